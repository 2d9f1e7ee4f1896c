#include "compare/unsure.h"

#include "compare/walk.h"
#include "prove/count.h"

struct walk {
	struct compared *c;
	uint32_t *order; /* the questions that vary */
	uint32_t *at;	 /* of each of them: which answer; as many as there are: "not sure" */
	uint32_t depth_count;
	bool is_sample;
};

static uint32_t count_of(const struct compare_question *q)
{
	return q->count + q->unsure;
}

/* Everything is worked each time, whatever has changed. */
static void set_answer(struct walk *w, uint32_t depth)
{
	uint32_t index = w->order[depth];
	struct compare_answer a = compare_answer_at(&w->c->questions[index], w->at[depth]);
	uint64_t changed[COMPARE_SIDES] = { 0 };

	compare_give(w->c, index, &a, changed);
}

/*
 * Whether somebody can be in this: a question that is asked is "not sure". Of all combinations, those are passed over in
 * which a question that is not asked has another answer than its first, for they are one.
 */
static bool counts(const struct walk *w)
{
	bool unsure = false;

	for (uint32_t d = 0; d < w->depth_count; d++) {
		const struct compare_question *q = &w->c->questions[w->order[d]];
		bool asked = compare_asks_either(w->c, q, true);

		if (!asked && w->at[d] && !w->is_sample)
			return false;
		unsure = unsure || (asked && w->at[d] == q->count);
	}
	return unsure;
}

static void work_one(struct walk *w)
{
	struct compared *c = w->c;
	bool unsure = false;

	for (uint32_t d = 0; d < w->depth_count; d++)
		unsure = unsure || w->at[d] == c->questions[w->order[d]].count;
	if (!unsure)
		return;
	for (uint32_t d = 0; d < w->depth_count; d++)
		set_answer(w, d);
	/* proofs refuse worksheets with more than the engine goes through */
	if (work_all(&c->proofs[COMPARE_OLD]->work) && work_all(&c->proofs[COMPARE_NEW]->work) &&
		counts(w))
		(void)compare_add(c, &c->unsure, slice_text(NULL), NULL);
}

/* Go on to the next combination; false after the last. */
static bool turn(struct walk *w)
{
	for (uint32_t d = w->depth_count; d-- > 0;) {
		if (++w->at[d] < count_of(&w->c->questions[w->order[d]]))
			return true;
		w->at[d] = 0;
	}
	return false;
}

static void take_sample(struct walk *w, uint32_t bits)
{
	w->is_sample = w->c->unsure_sampled = true;
	for (uint32_t place = 0; place < 1u << bits; place++) {
		for (uint32_t d = 0; d < w->depth_count; d++)
			w->at[d] = compare_sampled(
				place, d, bits, count_of(&w->c->questions[w->order[d]]));
		work_one(w);
	}
}

/* How often a side is worked for one combination of a sample, on average, in parts of COST_PARTS. */
enum { COST_BITS = 10, COST_PARTS = 1 << COST_BITS, COST_MOST_BITS = 40 };

static uint64_t add_cost(uint64_t cost, const struct compare_question *q)
{
	uint64_t count = q->count;

	/* once, but for "not sure", which is one answer more, once for each of the others */
	return q->unsure && !(cost >> COST_MOST_BITS) ? cost * count * 2 / (count + 1) : cost;
}

static uint32_t sample_bits(uint64_t cost)
{
	enum { LEAST = 6 };
	uint32_t bits = COMPARE_SAMPLE_BITS;

	while (bits > LEAST && cost >> (COMPARE_UNSURE_BITS + COST_BITS - bits))
		bits -= 2;
	return bits;
}

void compare_unsure_walk(struct compared *c)
{
	struct walk w = {
		.c = c,
		.order = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1),
		.at = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1),
	};
	uint64_t sure = 1, all = 1, every = 1, cost = COST_PARTS;

	for (uint32_t i = 0; i < c->question_count; i++) {
		const struct compare_question *q = &c->questions[i];

		if (!q->varies)
			continue;
		w.order[w.depth_count++] = i;
		sure = count_times(sure, q->count);
		all = count_times(all, count_of(q));
		every = count_times(every, (uint64_t)q->count << q->unsure);
		cost = add_cost(cost, q);
	}
	if (every == sure && cost == COST_PARTS)
		return;
	c->unsure_possible = all == UINT64_MAX ? all : all - sure;
	if (every > (uint64_t)1 << COMPARE_UNSURE_BITS) {
		take_sample(&w, sample_bits(cost));
		return;
	}
	do
		work_one(&w);
	while (turn(&w));
	c->unsure_possible = compare_total(&c->unsure.count);
}
