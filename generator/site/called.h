/*
 * called: what people call a page besides its title, for the A to Z and for the search.
 *
 *	policy/personal-budget.md	index: [PB, Money for care]
 *	glossary.yaml			personal budget: {also: [personal budgets, PB, PBs]}
 *
 * "PB" and "Money for care" are the page's own words. PB is a form of "personal budget" in the glossary,
 * so the page is about that term, and its name and all its forms are words for the page too. A page in
 * easy read is about no term: whoever looks for a short form wants the full page. A page whose title is
 * the term comes before one that has it in its `index`.
 */
#ifndef SITE_CALLED_H
#define SITE_CALLED_H

#include "site/site.h"

struct called {
	struct slice words;
	const struct page *page; /* NULL: no page is about the term, but the page of words has it */
	const struct term
		*term; /* whose name or form this is; NULL: a word of the page's `index` */
};

struct calling {
	struct called
		*all; /* the words of `index` in the order of pages, then those of the glossary */
	size_t count;
};

/* The words for all listed pages, in the arena. What a page has in its `index` is not in it twice. */
void called_find(struct calling *c, const struct site *s, struct arena *a);

/* Initials, such as EPF or PBs, which say nothing to those who do not know them. */
bool called_is_short(struct slice words);

/* Initials for more than one: PBs. */
bool called_is_plural(struct slice words);

#endif
