/*
 * sheet_version: a page for each version of a worksheet that is over or to come, so that it can be read and worked as it
 * was or will be.
 *
 *	content/worksheets/contribution/2024-04-01.yaml		/method/contribution/2024-04-01/
 *
 * It stands below the page that shows the worksheet, among the versions of that: the first with a ```worksheet block of
 * it. A version of that page which somebody wrote for the same day is shown instead.
 */
#ifndef SITE_SHEET_VERSION_H
#define SITE_SHEET_VERSION_H

#include "site/site.h"

/* Once all versions of pages have their places, and before pages are put in order; pages have room for as many more. */
void sheet_versions_add(struct site *s, struct arena *a);

/* The page of a version, or NULL. */
const struct page *sheet_version_page(const struct site *s, const struct worksheet *w);

/* Whether the versions of `w` stand below `p`, and where this one does, or would. */
bool sheet_version_is_below(const struct site *s, const struct page *p, const struct worksheet *w);
struct slice sheet_version_address(
	const struct page *p, const struct worksheet *w, struct arena *a);

/* The version that comes before `w` or after it, of those that could be read, or NULL. */
const struct worksheet *sheet_version_before(const struct site *s, const struct worksheet *w);
const struct worksheet *sheet_version_after(const struct site *s, const struct worksheet *w);

#endif
