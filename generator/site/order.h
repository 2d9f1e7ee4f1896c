/*
 * order: from pages as they were found to pages and sections in their order, and what must hold between
 * them: one home page, one page for each section, no title twice.
 */
#ifndef SITE_ORDER_H
#define SITE_ORDER_H

#include "site/site.h"

/*
 * Sort the pages of `s`, make its sections and the map of addresses, and find the pages that list
 * figures, sources and glossary. False after messages.
 */
MUST_USE bool order_pages(struct site *s, struct arena *a, struct diags *d);

#endif
