/*
 * number: the different values of a node, each with a number, while it is walked.
 */
#ifndef PROVE_NUMBER_H
#define PROVE_NUMBER_H

#include "prove/walk.h"

struct numbering {
	struct walked *into; /* its values are the ones numbered */
	uint32_t *table;     /* by hash: the number plus one; owned */
	uint32_t mask;
	bool plain; /* values also differ by the rule that gave them */
	bool full;  /* there were more than WALK_VALUES */
};

void numbering_begin(struct numbering *n, struct walked *into, bool plain);
void numbering_end(struct numbering *n);

/* The number of a value, which `combination` gives. */
uint32_t numbering_add(struct numbering *n, const struct value *v, uint64_t combination);

#endif
