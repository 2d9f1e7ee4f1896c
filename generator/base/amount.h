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
#include "base/slice.h"

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

static inline struct amount amount_whole(int64_t value)
{
	return (struct amount){ value, 0 };
}

/* Negative, zero or positive; 4 and 4.00 are the same. */
int amount_compare(struct amount a, struct amount b);

/* For machines: "18200.20", all its digits as written. What it returns is somewhere in `room`. */
const char *amount_text(struct amount a, char room[AMOUNT_TEXT]);

/* For people: "18,200.2"; 4.00 is "4". */
const char *amount_words(struct amount a, char room[AMOUNT_TEXT]);

/* Pounds for people, without their sign: "18,200.20"; pence only if there are any. */
const char *amount_money(struct amount a, char room[AMOUNT_TEXT]);

#endif
