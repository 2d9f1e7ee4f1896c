#include "compare/walk.h"
#include "prove/count.h"

struct walk {
	struct compared *c;
	uint32_t *tries; /* of each question; COMPARE_NONE: neither side asks it */
	uint32_t *order; /* the questions that vary */
	uint32_t depth_count;
	uint64_t worked;
	uint64_t changed[COMPARE_SIDES]; /* what setting an answer changed: see work_nodes() */
};

struct compare_answer compare_answer_at(const struct compare_question *q, uint32_t at)
{
	struct compare_answer a = { .at = at };

	for (int side = 0; at < q->count && side < COMPARE_SIDES; side++)
		a.of[side] = q->tries[side] ? q->tries[side][at] : 0;
	return a;
}

void compare_give(struct compared *c, uint32_t index, const struct compare_answer *a,
	uint64_t changed[COMPARE_SIDES])
{
	const struct compare_question *q = &c->questions[index];

	for (uint32_t i = index; i < c->question_count; i++) {
		const struct compare_question *row = &c->questions[i];

		for (int side = 0; side < COMPARE_SIDES && row->like == index; side++) {
			struct work *work = &c->proofs[side]->work;

			if (row->of[side] == COMPARE_NONE || !q->tries[side])
				continue;
			work->given[row->of[side]] = a->at == q->count ? NOT_SURE : GIVEN;
			work->answers[row->of[side]] = a->of[side];
			changed[side] |= work_bit(row->of[side]);
		}
	}
}

static void set_answer(struct walk *w, uint32_t index, uint32_t at)
{
	struct compare_answer a = compare_answer_at(&w->c->questions[index], at);

	w->changed[COMPARE_OLD] = w->changed[COMPARE_NEW] = 0;
	compare_give(w->c, index, &a, w->changed);
	w->tries[index] = at;
}

static bool is_asked(const struct compared *c, const struct compare_question *q)
{
	return compare_asks_either(c, q, false);
}

/* Which of the questions are asked at the end. A combination is passed over if one that is not has another answer than its first. */
static bool note_asked(struct walk *w, uint32_t *tries)
{
	for (uint32_t d = 0; d < w->depth_count; d++) {
		uint32_t index = w->order[d];
		bool asked = is_asked(w->c, &w->c->questions[index]);

		if (!asked && w->tries[index] != 0)
			return false;
		tries[index] = asked ? w->tries[index] : COMPARE_NONE;
	}
	return true;
}

/* All combinations of the questions from `depth` on. False when there were more than COMPARE_MOST in all. */
static bool go(struct walk *w, uint32_t *tries, uint32_t depth)
{
	struct compared *c = w->c;

	if (depth == w->depth_count) {
		if (!note_asked(w, tries))
			return true;
		compare_leaf(c, tries);
		return ++w->worked <= COMPARE_MOST;
	}

	const struct compare_question *q = &c->questions[w->order[depth]];
	uint32_t count = q->is_settled && !is_asked(c, q) ? 1 : q->count;

	for (uint32_t at = 0; at < count; at++) {
		set_answer(w, w->order[depth], at);
		for (int side = 0; side < COMPARE_SIDES; side++)
			if (w->changed[side])
				work_nodes(&c->proofs[side]->work, w->changed[side]);
		if (!go(w, tries, depth + 1))
			return false;
	}
	return true;
}

/* Sebastiano Vigna's splitmix64, of a count: https://prng.di.unimi.it/splitmix64.c */
static uint64_t mix(uint64_t count)
{
	uint64_t z = count * 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/*
 * Where `place` of a sample comes to for a question: four rounds of a Feistel network, which takes no two places to one.
 */
static uint32_t shuffled(uint32_t place, uint32_t question, uint32_t bits)
{
	enum { ROUNDS = 4 };
	uint32_t half = bits / 2, mask = (1u << half) - 1;
	uint32_t left = place >> half, right = place & mask;

	for (uint32_t round = 0; round < ROUNDS; round++) {
		uint64_t key = ((uint64_t)question * ROUNDS + round + 1) << 32 | right;
		uint32_t next = (left ^ (uint32_t)mix(key)) & mask;

		left = right;
		right = next;
	}
	return left << half | right;
}

uint32_t compare_sampled(uint32_t place, uint32_t question, uint32_t bits, uint32_t count)
{
	return (uint32_t)((uint64_t)shuffled(place, question, bits) * count >> bits);
}

static void take_sample(struct walk *w, uint32_t *tries)
{
	struct compared *c = w->c;

	for (uint32_t place = 0; place < 1u << COMPARE_SAMPLE_BITS; place++) {
		for (uint32_t d = 0; d < w->depth_count; d++)
			set_answer(w, w->order[d],
				compare_sampled(place, d, COMPARE_SAMPLE_BITS,
					c->questions[w->order[d]].count));
		for (int side = 0; side < COMPARE_SIDES; side++)
			work_nodes(&c->proofs[side]->work, (uint64_t)WORK_EVERYTHING);
		for (uint32_t d = 0; d < w->depth_count; d++) {
			uint32_t index = w->order[d];
			bool asked = is_asked(c, &c->questions[index]);

			tries[index] = asked ? w->tries[index] : COMPARE_NONE;
		}
		compare_leaf(c, tries);
	}
}

/* Forget what was counted. */
static void begin_again(struct compared *c)
{
	c->all = (struct compare_tally){ 0 };
	memset(c->answers, 0, c->answer_count * sizeof(*c->answers));
	memset(c->moves, 0,
		(size_t)c->level_count * c->level_count * sizeof(struct compare_move *));
}

static void choose_order(struct walk *w)
{
	struct compared *c = w->c;

	c->possible = 1;
	for (uint32_t i = 0; i < c->question_count; i++) {
		uint32_t count = c->questions[i].count;

		if (!c->questions[i].varies)
			continue;
		w->order[w->depth_count++] = i;
		c->possible = count_times(c->possible, count);
	}
}

void compare_walk(struct compared *c)
{
	/* where many questions are asked of some only, there are far fewer than the product */
	enum { WORTH_TRYING = 64 };
	struct walk w = {
		.c = c,
		.tries = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1),
		.order = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1),
	};
	uint32_t *tries = ARENA_ARRAY(c->arena, uint32_t, c->question_count + 1);

	choose_order(&w);
	/* what does not vary has its first answer */
	for (uint32_t i = 0; i < c->question_count; i++)
		if (c->questions[i].like == i && c->questions[i].count)
			set_answer(&w, i, 0);
	for (int side = 0; side < COMPARE_SIDES; side++)
		work_nodes(&c->proofs[side]->work, (uint64_t)WORK_EVERYTHING);
	if (c->possible <= (uint64_t)COMPARE_MOST * WORTH_TRYING && go(&w, tries, 0)) {
		c->possible = w.worked;
		return;
	}
	begin_again(c);
	c->is_sampled = true;
	take_sample(&w, tries);
}
