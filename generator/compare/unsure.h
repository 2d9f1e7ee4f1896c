/*
 * unsure: two worksheets worked for people who are not sure of one answer or of several: the result is then a
 * range, from the lowest to the highest that any answer could give.
 */
#ifndef COMPARE_UNSURE_H
#define COMPARE_UNSURE_H

#include "compare/compare.h"

/*
 * Work both sides with each combination in which a question is asked and the answer is "not sure", into c->unsure. A
 * combination is worked once for each answer that it could be; where that is more than 2 to the power of
 * COMPARE_UNSURE_BITS in all, a sample stands for them, as compare_walk() takes one.
 */
void compare_unsure_walk(struct compared *c);

#endif
