/*
 * signs: a set of numbers that stand for things: a few in a million million are alike by chance.
 */
#ifndef CHECK_SIGNS_H
#define CHECK_SIGNS_H

#include <stdint.h>
#include "base/arena.h"

struct signs {
	uint64_t *signs; /* room for a power of two; 0: free */
	size_t count, room;
};

bool signs_have(const struct signs *s, uint64_t sign);

/* `sign` is not 0 and not among them. */
void signs_add(struct signs *s, struct arena *a, uint64_t sign);

#endif
