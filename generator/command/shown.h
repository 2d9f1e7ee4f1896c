/*
 * shown: what a preview answers, by what was made last.
 *
 * An address of the site gives its page, with the bar and the script of added.h and, while something is wrong, with what
 * that is: the page is then that of the last edition without a mistake, renewed as far as it is right itself.
 * The preview's own addresses begin with ADDED_FOLDER: the day it is seen as of, and whether what is shown has changed.
 */
#ifndef COMMAND_SHOWN_H
#define COMMAND_SHOWN_H

#include "command/edition.h"
#include "serve/request.h"

struct shown {
	struct date as_of;
	bool is_turning;	/* nothing has been made for that day yet: pages wait */
	struct edition *good;	/* owned: the last without a mistake, or NULL */
	struct edition *failed; /* owned: what was made after it with mistakes, or NULL */
	struct buf messages;	/* that tell of them, as HTML */
};

/* Nothing is made yet for the day `as_of`. */
void shown_init(struct shown *s, struct date as_of);
void shown_release(struct shown *s);

/* Show `e` from now on, which is owned then. It was made for the day that is asked for. */
void shown_take(struct shown *s, struct edition *e);

/* The page in `file` was saved. */
void shown_renew(struct shown *s, const char *file);

/* As `answer` of struct answers. Another day sets `as_of` and `is_turning`. */
bool shown_answer(struct shown *s, const struct request *r, bool is_late, struct buf *out);

#endif
