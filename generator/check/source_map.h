/*
 * source_map: where in its sources a compiled stylesheet has something from (ECMA-426, "Source map format").
 *
 *	struct source_map *m = source_map_read(json, &arena);
 *	source_map_find(m, &place)	// build/assets/styles/site.css:1:2040 is ../layouts/styles/_easy.scss:14:2
 *
 * As much of the format as Sass writes: one map, sources with no sign that JSON must escape.
 */
#ifndef CHECK_SOURCE_MAP_H
#define CHECK_SOURCE_MAP_H

#include "base/arena.h"
#include "base/diag.h"

struct source_map;

/* Made in `a`, `json` is borrowed. NULL if it is no such map. */
struct source_map *source_map_read(struct slice json, struct arena *a);

/*
 * Change a place in the compiled text into the one that made it; its file is then the source's address as the map
 * has it, and lives as long as the map. False, leaving it as it is, if the map does not say.
 */
bool source_map_find(const struct source_map *m, struct place *place);

#endif
