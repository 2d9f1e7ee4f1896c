/*
 * link: from addresses of the site to addresses relative to a page, so that the site works in any folder
 * and from a disk; and the check that every one of them leads somewhere.
 *
 * Whether a fragment ("#when") exists is known only when its page is finished, so each page notes what it
 * refers to and what it offers, and link_settle() compares them at the end.
 */
#ifndef SITE_LINK_H
#define SITE_LINK_H

#include "site/site.h"

struct link_use {
	const struct page *target;
	struct slice fragment;
	struct place place;
};

/* What one page refers to and offers. */
struct page_links {
	struct arena *arena; /* borrowed: holds the notes until link_settle() */
	struct link_use *uses;
	size_t use_count, use_room;
	struct slice *ids; /* sorted */
	size_t id_count, id_room;
	int dead;	  /* addresses that lead nowhere */
	bool is_finished; /* link_collect() has seen it */
};

/*
 * Make the addresses of links and pictures below `body` relative to the page, and note the fragments they
 * refer to. An address that leads nowhere is an error with the nearest that exists.
 */
MUST_USE bool link_resolve(const struct site *s, const struct page *p, xmlNodePtr body,
	struct page_links *links, struct arena *scratch, struct diags *d);

/* Note the ids of a finished page. An id that stands twice is an error. */
MUST_USE bool link_collect(
	xmlDocPtr finished, struct page_links *links, struct arena *scratch, struct diags *d);

/*
 * Compare all pages: `links` has one entry for each page of the site, in its order. What leads to a page
 * that could not be finished is left out: that page has messages of its own.
 */
MUST_USE bool link_settle(const struct site *s, const struct page_links *links, struct diags *d);

#endif
