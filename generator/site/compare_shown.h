/*
 * compare_shown: whether a page whose own words stay the same shows a worksheet or a list of figures that changes between two
 * sites: blocks that the site fills are in a page's meaning by name alone.
 */
#ifndef SITE_COMPARE_SHOWN_H
#define SITE_COMPARE_SHOWN_H

#include "site/site.h"

/* `meaning` as meaning_read() gives it, of `page`, which belongs to `new`. */
bool compare_shown(const struct site *old, const struct site *new, const struct page *page,
	struct slice meaning);

#endif
