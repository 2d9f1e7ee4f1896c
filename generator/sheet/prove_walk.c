#include "sheet/prove_walk.h"

#include <stdlib.h>
#include "sheet/prove_plan.h"
#include "worksheet/operation.h"

/* A walk going on. */
struct walk_run {
	struct walks *walks;
	struct plan plan;
	struct walked *into;
	uint32_t *digits; /* of each input */
	uint32_t depth;	  /* how many inputs are set */
	uint32_t *table;  /* values by hash: their number plus one */
	uint32_t mask;
	bool full; /* more values than can be kept */
};

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

static uint32_t *slot_of(const struct walk_run *r, const struct value *v)
{
	uint32_t at = hash(v) & r->mask;

	for (; r->table[at]; at = (at + 1) & r->mask) {
		const struct value *there = &r->into->values[r->table[at] - 1];

		if (value_same(there, v) && (!r->walks->plain || there->chosen == v->chosen))
			break;
	}
	return &r->table[at];
}

/* Room for twice as many values. */
static void grow(struct walk_run *r)
{
	struct walked *k = r->into;
	uint32_t room = k->value_room ? k->value_room * 2 : 64;

	k->value_room = room;
	k->values = memory_more(k->values, room * sizeof(*k->values));
	k->first = memory_more(k->first, room * sizeof(*k->first));
	free(r->table);
	r->mask = room * 2 - 1;
	r->table = memory_take((size_t)room * 2 * sizeof(*r->table));
	memset(r->table, 0, (size_t)room * 2 * sizeof(*r->table));
	for (uint32_t i = 0; i < k->value_count; i++)
		*slot_of(r, &k->values[i]) = i + 1;
}

static uint32_t number_of(struct walk_run *r, const struct value *v, uint64_t combination)
{
	struct walked *k = r->into;
	uint32_t *slot = slot_of(r, v);

	if (*slot)
		return *slot - 1;
	if (k->value_count == k->value_room) {
		grow(r);
		slot = slot_of(r, v);
	}
	if (k->value_count == WALK_VALUES) {
		r->full = true;
		return 0;
	}
	k->values[k->value_count] = *v;
	k->first[k->value_count] = combination;
	*slot = ++k->value_count;
	return k->value_count - 1;
}

static void set_input(struct walk_run *r, uint32_t depth, uint32_t digit)
{
	struct walks *ws = r->walks;
	struct work *w = ws->work;
	const struct walk_input *in = &r->plan.inputs[depth];
	const struct plan_level *l = &r->plan.levels[depth];

	r->digits[depth] = digit;
	r->depth = depth + 1;
	if (in->below) {
		w->values[in->index] = in->below->values[digit];
		return;
	}

	int64_t answer = ws->space->questions[in->index].tries[digit];

	for (uint32_t i = 0; i < l->question_count; i++)
		w->answers[l->questions[i]] = answer;
	if (image_header(w->image, HEADER_DAY) == in->index + 1)
		w->day = (uint32_t)answer;
}

static void work_level(struct walk_run *r, const struct plan_level *l)
{
	struct walks *ws = r->walks;
	struct work *w = ws->work;

	for (uint32_t i = 0; i < l->node_count; i++) {
		uint32_t node = l->nodes[i];

		operation_work(w, node, &w->values[node]);
		if (ws->watched && ws->watched[node])
			ws->look(ws->context, node);
	}
}

/* An earlier answer after which all that is used further in is as it is now; or `digit` if there is none. */
static uint32_t find_alike(const struct walk_run *r, const struct plan_level *l, uint32_t followed)
{
	const struct value *values = r->walks->work->values;
	uint32_t known = followed < WALK_ALIKE ? followed : WALK_ALIKE;

	for (uint32_t i = 0; i < known; i++) {
		const struct value *seen = &l->seen[(size_t)i * l->live_count];
		uint32_t j = 0;

		while (j < l->live_count && value_same(&seen[j], &values[l->live[j]]))
			j++;
		if (j == l->live_count)
			return l->seen_at[i];
	}
	return WITNESS_NONE;
}

static void remember(const struct walk_run *r, struct plan_level *l, uint32_t followed, uint32_t digit)
{
	uint32_t at = followed % WALK_ALIKE;

	l->seen_at[at] = digit;
	for (uint32_t j = 0; j < l->live_count; j++)
		l->seen[(size_t)at * l->live_count + j] = r->walks->work->values[l->live[j]];
}

/* Go through the inputs from `depth` on; `at` is the first of their combinations. */
static void go(struct walk_run *r, uint32_t depth, uint64_t at)
{
	const struct walk_input *in = &r->plan.inputs[depth];
	struct plan_level *l = &r->plan.levels[depth];
	bool last = depth + 1 == r->plan.count;
	uint32_t followed = 0, alike;
	uint32_t *ids = r->into->ids;

	for (uint32_t digit = 0; digit < in->size && !r->full; digit++) {
		uint64_t here = at + digit * in->stride;

		set_input(r, depth, digit);
		work_level(r, l);
		if (last) {
			ids[here] = number_of(r, &r->walks->work->values[r->plan.root], here);
			continue;
		}
		alike = l->answer_used ? WITNESS_NONE : find_alike(r, l, followed);
		if (alike != WITNESS_NONE) {
			memcpy(&ids[here], &ids[at + alike * in->stride],
				in->stride * sizeof(*ids));
			continue;
		}
		if (!l->answer_used)
			remember(r, l, followed++, digit);
		go(r, depth + 1, here);
	}
}

static void note_worked(struct walks *ws, const struct plan *p)
{
	ws->worked[p->root] = true;
	for (uint32_t depth = 0; depth < p->count; depth++)
		for (uint32_t i = 0; i < p->levels[depth].node_count; i++)
			ws->worked[p->levels[depth].nodes[i]] = true;
}

static void begin_walked(struct walks *ws, struct walk_run *r, uint32_t node)
{
	struct walked *k = ARENA_NEW(ws->arena, struct walked);

	k->node = node;
	k->inputs = r->plan.inputs;
	k->input_count = r->plan.count;
	k->combinations = r->plan.combinations;
	k->ids = memory_take(k->combinations * sizeof(*k->ids));
	k->next = ws->all;
	ws->all = k;
	r->into = k;
	r->digits = ARENA_ARRAY(ws->arena, uint32_t, k->input_count + 1);
	grow(r);
}

static bool run(struct walks *ws, struct walk_run *r, uint32_t node)
{
	if (!plan_make(&r->plan, ws, node) || r->plan.combinations > WALK_COMBINATIONS ||
		ws->combinations + r->plan.combinations > WALK_ALL)
		return false;
	begin_walked(ws, r, node);
	ws->combinations += r->plan.combinations;
	ws->run = r;
	if (r->plan.count)
		go(r, 0, 0);
	else
		r->into->ids[0] = number_of(r, &ws->work->values[node], 0);
	ws->run = NULL;
	free(r->table);
	if (!r->full)
		note_worked(ws, &r->plan);
	return !r->full;
}

const struct walked *walk_node(struct walks *ws, uint32_t node)
{
	struct walk_run r = { .walks = ws };

	if (ws->of[node] || ws->too_many[node])
		return ws->of[node];
	if (run(ws, &r, node))
		ws->of[node] = r.into;
	else
		ws->too_many[node] = true;
	return ws->of[node];
}

void walked_witness(const struct walked *k, uint64_t combination, uint32_t *tries)
{
	for (uint32_t i = 0; i < k->input_count; i++) {
		const struct walk_input *in = &k->inputs[i];
		uint32_t digit = walk_digit(in, combination);

		if (in->below)
			walked_witness(in->below, in->below->first[digit], tries);
		else
			tries[in->index] = digit;
	}
}

void walk_witness(const struct walks *ws, uint32_t *tries)
{
	const struct walk_run *r = ws->run;

	for (uint32_t q = 0; q < ws->space->count; q++)
		tries[q] = WITNESS_NONE;
	for (uint32_t i = 0; r && i < r->depth; i++) {
		const struct walk_input *in = &r->plan.inputs[i];

		if (in->below)
			walked_witness(in->below, in->below->first[r->digits[i]], tries);
		else
			tries[in->index] = r->digits[i];
	}
}

static void forget(struct walks *ws)
{
	for (struct walked *k = ws->all; k; k = k->next) {
		free(k->ids);
		free(k->values);
		free(k->first);
	}
	ws->all = NULL;
}

void walks_release(struct walks *ws)
{
	forget(ws);
}

void walks_begin(struct walks *ws, const struct space *space, struct work *work, struct arena *a)
{
	size_t nodes = space->graph.count + 1;

	*ws = (struct walks){
		.space = space,
		.work = work,
		.arena = a,
		.of = ARENA_ARRAY(a, struct walked *, nodes),
		.too_many = ARENA_ARRAY(a, bool, nodes),
		.worked = ARENA_ARRAY(a, bool, nodes),
	};
	for (uint32_t q = 0; q < space->count; q++)
		work->given[q] = GIVEN;
}

void walks_on(struct walks *ws, uint32_t day)
{
	const struct graph *g = &ws->space->graph;

	forget(ws);
	ws->work->as_of = ws->work->day = day;
	for (uint32_t node = 0; node < g->count; node++) {
		ws->of[node] = NULL;
		ws->worked[node] = false;
		ws->too_many[node] = false;
		if (!set_empty(&g->nodes[node].needs))
			continue;
		operation_work(ws->work, node, &ws->work->values[node]);
		ws->worked[node] = true;
		if (ws->watched && ws->watched[node])
			ws->look(ws->context, node);
	}
}
