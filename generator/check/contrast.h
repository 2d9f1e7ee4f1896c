/*
 * contrast: how well two colours can be told apart (WCAG 2.2, "relative luminance" and "contrast ratio").
 *
 *	contrast_of("#1d4f5c", "#ffffff")	// 905: a ratio of 9.05 to 1
 */
#ifndef CHECK_CONTRAST_H
#define CHECK_CONTRAST_H

#include "base/slice.h"

/* Text needs 4.5 to 1 (SC 1.4.3). */
enum { CONTRAST_TEXT = 450 };

/* "#1d4f5c": a hash and six hexadecimal digits. */
bool contrast_is_colour(struct slice text);

/* A hundred times the contrast ratio of two such colours, rounded down: 100 to 2100. */
int contrast_of(struct slice one, struct slice other);

/* The same of red, green and blue. */
int contrast_of_channels(const unsigned char one[3], const unsigned char other[3]);

#endif
