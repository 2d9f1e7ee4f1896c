#include "sheet/prove_cut.h"

#include <stdlib.h>

/* What a node may be: slope x one answer + offset, or offset alone. Some of these, a kind of alternatives. */
struct form {
	uint32_t question; /* GRAPH_NONE: a plain number */
	struct number slope, offset;
};

enum { FORMS = 32 };

struct forms {
	struct form at[FORMS];
	uint32_t count;
	unsigned gaps;
};

struct cutting {
	const struct graph *graph;
	const struct image *image;
	struct forms *forms; /* of each node */
	struct cuts *cuts;   /* of each question */
};

static struct form constant(struct number n)
{
	return (struct form){ GRAPH_NONE, { 0, 1 }, n };
}

static bool same(const struct form *a, const struct form *b)
{
	return a->question == b->question && number_compare(&a->slope, &b->slope) == 0 &&
		number_compare(&a->offset, &b->offset) == 0;
}

static void add(struct forms *f, struct form form)
{
	if (form.slope.over == 0)
		form.question = GRAPH_NONE;
	for (uint32_t i = 0; i < f->count; i++)
		if (same(&f->at[i], &form))
			return;
	if (f->count == FORMS)
		f->gaps |= GAP_MANY;
	else
		f->at[f->count++] = form;
}

static void join(struct forms *into, const struct forms *from)
{
	for (uint32_t i = 0; i < from->count; i++)
		add(into, from->at[i]);
	into->gaps |= from->gaps;
}

static uint32_t arg(const struct cutting *c, uint32_t node, uint32_t i)
{
	return image_arg(c->image, image_word(c->image, SECTION_NODE, node, NODE_ARG_FIRST) + i);
}

static uint32_t args(const struct cutting *c, uint32_t node)
{
	return image_word(c->image, SECTION_NODE, node, NODE_ARGS);
}

static uint32_t extra(const struct cutting *c, uint32_t node)
{
	return image_word(c->image, SECTION_NODE, node, NODE_EXTRA);
}

static const struct forms *of_arg(const struct cutting *c, uint32_t node, uint32_t i)
{
	return &c->forms[arg(c, node, i)];
}

static bool is_rational(struct number *slope, struct number *offset, const struct form *a,
	const struct form *b, int64_t weight)
{
	struct number times = number_whole(weight), more;

	return number_times(&more, &b->slope, &times) && number_add(slope, &a->slope, &more) &&
		number_times(&more, &b->offset, &times) && number_add(offset, &a->offset, &more);
}

/* a + weight x b, of all alternatives with all. */
static void add_sums(
	struct forms *into, const struct forms *a, const struct forms *b, int64_t weight)
{
	into->gaps |= a->gaps | b->gaps;
	for (uint32_t i = 0; i < a->count; i++) {
		for (uint32_t j = 0; j < b->count; j++) {
			const struct form *x = &a->at[i], *y = &b->at[j];
			struct form sum = { .question = x->question == GRAPH_NONE ? y->question
										  : x->question };

			if (x->question != y->question && x->question != GRAPH_NONE &&
				y->question != GRAPH_NONE)
				into->gaps |= GAP_TOGETHER;
			else if (is_rational(&sum.slope, &sum.offset, x, y, weight))
				add(into, sum);
		}
	}
}

static void make_constant(struct cutting *c, uint32_t node, struct forms *f)
{
	uint64_t low = arg(c, node, 0), high = arg(c, node, 1);

	add(f, constant(number_decimal((int64_t)(low | high << 32), arg(c, node, 2))));
}

static void make_figure(struct cutting *c, uint32_t node, struct forms *f)
{
	const struct image *im = c->image;
	uint32_t figure = extra(c, node);
	uint32_t first = image_word(im, SECTION_FIGURE, figure, FIGURE_VALUE_FIRST);
	uint32_t count = image_word(im, SECTION_FIGURE, figure, FIGURE_VALUES);

	for (uint32_t i = first; i < first + count; i++)
		add(f,
			constant(number_decimal(image_long(im, SECTION_VALUE, i, VALUE_NUMBER),
				image_word(im, SECTION_VALUE, i, VALUE_SCALE))));
}

static void make_answer(struct cutting *c, uint32_t node, struct forms *f)
{
	const struct image *im = c->image;
	uint32_t question = extra(c, node);

	add(f, (struct form){ c->graph->nodes[node].question, { 1, 1 }, { 0, 1 } });
	if (image_word(im, SECTION_QUESTION, question, QUESTION_FLAGS) & FLAG_UNASKED)
		add(f,
			constant(number_decimal(
				image_long(im, SECTION_QUESTION, question, QUESTION_UNASKED),
				image_word(
					im, SECTION_QUESTION, question, QUESTION_UNASKED_SCALE))));
}

static void make_sum(struct cutting *c, uint32_t node, struct forms *f)
{
	struct forms sum = { .count = 1, .at = { { GRAPH_NONE, { 0, 1 }, { 0, 1 } } } };

	for (uint32_t i = 0; i < args(c, node); i += 2) {
		struct forms next = { .count = 0 };

		add_sums(&next, &sum, of_arg(c, node, i), (int32_t)arg(c, node, i + 1));
		sum = next;
	}
	*f = sum;
}

static void make_count(struct cutting *c, uint32_t node, struct forms *f)
{
	for (uint32_t i = 0; i <= args(c, node); i++)
		add(f, constant(number_whole(i)));
}

/* Any of its arguments, from `first` on, every `each`. */
static void join_args(
	struct cutting *c, uint32_t node, struct forms *f, uint32_t first, uint32_t each)
{
	for (uint32_t i = first; i < args(c, node); i += each)
		join(f, of_arg(c, node, i));
}

static void make_any(struct cutting *c, uint32_t node, struct forms *f)
{
	join_args(c, node, f, 0, 1);
}

static void make_band(struct cutting *c, uint32_t node, struct forms *f)
{
	join_args(c, node, f, BAND_STEP_ARGS, BAND_STEP_ARGS);
}

static void make_table(struct cutting *c, uint32_t node, struct forms *f)
{
	join_args(c, node, f, extra(c, node) * 2, 1);
}

static void make_decide(struct cutting *c, uint32_t node, struct forms *f)
{
	join_args(c, node, f, 1, 2);
	join(f, of_arg(c, node, args(c, node) - 1));
}

static void make_when(struct cutting *c, uint32_t node, struct forms *f)
{
	join_args(c, node, f, 1, 1);
}

/* value x times / over, where at most one of value and times is an answer, and over is none. */
static bool ratio_of(struct form *ratio, const struct form *value, const struct form *times,
	const struct form *over)
{
	const struct form *answer = times->question == GRAPH_NONE ? value : times;
	const struct form *other = answer == value ? times : value;
	struct number by;

	ratio->question = answer->question;
	return other->question == GRAPH_NONE && over->question == GRAPH_NONE && over->offset.over &&
		number_over(&by, &other->offset, &over->offset) &&
		number_times(&ratio->slope, &answer->slope, &by) &&
		number_times(&ratio->offset, &answer->offset, &by);
}

static void make_ratio(struct cutting *c, uint32_t node, struct forms *f)
{
	const struct forms *value = of_arg(c, node, 0), *times = of_arg(c, node, 1);
	const struct forms *over = of_arg(c, node, 2);
	struct form ratio;

	f->gaps |= value->gaps | times->gaps | over->gaps;
	if (extra(c, node) != NUMBER_EXACT)
		f->gaps |= GAP_ROUNDED;
	for (uint32_t i = 0; i < value->count; i++)
		for (uint32_t j = 0; j < times->count; j++)
			for (uint32_t k = 0; k < over->count; k++)
				if (ratio_of(&ratio, &value->at[i], &times->at[j], &over->at[k]))
					add(f, ratio);
				else
					f->gaps |= GAP_TOGETHER;
}

static void (*const makers[OPS])(struct cutting *c, uint32_t node, struct forms *f) = {
	[OP_CONSTANT] = make_constant,
	[OP_FIGURE] = make_figure,
	[OP_ANSWER] = make_answer,
	[OP_MAP] = make_any,
	[OP_SUM] = make_sum,
	[OP_MAX] = make_any,
	[OP_MIN] = make_any,
	[OP_COUNT] = make_count,
	[OP_BAND] = make_band,
	[OP_TABLE] = make_table,
	[OP_DECIDE] = make_decide,
	[OP_WHEN] = make_when,
	[OP_RATIO] = make_ratio,
	[OP_PAIR] = make_any,
	[OP_LOW] = make_any,
	[OP_HIGH] = make_any,
};

static void cut_at(struct cuts *cuts, struct number at)
{
	for (uint32_t i = 0; i < cuts->count; i++)
		if (number_compare(&cuts->at[i], &at) == 0)
			return;
	if (cuts->count == CUTS)
		cuts->gaps |= GAP_MANY;
	else
		cuts->at[cuts->count++] = at;
}

/* Where two alternatives are equal, if one answer alone decides that. */
static unsigned meet(struct cutting *c, const struct form *a, const struct form *b)
{
	struct number slope, offset, at;
	uint32_t question = a->question == GRAPH_NONE ? b->question : a->question;

	if (question == GRAPH_NONE)
		return 0;
	if (a->question != b->question && a->question != GRAPH_NONE && b->question != GRAPH_NONE)
		return GAP_TOGETHER;
	if (!is_rational(&slope, &offset, a, b, -1) || slope.over == 0 ||
		offset.over == INT64_MIN || !number_over(&at, &offset, &slope))
		return 0;
	at.over = -at.over;
	cut_at(&c->cuts[question], at);
	return 0;
}

/* The numbers and dates that a comparison rests on are not covered in all respects. */
static void leave_gaps(struct cutting *c, uint32_t node, unsigned gaps)
{
	for (uint32_t q = 0; gaps && q < c->image->count[SECTION_QUESTION]; q++)
		if (graph_needs(c->graph, node, q))
			c->cuts[q].gaps |= gaps;
}

static bool has_answer(const struct forms *f)
{
	for (uint32_t i = 0; i < f->count; i++)
		if (f->at[i].question != GRAPH_NONE)
			return true;
	return f->gaps != 0;
}

static void meet_all(struct cutting *c, uint32_t node, const struct forms *a, const struct forms *b)
{
	unsigned gaps = a->gaps | b->gaps;

	if (!has_answer(a) && !has_answer(b))
		return;
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t j = 0; j < b->count; j++)
			gaps |= meet(c, &a->at[i], &b->at[j]);
	leave_gaps(c, node, gaps);
}

static void meet_zero(struct cutting *c, uint32_t node, const struct forms *f)
{
	const struct forms zero = { .count = 1, .at = { { GRAPH_NONE, { 0, 1 }, { 0, 1 } } } };

	meet_all(c, node, f, &zero);
}

static void compare_band(struct cutting *c, uint32_t node)
{
	for (uint32_t i = 1; i < args(c, node); i += BAND_STEP_ARGS)
		for (uint32_t side = 0; side < 2; side++)
			if (arg(c, node, i + side))
				meet_all(c, node, of_arg(c, node, 0),
					&c->forms[arg(c, node, i + side) - 1]);
}

/* What a node compares with each other. */
static void compare(struct cutting *c, uint32_t node)
{
	switch (c->graph->nodes[node].op) {
	case OP_BAND:
		compare_band(c, node);
		break;
	case OP_COMPARE:
		meet_all(c, node, of_arg(c, node, 0), of_arg(c, node, 1));
		break;
	case OP_RATIO:
		meet_zero(c, node, of_arg(c, node, 2));
		break;
	case OP_MAX:
	case OP_MIN:
		for (uint32_t i = 1; i < args(c, node); i++)
			for (uint32_t j = 0; j < i; j++)
				meet_all(c, node, of_arg(c, node, i), of_arg(c, node, j));
		break;
	default:
		break;
	}
}

/* What comparisons of numbers and days rest on: the nodes made from one, and all that those are made from. */
static bool *find_wanted(const struct graph *g, struct arena *a)
{
	bool *wanted = ARENA_ARRAY(a, bool, g->count + 1);

	for (uint32_t node = g->count; node-- > 0;) {
		for (uint32_t q = 0; q < g->image->count[SECTION_QUESTION] && !wanted[node]; q++)
			wanted[node] = graph_needs(g, node, q) &&
				image_word(g->image, SECTION_QUESTION, q, QUESTION_KIND) >=
					ASKS_NUMBER;
		for (uint32_t i = 0; wanted[node] && i < g->nodes[node].below_count; i++)
			wanted[g->nodes[node].below[i]] = true;
	}
	return wanted;
}

struct cuts *cut_questions(const struct graph *g, struct arena *a)
{
	struct cutting c = {
		.graph = g,
		.image = g->image,
		.forms = memory_take(sizeof(struct forms) * (g->count + 1)),
		.cuts = ARENA_ARRAY(a, struct cuts, g->image->count[SECTION_QUESTION] + 1),
	};

	const bool *wanted = find_wanted(g, a);

	for (uint32_t node = 0; node < g->count; node++) {
		c.forms[node].count = 0;
		c.forms[node].gaps = 0;
		if (!wanted[node])
			continue;
		if (makers[g->nodes[node].op])
			makers[g->nodes[node].op](&c, node, &c.forms[node]);
		compare(&c, node);
	}
	free(c.forms);
	return c.cuts;
}
