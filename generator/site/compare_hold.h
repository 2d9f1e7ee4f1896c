/*
 * compare_hold: whether what a comparison found stays within the limits that site.yaml sets.
 *
 *	struct holding h = { .limits = &settings.compare, .words = &words, .arena = &arena };
 *	compare_hold(&h, &compared, d);			// for each worksheet
 *	compare_hold_say(&h, &report);			// a table: each limit, what was found, whether it is within
 *
 * Limits on shares and groups are about people, where there is a sample of them, and else about combinations of answers:
 * of those that have an amount before or after. Against results that are no amounts there is nothing to hold.
 */
#ifndef SITE_COMPARE_HOLD_H
#define SITE_COMPARE_HOLD_H

#include "compare/compare.h"
#include "site/compare_limits.h"
#include "text/report.h"

struct held; /* a limit, held against one worksheet */

struct holding {
	/* the caller's */
	const struct compare_limits *limits;
	const struct words *words;
	struct arena *arena;

	struct held *first, **last;
	int passed;
};

/* Hold all limits against a worksheet, with a message for each that is passed, and what to do [compare-passed]. */
void compare_hold(struct holding *h, const struct compared *c, struct diags *d);

/* A table of all that were held, if any were. */
void compare_hold_say(const struct holding *h, struct report *r);

/* ,"limits-passed":1,"limits":[...] */
void compare_hold_json(const struct holding *h, struct buf *out);

#endif
