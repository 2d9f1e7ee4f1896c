/*
 * document: the site as layouts see it, one XML document. Its names are specified in
 * tests/spec/layout.md and listed in layout/vocabulary.h.
 */
#ifndef SITE_DOCUMENT_H
#define SITE_DOCUMENT_H

#include "site/site.h"

struct document {
	xmlDocPtr doc; /* owned: <site> and all below it */
	xmlNodePtr
		*cards; /* of each page, in the site's order; NULL for a page that no list shows */
	xmlNodePtr *sections; /* of each section, in the site's order */
};

/*
 * The document of the whole site; the arrays are in `a`. It is read by all workers and must not be changed
 * until document_release().
 */
void document_make(struct document *m, const struct site *s, struct arena *a);
void document_release(struct document *m);

/* Set on `element` what a card of a page says: path, title, summary, dates and so on. */
void document_card(
	const struct site *s, const struct page *p, xmlNodePtr element, struct arena *scratch);

#endif
