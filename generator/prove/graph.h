/*
 * graph: which nodes and which answers each node of an image is made from.
 *
 *	struct graph g;
 *	graph_make(&g, &image, like, &arena);
 *	graph_needs(&g, node, question)		// whether the answer can make a difference to the node
 *
 * A question may be answered like another one, as the rows of a group are: then only that other one counts.
 */
#ifndef PROVE_GRAPH_H
#define PROVE_GRAPH_H

#include "base/arena.h"
#include "worksheet/work.h"

enum { GRAPH_SET = IMAGE_QUESTIONS / 64 };

#define GRAPH_NONE UINT32_MAX /* no node */

/* A set of questions, a bit each. */
struct graph_set {
	uint64_t word[GRAPH_SET];
};

struct graph_node {
	uint32_t op;
	uint32_t question; /* whose answer it reads, or GRAPH_NONE */
	const uint32_t *below;
	uint32_t below_count; /* earlier nodes that it is made from */
	struct graph_set needs;
};

struct graph {
	const struct image *image; /* borrowed */
	struct graph_node *nodes;
	uint32_t count;
};

/* `like`: the question that each question is answered as, often itself. */
void graph_make(struct graph *g, const struct image *image, const uint32_t *like, struct arena *a);

static inline bool set_has(const struct graph_set *s, uint32_t question)
{
	return s->word[question / 64] >> (question % 64) & 1;
}

static inline void set_add(struct graph_set *s, uint32_t question)
{
	s->word[question / 64] |= (uint64_t)1 << (question % 64);
}

static inline void set_join(struct graph_set *into, const struct graph_set *from)
{
	for (int i = 0; i < GRAPH_SET; i++)
		into->word[i] |= from->word[i];
}

static inline bool set_empty(const struct graph_set *s)
{
	uint64_t any = 0;

	for (int i = 0; i < GRAPH_SET; i++)
		any |= s->word[i];
	return any == 0;
}

static inline bool graph_needs(const struct graph *g, uint32_t node, uint32_t question)
{
	return set_has(&g->nodes[node].needs, question);
}

#endif
