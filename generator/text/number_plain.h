/*
 * number_plain: a number as people write it, where content has digits alone, so that a message can say what to write.
 *
 *	number_plain(SLICE("£1,000 a week"), &arena)	1000
 */
#ifndef TEXT_NUMBER_PLAIN_H
#define TEXT_NUMBER_PLAIN_H

#include "base/arena.h"

/* The number alone, or empty if there is none to be seen in it, or more than one. */
struct slice number_plain(struct slice text, struct arena *a);

#endif
