#include "prove/plan.h"

#include <stdlib.h>
#include "prove/level.h"

/*
 * While a plan is made. Nodes and questions share one space of numbers here: question q is count + q. What is
 * above everything else on every way from the root to something dominates it.
 */
struct planning {
	struct walks *walks;
	const struct graph *graph;
	struct plan *plan;
	uint32_t count;	     /* of nodes */
	uint32_t *dominator; /* the lowest; GRAPH_NONE: not below the root */
	uint32_t *
		level; /* of each: the input that it depends on last, plus one; 0: not in the plan */
	uint32_t *nodes; /* that are worked, from low to high */
	uint32_t node_count;
};

static bool matters(const struct planning *p, uint32_t node)
{
	return !set_empty(&p->graph->nodes[node].needs);
}

/* A dominator has a higher number than what it dominates. */
static uint32_t meet(const struct planning *p, uint32_t a, uint32_t b)
{
	while (a != b) {
		if (a < b)
			a = p->dominator[a];
		else
			b = p->dominator[b];
	}
	return a;
}

static void use(struct planning *p, uint32_t what, uint32_t by)
{
	p->dominator[what] = p->dominator[what] == GRAPH_NONE ? by
							      : meet(p, p->dominator[what], by);
}

/* All that uses a node has a higher number: it is known when the node's turn comes. */
static void find_dominators(struct planning *p)
{
	uint32_t root = p->plan->root;

	for (uint32_t i = 0; i < p->count + p->walks->space->count; i++)
		p->dominator[i] = GRAPH_NONE;
	p->dominator[root] = root;
	for (uint32_t node = root + 1; node-- > 0;) {
		const struct graph_node *n = &p->graph->nodes[node];

		if (p->dominator[node] == GRAPH_NONE || !matters(p, node))
			continue;
		if (n->question != GRAPH_NONE)
			use(p, p->count + n->question, node);
		for (uint32_t i = 0; i < n->below_count; i++)
			use(p, n->below[i], node);
	}
}

static bool dominates(const struct planning *p, uint32_t node, uint32_t question)
{
	uint32_t at = p->dominator[p->count + question];

	while (at < node)
		at = p->dominator[at];
	return at == node;
}

/* Whether the answers that make a difference to a node make none besides. */
static bool stands_alone(const struct planning *p, uint32_t node)
{
	if (node == p->plan->root || p->walks->plain)
		return false;
	for (uint32_t q = 0; q < p->walks->space->count; q++)
		if (graph_needs(p->graph, node, q) && !dominates(p, node, q))
			return false;
	return true;
}

static void add_input(struct planning *p, uint32_t index, const struct walked *below, uint32_t size)
{
	p->plan->inputs[p->plan->count++] = (struct walk_input){
		.below = below,
		.index = index,
		.size = size,
		.needs = below ? &p->graph->nodes[index].needs : NULL,
	};
}

/* The nodes to work and the inputs, from the root down. */
static bool find_inputs(struct planning *p)
{
	bool *asked = ARENA_ARRAY(p->walks->arena, bool, p->walks->space->count + 1);
	bool *wanted = ARENA_ARRAY(p->walks->arena, bool, p->count + 1);

	wanted[p->plan->root] = true;
	for (uint32_t node = p->plan->root + 1; node-- > 0;) {
		const struct graph_node *n = &p->graph->nodes[node];

		if (!wanted[node] || !matters(p, node))
			continue;
		if (stands_alone(p, node)) {
			const struct walked *below = walk_node(p->walks, node);

			if (!below)
				return false;
			add_input(p, node, below, below->value_count);
			continue;
		}
		p->nodes[p->node_count++] = node;
		for (uint32_t i = 0; i < n->below_count; i++)
			wanted[n->below[i]] = true;
		if (n->question != GRAPH_NONE && !asked[n->question]) {
			asked[n->question] = true;
			add_input(p, n->question, NULL,
				p->walks->space->questions[n->question].count);
		}
	}
	for (uint32_t i = 0; i < p->node_count / 2; i++) {
		uint32_t node = p->nodes[i];

		p->nodes[i] = p->nodes[p->node_count - 1 - i];
		p->nodes[p->node_count - 1 - i] = node;
	}
	return true;
}

static uint32_t number_of(const struct planning *p, const struct walk_input *in)
{
	return in->below ? in->index : p->count + in->index;
}

/* How many of the nodes to work depend on an input. Leaves its marks in `level`. */
static uint32_t dependents(struct planning *p, const struct walk_input *in)
{
	uint32_t number = number_of(p, in), found = 0;

	p->level[number] = 1;
	for (uint32_t i = 0; i < p->node_count; i++) {
		const struct graph_node *n = &p->graph->nodes[p->nodes[i]];
		uint32_t mark = n->question != GRAPH_NONE && p->count + n->question == number;

		for (uint32_t j = 0; j < n->below_count && !mark; j++)
			mark = p->level[n->below[j]];
		p->level[p->nodes[i]] = mark;
		found += mark;
	}
	p->level[number] = 0;
	return found;
}

struct ranked {
	struct walk_input input;
	uint32_t dependents;
};

static int compare_ranked(const void *a, const void *b)
{
	const struct ranked *x = a, *y = b;

	if (x->dependents != y->dependents)
		return x->dependents < y->dependents ? 1 : -1;
	return (x->input.index > y->input.index) - (x->input.index < y->input.index);
}

/* What changes fastest is what the fewest nodes depend on. */
static void order_inputs(struct planning *p)
{
	struct plan *plan = p->plan;
	struct ranked *ranked = ARENA_ARRAY(p->walks->arena, struct ranked, plan->count + 1);

	for (uint32_t i = 0; i < plan->count; i++)
		ranked[i] = (struct ranked){ plan->inputs[i], dependents(p, &plan->inputs[i]) };
	qsort(ranked, plan->count, sizeof(*ranked), compare_ranked);
	plan->combinations = 1;
	for (uint32_t i = plan->count; i-- > 0;) {
		plan->inputs[i] = ranked[i].input;
		plan->inputs[i].stride = plan->combinations;
		if (plan->combinations <= WALK_COMBINATIONS)
			plan->combinations *= plan->inputs[i].size;
	}
}

bool plan_make(struct plan *plan, struct walks *ws, uint32_t root)
{
	struct planning p = {
		.walks = ws,
		.graph = &ws->space->graph,
		.plan = plan,
		.count = ws->space->graph.count,
	};
	size_t numbers = (size_t)p.count + ws->space->count + 1;

	*plan = (struct plan){ .root = root };
	plan->inputs = ARENA_ARRAY(ws->arena, struct walk_input, numbers);
	p.dominator = ARENA_ARRAY(ws->arena, uint32_t, numbers);
	p.level = ARENA_ARRAY(ws->arena, uint32_t, numbers);
	p.nodes = ARENA_ARRAY(ws->arena, uint32_t, numbers);
	find_dominators(&p);
	if (!find_inputs(&p))
		return false;
	order_inputs(&p);
	plan->worked = p.node_count;
	if (plan->combinations > WALK_COMBINATIONS)
		return true;
	levels_make(plan, ws, p.nodes, p.node_count);
	return true;
}
