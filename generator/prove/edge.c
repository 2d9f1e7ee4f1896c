#include "prove/edge.h"

#include <stdlib.h>

/* Edges while they are gathered, each once. */
struct gathering {
	struct edges *into;
	uint32_t room;
	uint32_t *table; /* by hash: their number plus one */
	uint32_t mask;
};

static uint32_t hash(const struct edge *e)
{
	uint64_t h = ((uint64_t)e->from << 32 | e->to) * 0x9e3779b97f4a7c15u;

	h = (h ^ h >> 29 ^ e->step) * 0xbf58476d1ce4e5b9u;
	return (uint32_t)(h >> 32);
}

static uint32_t *slot_of(const struct gathering *g, const struct edge *e)
{
	uint32_t at = hash(e) & g->mask;

	for (; g->table[at]; at = (at + 1) & g->mask) {
		const struct edge *there = &g->into->at[g->table[at] - 1];

		if (there->from == e->from && there->to == e->to && there->step == e->step)
			break;
	}
	return &g->table[at];
}

static void grow(struct gathering *g)
{
	struct edges *e = g->into;

	g->room = g->room ? g->room * 2 : 64;
	e->at = memory_more(e->at, g->room * sizeof(*e->at));
	free(g->table);
	g->mask = g->room * 2 - 1;
	g->table = memory_take((size_t)g->room * 2 * sizeof(*g->table));
	memset(g->table, 0, (size_t)g->room * 2 * sizeof(*g->table));
	for (uint32_t i = 0; i < e->count; i++)
		*slot_of(g, &e->at[i]) = i + 1;
}

static void put(struct gathering *g, struct edge edge)
{
	struct edges *e = g->into;
	uint32_t *slot = slot_of(g, &edge);

	if (*slot)
		return;
	if (e->count == EDGES) {
		e->whole = false;
		return;
	}
	if (e->count == g->room) {
		grow(g);
		slot = slot_of(g, &edge);
	}
	e->at[e->count] = edge;
	*slot = ++e->count;
}

/* Everywhere that the input goes from one of its values to another. */
static void follow(struct gathering *g, uint32_t from, uint32_t to, uint32_t step, uint32_t below)
{
	const struct walked *k = g->into->of;
	const struct walk_input *in = &k->inputs[g->into->input];
	uint64_t block = in->stride * in->size;
	const uint32_t *ids = k->ids;
	uint32_t last_from = WITNESS_NONE, last_to = WITNESS_NONE;

	for (uint64_t outer = 0; outer < k->combinations; outer += block) {
		const uint32_t *a = &ids[outer + from * in->stride];
		const uint32_t *b = &ids[outer + to * in->stride];

		for (uint64_t i = 0; i < in->stride; i++) {
			if (a[i] == b[i] || (a[i] == last_from && b[i] == last_to))
				continue;
			last_from = a[i];
			last_to = b[i];
			put(g,
				(struct edge){
					a[i], b[i], step, below, outer + from * in->stride + i });
		}
	}
}

static bool find_input(struct edges *e, uint32_t question)
{
	for (e->input = 0; e->input < e->of->input_count; e->input++) {
		const struct walk_input *in = &e->of->inputs[e->input];

		if (in->below ? set_has(in->needs, question) : in->index == question)
			return true;
	}
	return false;
}

bool edges_make(struct edges *e, const struct walked *k, uint32_t question, const struct walks *ws)
{
	const struct space_question *q = &ws->space->questions[question];
	struct gathering g = { .into = e };

	*e = (struct edges){ .of = k, .whole = true };
	if (!find_input(e, question))
		return false;
	grow(&g);
	if (k->inputs[e->input].below) {
		e->below = ARENA_NEW(ws->arena, struct edges);
		if (edges_make(e->below, k->inputs[e->input].below, question, ws))
			e->whole = e->below->whole;
		for (uint32_t i = 0; i < e->below->count; i++)
			follow(&g, e->below->at[i].from, e->below->at[i].to, e->below->at[i].step,
				i);
	} else {
		for (uint32_t i = 0; i < q->step_count; i++)
			follow(&g, q->steps[i].from, q->steps[i].to, i, 0);
	}
	free(g.table);

	/* to where all memory of a proof is */
	struct edge *kept = ARENA_ARRAY(ws->arena, struct edge, e->count + 1);

	memcpy(kept, e->at, e->count * sizeof(*kept));
	free(e->at);
	e->at = kept;
	return true;
}

void edge_witness(const struct edges *e, const struct edge *edge, uint32_t *tries)
{
	const struct walked *k = e->of;

	for (uint32_t i = 0; i < k->input_count; i++) {
		const struct walk_input *in = &k->inputs[i];
		uint32_t digit = walk_digit(in, edge->combination);

		if (i == e->input && e->below)
			edge_witness(e->below, &e->below->at[edge->below], tries);
		else if (in->below)
			walked_witness(in->below, in->below->first[digit], tries);
		else
			tries[in->index] = digit;
	}
}
