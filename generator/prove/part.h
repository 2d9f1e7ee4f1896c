/*
 * part: sums, largest and smallest, counts and conditions while only some of what they are made from is known,
 * in any order.
 *
 *	part_begin(&part, &shape, work);	// with the constants
 *	part_take(&part, &shape, work, 3);	// and argument 3
 *	part_value(&part, &shape)
 *
 * Two parts that are the same give the same, whatever they came from: a walk follows one of them.
 */
#ifndef PROVE_PART_H
#define PROVE_PART_H

#include "prove/graph.h"

/* A node that can be taken part by part. */
struct part_shape {
	uint32_t op, first, count;
	uint32_t each; /* words of an argument */
};

struct part {
	struct value so_far;
	struct value other; /* the first argument that is no value */
	uint32_t bad;	    /* which that is, or GRAPH_NONE */
	bool some;	    /* so_far is of at least one argument; of a condition: it is decided */
};

/* False if a node is of another kind. */
bool part_shape_of(struct part_shape *s, const struct image *image, uint32_t node);

/* The node that argument `i` names. */
static inline uint32_t part_node(const struct part_shape *s, const struct image *image, uint32_t i)
{
	return image_arg(image, s->first + i * s->each);
}

/* A whole number as a value. */
struct value part_whole(int64_t n);

/* Take one more value, that of argument `i`, into what there is so far: both are values. */
void part_add(const struct part_shape *s, const struct image *image, struct value *so_far,
	const struct value *v, uint32_t i, bool first);

void part_begin(struct part *p, const struct part_shape *s);
void part_take(struct part *p, const struct part_shape *s, const struct work *w, uint32_t i);
struct value part_value(const struct part *p, const struct part_shape *s);

#endif
