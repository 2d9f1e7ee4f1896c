/*
 * map: from a name to a thing. Written by one thread, then read by any number.
 *
 *	struct map ids = { 0 };
 *	if (!map_add(&ids, &arena, name, figure)) ...	// the name is taken
 *	struct figure *f = map_get(&ids, name);
 *
 * Open addressing over an arena; names are borrowed. Nothing is ever taken out. The order of entries is
 * never visible, so it cannot reach the output.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"
#include "base/slice.h"

struct map_entry {
	struct slice name;
	void *value;
};

struct map {
	struct map_entry *entries; /* room for a power of two; a free one has a NULL value */
	size_t room, count;
};

/* Put `value`, not NULL, under `name`. False, changing nothing, if the name is there already. */
MUST_USE bool map_add(struct map *m, struct arena *a, struct slice name, void *value);

/* What stands under `name`, or NULL. */
void *map_get(const struct map *m, struct slice name);

/* The name in the map nearest to `name` (see nearest.h), or an empty slice. */
struct slice map_nearest(const struct map *m, struct slice name);

#endif
