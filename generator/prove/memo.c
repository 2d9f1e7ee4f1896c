#include "prove/memo.h"

#include <stdlib.h>

void memos_begin(struct memos *m, const struct plan *p, struct arena *a)
{
	uint32_t widest = 1;

	*m = (struct memos){ .plan = p, .levels = ARENA_ARRAY(a, struct memo, p->count + 1) };
	for (uint32_t depth = 0; depth < p->count; depth++) {
		const struct plan_level *l = &p->levels[depth];
		struct memo *at = &m->levels[depth];

		at->width = l->node_held_count + l->part_held_count * 2 + l->input_held_count;
		widest = at->width > widest ? at->width : widest;
	}
	m->point = ARENA_ARRAY(a, uint32_t, widest);
	numbering_begin(&m->numbering, &m->known, false);
}

void memos_end(struct memos *m)
{
	for (uint32_t depth = 0; depth < m->plan->count; depth++) {
		free(m->levels[depth].points);
		free(m->levels[depth].table);
		free(m->levels[depth].at);
	}
	numbering_end(&m->numbering);
	free(m->known.values);
	free(m->known.first);
}

static uint32_t hash(const struct memo *m, const uint32_t *point)
{
	uint64_t h = 0x9e3779b97f4a7c15u;

	for (uint32_t i = 0; i < m->width; i++)
		h = (h ^ h >> 29 ^ point[i]) * 0xbf58476d1ce4e5b9u;
	return (uint32_t)(h >> 32);
}

static uint32_t *slot_of(const struct memo *m, const uint32_t *point)
{
	uint32_t mask = m->room * 2 - 1, at = hash(m, point) & mask;

	while (m->table[at] &&
		memcmp(&m->points[(size_t)(m->table[at] - 1) * m->width], point,
			m->width * sizeof(*point)) != 0)
		at = (at + 1) & mask;
	return &m->table[at];
}

static void grow(struct memo *m)
{
	m->room = m->room ? m->room * 2 : 64;
	m->points = memory_more(m->points, ((size_t)m->room * m->width + 1) * sizeof(*m->points));
	m->at = memory_more(m->at, m->room * sizeof(*m->at));
	free(m->table);
	m->table = memory_take((size_t)m->room * 2 * sizeof(*m->table));
	memset(m->table, 0, (size_t)m->room * 2 * sizeof(*m->table));
	for (uint32_t i = 0; i < m->count; i++)
		*slot_of(m, &m->points[(size_t)i * m->width]) = i + 1;
}

/* All that is used further in, a number for each. */
static void make_point(struct memos *m, const struct plan_level *l, const struct work *w,
	const struct part *parts, const uint32_t *digits)
{
	uint32_t *to = m->point;

	for (uint32_t i = 0; i < l->node_held_count; i++)
		*to++ = numbering_add(&m->numbering, &w->values[l->nodes_held[i]], 0);
	for (uint32_t i = 0; i < l->part_held_count; i++) {
		const struct part *part = &parts[l->parts_held[i]];
		bool bad = part->bad != GRAPH_NONE;

		*to++ = numbering_add(&m->numbering, bad ? &part->other : &part->so_far, 0);
		*to++ = bad ? part->bad : GRAPH_NONE - 1 - part->some;
	}
	for (uint32_t i = 0; i < l->input_held_count; i++)
		*to++ = digits[l->inputs_held[i]];
}

static bool is_worth_it(const struct memo *m)
{
	return m->tries < MEMO_TRIES || m->found >= m->tries / MEMO_WORTH;
}

int64_t memo_find(struct memos *m, uint32_t depth, const struct work *w, const struct part *parts,
	const uint32_t *digits, uint64_t here)
{
	struct memo *at = &m->levels[depth];
	uint32_t *slot;

	if (!is_worth_it(at))
		return MEMO_NEW;
	make_point(m, &m->plan->levels[depth], w, parts, digits);
	if (m->numbering.full)
		return MEMO_NEW;
	if (at->count == at->room && at->count < MEMO_POINTS)
		grow(at);
	at->tries++;
	slot = slot_of(at, m->point);
	if (*slot) {
		at->found++;
		return (int64_t)at->at[*slot - 1];
	}
	if (at->count == MEMO_POINTS)
		return MEMO_NEW;
	memcpy(&at->points[(size_t)at->count * at->width], m->point, at->width * sizeof(*m->point));
	at->at[at->count] = here;
	*slot = ++at->count;
	return MEMO_NEW;
}
