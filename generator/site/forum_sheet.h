/*
 * forum_sheet: what a decision can come to if it is not the one that content/forums.yaml was read with: a version of it that
 * is over or to come, or another worksheet. Of that, no more need be known than it says itself.
 *
 *	forums_of_version(&made, forums, w, arena);
 *	forums_of_sheet(&made, w, words, arena);
 */
#ifndef SITE_FORUM_SHEET_H
#define SITE_FORUM_SHEET_H

#include "site/forum.h"

/* Whether it can be looked up: its result is who decides, and a form can ask its questions. */
bool forum_sheet_can(const struct sheet *s);

/*
 * What the file says, for a version of its worksheet that can be looked up: the outcomes whose labels that has. Those of
 * its labels that the file says nothing of have none.
 */
void forums_of_version(
	struct forums *f, const struct forums *of, const struct worksheet *w, struct arena *a);

/*
 * In the words of a worksheet alone: an outcome for each label of the result, and for "refer", "not-in-force" and
 * "undecided". Nothing is to be done in any of them, and none is of a forum. It must be good, and such as can be looked up.
 */
void forums_of_sheet(
	struct forums *f, const struct worksheet *w, const struct words *words, struct arena *a);

/* The outcome of rules that rest on a figure which nobody has decided: the file says nothing of it. */
struct forum_outcome forum_undecided(
	const struct forums *f, const struct words *words, struct arena *a);

#endif
