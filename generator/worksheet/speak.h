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
void speak_exact(struct output *o, const struct number *exact);

/*
 * From `low` to `high` in a unit of the image. A number whose decimals do not end is cut after the fourth, with
 * an ellipsis.
 */
void speak_span(struct output *o, const struct image *image, uint32_t unit,
	const struct number *low, const struct number *high);

/* A day such as 20231120. */
void speak_day(struct output *o, const struct image *image, int64_t day);

/* A text of the image, in which figures are as they are on the day of `w`. */
void speak_words(struct output *o, const struct work *w, uint32_t text);

/* The text that a field of a record is. */
void speak_text(struct output *o, const struct image *image, enum image_section section,
	uint32_t record, uint32_t field);

#endif
