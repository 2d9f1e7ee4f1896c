/*
 * extent: between which numbers every node always is, worked from the ends of what it is made from. That
 * is sound for any number of answers, and often wider than what really happens.
 *
 *	struct extent *extents = extent_nodes(&space, &work, &arena);
 *	extents[node].low
 */
#ifndef PROVE_EXTENT_H
#define PROVE_EXTENT_H

#include "prove/space.h"

/* Truths are from 0 to 1, choices and labels from place to place. */
struct extent {
	bool some;		 /* it can be a value */
	struct number low, high; /* of its values, both ends of ranges included */
	unsigned states;	 /* enum state that it can have besides, a bit each */
	uint32_t most; /* of a sum: no sum of some of its parts is as far from 0; 0: not known */
};

/* Over all days of the space. `work` has begun; its days are changed. */
struct extent *extent_nodes(const struct space *s, struct work *work, struct arena *a);

#endif
