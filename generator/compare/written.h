/*
 * written: which numbers and rules of a worksheet's lines are written otherwise in another version of it.
 *
 *	lines.help_share: to: {half: 60}   and   {half: 50}
 *	->	"What is left of the sum after help", "They do about half", "60%", "50%"
 *
 * Figures are compared by their names and days elsewhere. Words about a line change nothing that it comes to.
 */
#ifndef COMPARE_WRITTEN_H
#define COMPARE_WRITTEN_H

#include "sheet/sheet.h"
#include "text/report.h"
#include "text/words.h"

struct written_change {
	struct slice line; /* what it says */
	struct slice
		part; /* of it: an answer in words, or keys as they are written; empty: all of it */
	struct slice was, is; /* one is empty: it is new or gone */
};

struct written {
	struct written_change *items;
	size_t count;
};

/* In the order of the new worksheet; what is gone comes last. */
void compare_written(struct written *w, const struct sheet *old, const struct sheet *new,
	const struct words *words, struct arena *a);

/* A table; nothing if there is no change. */
void compare_written_say(
	const struct written *w, struct slice title, const struct words *words, struct report *r);

#endif
