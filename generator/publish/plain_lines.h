/*
 * plain_lines: words on lines of a plain text, as they are read in Notepad and by a screen reader.
 *
 *	plain_lines_add(&l, "- ", 2, SLICE("Write down what works, ..."));
 *
 *	- Write down what works, what does not and what you
 *	  want to change.
 *
 * Lines end as Windows has it, which every other program reads as well.
 */
#ifndef PUBLISH_PLAIN_LINES_H
#define PUBLISH_PLAIN_LINES_H

#include "base/buf.h"

enum { PLAIN_WIDTH = 72 }; /* characters, as in letters and e-mails: RFC 3676 names it too */

/* An empty line. */
void plain_lines_gap(struct buf *out);

/*
 * Append `words`, which have one space between them, on lines of at most PLAIN_WIDTH characters that begin with
 * `indent` spaces; on the first, `mark` stands at the end of these. A word that is longer has its own line.
 */
void plain_lines_add(struct buf *out, const char *mark, size_t indent, struct slice words);

/* The same without a mark, but for the first line two spaces further in: what belongs together, read by eye. */
void plain_lines_hang(struct buf *out, size_t indent, struct slice words);

/* The same, underlined: a heading. */
void plain_lines_heading(struct buf *out, char line, struct slice words);

/* Append text as it stands, each line after `indent` spaces. */
void plain_lines_keep(struct buf *out, size_t indent, struct slice text);

/* Append `text` to the words that are gathered in `into`, with one space for each run of white space. */
void plain_lines_gather(struct buf *into, struct slice text);

#endif
