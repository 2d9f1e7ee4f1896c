#include "prove/cut.h"

#include <stdlib.h>
#include "prove/form.h"

static uint32_t arg(const struct cutting *c, uint32_t node, uint32_t i)
{
	return image_arg(c->image, image_word(c->image, SECTION_NODE, node, NODE_ARG_FIRST) + i);
}

static uint32_t args(const struct cutting *c, uint32_t node)
{
	return image_word(c->image, SECTION_NODE, node, NODE_ARGS);
}

static const struct forms *of_arg(const struct cutting *c, uint32_t node, uint32_t i)
{
	return &c->forms[arg(c, node, i)];
}

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
static void meet(struct cutting *c, const struct form *a, const struct form *b)
{
	struct number slope, offset, at;
	uint32_t question = a->question == GRAPH_NONE ? b->question : a->question;

	if (question == GRAPH_NONE)
		return;
	if (form_are_two(a, b)) {
		if (form_excludes(c, a->question, b->question))
			return;
		c->cuts[a->question].gaps |= GAP_TOGETHER;
		c->cuts[b->question].gaps |= GAP_TOGETHER;
		return;
	}
	if (!form_add(&slope, &offset, a, b, -1) || slope.over == 0 || offset.over == INT64_MIN ||
		!number_over(&at, &offset, &slope))
		return;
	at.over = -at.over;
	cut_at(&c->cuts[question], at);
}

/* The answers of a set are not covered in all respects. */
static void leave_gap(struct cutting *c, const struct graph_set *set, enum cut_gap gap)
{
	for (uint32_t q = 0; q < c->image->count[SECTION_QUESTION]; q++)
		if (set_has(set, q))
			c->cuts[q].gaps |= gap;
}

static bool has_answer(const struct forms *f)
{
	for (uint32_t i = 0; i < f->count; i++)
		if (f->at[i].question != GRAPH_NONE)
			return true;
	return f->many || !set_empty(&f->together) || !set_empty(&f->rounded);
}

static void meet_all(struct cutting *c, uint32_t node, const struct forms *a, const struct forms *b)
{
	struct forms both = { .count = 0 };

	if (!has_answer(a) && !has_answer(b))
		return;
	forms_inherit(&both, a);
	forms_inherit(&both, b);
	for (uint32_t i = 0; i < a->count; i++)
		for (uint32_t j = 0; j < b->count; j++)
			meet(c, &a->at[i], &b->at[j]);
	if (!set_empty(&both.together)) {
		struct graph_set answers[] = { forms_answers(a), forms_answers(b) };

		leave_gap(c, &answers[0], GAP_TOGETHER);
		leave_gap(c, &answers[1], GAP_TOGETHER);
	}
	leave_gap(c, &both.rounded, GAP_ROUNDED);
	if (both.many)
		leave_gap(c, &c->graph->nodes[node].needs, GAP_MANY);
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

/* slope x answer + offset is a multiple of the quantum, or halfway between two. False if that does not fit. */
static bool find_steps(
	struct cut_steps *steps, const struct form *f, struct number quantum, bool half)
{
	const struct number two = { half ? 2 : 1, 1 }, less = { -1, 1 };
	struct number least = { 0, 1 }, offset;

	if (half && !number_over(&least, &quantum, &two))
		return false;
	if (!number_times(&offset, &f->offset, &less) || !number_add(&least, &least, &offset) ||
		!number_over(&steps->first, &least, &f->slope) ||
		!number_over(&steps->each, &quantum, &f->slope))
		return false;
	if (steps->each.over < 0)
		steps->each.over = -steps->each.over;
	number_reduce(&steps->first);
	number_reduce(&steps->each);
	return steps->each.over > 0;
}

static void add_steps(struct cuts *cuts, const struct cut_steps *steps)
{
	for (uint32_t i = 0; i < cuts->step_count; i++)
		if (number_compare(&cuts->steps[i].first, &steps->first) == 0 &&
			number_compare(&cuts->steps[i].each, &steps->each) == 0)
			return;
	if (cuts->step_count < CUT_STEPS)
		cuts->steps[cuts->step_count++] = *steps;
}

/* A ratio that is rounded to a plain quantum takes steps. */
static void note_steps(struct cutting *c, uint32_t node)
{
	uint32_t rounding = image_word(c->image, SECTION_NODE, node, NODE_EXTRA);
	const struct forms *f = &c->forms[node], *quantum = of_arg(c, node, 3);
	bool half = rounding == NUMBER_HALF_UP || rounding == NUMBER_HALF_EVEN;
	struct cut_steps steps;

	if (rounding == NUMBER_EXACT || quantum->count != 1 ||
		quantum->at[0].question != GRAPH_NONE)
		return;
	for (uint32_t i = 0; i < f->count; i++)
		if (f->at[i].question != GRAPH_NONE &&
			find_steps(&steps, &f->at[i], quantum->at[0].offset, half))
			add_steps(&c->cuts[f->at[i].question], &steps);
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
		note_steps(c, node);
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

struct cuts *cut_questions(const struct graph *g, struct work *work, struct arena *a)
{
	uint32_t questions = g->image->count[SECTION_QUESTION];
	struct cutting c = {
		.graph = g,
		.image = g->image,
		.forms = memory_take(sizeof(struct forms) * (g->count + 1)),
		.cuts = ARENA_ARRAY(a, struct cuts, questions + 1),
		.excluded = ARENA_ARRAY(a, uint8_t, questions * questions + 1),
		.work = work,
		.arena = a,
	};

	const bool *wanted = find_wanted(g, a);

	for (uint32_t node = 0; node < g->count; node++) {
		memset(&c.forms[node], 0, sizeof(c.forms[node]));
		if (!wanted[node])
			continue;
		forms_make(&c, node);
		compare(&c, node);
	}
	free(c.forms);
	return c.cuts;
}
