/*
 * forum_page: what is known of a forum, as elements: its chairs, members, duties, sittings and documents.
 *
 *	forum_page_show(&page, forum, FORUM_SITTINGS, parent);
 *
 * Sources and figures are left as markers, links as addresses of the site. A script (layouts/scripts/sittings.js)
 * reads the next sittings from the times as they stand on the page, so each has the days on which it holds.
 */
#ifndef SITE_FORUM_PAGE_H
#define SITE_FORUM_PAGE_H

#include "method/element.h"
#include "site/forum.h"
#include "text/forum_block.h"

struct forum_page {
	const struct method *method; /* for its words, its day and its tables */
	struct slice id;	     /* what the ids of boxes to tick begin with */
};

/* Append the part of `f` that `show` names. */
void forum_page_show(const struct forum_page *p, const struct forum *f, enum forum_block_part show,
	xmlNodePtr parent);

/* What to know besides its times; nothing if there is nothing. */
void forum_page_calendar(const struct forum *f, xmlNodePtr parent);

/* Where the times of a forum stand on a page that shows them. */
struct slice forum_page_sittings_id(const struct method *m, const struct forum *f);

#endif
