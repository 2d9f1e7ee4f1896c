#include "base/map.h"

#include <stdint.h>
#include "base/nearest.h"

enum { FIRST_ROOM = 16 };

/* FNV-1a, 64 bits: short names, no attacker who gains from collisions in a file he wrote himself. */
static uint64_t hash(struct slice s)
{
	uint64_t h = 14695981039346656037u;

	for (size_t i = 0; i < s.length; i++)
		h = (h ^ (unsigned char)s.at[i]) * 1099511628211u;
	return h;
}

/* The entry of `name`, or the free one where it would go. */
static struct map_entry *find(const struct map *m, struct slice name)
{
	size_t mask = m->room - 1;
	size_t i = (size_t)hash(name) & mask;

	while (m->entries[i].value && !slice_equal(m->entries[i].name, name))
		i = (i + 1) & mask;
	return &m->entries[i];
}

static void grow(struct map *m, struct arena *a)
{
	struct map old = *m;

	m->room = old.room ? old.room * 2 : FIRST_ROOM;
	m->entries = ARENA_ARRAY(a, struct map_entry, m->room);
	for (size_t i = 0; i < old.room; i++)
		if (old.entries[i].value)
			*find(m, old.entries[i].name) = old.entries[i];
}

bool map_add(struct map *m, struct arena *a, struct slice name, void *value)
{
	if (m->count * 2 >= m->room)
		grow(m, a);

	struct map_entry *e = find(m, name);

	if (e->value)
		return false;
	*e = (struct map_entry){ name, value };
	m->count++;
	return true;
}

void *map_get(const struct map *m, struct slice name)
{
	return m->room ? find(m, name)->value : NULL;
}

struct slice map_nearest(const struct map *m, struct slice name)
{
	struct nearest n = nearest_to(name);

	for (size_t i = 0; i < m->room; i++)
		if (m->entries[i].value)
			nearest_try(&n, m->entries[i].name);
	return n.best;
}
