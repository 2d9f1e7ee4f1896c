#include "prove/level.h"

/* Nodes and questions share one space of numbers here: question q is count + q. */
struct levelling {
	struct walks *walks;
	const struct graph *graph;
	struct plan *plan;
	const uint32_t *nodes;
	uint32_t node_count;
	uint32_t count;	 /* of nodes of the graph */
	uint32_t *level; /* of each: the input that it depends on last, plus one; 0: on none */
	uint32_t *used;	 /* of each: the deepest level at which it is used, not counting parts */
	bool *in_parts;	 /* of each node */
};

static uint32_t deeper(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static uint32_t number_of(const struct levelling *l, const struct walk_input *in)
{
	return in->below ? in->index : l->count + in->index;
}

static void find_levels(struct levelling *l)
{
	struct plan *plan = l->plan;

	for (uint32_t i = 0; i < plan->count; i++)
		l->level[number_of(l, &plan->inputs[i])] = i + 1;
	for (uint32_t i = 0; i < l->node_count; i++) {
		const struct graph_node *n = &l->graph->nodes[l->nodes[i]];
		uint32_t *level = &l->level[l->nodes[i]];

		if (n->question != GRAPH_NONE)
			*level = l->level[l->count + n->question];
		for (uint32_t j = 0; j < n->below_count; j++)
			*level = deeper(*level, l->level[n->below[j]]);
	}
}

/*
 * Added up in another order, a sum might not fit where it fits in its own: the most that any part of it can be says
 * whether that is possible.
 */
static bool may_be_parted(const struct levelling *l, uint32_t node, struct part_shape *shape)
{
	const struct image *im = l->graph->image;
	uint32_t first = 0, last = 0;

	if (l->walks->plain || l->walks->whole || !part_shape_of(shape, im, node) ||
		(shape->op == OP_SUM && (!l->walks->extents || !l->walks->extents[node].most)))
		return false;
	for (uint32_t i = 0; i < shape->count; i++) {
		uint32_t level = l->level[part_node(shape, im, i)];

		if (level && (!first || level < first))
			first = level;
		last = deeper(last, level);
	}
	return first < last;
}

/* The arguments that are known at `level`; constants are at the first that there is. */
static uint32_t args_at(const struct levelling *l, const struct part_shape *shape, uint32_t level,
	bool first, uint32_t *args)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < shape->count; i++) {
		uint32_t at = l->level[part_node(shape, l->graph->image, i)];

		if (at == level || (first && at == 0))
			args[count++] = i;
	}
	return count;
}

static bool has_args_at(const struct levelling *l, const struct part_shape *shape, uint32_t level)
{
	for (uint32_t i = 0; i < shape->count; i++)
		if (l->level[part_node(shape, l->graph->image, i)] == level)
			return true;
	return false;
}

static void make_parts(struct levelling *l, uint32_t node, const struct part_shape *shape)
{
	struct arena *a = l->walks->arena;
	uint32_t from = GRAPH_NONE, end = l->level[node];

	for (uint32_t level = 1; level <= end; level++) {
		struct plan_level *at = &l->plan->levels[level - 1];
		struct plan_part *part = &at->parts[at->part_count];

		if (!has_args_at(l, shape, level))
			continue;
		if (level == end)
			part = ARENA_NEW(a, struct plan_part);
		else
			at->part_count++;
		*part = (struct plan_part){ .node = node,
			.shape = *shape,
			.from = from,
			.into = l->plan->parts++,
			.args = ARENA_ARRAY(a, uint32_t, shape->count) };
		part->arg_count = args_at(l, shape, level, from == GRAPH_NONE, part->args);
		from = part->into;
		if (level < end)
			continue;
		part->most = shape->op == OP_SUM ? l->walks->extents[node].most : 0;
		for (uint32_t i = 0; i < at->node_count; i++)
			if (at->nodes[i] == node)
				at->ends[i] = part;
	}
}

static void fill_level(struct levelling *l, uint32_t depth)
{
	struct arena *a = l->walks->arena;
	struct plan_level *at = &l->plan->levels[depth];
	const struct walk_input *in = &l->plan->inputs[depth];
	const struct space *space = l->walks->space;

	at->nodes = ARENA_ARRAY(a, uint32_t, l->node_count + 1);
	at->ends = ARENA_ARRAY(a, const struct plan_part *, l->node_count + 1);
	at->parts = ARENA_ARRAY(a, struct plan_part, l->node_count + 1);
	for (uint32_t i = 0; i < l->node_count; i++)
		if (l->level[l->nodes[i]] == depth + 1)
			at->nodes[at->node_count++] = l->nodes[i];
	if (in->below)
		return;
	at->questions = ARENA_ARRAY(a, uint32_t, space->count);
	for (uint32_t q = 0; q < space->count; q++)
		if (space->questions[q].like == in->index)
			at->questions[at->question_count++] = q;
}

/* How deep each node and answer is used. A node taken part by part uses each at its own level. */
static void find_used(struct levelling *l)
{
	for (uint32_t i = 0; i < l->node_count; i++) {
		const struct graph_node *n = &l->graph->nodes[l->nodes[i]];
		uint32_t level = l->level[l->nodes[i]];

		if (n->question != GRAPH_NONE)
			l->used[l->count + n->question] = deeper(
				l->used[l->count + n->question], level);
		for (uint32_t j = 0; j < n->below_count && !l->in_parts[l->nodes[i]]; j++)
			l->used[n->below[j]] = deeper(l->used[n->below[j]], level);
	}
}

static bool is_held(const struct levelling *l, uint32_t number, uint32_t level)
{
	return l->level[number] && l->level[number] <= level && l->used[number] > level;
}

static void hold_parts(struct levelling *l, struct plan_level *at, uint32_t level)
{
	for (uint32_t depth = 0; depth < level; depth++) {
		const struct plan_level *from = &l->plan->levels[depth];

		for (uint32_t i = 0; i < from->part_count; i++) {
			const struct plan_part *part = &from->parts[i];
			bool later = false;

			/* the last one there is so far, of a node that ends further in */
			for (uint32_t next = depth + 1; next < level && !later; next++)
				later = has_args_at(l, &part->shape, next + 1);
			if (!later && l->level[part->node] > level)
				at->parts_held[at->part_held_count++] = part->into;
		}
	}
}

static void find_held(struct levelling *l, uint32_t level)
{
	struct arena *a = l->walks->arena;
	struct plan_level *at = &l->plan->levels[level - 1];

	at->nodes_held = ARENA_ARRAY(a, uint32_t, l->node_count + 1);
	at->parts_held = ARENA_ARRAY(a, uint32_t, l->plan->parts + 1);
	at->inputs_held = ARENA_ARRAY(a, uint32_t, l->plan->count + 1);
	for (uint32_t i = 0; i < l->node_count; i++)
		if (is_held(l, l->nodes[i], level))
			at->nodes_held[at->node_held_count++] = l->nodes[i];
	for (uint32_t i = 0; i < level; i++)
		if (is_held(l, number_of(l, &l->plan->inputs[i]), level))
			at->inputs_held[at->input_held_count++] = i;
	hold_parts(l, at, level);
}

void levels_make(struct plan *plan, struct walks *ws, const uint32_t *nodes, uint32_t count)
{
	size_t numbers = (size_t)ws->space->graph.count + ws->space->count + 1;
	struct levelling l = {
		.walks = ws,
		.graph = &ws->space->graph,
		.plan = plan,
		.nodes = nodes,
		.node_count = count,
		.count = ws->space->graph.count,
		.level = ARENA_ARRAY(ws->arena, uint32_t, numbers),
		.used = ARENA_ARRAY(ws->arena, uint32_t, numbers),
		.in_parts = ARENA_ARRAY(ws->arena, bool, numbers),
	};
	struct part_shape shape;

	plan->levels = ARENA_ARRAY(ws->arena, struct plan_level, plan->count + 1);
	find_levels(&l);
	for (uint32_t depth = 0; depth < plan->count; depth++)
		fill_level(&l, depth);
	for (uint32_t i = 0; i < count; i++) {
		if (!may_be_parted(&l, nodes[i], &shape))
			continue;
		l.in_parts[nodes[i]] = true;
		make_parts(&l, nodes[i], &shape);
	}
	find_used(&l);
	for (uint32_t level = 1; level <= plan->count; level++)
		find_held(&l, level);
}
