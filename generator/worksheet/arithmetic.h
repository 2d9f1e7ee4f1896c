/*
 * arithmetic: sums, largest and smallest, counts and ratios, of numbers and of ranges. All arguments are known
 * (worksheet/operation.c).
 */
#ifndef WORKSHEET_ARITHMETIC_H
#define WORKSHEET_ARITHMETIC_H

#include "worksheet/call.h"

/* Add `times` x `b` to `a`, both values. A negative weight turns a range round. */
void arithmetic_add(struct value *a, const struct value *b, int32_t times);

void arithmetic_sum(const struct call *c, struct value *v);
void arithmetic_largest(const struct call *c, struct value *v);
void arithmetic_smallest(const struct call *c, struct value *v);
void arithmetic_count(const struct call *c, struct value *v);
void arithmetic_ratio(const struct call *c, struct value *v);
void arithmetic_pair(const struct call *c, struct value *v);
void arithmetic_low_end(const struct call *c, struct value *v);
void arithmetic_high_end(const struct call *c, struct value *v);

#endif
