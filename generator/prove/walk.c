#include "prove/walk.h"

#include <stdlib.h>
#include "prove/fold.h"
#include "prove/memo.h"
#include "worksheet/operation.h"

/* A walk going on. */
struct walk_run {
	struct walks *walks;
	struct plan plan;
	struct walked *into;
	uint32_t *digits; /* of each input */
	uint32_t depth;	  /* how many inputs are set */
	struct numbering numbering;
	struct memos memos;
	struct part *parts; /* of nodes that are taken part by part */
	bool unsafe; /* a sum in parts might not fit where the whole does, or the other way round */
};

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

static void take_part(struct walk_run *r, const struct plan_part *p)
{
	struct part *into = &r->parts[p->into];

	if (p->from == GRAPH_NONE)
		part_begin(into, &p->shape);
	else
		*into = r->parts[p->from];
	for (uint32_t i = 0; i < p->arg_count; i++)
		part_take(into, &p->shape, r->walks->work, p->args[i]);
}

/* The last part of a node: its value. */
static void end_parts(struct walk_run *r, const struct plan_part *p, struct value *value)
{
	take_part(r, p);
	*value = part_value(&r->parts[p->into], &p->shape);
	if (p->most &&
		(value->state == STATE_OVERFLOW || value->low.under > INT64_MAX / p->most ||
			value->high.under > INT64_MAX / p->most))
		r->unsafe = true;
}

static void work_level(struct walk_run *r, const struct plan_level *l)
{
	struct walks *ws = r->walks;
	struct work *w = ws->work;

	for (uint32_t i = 0; i < l->node_count; i++) {
		uint32_t node = l->nodes[i];

		if (l->ends[i])
			end_parts(r, l->ends[i], &w->values[node]);
		else
			operation_work(w, node, &w->values[node]);
		if (ws->watched && ws->watched[node])
			ws->look(ws->context, node);
	}
	for (uint32_t i = 0; i < l->part_count; i++)
		take_part(r, &l->parts[i]);
}

/* Go through the inputs from `depth` on; `at` is the first of their combinations. */
static void go(struct walk_run *r, uint32_t depth, uint64_t at)
{
	const struct walk_input *in = &r->plan.inputs[depth];
	const struct plan_level *l = &r->plan.levels[depth];
	bool last = depth + 1 == r->plan.count;
	uint32_t *ids = r->into->ids;

	for (uint32_t digit = 0; digit < in->size && !r->numbering.full && !r->unsafe; digit++) {
		uint64_t here = at + digit * in->stride;
		int64_t before;

		set_input(r, depth, digit);
		work_level(r, l);
		if (last) {
			ids[here] = numbering_add(
				&r->numbering, &r->walks->work->values[r->plan.root], here);
			continue;
		}
		before = memo_find(&r->memos, depth, r->walks->work, r->parts, r->digits, here);
		if (before == MEMO_NEW)
			go(r, depth + 1, here);
		else
			memcpy(&ids[here], &ids[before], in->stride * sizeof(*ids));
	}
}

static void go_all(struct walk_run *r)
{
	memos_begin(&r->memos, &r->plan, r->walks->arena);
	r->parts = ARENA_ARRAY(r->walks->arena, struct part, r->plan.parts + 1);
	go(r, 0, 0);
	memos_end(&r->memos);
}

static void note_worked(struct walks *ws, const struct plan *p)
{
	ws->worked[p->root] = true;
	for (uint32_t depth = 0; p->levels && depth < p->count; depth++)
		for (uint32_t i = 0; i < p->levels[depth].node_count; i++)
			ws->worked[p->levels[depth].nodes[i]] = true;
}

struct walked *walk_begin(struct walks *ws, struct walk_input *inputs, uint32_t count)
{
	struct walked *k = ARENA_NEW(ws->arena, struct walked);

	k->inputs = inputs;
	k->input_count = count;
	k->combinations = 1;
	for (uint32_t i = count; i-- > 0;) {
		inputs[i].stride = k->combinations;
		k->combinations *= inputs[i].size;
	}
	k->ids = memory_take(k->combinations * sizeof(*k->ids));
	k->next = ws->all;
	ws->all = k;
	ws->combinations += k->combinations;
	return k;
}

/* The last part of a node that is taken part by part, with all before it. */
static void go_last(struct walk_run *r)
{
	struct walks *ws = r->walks;
	const struct plan *p = &r->plan;
	const struct walk_input *in = r->into->inputs;
	uint64_t at = 0;

	r->depth = 2;
	for (r->digits[0] = 0; r->digits[0] < in[0].size; r->digits[0]++) {
		for (r->digits[1] = 0; r->digits[1] < in[1].size; r->digits[1]++, at++) {
			struct value v = fold_last(ws, p, &in[0].below->values[r->digits[0]],
				&in[1].below->values[r->digits[1]]);

			ws->work->values[p->root] = v;
			r->into->ids[at] = numbering_add(&r->numbering, &v, at);
			if (ws->watched && ws->watched[p->root])
				ws->look(ws->context, p->root);
		}
	}
}

/* All parts but the last as one input, and the last. */
static struct walk_input *fold_inputs(struct walks *ws, const struct plan *p)
{
	const struct walked *parts = fold_parts(ws, p);
	struct walk_input *inputs = ARENA_ARRAY(ws->arena, struct walk_input, 2);

	if (!parts)
		return NULL;
	inputs[0] = (struct walk_input){ .below = parts,
		.index = GRAPH_NONE,
		.size = parts->value_count,
		.needs = parts->needs };
	inputs[1] = *fold_last_input(ws, p);
	return (uint64_t)inputs[0].size * inputs[1].size > WALK_COMBINATIONS ? NULL : inputs;
}

static bool begin(struct walks *ws, struct walk_run *r, bool folds)
{
	struct walk_input *inputs = folds ? fold_inputs(ws, &r->plan) : r->plan.inputs;

	if (!inputs)
		return false;
	r->into = walk_begin(ws, inputs, folds ? 2 : r->plan.count);
	r->digits = ARENA_ARRAY(ws->arena, uint32_t, r->plan.count + 2);
	numbering_begin(&r->numbering, r->into, ws->plain);
	return true;
}

static bool run(struct walks *ws, struct walk_run *r, uint32_t node)
{
	bool folds;

	if (!plan_make(&r->plan, ws, node))
		return false;
	folds = fold_fits(ws, &r->plan);
	if (!folds &&
		(r->plan.combinations > WALK_COMBINATIONS ||
			ws->combinations + r->plan.combinations > WALK_ALL))
		return false;
	if (!begin(ws, r, folds))
		return false;
	r->into->node = node;
	ws->run = r;
	if (folds)
		go_last(r);
	else if (r->plan.count)
		go_all(r);
	else
		r->into->ids[0] = numbering_add(&r->numbering, &ws->work->values[node], 0);
	ws->run = NULL;
	numbering_end(&r->numbering);
	if (r->numbering.full || r->unsafe)
		return false;
	note_worked(ws, &r->plan);
	return true;
}

/* Once more, with every sum in its own order. */
static const struct walked *walk_whole(struct walks *ws, uint32_t node)
{
	bool whole = ws->whole;

	ws->whole = true;
	(void)!walk_node(ws, node);
	ws->whole = whole;
	return ws->of[node];
}

const struct walked *walk_node(struct walks *ws, uint32_t node)
{
	struct walk_run r = { .walks = ws };

	if (ws->of[node] || ws->too_many[node])
		return ws->of[node];
	if (run(ws, &r, node))
		ws->of[node] = r.into;
	else if (r.unsafe)
		return walk_whole(ws, node);
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
		const struct walk_input *in = &r->into->inputs[i];

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
