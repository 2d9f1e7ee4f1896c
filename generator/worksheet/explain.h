/*
 * explain: what a worksheet comes to and how, as JSON. tests/spec/worksheet.md says what is in it.
 *
 *	size_t length = explain_json(&w, &answers, text, text_length, out, room);
 *
 * The program and the browser run the same code: they give the same bytes.
 */
#ifndef WORKSHEET_EXPLAIN_H
#define WORKSHEET_EXPLAIN_H

#include "worksheet/result.h"

/*
 * Work the answers in `text` and write what comes of it to `out`. Returns the bytes that it needs: if there
 * are more than `room`, what was written is of no use.
 */
size_t explain_json(
	struct work *w, struct answers *a, const char *text, size_t length, char *out, size_t room);

#endif
