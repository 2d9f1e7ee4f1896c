/*
 * placeholder: what stands in a text until somebody writes what belongs there: "TBC", "[name of team]", "lorem ipsum".
 * A document published with one says less than nothing, so records refuse them.
 */
#ifndef TEXT_PLACEHOLDER_H
#define TEXT_PLACEHOLDER_H

#include "text/data.h"

/* The first one in `text`, or empty. */
struct slice placeholder_in(struct slice text);

/* Every text of `node` and below it. False after a message at each that has one. */
MUST_USE bool placeholder_check(const struct data *node, struct diags *d);

/*
 * In what is in force there are fewer that nobody can mean: "to be decided" may be what a policy says. `rest`, from which the
 * search begins, ends behind the first: a sentence in square brackets, as starting files have it, "[Say here who can get
 * it.]", "TBC", "lorem ipsum" or "is being written". Empty if there is none.
 */
struct slice placeholder_next(struct slice *rest);

/* The same in a text that begins in line `line`. False after a message at each. */
MUST_USE bool placeholder_check_text(
	struct slice text, const char *file, int line, struct diags *d);

/* And in every text of `node` and below it. */
MUST_USE bool placeholder_check_in_force(const struct data *node, struct diags *d);

#endif
