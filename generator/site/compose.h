/*
 * compose: one page as layouts see it: its body as elements, everything in it resolved, and what
 * surrounds it: the trail from home, the pages before and after, contents, changes and sources.
 */
#ifndef SITE_COMPOSE_H
#define SITE_COMPOSE_H

#include "check/plain.h"
#include "site/link.h"

/*
 * The `page` element of a new document, freed with tree_free(). `card` is the page's in the site document,
 * or NULL if it has none. Places live in `a`, which must outlive the document. All mistakes of the page
 * are reported; NULL if there was any. Its words are checked and counted in `plain`, if that is not NULL.
 */
xmlDocPtr compose_page(const struct site *s, const struct page *p, const xmlNode *card,
	struct page_links *links, struct plain_page *plain, struct arena *a, struct diags *d);

#endif
