/*
 * meta: what a worksheet says of itself, where one key must fit another or the name of the file.
 */
#ifndef SHEET_META_H
#define SHEET_META_H

#include "sheet/joined.h"
#include "sheet/sheet.h"

/* Its keys have been read into `s`; what was missing has a message. False after messages. */
MUST_USE bool meta_check(const struct sheet *s, const struct data *tree,
	const struct sheet_file *files, size_t count, struct diags *d);

#endif
