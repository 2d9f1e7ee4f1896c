/*
 * export: a worksheet for other programs: its YAML as JSON. sheet/schema.h says what that is made of.
 *
 *	{"$schema":"https://.../worksheets/schema.json","checksum":"...","worksheet":"authorisation",...}
 *
 * Every number is a string, digit by digit as it was written, so that no reader makes a rounded number of it.
 */
#ifndef SHEET_EXPORT_H
#define SHEET_EXPORT_H

#include "sheet/joined.h"

/* `base_url` ends with "/". The checksum is of the YAML, as results and prints have it. */
void export_json(const struct sheet_file *files, size_t count, struct slice base_url,
	struct arena *a, struct buf *out);

#endif
