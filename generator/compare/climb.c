#include "compare/climb.h"

#include "compare/amounts.h"
#include "compare/climb_from.h"
#include "compare/walk.h"
#include "prove/words.h"

enum {
	CLIMB_EXAMPLES = 24, /* of the new side, that climbs begin at */
	CLIMB_MOST = 1 << 17 /* times a side is worked, for all climbs one way */
};

static bool is_larger(const struct climb *w, const struct number *change)
{
	return !w->any || number_compare(change, &w->best) * w->way > 0;
}

/* Whether the combination as it is comes to more than the best of this climb, which it then is. */
static bool is_step_up(struct climb *w)
{
	struct compare_case k;

	if (!climb_look(w, &k) || !is_larger(w, &k.change))
		return false;
	w->any = true;
	w->best = k.change;
	return true;
}

static bool step_to(struct climb *w, uint32_t depth, struct compare_answer to)
{
	struct compare_answer from = w->now[depth];

	w->now[depth] = to;
	if (is_step_up(w))
		return true;
	w->now[depth] = from;
	return false;
}

/* Amounts beside the one that it is at: a step off, 2, 5, 10, 20 and so on, both ways. */
static bool climb_amounts(struct climb *w, uint32_t depth)
{
	static const int64_t leads[] = { 1, 2, 5 };
	const int64_t farthest = 1000000000000;
	const struct compare_question *q = climb_question(w, depth);
	bool any = false;

	for (int64_t ten = 1; ten <= farthest; ten *= 10) {
		for (size_t i = 0; i < 2 * sizeof(leads) / sizeof(*leads); i++) {
			int64_t by = leads[i / 2] * ten * (i % 2 ? -1 : 1);
			struct compare_answer to = { .at = COMPARE_NONE };

			if (!climb_is_unsure(w, depth) &&
				compare_amounts_beside(w->c, q, w->now[depth].of, by, to.of))
				any = step_to(w, depth, to) || any;
		}
	}
	return any;
}

static bool climb_along(struct climb *w, uint32_t depth)
{
	const struct compare_question *q = climb_question(w, depth);
	bool any = false;

	for (uint32_t at = 0; at < climb_count(w, depth); at++)
		if (at != w->now[depth].at)
			any = step_to(w, depth, compare_answer_at(q, at)) || any;
	if (q->is_number && !q->exact)
		any = climb_amounts(w, depth) || any;
	return any;
}

/* Two choices at once, for what one alone does not show. */
static bool climb_two(struct climb *w, uint32_t one, uint32_t other)
{
	bool any = false;

	for (uint32_t i = 0; i < climb_count(w, one); i++) {
		struct compare_answer from = w->now[one];
		bool better = false;

		w->now[one] = compare_answer_at(climb_question(w, one), i);
		for (uint32_t j = 0; j < climb_count(w, other); j++)
			better = step_to(w, other,
					 compare_answer_at(climb_question(w, other), j)) ||
				better;
		if (!better)
			w->now[one] = from;
		any = any || better;
	}
	return any;
}

static bool climb_pairs(struct climb *w)
{
	bool any = false;

	for (uint32_t i = 0; i < w->depth_count; i++)
		for (uint32_t j = i + 1; j < w->depth_count; j++)
			if (!climb_question(w, i)->is_number && !climb_question(w, j)->is_number)
				any = climb_two(w, i, j) || any;
	return any;
}

/* From where it is, until nothing is larger. */
static void climb_up(struct climb *w)
{
	bool any = true;

	w->any = false;
	(void)is_step_up(w);
	while (any && w->left) {
		any = false;
		for (uint32_t d = 0; d < w->depth_count; d++)
			any = climb_along(w, d) || any;
		any = any || climb_pairs(w);
	}
}

/* One climb from where it is; the best of all is kept, and of equal ones the first. */
static void climb_from_here(struct climb *w, struct number *best, bool *any)
{
	climb_up(w);
	if (!w->any || w->best.over * w->way <= 0 ||
		(*any && number_compare(&w->best, best) * w->way <= 0))
		return;
	*any = true;
	*best = w->best;
	memcpy(w->best_at, w->now, w->depth_count * sizeof(*w->now));
}

/* The best of all climbs becomes the largest there is; if it is as large, it has the plainer answers. */
static void settle(struct climb *w, struct compare_case *most)
{
	struct compare_case k;

	memcpy(w->now, w->best_at, w->depth_count * sizeof(*w->now));
	w->left = CLIMB_MOST;
	if (!climb_look(w, &k))
		return;
	if (most->is_there && number_compare(&k.change, &most->change) == 0)
		compare_keep(w->c, &k, slice_text(NULL), most);
	else
		climb_add(w);
}

/* One way: to the largest gain, or to the largest loss. */
static void climb_way(struct climb *w, int way)
{
	const struct sheet *s = w->c->sides[COMPARE_NEW].sheet;
	struct compare_tally *met[] = { w->unsure ? &w->c->unsure : &w->c->all, &w->c->all };
	struct number best = { 0, 1 };
	bool any = false;

	w->way = way;
	w->left = CLIMB_MOST;
	for (size_t i = 0; i < s->example_count && i < CLIMB_EXAMPLES; i++)
		if (climb_from_example(w, &s->examples[i]))
			climb_from_here(w, &best, &any);
	for (int i = 0; i < (w->unsure ? 2 : 1); i++) {
		const struct compare_case *from = way > 0 ? &met[i]->gain : &met[i]->loss;

		if (!from->is_there)
			continue;
		climb_from_case(w, from);
		climb_from_here(w, &best, &any);
	}
	for (uint32_t place = 0; place < CLIMB_PLACES; place++) {
		climb_from_place(w, place);
		climb_from_here(w, &best, &any);
	}
	if (any)
		settle(w, way > 0 ? &met[0]->gain : &met[0]->loss);
}

static void climb(struct climb *w, bool unsure)
{
	w->unsure = unsure;
	w->is_set = false;
	for (int side = 0; side < COMPARE_SIDES; side++)
		for (uint32_t q = 0; q < w->c->proofs[side]->space.count; q++)
			w->c->proofs[side]->work.given[q] = GIVEN;
	climb_way(w, 1);
	climb_way(w, -1);
}

void compare_climb(struct compared *c)
{
	struct climb w = {
		.c = c,
		.order = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1),
		.now = ARENA_ARRAY(c->arena, struct compare_answer, c->question_count + 1),
		.best_at = ARENA_ARRAY(c->arena, struct compare_answer, c->question_count + 1),
		.set = ARENA_ARRAY(c->arena, struct compare_answer, c->question_count + 1),
	};

	for (uint32_t i = 0; i < c->question_count; i++)
		if (c->questions[i].varies)
			w.order[w.depth_count++] = i;
	if (!compare_is_whole(c))
		climb(&w, false);
	if (compare_total(&c->unsure.count) && (!c->is_exact || c->unsure_sampled))
		climb(&w, true);
}
