/*
 * prove: what holds of a worksheet for every answer that can be given, and for those that fail the answers that
 * show it.
 *
 *	struct proof proof;
 *	if (!prove_sheet(sheet, &compiled, &words, as_of, &arena, &proof, d)) return false;
 *	proof.lines[i].low ...				// for the page
 *	prove_say(sheet, &compiled, &proof, &words, &out);	// for the terminal
 *
 * A message ends with a witness: real answers, in words, that reach what is wrong.
 */
#ifndef SHEET_PROVE_H
#define SHEET_PROVE_H

#include "sheet/proof.h"

/*
 * Prove all that tests/spec/worksheet.md lists. False after messages; `p` holds what was found all the same.
 * `as_of` says which figures hold, unless an answer says the day; those to come are looked at too.
 */
MUST_USE bool prove_sheet(const struct sheet *s, const struct compiled *c, const struct words *w,
	struct date as_of, struct arena *a, struct proof *p, struct diags *d);

/* What was proved, in plain words. */
void prove_say(const struct sheet *s, const struct compiled *c, const struct proof *p,
	const struct words *w, struct buf *out);

#endif
