/*
 * choose: the operations that take one of several values: the step of a band, the cell of a table, the rule
 * of a decision, and a line that counts only when something holds.
 */
#ifndef WORKSHEET_CHOOSE_H
#define WORKSHEET_CHOOSE_H

#include "worksheet/call.h"

void choose_band(const struct call *c, struct value *v);
void choose_table(const struct call *c, struct value *v);
void choose_decide(const struct call *c, struct value *v);
void choose_when(const struct call *c, struct value *v);

#endif
