/*
 * coming: what changes on days that are known already: figures, pages and worksheets that begin, change and end.
 *
 *	coming_find(&coming, &site, false, &arena);
 *	coming_document(&site, page, &named, element, &arena);	// "From 1 April 2027, £350 a week becomes ..."
 *
 * A site changes when it is built. So pages say ahead of time what will hold from when, and candour check lists the days on
 * which the site must be built again.
 */
#ifndef SITE_COMING_H
#define SITE_COMING_H

#include "site/site.h"

enum coming_kind {
	COMING_FIGURE,
	COMING_PAGE,
	COMING_SHEET,
	COMING_REVIEW,	 /* of a page: it becomes overdue */
	COMING_HOLIDAYS, /* the list of bank holidays is over */
};

struct coming {
	struct date day; /* the first on which something else holds */
	enum coming_kind kind;
	struct place place; /* where the day is written */

	const struct figure *figure;
	const struct figure_value *was, *is; /* of the figure; NULL: it has none then */
	const struct page
		*page; /* that begins or, if it is over then, ends; or whose review it is */
	const struct worksheet *sheet; /* the same */
	bool ends;
};

/* Another source says the same amount: the figure's list changes, and nothing that pages tell ahead of time. */
static inline bool coming_is_same(const struct coming *c)
{
	return c->was && c->is && slice_equal(c->was->words, c->is->words);
}

/* By day. */
struct comings {
	struct coming *items;
	size_t count;
};

/*
 * All that is to come after the day of the build. `reviews`: with what pages do not tell ahead of time, the days on which their
 * reviews are overdue and on which the list of bank holidays is over.
 */
void coming_find(struct comings *c, const struct site *s, bool reviews, struct arena *a);

/* What pages say of that: without reviews. */
const struct comings *coming_of(const struct site *s, struct arena *a);

/* What a page names, by name: its figures, and the worksheets that it shows. */
struct coming_named {
	struct map figures, sheets;
};

/* Note the worksheets that the blocks of `body` name, before they are resolved. */
void coming_note_sheets(
	struct coming_named *n, const struct site *s, const xmlNode *body, struct arena *a);

/*
 * Append a `coming` element for each change of what the page names, and of the page itself, after the day of the page. Of
 * what is over, nothing is to come.
 */
void coming_document(const struct site *s, const struct page *p, const struct coming_named *n,
	xmlNodePtr page, struct arena *a);

#endif
