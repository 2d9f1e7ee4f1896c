/*
 * speak: numbers, days and figures in words, as the image's units and phrases have them.
 *
 *	350.5 in pounds a week		£350.50 a week
 *	20 to 23 points
 *	20231120			20 November 2023
 *
 * No word of any language is in here.
 */
#ifndef WORKSHEET_SPEAK_H
#define WORKSHEET_SPEAK_H

#include "worksheet/output.h"
#include "worksheet/work.h"

/* Exact, for programs: "350.01", "-3", or "91001/260" where a decimal would not end. */
void speak_exact(struct output *o, struct number n);

/*
 * From `low` to `high` in a unit of the image. A number whose decimals do not end is cut after the fourth, with
 * an ellipsis.
 */
void speak_span(struct output *o, const struct image *image, uint32_t unit, struct number low,
	struct number high);

/* A day such as 20231120. */
void speak_day(struct output *o, const struct image *image, int64_t day);

/* The words of a step or rule, in which figures are as they are on the day of `w`. */
void speak_step(struct output *o, const struct work *w, struct image_text text);

#endif
