/*
 * dimension: what a number counts, so that pounds a week are never added to pounds a year.
 *
 *	dimension_parse(SLICE("hours/week"), &hours);
 *	dimension_parse(SLICE("£/hour"), &price);
 *	dimension_times(hours, price)			// £/week
 */
#ifndef SHEET_DIMENSION_H
#define SHEET_DIMENSION_H

#include <stdint.h>
#include "base/buf.h"
#include "base/slice.h"

/* The bases: "hours" and "hour" are one. A per cent is a hundredth of a number, not a base. */
enum dimension_base {
	BASE_POUND,
	BASE_POINT,
	BASE_MINUTE,
	BASE_HOUR,
	BASE_DAY,
	BASE_NIGHT,
	BASE_WEEK,
	BASE_MONTH,
	BASE_YEAR,
	BASE_VISIT,
	BASE_PERSON,
	BASE_DATE, /* a day of the calendar: can be compared and nothing else */
	BASE_TIME,
	BASE_COUNT,
};

struct dimension {
	int8_t power[BASE_COUNT]; /* all 0: a plain number */
	bool percent;		  /* its numbers are hundredths */
};

/* Read "£/week", "hours", "%", "number". False, leaving `d` alone, if it is not a unit. */
MUST_USE bool dimension_parse(struct slice text, struct dimension *d);

/* The known unit nearest to `text`, for messages; empty if none is near. */
struct slice dimension_nearest(struct slice text);

bool dimension_equal(struct dimension a, struct dimension b);

/* The same but for one being in hundredths: the result of a ratio is said in either. */
bool dimension_alike(struct dimension a, struct dimension b);

/* A plain number, not in per cent. */
bool dimension_is_number(struct dimension d);

/* Of a product and of a quotient; neither is in per cent. */
struct dimension dimension_times(struct dimension a, struct dimension b);
struct dimension dimension_over(struct dimension a, struct dimension b);

/* For messages: "£/week", "number". */
void dimension_text(struct dimension d, struct buf *out);

#endif
