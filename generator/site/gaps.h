/*
 * gaps: what has not been decided and what the guidance does not say, collected from the whole site: figures without
 * a value, answers for which a worksheet can only say whom to ask, and the boxes of pages about gaps.
 *
 *	struct gaps gaps;
 *	gaps_collect(&gaps, &site, &arena);
 *
 * What the `otherwise` of a decision really catches is taken from the proof, answer by answer.
 */
#ifndef SITE_GAPS_H
#define SITE_GAPS_H

#include "site/dataset.h"
#include "site/site.h"

enum gap_kind { GAP_FIGURE, GAP_ANSWER, GAP_BOX };

struct gap {
	enum gap_kind kind;
	struct slice says;    /* what is missing */
	struct slice instead; /* what is said in its place; empty for a box */
	struct slice title;   /* of the figure's or the answer's worksheet, or of the box's page */
	const struct page *page; /* where it stands; NULL: nowhere */
	struct slice fragment;	 /* of the page; may be empty */
	struct slice source, at; /* what leaves it open; or empty */
};

struct gaps {
	struct gap *items; /* kind by kind, each in the order of the site */
	size_t count, room;
};

void gaps_collect(struct gaps *g, const struct site *s, struct arena *a);

/* The same as rows for other programs: data/gaps.csv. */
void gap_rows(struct dataset *d, const struct site *s, struct arena *a);

#endif
