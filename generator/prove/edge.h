/*
 * edge: from value to value of a node, when one answer changes.
 *
 *	struct edges edges;
 *	edges_make(&edges, walked, question, &walks)
 *	edges.at[i].from ...				// k->values[from] becomes k->values[to]
 */
#ifndef PROVE_EDGE_H
#define PROVE_EDGE_H

#include "prove/walk.h"

enum { EDGES = 1 << 20 }; /* of one node and question, at most: they are kept */

struct edge {
	uint32_t from, to;    /* values of the node */
	uint32_t step;	      /* of the question, in struct space_question */
	uint32_t below;	      /* the edge of the input that this is made from */
	uint64_t combination; /* of the node, before */
};

struct edges {
	const struct walked *of;
	struct edges *below; /* of the input that holds the question; NULL: it is the question */
	uint32_t input;
	struct edge *at;
	uint32_t count;
	bool whole; /* there were no more */
};

/* False if the question makes no difference to the node. */
MUST_USE bool edges_make(
	struct edges *e, const struct walked *k, uint32_t question, const struct walks *ws);

/* Which tries the other questions have, of one edge. */
void edge_witness(const struct edges *e, const struct edge *edge, uint32_t *tries);

#endif
