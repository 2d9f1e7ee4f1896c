/*
 * truth: conditions. What nobody was asked is not so: a test of it is false, and so is its opposite.
 *
 * Of `and`, one false part is enough, whatever the others are; of `or`, one true part. So an answer that is
 * missing, or a figure that is undecided, counts only where it makes a difference.
 */
#ifndef WORKSHEET_TRUTH_H
#define WORKSHEET_TRUTH_H

#include "worksheet/call.h"

void truth_is(const struct call *c, struct value *v);
void truth_includes(const struct call *c, struct value *v);
void truth_compare(const struct call *c, struct value *v);
void truth_and(const struct call *c, struct value *v);
void truth_or(const struct call *c, struct value *v);
void truth_not(const struct call *c, struct value *v);

#endif
