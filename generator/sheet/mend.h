/*
 * mend: what is wrong about an answer, and which answers there are.
 *
 *	"request" (What it is for) has no such answer: it is one of "community" (Support at home), "respite" (Respite)
 */
#ifndef SHEET_MEND_H
#define SHEET_MEND_H

#include "base/arena.h"
#include "sheet/sheet.h"

/* The message for a problem that the engine found: see tests/spec/worksheet.md for their names. */
struct slice mend_answer(
	const struct sheet *s, struct slice question, struct slice problem, struct arena *a);

/* The same for an answer that somebody typed as `given`: what is no number is quoted, with what may have been meant. */
struct slice mend_typed(const struct sheet *s, struct slice question, struct slice problem,
	struct slice given, struct arena *a);

#endif
