/*
 * lookup_outcome: what a lookup can come to, as elements: who decides, the rules of it, what is to be done next, and the
 * forum with its documents and sittings.
 *
 *	lookup_outcome_show(&lookup, outcome, false, parent);
 *
 * Sources and figures are left as markers, links as addresses of the site.
 */
#ifndef SITE_LOOKUP_OUTCOME_H
#define SITE_LOOKUP_OUTCOME_H

#include "method/matrix.h"
#include "site/site.h"

/* A version of a worksheet, and what it can come to. */
struct lookup {
	const struct site *site;
	const struct forums *forums; /* NULL: none is looked up yet */
	bool is_own;		     /* in the words of its worksheet alone: see forum_sheet.h */
	struct method method;
	struct matrix matrix;
	bool has_matrix; /* its rules can be a table */
};

/* `alone`: on a page of its own it has headings, and what comes there stands first. */
void lookup_outcome_show(
	const struct lookup *l, const struct forum_outcome *o, bool alone, xmlNodePtr parent);

#endif
