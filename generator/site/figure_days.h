/*
 * figure_days: the days from which values hold, where what is written shows that one is not meant so. A slip of the year is a
 * day like any other: nothing stops, and nothing else tells.
 *
 *	figure_days_check(&site, d);
 *	figure_days_check_past(version, before, d);
 *
 * These are warnings: a council may have decided so.
 */
#ifndef SITE_FIGURE_DAYS_H
#define SITE_FIGURE_DAYS_H

#include "site/site.h"

/* Of every figure and every version: a day years ahead, and one before the year that its own place in a source names. */
void figure_days_check(const struct site *s, struct diags *d);

/*
 * A version of a worksheet is begun with a copy, and holds from its first day on. A value in it that began earlier, and that
 * the version before it does not have, says that something else held then than did.
 */
void figure_days_check_past(
	const struct worksheet *w, const struct worksheet *before, struct diags *d);

#endif
