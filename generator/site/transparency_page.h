/*
 * transparency_page: the transparency records on a page: tier 1 of each worksheet, the answers of tier 2 that are the
 * same for all, and those that each has of its own.
 */
#ifndef SITE_TRANSPARENCY_PAGE_H
#define SITE_TRANSPARENCY_PAGE_H

#include "site/transparency_rows.h"
#include "text/record_block.h"

/* Append what a block ```transparency shows; nothing, if site.yaml says nothing for the records. */
void transparency_page_show(const struct method *m, const struct site *s,
	enum transparency_part part, xmlNodePtr parent);

#endif
