/*
 * lookup_page: who decides, in the text of a page: what the blocks ```lookup and ```forum left as markers (see
 * text/forum_block.h) becomes elements, from content/forums.yaml and the rules of its worksheet; or, of a block that names
 * a worksheet, from that alone, in the version of the page's day.
 *
 * Links, figures and sources in it are left for those who resolve the page's own, so it comes before them.
 */
#ifndef SITE_LOOKUP_PAGE_H
#define SITE_LOOKUP_PAGE_H

#include "site/site.h"

struct lookup_page {
	const struct site *site;
	const struct page *page;
	int *tables;	     /* made so far on the page: their captions need ids */
	struct arena *arena; /* the page's */
};

/* Resolve every marker in `body`. All mistakes are reported; false if there was any. */
MUST_USE bool lookup_page_resolve(const struct lookup_page *p, xmlNodePtr body, struct diags *d);

#endif
