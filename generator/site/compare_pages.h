/*
 * compare_pages: what the pages of two sites say: pages that are new, gone or say something else, and the sentences
 * that do. A figure counts as what it is on each site's day, so that a page whose figure changes says something else.
 *
 *	struct pages_compared p;
 *	compare_pages(&p, &old, &new, &arena);
 *	compare_pages_say(&p, &new.words, false, &report);
 *
 * A version that is over is no page that is new or gone: it is how a page was. One that is still to come and that the
 * old side has not is told apart from pages that are new.
 */
#ifndef SITE_COMPARE_PAGES_H
#define SITE_COMPARE_PAGES_H

#include "compare/compare.h"
#include "site/site.h"
#include "text/report.h"
#include "text/revision.h"

enum page_becomes {
	PAGE_ADDED,
	PAGE_TO_COME,
	PAGE_REMOVED,
	PAGE_CHANGED,
	PAGE_SHOWS,  /* its own words stay, and a worksheet or figures that it shows change */
	PAGE_UNREAD, /* its text has mistakes on one side */
};

struct page_compared {
	const struct page *old, *new; /* one is NULL: the page is new or gone */
	enum page_becomes becomes;
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
	int mistakes
		[COMPARE_SIDES]; /* in the text of pages, besides those found when the site was read */
};

void compare_pages(
	struct pages_compared *p, const struct site *old, const struct site *new, struct arena *a);

/* Pages are called by their titles and, unless it is to be published, their addresses. */
void compare_pages_say(
	const struct pages_compared *p, const struct words *w, bool is_published, struct report *r);

/* ,"pages":[...],"figures":[...] */
void compare_pages_json(const struct pages_compared *p, struct buf *out);

#endif
