/*
 * sheet_read: a worksheet's YAML, in one file or in several of one folder, into struct sheet.
 *
 *	const struct sheet_file file = { "content/worksheets/authorisation.yaml", tree, text };
 *	const struct sheet *s = sheet_read(&file, 1, &arena, d);
 *
 * Everything that the language asks for is checked but what needs running: that bands tile, that rules do not hold
 * together, what the examples come to.
 */
#ifndef SHEET_SHEET_READ_H
#define SHEET_SHEET_READ_H

#include "sheet/joined.h"
#include "sheet/sheet.h"

/*
 * Read `count` files, at least one, in the order of their names. NULL, after messages for all mistakes at once, if
 * there is any. The trees and texts are borrowed.
 */
MUST_USE const struct sheet *sheet_read(
	const struct sheet_file *files, size_t count, struct arena *a, struct diags *d);

#endif
