/*
 * compare_pages: what the pages of two sites say: pages that are new, gone or say something else, and the sentences
 * that do. A figure counts as what it is on each site's day, so that a page whose figure changes says something else.
 *
 *	struct pages_compared p;
 *	if (!compare_pages(&p, &old, &new, &arena, d)) return false;
 *	compare_pages_say(&p, &new.words, &report);
 */
#ifndef SITE_COMPARE_PAGES_H
#define SITE_COMPARE_PAGES_H

#include "site/site.h"
#include "text/report.h"
#include "text/revision.h"

struct page_compared {
	const struct page *old, *new; /* one is NULL: the page is new or gone */
	struct revision revision;
};

struct figure_compared {
	struct slice name, says, was, is; /* was or is empty: it is new or gone */
};

struct pages_compared {
	struct page_compared *pages; /* that differ, by address */
	size_t count;
	struct figure_compared *figures; /* that differ, by name */
	size_t figure_count;
};

/* False after messages: a page has mistakes. */
MUST_USE bool compare_pages(struct pages_compared *p, const struct site *old,
	const struct site *new, struct arena *a, struct diags *d);

void compare_pages_say(const struct pages_compared *p, const struct words *w, struct report *r);

/* ,"pages":[...],"figures":[...] */
void compare_pages_json(const struct pages_compared *p, struct buf *out);

#endif
