/*
 * revision: what changed between two texts, line by line.
 *
 *	was: We look at it once a year.		is: We look at it twice a year.
 *	     Tell us if it changes.		    Tell us if it changes.
 *						    Ask for a review at any time.
 *
 * Two changes: a line that became another, and a line that is new.
 */
#ifndef TEXT_REVISION_H
#define TEXT_REVISION_H

#include "base/arena.h"

/* One of the two is empty where a line is gone or new. Views of the texts. */
struct revision_change {
	struct slice was, is;
};

struct revision {
	struct revision_change *changes; /* in the order of the texts */
	size_t count;
};

/* As few lines as can be; of texts that differ in very many, all lines between the first and the last that do. */
void revision_make(struct revision *r, struct slice was, struct slice is, struct arena *a);

#endif
