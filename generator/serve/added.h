/*
 * added: what the preview puts on a page of the site on its way out, and takes from nowhere else: a bar that says which
 * day it is seen as of, what is wrong with the site, and a script that loads it again when it has changed.
 *
 *	<body class="..."> BAR ... page ... <script src="/_candour/reload.js" data-seen="3f9a..."></script></body>
 *
 * Without these, a page is what `candour build` writes, to the byte.
 */
#ifndef SERVE_ADDED_H
#define SERVE_ADDED_H

#include "base/buf.h"
#include "text/words.h"

/* Where the preview's own things are, which no site has: names of pages begin with a letter or digit. */
#define ADDED_FOLDER "/_candour/"
#define ADDED_CHANGES ADDED_FOLDER "changes"

/* The file of the preview's own at `path`, or an empty slice. */
struct slice added_file(struct slice path);

struct added {
	const struct words *words; /* that could be read */
	struct date as_of;
	struct slice page;     /* its path, as it was asked for */
	struct slice messages; /* what is wrong with the site, as HTML, or empty */
	const char *seen;      /* stands for what is shown now: see ADDED_CHANGES */
};

/* Write `page`, which is HTML, with what is added. */
void added_write(struct buf *out, struct slice page, const struct added *a);

/* Only the script; `is_right` unless the page has messages. */
void added_script(struct buf *out, const char *seen, bool is_right);

/* `text` as it may stand in the query of an address within a page, which is in quotes. */
void added_query(struct buf *out, struct slice text);

#endif
