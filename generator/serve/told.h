/*
 * told: the pages that are the preview's own: what is wrong with the content, with the line of the author's that each
 * message is about; and the day that the site is to be seen as of.
 *
 * Both escape everything. They need words, which may be missing when the mistake is in the file of words: then there are
 * only the messages.
 */
#ifndef SERVE_TOLD_H
#define SERVE_TOLD_H

#include "base/diag.h"
#include "text/words.h"

/*
 * Every error and failure of `d`, which is sorted, as a part of any page. `words` may be NULL. Lines are read from the
 * disk as they are now.
 */
void told_messages(struct buf *out, const struct diags *d, const struct words *words);

/* A page of nothing but these messages. `seen` is as in added.h. */
void told_page(struct buf *out, struct slice messages, const struct words *words, const char *seen);

struct told_day {
	const struct words *words;
	struct slice page; /* that somebody wants to go back to: a path that stays */
	struct date as_of; /* the day now */
	bool is_wrong;	   /* what was written is no day */
};

/* The form that asks for another day. */
void told_day(struct buf *out, const struct told_day *t);

#endif
