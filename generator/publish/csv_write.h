/*
 * csv_write: tables as comma-separated values (RFC 4180), in UTF-8, that a spreadsheet can open without harm.
 *
 *	csv_text(&out, SLICE("=1+1"));		'=1+1
 *	csv_number(&out, SLICE("-12.50"));	-12.50
 *	csv_end(&out);				a line end
 *
 * A spreadsheet takes a text that begins with = + - @, a tab or a carriage return for a formula and works it. Such a
 * text gets an apostrophe in front, and so does one that has apostrophes in front of such a character. So the text as
 * it was written is had again: take away one apostrophe where what follows it would have got one.
 */
#ifndef PUBLISH_CSV_WRITE_H
#define PUBLISH_CSV_WRITE_H

#include "base/buf.h"

/* The next cell of the row, any text. */
void csv_text(struct buf *out, struct slice text);

/* The same for what is a decimal number if it is digits with at most one minus and one point; else it is a text. */
void csv_number(struct buf *out, struct slice number);

void csv_end(struct buf *out);

#endif
