/*
 * prove_plan: how a node is walked: through which answers and which nodes walked before, and what is worked when.
 */
#ifndef SHEET_PROVE_PLAN_H
#define SHEET_PROVE_PLAN_H

#include "sheet/prove_walk.h"

/* What is worked each time that one of the inputs has changed and those before it have not. */
struct plan_level {
	uint32_t *nodes;
	uint32_t node_count;
	uint32_t *live; /* of these and the input, the nodes that are used further in */
	uint32_t live_count;
	uint32_t *questions; /* that are answered by the input */
	uint32_t question_count;
	bool answer_used;   /* the answer itself is used further in */
	struct value *seen; /* the live nodes, for the WALK_ALIKE answers last followed */
	uint32_t *seen_at;  /* which answers those were */
};

struct plan {
	uint32_t root;
	struct walk_input *inputs;
	struct plan_level *levels;
	uint32_t count;
	uint32_t
		worked; /* nodes of all levels; no levels are made if there are too many combinations */
	uint64_t combinations; /* WALK_COMBINATIONS + 1: too many */
};

/* False if a node that should be walked before cannot be. */
MUST_USE bool plan_make(struct plan *p, struct walks *ws, uint32_t root);

#endif
