#include "prove/number.h"

#include <stdlib.h>

bool value_same(const struct value *a, const struct value *b)
{
	return a->state == b->state && a->low.over == b->low.over && a->low.under == b->low.under &&
		a->high.over == b->high.over && a->high.under == b->high.under &&
		a->text == b->text;
}

static uint32_t hash(const struct value *v)
{
	uint64_t h = (uint64_t)v->low.over * 0x9e3779b97f4a7c15u;

	h = (h ^ h >> 29 ^ (uint64_t)v->low.under) * 0xbf58476d1ce4e5b9u;
	h = (h ^ h >> 31 ^ (uint64_t)v->high.over) * 0x94d049bb133111ebu;
	h = (h ^ h >> 30 ^ (uint64_t)v->high.under ^ v->text ^ (uint64_t)v->state << 32) *
		0x9e3779b97f4a7c15u;
	return (uint32_t)(h >> 32);
}

static uint32_t *slot_of(const struct numbering *n, const struct value *v)
{
	uint32_t at = hash(v) & n->mask;

	for (; n->table[at]; at = (at + 1) & n->mask) {
		const struct value *there = &n->into->values[n->table[at] - 1];

		if (value_same(there, v) && (!n->plain || there->chosen == v->chosen))
			break;
	}
	return &n->table[at];
}

/* Room for twice as many values. */
static void grow(struct numbering *n)
{
	struct walked *k = n->into;
	uint32_t room = k->value_room ? k->value_room * 2 : 64;

	k->value_room = room;
	k->values = memory_more(k->values, room * sizeof(*k->values));
	k->first = memory_more(k->first, room * sizeof(*k->first));
	free(n->table);
	n->mask = room * 2 - 1;
	n->table = memory_take((size_t)room * 2 * sizeof(*n->table));
	memset(n->table, 0, (size_t)room * 2 * sizeof(*n->table));
	for (uint32_t i = 0; i < k->value_count; i++)
		*slot_of(n, &k->values[i]) = i + 1;
}

void numbering_begin(struct numbering *n, struct walked *into, bool plain)
{
	*n = (struct numbering){ .into = into, .plain = plain };
	grow(n);
}

void numbering_end(struct numbering *n)
{
	free(n->table);
}

uint32_t numbering_add(struct numbering *n, const struct value *v, uint64_t combination)
{
	struct walked *k = n->into;
	uint32_t *slot = slot_of(n, v);

	if (*slot)
		return *slot - 1;
	if (k->value_count == WALK_VALUES) {
		n->full = true;
		return 0;
	}
	if (k->value_count == k->value_room) {
		grow(n);
		slot = slot_of(n, v);
	}
	k->values[k->value_count] = *v;
	k->first[k->value_count] = combination;
	*slot = ++k->value_count;
	return k->value_count - 1;
}
