/*
 * statement_page: the accessibility statement in the text of a page: what the blocks ```statement left as markers (see
 * text/statement_block.h) becomes elements, in the words of the model statement, from site.yaml and from the rules
 * that were run.
 */
#ifndef SITE_STATEMENT_PAGE_H
#define SITE_STATEMENT_PAGE_H

#include "method/element.h"
#include "site/statement.h"

struct statement_page {
	const struct statement *statement;
	struct slice organisation;
	const struct words *words;
	struct date as_of;
	int *tables;	     /* made so far on the page: their captions need ids */
	struct arena *arena; /* the page's */
};

/*
 * Resolve every marker in `body`. A page that shows one part of what the law asks for shows all of it. All mistakes
 * are reported; false if there was any.
 */
MUST_USE bool statement_page_resolve(
	const struct statement_page *p, xmlNodePtr body, struct diags *d);

#endif
