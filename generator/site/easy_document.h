/*
 * easy_document: what layouts see of easy read: the short menu, and whose the pictures are.
 */
#ifndef SITE_EASY_DOCUMENT_H
#define SITE_EASY_DOCUMENT_H

#include "site/site.h"
#include "text/tree.h"

/* Append the `easy-choice` and `picture-set` elements of the site document, and "easy-path". */
void easy_document(const struct site *s, xmlNodePtr site);

/* Set on a card what it says of a page in easy read: its picture, and who checked it. */
void easy_document_card(
	const struct site *s, const struct page *p, xmlNodePtr card, struct arena *scratch);

/* Set on a composed page which it explains, and append `easy` elements for those that explain it. */
void easy_document_page(const struct site *s, const struct page *p, xmlNodePtr page);

#endif
