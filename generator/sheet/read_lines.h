/*
 * read_lines: the lines of a worksheet, one operation each.
 */
#ifndef SHEET_READ_LINES_H
#define SHEET_READ_LINES_H

#include "sheet/reading.h"

/* Read the line that `named` declares into its place in the sheet. False after messages. */
MUST_USE bool read_line(struct reading *r, const struct named *named);

/* After all has been read: lines and figures that nothing uses. False after messages. */
MUST_USE bool read_lines_used(struct reading *r);

#endif
