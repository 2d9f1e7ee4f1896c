/*
 * walk: every combination of the answers that two worksheets are tried with, or a sample of them.
 */
#ifndef COMPARE_WALK_H
#define COMPARE_WALK_H

#include "compare/compare.h"

/*
 * Work both sides with each combination and tell compare_leaf(). Sets c->possible and c->is_sampled. Work has begun on
 * both sides.
 *
 * In a sample each answer to a question comes as often as every other: the numbers from 0 to the size of the sample are
 * put in another order for each question, and the answers follow from where a number has come to (a Latin square in
 * as many dimensions as there are questions). The order comes from a count and not from a clock: it is the same each
 * time.
 */
void compare_walk(struct compared *c);

/* The answer to a question: which of its tries (as many as there are: "not sure"), or an amount that is none of them. */
struct compare_answer {
	uint32_t at;
	int64_t of[COMPARE_SIDES];
};

/* An answer of those that are tried. */
struct compare_answer compare_answer_at(const struct compare_question *q, uint32_t at);

/* Give a question, and all rows that are answered as it is, an answer. What that changes is noted: see work_nodes(). */
void compare_give(struct compared *c, uint32_t index, const struct compare_answer *a,
	uint64_t changed[COMPARE_SIDES]);

/*
 * Which of `count` answers to a question (counted from 0) is at `place` of a sample of 2 to the power of `bits`, an even
 * number.
 */
uint32_t compare_sampled(uint32_t place, uint32_t question, uint32_t bits, uint32_t count);

/* Whether a case that came to something on both sides is better, and by how much: that is set in it. */
enum compare_change compare_judge(const struct compared *c, struct compare_case *k);

/* Keep a case with the answers that the sides were worked with last. */
void compare_keep(struct compared *c, const struct compare_case *from, struct slice person,
	struct compare_case *into);

/* Count a combination: of each question the answer, or COMPARE_NONE where neither side asks it, or it is none that is tried. */
void compare_leaf(struct compared *c, const uint32_t *tries);

#endif
