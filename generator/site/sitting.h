/*
 * sitting: when forums sit: the days of the week with their times, and the bank holidays, of which it is not known whether a
 * forum sits on them.
 *
 *	bank-holidays:
 *	  source: bank-holidays
 *	  at: England and Wales
 *	  days: [2026-12-25, 2026-12-28]
 */
#ifndef SITE_SITTING_H
#define SITE_SITTING_H

#include "site/figure.h"

/* On one day of the week. */
struct forum_sitting {
	int day; /* 0: Monday */
	const struct data *figure;
	const struct figure *is;
};

/* Of the mapping of one. */
extern const struct record forum_sitting_record;

struct holidays {
	const struct data *source, *at, *listed;
	struct date *days; /* in their order */
	size_t count;	   /* 0: nothing is said of them */
};

/* Find the figures of `sittings`, struct forum_sitting, which must be times. All mistakes are reported. */
MUST_USE bool sittings_check(
	const struct records *sittings, const struct figures *figures, struct diags *d);

/* `node`: NULL if there is nothing of the kind. All mistakes are reported. */
MUST_USE bool holidays_read(struct holidays *h, const struct data *node,
	const struct sources *sources, struct arena *a, struct diags *d);

#endif
