/*
 * amounts: which amounts, counts and days a question is tried with, so that little lies between them that changes
 * otherwise: the ends of its range; both sides of where a line of either worksheet begins to treat them otherwise; where a
 * rounded line takes a step, evenly thinned where there are many; those of the examples; and some that are ordinary.
 *
 * Where results are labels, and each bound can be solved for the answer, the bounds are enough: nothing else is tried.
 */
#ifndef COMPARE_AMOUNTS_H
#define COMPARE_AMOUNTS_H

#include "compare/compare.h"

enum { COMPARE_STEPS = 40 }; /* of a rounded line, between neighbouring bounds */

/*
 * Set tries and count of a question whose places on both sides are set: answers that the sides which have it take, from
 * low to high. Set whether they stand for all there are.
 */
void compare_amounts(const struct compared *c, struct compare_question *q);

/* The answers that are `by` steps of the question from those of `at`. False if a side does not take them. */
bool compare_amounts_beside(const struct compared *c, const struct compare_question *q,
	const int64_t *at, int64_t by, int64_t *beside);

#endif
