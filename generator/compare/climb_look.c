#include "compare/climb_look.h"

#include "compare/level.h"

enum {
	CLIMB_MOST_ONCE = 1 << 12
}; /* times a side is worked for one combination, over what "not sure" could be */

const struct compare_question *climb_question(const struct climb *w, uint32_t depth)
{
	return &w->c->questions[w->order[depth]];
}

uint32_t climb_count(const struct climb *w, uint32_t depth)
{
	const struct compare_question *q = climb_question(w, depth);

	return q->count + (w->unsure && q->unsure);
}

bool climb_is_unsure(const struct climb *w, uint32_t depth)
{
	return w->now[depth].at == climb_question(w, depth)->count;
}

static void set_answer(struct climb *w, uint32_t depth)
{
	compare_give(w->c, w->order[depth], &w->now[depth], w->changed);
	w->set[depth] = w->now[depth];
}

static bool is_as_set(const struct climb *w, uint32_t depth)
{
	const struct compare_answer *now = &w->now[depth], *set = &w->set[depth];

	return w->is_set && now->at == set->at && now->of[COMPARE_OLD] == set->of[COMPARE_OLD] &&
		now->of[COMPARE_NEW] == set->of[COMPARE_NEW];
}

static void set_answers(struct climb *w)
{
	for (int side = 0; side < COMPARE_SIDES; side++)
		w->changed[side] = w->is_set ? 0 : (uint64_t)WORK_EVERYTHING;
	for (uint32_t d = 0; d < w->depth_count; d++)
		if (!is_as_set(w, d))
			set_answer(w, d);
	w->is_set = !w->unsure;
}

/* How often a side is worked for the combination as it is. */
static uint64_t cost_of(const struct climb *w)
{
	uint64_t cost = 1;

	for (uint32_t d = 0; d < w->depth_count && cost <= CLIMB_MOST_ONCE; d++)
		if (climb_is_unsure(w, d))
			cost *= climb_question(w, d)->count;
	return cost;
}

static bool climb_asks(const struct climb *w, uint32_t depth)
{
	return compare_asks_either(w->c, climb_question(w, depth), w->unsure);
}

static bool work_sides(struct climb *w)
{
	if (w->unsure)
		return work_all(&w->c->proofs[COMPARE_OLD]->work) &&
			work_all(&w->c->proofs[COMPARE_NEW]->work);
	for (int side = 0; side < COMPARE_SIDES; side++)
		if (w->changed[side])
			work_nodes(&w->c->proofs[side]->work, w->changed[side]);
	return true;
}

/* Somebody is not sure of a question that is asked. */
static bool has_unsure(const struct climb *w)
{
	bool any = false;

	for (uint32_t d = 0; d < w->depth_count; d++)
		any = any || (climb_is_unsure(w, d) && climb_asks(w, d));
	return any;
}

bool climb_look(struct climb *w, struct compare_case *k)
{
	struct compared *c = w->c;
	uint64_t cost = cost_of(w);

	if (cost > CLIMB_MOST_ONCE || cost > w->left || (w->unsure && cost == 1))
		return false;
	w->left -= cost;
	set_answers(w);
	if (!work_sides(w) || (w->unsure && !has_unsure(w)))
		return false;
	*k = (struct compare_case){ .is_over = w->unsure };
	for (int side = 0; side < COMPARE_SIDES; side++)
		k->came[side] = w->unsure ? compare_came_over(c, (enum compare_which)side)
					  : compare_came(c, (enum compare_which)side);
	switch (compare_judge(c, k)) {
	case COMPARE_SAME:
	case COMPARE_GAINS:
	case COMPARE_LOSES:
		return true;
	default:
		return false;
	}
}

void climb_add(struct climb *w)
{
	uint32_t *tries = ARENA_ARRAY(w->c->arena, uint32_t, w->c->question_count + 1);

	for (uint32_t d = 0; d < w->depth_count; d++)
		tries[w->order[d]] = climb_asks(w, d) ? w->now[d].at : COMPARE_NONE;
	if (w->unsure)
		(void)compare_add(w->c, &w->c->unsure, slice_text(NULL), NULL);
	else
		compare_leaf(w->c, tries);
}
