/*
 * date: days of the (proleptic Gregorian) calendar, as people write them in content: 2026-11-20.
 * No clock and no time zone: what day it is comes from the command line.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdint.h>
#include "base/slice.h"

struct date {
	int year, month, day; /* month and day from 1; a year of 0: no date */
};

/* Read "2026-11-20". False if it is not a day that exists between 1000 and 9999. */
MUST_USE bool date_parse(struct slice text, struct date *date);

/* The day on which a count of seconds since 1970-01-01T00:00:00Z falls, in UTC. */
struct date date_from_seconds(int64_t seconds);

/* Negative, zero or positive. No date comes before all others. */
int date_compare(struct date a, struct date b);

/* The days beside it. No date has none beside it. */
struct date date_next(struct date d);
struct date date_previous(struct date d);

/* The same day a year later; 28 February after a 29th. The last year has none after it. */
struct date date_year_on(struct date d);

static inline bool date_given(struct date d)
{
	return d.year != 0;
}

enum { DATE_TEXT = 16 };

/* "2026-11-20" into `room`, which it returns. */
const char *date_text(struct date d, char room[DATE_TEXT]);

#endif
