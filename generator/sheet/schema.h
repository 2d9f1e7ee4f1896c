/*
 * schema: the JSON Schema (draft 2020-12) of worksheets as sheet/export.h writes them.
 */
#ifndef SHEET_SCHEMA_H
#define SHEET_SCHEMA_H

#include "base/arena.h"
#include "base/buf.h"

/* Where it is below the site's folder: an address that does not change. */
#define SCHEMA_PATH "worksheets/schema.json"

/* `base_url` ends with "/". */
struct slice schema_url(struct slice base_url, struct arena *a);

void schema_write(struct slice base_url, struct arena *a, struct buf *out);

#endif
