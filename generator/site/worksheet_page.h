/*
 * worksheet_page: worksheets in the text of a page: what the blocks ```worksheet, ```worked and ```estimator left
 * as markers (see text/sheet_block.h) becomes elements.
 */
#ifndef SITE_WORKSHEET_PAGE_H
#define SITE_WORKSHEET_PAGE_H

#include "site/worksheets.h"

struct worksheet_page {
	const struct worksheets *worksheets;
	const struct words *words;
	struct date as_of;
	int *tables;	     /* made so far on the page: their captions need ids */
	struct slice root;   /* from the page to the site's folder: "../../" */
	struct arena *arena; /* the page's */
	bool easy;	     /* the page is in easy read */
};

/*
 * Resolve every marker in `body`. References are left for references_resolve(). All mistakes are reported; false if
 * there was any. A worksheet that was refused has messages of its own.
 */
MUST_USE bool worksheet_page_resolve(
	const struct worksheet_page *p, xmlNodePtr body, struct diags *d);

#endif
