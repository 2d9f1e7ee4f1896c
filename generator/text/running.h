/*
 * running: the running text of a paragraph, gathered over the many small pieces in which cmark has it, so
 * that {{ figures }} are found whole and stand in the tree as markers:
 *
 *	{{ community_limit.amount }}	<candour-figure name="community_limit" form="amount">
 *	{{ who-decides.limit }}		<candour-figure name="who-decides" form="limit">
 *	{{ who-decides.limit.amount }}	<candour-figure name="who-decides.limit" form="amount">
 *
 * What stands behind a single dot is a form or a figure of a worksheet: only the site knows which.
 */
#ifndef TEXT_RUNNING_H
#define TEXT_RUNNING_H

#include "text/lines.h"
#include "text/tree.h"

struct running_piece {
	size_t offset;	  /* in the text */
	int line, column; /* where it was written: from 1, the column in bytes */
};

struct running {
	struct lines *lines; /* borrowed */
	struct arena *arena; /* borrowed: places of markers */
	struct diags *diags;
	struct buf text;
	struct running_piece *pieces; /* owned */
	size_t count, room;

	/* the last place that was found: a byte of the text, and of the line where it was written */
	const struct running_piece *piece; /* NULL: none yet */
	size_t offset, column;
};

void running_init(struct running *r, struct lines *lines, struct arena *arena, struct diags *d);
void running_release(struct running *r);

/* Add a piece. */
void running_add(struct running *r, int line, int column, const char *text);

/*
 * Append what was gathered to `parent` and begin anew. False, after a message, if braces do not hold a
 * figure's name.
 */
MUST_USE bool running_flush(struct running *r, xmlNodePtr parent);

#endif
