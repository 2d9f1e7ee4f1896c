/*
 * count: how many combinations of the answers that are tried there are. A question that is not asked has
 * one answer.
 */
#ifndef PROVE_COUNT_H
#define PROVE_COUNT_H

#include "prove/words.h"

enum {
	COUNT_GATES = 1 << 16
}; /* combinations of the questions on which it hangs whether others are asked */

/* a * b, or UINT64_MAX where that is more than can be counted. */
uint64_t count_times(uint64_t a, uint64_t b);

/* Of the questions that a node depends on; UINT64_MAX: more than can be counted. */
uint64_t count_combinations(struct proving *p, uint32_t node);

#endif
