/*
 * compare_say_how: how a comparison was made: which versions, how many combinations, which amounts, and what of them
 * stands for all there are.
 */
#ifndef SHEET_COMPARE_SAY_HOW_H
#define SHEET_COMPARE_SAY_HOW_H

#include "sheet/compare_say_people.h"

void tell_how(struct telling *t);

/* The same of combinations in which one answer or more is "not sure". */
void tell_how_unsure(struct telling *t);

#endif
