/*
 * record_page: what is published for the record in the text of a page: what the blocks of text/record_block.h left
 * as markers becomes elements.
 */
#ifndef SITE_RECORD_PAGE_H
#define SITE_RECORD_PAGE_H

#include "site/gaps.h"
#include "site/link.h"

struct record_page {
	const struct site *site;
	const struct page *page;
	struct page_links *links; /* of the page */
	int *tables;		  /* made so far on the page: their captions need ids */
	struct arena *arena;	  /* the page's */
};

/*
 * Resolve every marker in `body`, and the links in what it becomes. References are left for references_resolve(). A
 * page that shows one part of the gaps or of the register shows all, so that nothing is missing. False after messages.
 */
MUST_USE bool record_page_resolve(const struct record_page *p, xmlNodePtr body, struct diags *d);

#endif
