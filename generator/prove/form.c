#include "prove/form.h"

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
		f->many = true;
	else
		f->at[f->count++] = form;
}

void forms_inherit(struct forms *into, const struct forms *from)
{
	into->many = into->many || from->many;
	set_join(&into->together, &from->together);
	set_join(&into->rounded, &from->rounded);
}

static void join(struct forms *into, const struct forms *from)
{
	for (uint32_t i = 0; i < from->count; i++)
		add(into, from->at[i]);
	forms_inherit(into, from);
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

bool form_add(struct number *slope, struct number *offset, const struct form *a,
	const struct form *b, int64_t weight)
{
	struct number times = number_whole(weight), more;

	return number_times(&more, &b->slope, &times) && number_add(slope, &a->slope, &more) &&
		number_times(&more, &b->offset, &times) && number_add(offset, &a->offset, &more);
}

bool form_excludes(struct cutting *c, uint32_t a, uint32_t b)
{
	uint8_t *known = &c->excluded[a * c->image->count[SECTION_QUESTION] + b];

	if (*known == EXCLUDED_UNKNOWN)
		*known = exclude_each_other(c->graph, c->work, a, b, c->arena) ? EXCLUDED
									       : EXCLUDED_NOT;
	return *known == EXCLUDED;
}

struct graph_set forms_answers(const struct forms *f)
{
	struct graph_set answers = f->together;

	for (uint32_t i = 0; i < f->count; i++)
		if (f->at[i].question != GRAPH_NONE)
			set_add(&answers, f->at[i].question);
	return answers;
}

/* Once two answers are together in a sum, every further one is together with them. */
static void join_answers(struct forms *into, const struct forms *mixed, const struct forms *other)
{
	struct graph_set answers = forms_answers(other);

	if (!set_empty(&mixed->together))
		set_join(&into->together, &answers);
}

/* a + weight x b, of all alternatives with all. */
static void add_sums(struct cutting *c, struct forms *into, const struct forms *a,
	const struct forms *b, int64_t weight)
{
	forms_inherit(into, a);
	forms_inherit(into, b);
	join_answers(into, a, b);
	join_answers(into, b, a);
	for (uint32_t i = 0; i < a->count; i++) {
		for (uint32_t j = 0; j < b->count; j++) {
			const struct form *x = &a->at[i], *y = &b->at[j];
			struct form sum = { .question = x->question == GRAPH_NONE ? y->question
										  : x->question };

			if (form_are_two(x, y)) {
				if (form_excludes(c, x->question, y->question))
					continue;
				set_add(&into->together, x->question);
				set_add(&into->together, y->question);
			} else if (form_add(&sum.slope, &sum.offset, x, y, weight)) {
				add(into, sum);
			}
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

		add_sums(c, &next, &sum, of_arg(c, node, i), (int32_t)arg(c, node, i + 1));
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

/* All the answers that a node is made from. */
static void add_together(const struct cutting *c, struct forms *f, uint32_t node)
{
	set_join(&f->together, &c->graph->nodes[node].needs);
}

static void make_ratio(struct cutting *c, uint32_t node, struct forms *f)
{
	const struct forms *value = of_arg(c, node, 0), *times = of_arg(c, node, 1);
	const struct forms *over = of_arg(c, node, 2);
	struct form ratio;

	forms_inherit(f, value);
	forms_inherit(f, times);
	forms_inherit(f, over);
	for (uint32_t i = 0; i < value->count; i++)
		for (uint32_t j = 0; j < times->count; j++)
			for (uint32_t k = 0; k < over->count; k++)
				if (ratio_of(&ratio, &value->at[i], &times->at[j], &over->at[k]))
					add(f, ratio);
				else
					add_together(c, f, node);
	for (uint32_t i = 0; extra(c, node) != NUMBER_EXACT && i < f->count; i++)
		if (f->at[i].question != GRAPH_NONE)
			set_add(&f->rounded, f->at[i].question);
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

void forms_make(struct cutting *c, uint32_t node)
{
	uint32_t op = c->graph->nodes[node].op;

	if (makers[op])
		makers[op](c, node, &c->forms[node]);
}
