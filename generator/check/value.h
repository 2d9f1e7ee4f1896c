/*
 * value: what the value of a declaration comes to.
 *
 *	value_size(SLICE("1.5em"), 16)		// 24
 */
#ifndef CHECK_VALUE_H
#define CHECK_VALUE_H

#include "check/colour.h"

/* Whether it is this word, whatever its capitals. */
bool value_is(struct slice value, const char *word);

/* The number that it begins with; `otherwise` if it is none. */
double value_number(struct slice value, double otherwise);

/* The first colour among the words of a value. False if there is none. */
bool value_colour(struct slice value, struct colour *colour);

/* A font-size in px; `above` is the parent's. What cannot be worked out is as large as the parent's. */
double value_size(struct slice value, double above);

/* Whether it puts a picture or a gradient behind. */
bool value_is_picture(struct slice value);

#endif
