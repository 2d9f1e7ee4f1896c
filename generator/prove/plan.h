/*
 * plan: how a node is walked: through which answers and which nodes walked before, and what is worked when.
 */
#ifndef PROVE_PLAN_H
#define PROVE_PLAN_H

#include "prove/part.h"
#include "prove/walk.h"

/* Some arguments of a node, taken together as soon as they are known. */
struct plan_part {
	uint32_t node;
	struct part_shape shape;
	uint32_t *args;
	uint32_t arg_count;
	uint32_t from,
		into;  /* places of what there was before and is then; from GRAPH_NONE: nothing */
	uint32_t most; /* of the last: a sum of this times its denominator must fit; 0: no matter */
};

/* What is worked each time that one of the inputs has changed and those before it have not. */
struct plan_level {
	uint32_t *nodes;
	const struct plan_part *
		*ends; /* of each: the last part of it, or NULL: it is worked whole */
	uint32_t node_count;
	struct plan_part *parts; /* of nodes that end further in */
	uint32_t part_count;
	uint32_t *questions; /* that are answered by the input */
	uint32_t question_count;

	/* all that is used further in, of this level and of those before it */
	uint32_t *nodes_held, *parts_held, *inputs_held;
	uint32_t node_held_count, part_held_count, input_held_count;
};

struct plan {
	uint32_t root;
	struct walk_input *inputs;
	struct plan_level *levels; /* of each input; NULL if there are too many combinations */
	uint32_t count;
	uint32_t worked;       /* nodes of all levels */
	uint32_t parts;	       /* places for them */
	uint64_t combinations; /* above WALK_COMBINATIONS: too many */
};

/* False if a node that should be walked before cannot be. */
MUST_USE bool plan_make(struct plan *p, struct walks *ws, uint32_t root);

#endif
