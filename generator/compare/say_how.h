/*
 * say_how: how a comparison was made: which versions, how many combinations, which amounts, and what of them
 * stands for all there are.
 */
#ifndef COMPARE_SAY_HOW_H
#define COMPARE_SAY_HOW_H

#include "compare/say_people.h"

void tell_how(struct telling *t);

/* The same of combinations in which one answer or more is "not sure". */
void tell_how_unsure(struct telling *t);

#endif
