/*
 * show: a worked worksheet as text for a terminal: the sum line by line, then what it comes to.
 */
#ifndef SHEET_SHOW_H
#define SHEET_SHOW_H

#include "sheet/worked.h"

struct showing {
	const struct sheet *sheet;
	const struct words *words;
	const struct sheet_answer *implied; /* the answers that nobody gave: see implied.h */
	size_t implied_count;
	struct arena *arena;
};

/* Append it to `out`. Its answers are good: their problems are not shown. */
void show_worked(const struct showing *k, const struct worked *worked, struct buf *out);

#endif
