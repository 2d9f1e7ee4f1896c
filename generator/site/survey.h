/*
 * survey: what pages hold that others speak of: their boxes about gaps, where the sum and the versions of each
 * worksheet are shown, and where the register is.
 *
 *	survey_make(&survey, &from, &arena);
 *	const struct survey_sheet *at = survey_sheet(&survey, SLICE("contribution"));
 *	if (at->versions) ...			// <page>#contribution--versions
 *
 * The pages are read for it before any is made, since a list of all must not depend on which is made first.
 */
#ifndef SITE_SURVEY_H
#define SITE_SURVEY_H

#include "base/map.h"
#include "site/figure.h"
#include "site/page.h"

/* A callout of the kind "gap". */
struct survey_gap {
	const struct page *page;
	struct slice id;    /* "gap--1" */
	struct slice title; /* in plain words; without a title, what the box begins with */
};

/* The first page that shows each; NULL: none does. */
struct survey_sheet {
	const struct page *sum, *versions;
};

struct survey {
	struct survey_gap *gaps; /* in the order of the pages, and as each has them */
	size_t gap_count, gap_room;
	struct map sheets;	      /* name -> struct survey_sheet */
	const struct page *registers; /* the first page that shows the register; or NULL */
};

struct survey_from {
	const struct page *pages;
	size_t page_count;
	const struct words *words;
	const struct figures *figures;
};

/* Mistakes of pages are passed over: they are told when the pages are made. */
void survey_make(struct survey *s, const struct survey_from *from, struct arena *a);

/* Where a worksheet is shown; never NULL. */
const struct survey_sheet *survey_sheet(const struct survey *s, struct slice name);

#endif
