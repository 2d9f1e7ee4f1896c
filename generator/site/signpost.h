/*
 * signpost: every version of a page or of a worksheet has an address with its day, and keeps it. While the version stands
 * at the address of all, a short page there leads to it. Its other formats, which are files that people keep and hand on,
 * are there themselves.
 *
 *	/policy/reviews/2027-04-01/	until that day the version to come, then a signpost to /policy/reviews/, and once
 *					another version has followed the one that was
 *	large-print.html, 2027-04-01.txt	in it: the version, on every day
 */
#ifndef SITE_SIGNPOST_H
#define SITE_SIGNPOST_H

#include "site/site.h"

/* The layout of such a page. Layouts without it make none. */
#define SIGNPOST_LAYOUT "signpost"

struct signpost {
	struct slice address; /* "/policy/reviews/2027-04-01/" */
	bool is_of_page;      /* a version of the page itself, not of a worksheet that it shows */
};

struct signposts {
	struct signpost *items;
	size_t count;
};

/* Those that lead to `p`. None does where there is one version alone. */
void signposts_find(
	struct signposts *found, const struct site *s, const struct page *p, struct arena *a);

#endif
