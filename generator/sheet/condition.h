/*
 * condition: a condition as people say it, into a tree.
 *
 *	condition_read(r, node)		// "request is community and weekly is up to community_limit"
 *
 * "and" binds tighter than "or". A mistake is reported where it stands within the text.
 */
#ifndef SHEET_CONDITION_H
#define SHEET_CONDITION_H

#include "sheet/reading.h"

/* NULL after messages. What it names is found as by reading_find(). */
MUST_USE const struct condition *condition_read(struct reading *r, const struct data *node);

/* The same of "NAME THAT", where `that` is the rest of a condition about `name`: "is at least 4". */
MUST_USE const struct condition *condition_read_that(
	struct reading *r, const struct data *name, const struct data *that);

#endif
