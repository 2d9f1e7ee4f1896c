/*
 * typed: a number as people type it, into the digits that the engine reads, as the website's form does.
 *
 *	"£1,350.50"	->	1350.50
 */
#ifndef SHEET_TYPED_H
#define SHEET_TYPED_H

#include "sheet/sheet.h"

/*
 * Without spaces, pounds and per cent, and without the comma before thousands: elsewhere somebody may mean a point. A point
 * before three digits or more, where the step has fewer than that, `places`, may be such a comma, and becomes one. What is
 * no number then is for the engine to say.
 */
struct slice typed_number(struct slice text, int places, struct arena *a);

/* What may have been meant by `text`, which is no number as typed_number() gives it. */
enum typed_kind {
	TYPED_THOUSANDS, /* "1.200": 1200, or 1.20 */
	TYPED_PLACES,	 /* "1.2000": more digits after the point than the step has */
	TYPED_NO_NUMBER,
};

struct typed_meant {
	enum typed_kind kind;
	struct slice whole, part; /* of thousands: "1200", "1.20" */
};

struct typed_meant typed_meant(struct slice text, int places, struct arena *a);

/* The answers to questions that ask for a number; all others stay as they are. */
void typed_answers(
	const struct sheet *s, struct sheet_answer *answers, size_t count, struct arena *a);

#endif
