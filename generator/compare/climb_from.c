#include "compare/climb_from.h"

#include "compare/walk.h"
#include "prove/outcome.h"
#include "prove/words.h"
#include "sheet/given.h"

/* The tries that have these answers, or an amount that is none of them. */
static struct compare_answer find_point(
	const struct compare_question *q, const struct compare_case *k)
{
	int side = q->of[COMPARE_NEW] != COMPARE_NONE ? COMPARE_NEW : COMPARE_OLD;
	uint32_t of = q->of[side], at = 0;

	if (k->given[side][of] == NOT_SURE)
		return compare_answer_at(q, q->count);
	while (at < q->count && q->tries[side][at] != k->answers[side][of])
		at++;
	if (at < q->count)
		return compare_answer_at(q, at);
	return (struct compare_answer){ .at = COMPARE_NONE,
		.of = { q->of[COMPARE_OLD] == COMPARE_NONE
				? 0
				: k->answers[COMPARE_OLD][q->of[COMPARE_OLD]],
			q->of[COMPARE_NEW] == COMPARE_NONE
				? 0
				: k->answers[COMPARE_NEW][q->of[COMPARE_NEW]] } };
}

void climb_from_case(struct climb *w, const struct compare_case *k)
{
	for (uint32_t d = 0; d < w->depth_count; d++)
		w->now[d] = find_point(climb_question(w, d), k);
}

/* The try that is an answer to the new side, or the first. */
static struct compare_answer find_try(
	const struct climb *w, uint32_t depth, const struct work *work)
{
	const struct compare_question *q = climb_question(w, depth);
	uint32_t of = q->of[COMPARE_NEW];

	if (of == COMPARE_NONE || work->given[of] == NOT_GIVEN)
		return compare_answer_at(q, 0);
	if (work->given[of] == NOT_SURE)
		return compare_answer_at(q, w->unsure && q->unsure ? q->count : 0);
	for (uint32_t at = 0; at < q->count; at++)
		if (q->tries[COMPARE_NEW][at] == work->answers[of])
			return compare_answer_at(q, at);
	return compare_answer_at(q, 0);
}

bool climb_from_example(struct climb *w, const struct sheet_example *example)
{
	const struct compare_side *s = &w->c->sides[COMPARE_NEW];
	struct proving *p = w->c->proofs[COMPARE_NEW];
	size_t size = p->space.count * sizeof(int64_t);
	int64_t *answers = ARENA_ARRAY(w->c->arena, int64_t, p->space.count + 1);
	bool good;

	/* questions that do not vary keep the answers that they have */
	memcpy(answers, p->work.answers, size);
	good = outcome_came(&p->work,
		       given_text(s->sheet, s->as_of, example->given, example->given_count,
			       w->c->arena)) != CAME_ANSWERS;
	for (uint32_t d = 0; good && d < w->depth_count; d++)
		w->now[d] = find_try(w, d, &p->work);
	memcpy(p->work.answers, answers, size);
	memset(p->work.given, GIVEN, p->space.count);
	w->is_set = false;
	return good;
}

void climb_from_place(struct climb *w, uint32_t place)
{
	const uint32_t far = (1u << COMPARE_SAMPLE_BITS) / CLIMB_PLACES;

	for (uint32_t d = 0; d < w->depth_count; d++)
		w->now[d] = compare_answer_at(climb_question(w, d),
			compare_sampled(place * far, d, COMPARE_SAMPLE_BITS, climb_count(w, d)));
}
