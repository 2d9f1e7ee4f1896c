/*
 * register_page: the register of documents as tables on a page, one for each part of the site, and the changes of all
 * documents.
 */
#ifndef SITE_REGISTER_PAGE_H
#define SITE_REGISTER_PAGE_H

#include "site/register.h"
#include "text/record_block.h"

/* Append what a block ```register shows. Links are left as addresses of the site. */
void register_page_show(
	const struct method *m, const struct site *s, enum register_part part, xmlNodePtr parent);

#endif
