/*
 * given: answers as people write them into the text that the engine reads.
 *
 *	{visits: [{length: 30, kind: weekday}]}	->	visits=1
 *							visits.1.length=30
 *							visits.1.kind=weekday
 */
#ifndef SHEET_GIVEN_H
#define SHEET_GIVEN_H

#include "base/diag.h"
#include "sheet/sheet.h"

/*
 * The answers of a mapping: a text, a list of choices, or a list of mappings for the rows of a group. What they
 * mean is for the engine to say. False after messages about what is neither.
 */
MUST_USE bool given_read(const struct data *map, struct arena *a, struct sheet_answer **answers,
	size_t *count, struct diags *d);

/*
 * The text for the engine, with the day `as_of` unless the worksheet asks for it, and with the number of rows of
 * each group whose rows are answered but not counted.
 */
struct slice given_text(const struct sheet *s, struct date as_of,
	const struct sheet_answer *answers, size_t count, struct arena *a);

#endif
