/*
 * implied: answers that follow from those that were given, so that a person at a command line need not type them.
 *
 *	request=support_at_home weekly=350.01	->	period=week		it is only asked of a week
 *						decided=2026-11-26	the day of the work
 */
#ifndef SHEET_IMPLIED_H
#define SHEET_IMPLIED_H

#include "sheet/sheet.h"

/*
 * Put behind the `count` answers those that follow from them and are not among them: the day of the work where the
 * worksheet asks for it, and the one choice with which a question that is answered is asked at all. `answers` has room
 * for one more for each question; they have no place. Returns how many there are then.
 */
size_t implied_add(const struct sheet *s, struct date as_of, struct sheet_answer *answers,
	size_t count, struct arena *a);

#endif
