/*
 * typed: a number as people type it, into the digits that the engine reads, as the website's form does.
 *
 *	"£1,350.50"	->	1350.50
 */
#ifndef SHEET_TYPED_H
#define SHEET_TYPED_H

#include "sheet/sheet.h"

/*
 * Without spaces, pounds and per cent, and without the comma before thousands: elsewhere somebody may mean a point. What is
 * no number then is for the engine to say.
 */
struct slice typed_number(struct slice text, struct arena *a);

/* The answers to questions that ask for a number; all others stay as they are. */
void typed_answers(
	const struct sheet *s, struct sheet_answer *answers, size_t count, struct arena *a);

#endif
