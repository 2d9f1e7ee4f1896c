/*
 * space: the questions that two worksheets share or not, and the answers to them that are tried on both sides.
 */
#ifndef COMPARE_SPACE_H
#define COMPARE_SPACE_H

#include "compare/compare.h"

/* Set c->questions and all that is said of answers. Both sides are open. */
void compare_space_make(struct compared *c);

#endif
