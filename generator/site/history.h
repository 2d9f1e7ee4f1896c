/*
 * history: the changes of all pages as one list, newest first: what is new, and the feed.
 */
#ifndef SITE_HISTORY_H
#define SITE_HISTORY_H

#include "site/site.h"

struct history_entry {
	const struct page *page;
	const struct page_change *change;
};

struct history {
	struct history_entry *entries; /* newest first; of one day, by address */
	size_t count;
};

/* Every change of every listed page. */
void history_make(struct history *h, const struct site *s, struct arena *a);

enum { HISTORY_SHOWN = 10 }; /* how many layouts see */

/* Append the newest `change` elements to the site document. */
void history_document(const struct history *h, const struct site *s, xmlNodePtr site);

#endif
