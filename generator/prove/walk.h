/*
 * walk: every combination of answers that can make a difference to a node, gone through.
 *
 *	walks_begin(&walks, &space, &work, &arena);
 *	const struct walked *k = walk_node(&walks, node);
 *	if (!k) ...					// there are too many
 *	k->values[k->ids[combination]]
 *
 * Where some answers matter to a node through one other node only (the points for eating: through the sum of
 * points), that other is walked first, alone, and its different values then stand for the answers. So eight
 * questions of three choices are 8 x 3 combinations and some sums, not 6,561; and what is said is said of all
 * 6,561. Within a walk, an answer that leaves all that follows as another answer did is not followed again.
 */
#ifndef PROVE_WALK_H
#define PROVE_WALK_H

#include "prove/extent.h"

enum {
	WALK_COMBINATIONS = 10 * 1000 * 1000, /* of one node: more take too long for every build */
	WALK_ALL = 32 * 1000 * 1000,	      /* of all nodes of one worksheet */
	WALK_VALUES = 1 << 20,		      /* that differ, of one node: they are kept */
};

struct walked;

/* What a walk goes through: the answers to a question, or the values of a node walked before. */
struct walk_input {
	const struct walked *below; /* NULL: a question */
	uint32_t index;		    /* question or node */
	uint32_t size;
	uint64_t stride;	       /* from one to the next, among the combinations */
	const struct graph_set *needs; /* the questions that it stands for */
};

struct walked {
	uint32_t node;
	struct walk_input *inputs; /* the last changes fastest */
	uint32_t input_count;
	uint64_t combinations;
	uint32_t *ids;	      /* of each combination: its value; owned */
	struct value *values; /* that differ; owned */
	uint64_t *first;      /* the first combination that gives each; owned */
	uint32_t value_count, value_room;
	const struct graph_set *needs; /* of parts of a node: see fold.h */
	struct walked *next;
};

struct walks {
	const struct space *space; /* borrowed, as are the next two */
	struct work *work;
	struct arena *arena;
	struct walked **of; /* of each node, or NULL */
	struct walked *all;
	bool *too_many; /* of each node */
	bool *worked;	/* of each node: with all that makes a difference to it */
	const struct extent
		*extents; /* of each node, borrowed; NULL: sums are not taken part by part */
	bool whole;	  /* nor is anything else */
	bool plain; /* nothing is walked before, and values differ by the rule that gave them */

	/* whom to tell of each value of the nodes that are watched */
	const bool *watched;
	void (*look)(void *context, uint32_t node);
	void *context;

	uint64_t combinations;	    /* gone through so far */
	const struct walk_run *run; /* the walk going on */
};

/* `work` has begun, and is at the walks' disposal. */
void walks_begin(struct walks *ws, const struct space *space, struct work *work, struct arena *a);

/* Give back what walks own. */
void walks_release(struct walks *ws);

/* Begin anew, on another day. */
void walks_on(struct walks *ws, uint32_t day);

/* Walk a node, or what is known if it was walked. NULL if there are too many combinations. */
const struct walked *walk_node(struct walks *ws, uint32_t node);

/* WITNESS_NONE: that question was not gone through. */
#define WITNESS_NONE UINT32_MAX

/* While a watched node is looked at: which of its tries each question has. */
void walk_witness(const struct walks *ws, uint32_t *tries);

/* The same, of a combination of a node that was walked; only the questions it went through are set. */
void walked_witness(const struct walked *k, uint64_t combination, uint32_t *tries);

static inline uint32_t walk_digit(const struct walk_input *in, uint64_t combination)
{
	return (uint32_t)(combination / in->stride % in->size);
}

/*
 * For fold.h: a walk through inputs whose strides are set here. The values are the caller's to fill in.
 */
struct walked *walk_begin(struct walks *ws, struct walk_input *inputs, uint32_t count);

/* The same value, for all that is made of it. */
bool value_same(const struct value *a, const struct value *b);

#endif
