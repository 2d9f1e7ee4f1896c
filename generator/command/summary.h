/*
 * summary: what the messages of an audit come to, criterion by criterion.
 *
 *	criterion                       errors  warnings  pages
 *	1.1.1   Non-text Content             3         0      2
 */
#ifndef COMMAND_SUMMARY_H
#define COMMAND_SUMMARY_H

#include "base/diag.h"

/* The table and a line that sums it up. `d` is sorted; `pages` were looked at. */
void summary_write(const struct diags *d, size_t pages, struct buf *out);

#endif
