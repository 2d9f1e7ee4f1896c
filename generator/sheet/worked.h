/*
 * worked: a worksheet worked with answers, as the engine explains it.
 *
 *	struct worked k;
 *	worked_make(&k, &compiled, SLICE("as-of=2026-11-20\neating=some\n"), &arena);
 *	data_member(k.tree, "outcome")	// a text: "value"
 *
 * The engine's own JSON is what programs, terminals, pages and browsers are told: it is read here and not
 * made up again.
 */
#ifndef SHEET_WORKED_H
#define SHEET_WORKED_H

#include "base/arena.h"
#include "sheet/compile.h"
#include "text/data.h"
#include "text/words.h"

struct worked {
	struct slice json;
	const struct data *tree; /* of the JSON: see tests/spec/worksheet.md */
};

/* Work an image that compile_sheet() made. `answers` is a text as worksheet/answers.h reads it. */
void worked_make(struct worked *k, const struct compiled *c, struct slice answers, struct arena *a);

/*
 * What the number or range of a line was before it was rounded, for people: "82.5", "5.7692… (75/13)", with " – " between
 * two ends. Empty if nothing was rounded.
 */
struct slice worked_exact(const struct data *line, struct arena *a);

/* Why there is no result, by the engine's name of it: "refer", "undecided", "not-in-force"; any other as it is. */
struct slice worked_no_result(const struct words *w, struct slice outcome);

#endif
