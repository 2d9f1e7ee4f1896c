/*
 * formats: pages that are published in large print and as plain text too, beside the page itself.
 *
 *	formats: {sections: [policy], contact: formats}		# site.yaml
 *
 *	policy/reviews/index.html	the page
 *	policy/reviews/large-print.html	on paper as on a screen; it leads to the same places, by the same addresses
 *	policy/reviews/reviews.txt	see publish/plain_text.h
 *
 * These are the pages of such a section that are for the public or for everyone: what a person needs to
 * understand a decision about them. No page has an address with a dot in it, so the names are free.
 */
#ifndef SITE_FORMATS_H
#define SITE_FORMATS_H

#include "site/site.h"

/* The layout of a page in large print. */
#define FORMATS_LAYOUT "large-print"

bool formats_has(const struct site *s, const struct page *p);

/* "policy/reviews/large-print.html" and "policy/reviews/reviews.txt" of a page at "/policy/reviews/" */
struct slice formats_large_print(struct slice address, struct arena *a);
struct slice formats_plain_text(struct slice address, struct arena *a);

/* Tell the layouts of a composed page that has them where they are. */
void formats_document(const struct site *s, const struct page *p, xmlNodePtr page, struct arena *a);

#endif
