/*
 * amount: exact decimal numbers, such as the pounds and hours of a policy. No floating point; nothing is
 * ever rounded.
 *
 *	struct amount a;
 *	amount_parse(SLICE("350.01"), &a);	// { 35001, 2 }
 */
#ifndef BASE_AMOUNT_H
#define BASE_AMOUNT_H

#include <stdint.h>
#include "base/date.h"

struct amount {
	int64_t value; /* in units of 10 to the power of -scale */
	int scale;     /* digits after the point, as written: 0 to AMOUNT_SCALE */
};

enum {
	AMOUNT_SCALE = 9, /* with it, parts of one compare in 64 bits */
	AMOUNT_TEXT = 32, /* room for any amount as text */
};

/*
 * Read "350", "350.01" or "-3": digits, at most one point with digits on both sides, no needless zero in
 * front. False, leaving `amount` alone, if it is not that or does not fit.
 */
MUST_USE bool amount_parse(struct slice text, struct amount *amount);

/*
 * A day or a time of day as a number, so that one order serves every kind: 2023-11-20 is 20231120, 16:30 is
 * 1630. False, leaving `amount` alone, if it is none. "24:00" is the end of a day, for what lasts until midnight.
 */
MUST_USE bool amount_parse_date(struct slice text, struct amount *amount);
MUST_USE bool amount_parse_time(struct slice text, struct amount *amount);

struct date amount_as_date(struct amount a);

static inline struct amount amount_whole(int64_t value)
{
	return (struct amount){ value, 0 };
}

/* Negative, zero or positive; 4 and 4.00 are the same. */
int amount_compare(struct amount a, struct amount b);

/* Whether `a` is `from` and a whole number of steps, such as pence; `step` is above 0. */
bool amount_is_step(struct amount a, struct amount from, struct amount step);

/* For machines: "18200.20", all its digits as written. What it returns is somewhere in `room`. */
const char *amount_text(struct amount a, char room[AMOUNT_TEXT]);

/* For people: "18,200.2"; 4.00 is "4". */
const char *amount_words(struct amount a, char room[AMOUNT_TEXT]);

/* Pounds for people, without their sign: "18,200.20"; pence only if there are any. */
const char *amount_money(struct amount a, char room[AMOUNT_TEXT]);

#endif
