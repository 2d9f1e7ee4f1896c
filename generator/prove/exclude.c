#include "prove/exclude.h"

#include "worksheet/operation.h"

struct excluding {
	const struct graph *graph;
	const struct image *image;
	struct work *work;
	uint32_t when[2]; /* nodes that say whether the two are asked */
	struct graph_set choices;
	bool *works; /* of each node: one of these, or below it */
};

static uint32_t field(const struct excluding *x, uint32_t question, uint32_t field)
{
	return image_word(x->image, SECTION_QUESTION, question, field);
}

/* Whether nothing but choices decides, and not too many. */
static bool is_small(const struct excluding *x)
{
	uint32_t combinations = 1;

	for (uint32_t q = 0; q < x->image->count[SECTION_QUESTION]; q++) {
		if (!set_has(&x->choices, q))
			continue;
		if (field(x, q, QUESTION_KIND) != ASKS_CHOICE)
			return false;
		combinations *= field(x, q, QUESTION_CHOICES);
		if (combinations > EXCLUDE_COMBINATIONS)
			return false;
	}
	return true;
}

static void find_works(struct excluding *x)
{
	const struct graph *g = x->graph;

	x->works[x->when[0]] = x->works[x->when[1]] = true;
	for (uint32_t node = g->count; node-- > 0;)
		for (uint32_t i = 0; x->works[node] && i < g->nodes[node].below_count; i++)
			x->works[g->nodes[node].below[i]] = true;
}

static bool holds(const struct excluding *x, uint32_t node)
{
	const struct value *v = &x->work->values[node];

	return v->state == STATE_VALUE && v->low.over != 0;
}

static bool both_asked(struct excluding *x)
{
	for (uint32_t node = 0; node < x->graph->count; node++)
		if (x->works[node])
			operation_work(x->work, node, &x->work->values[node]);
	return holds(x, x->when[0]) && holds(x, x->when[1]);
}

static bool turn(struct excluding *x)
{
	for (uint32_t q = x->image->count[SECTION_QUESTION]; q-- > 0;) {
		if (!set_has(&x->choices, q))
			continue;
		if (++x->work->answers[q] < field(x, q, QUESTION_CHOICES))
			return true;
		x->work->answers[q] = 0;
	}
	return false;
}

bool exclude_each_other(
	const struct graph *g, struct work *work, uint32_t a, uint32_t b, struct arena *arena)
{
	struct excluding x = { .graph = g, .image = g->image, .work = work };
	uint32_t whens[] = { field(&x, a, QUESTION_WHEN), field(&x, b, QUESTION_WHEN) };

	if (!whens[0] || !whens[1])
		return false;
	for (int i = 0; i < 2; i++) {
		x.when[i] = whens[i] - 1;
		set_join(&x.choices, &g->nodes[x.when[i]].needs);
	}
	if (!is_small(&x))
		return false;
	x.works = ARENA_ARRAY(arena, bool, g->count + 1);
	find_works(&x);
	for (uint32_t q = 0; q < g->image->count[SECTION_QUESTION]; q++) {
		work->given[q] = GIVEN;
		work->answers[q] = 0;
	}
	do
		if (both_asked(&x))
			return false;
	while (turn(&x));
	return true;
}
