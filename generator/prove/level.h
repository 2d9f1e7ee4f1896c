/*
 * level: what is worked at which depth of a walk, what is taken part by part, and what of it all is used further
 * in.
 */
#ifndef PROVE_LEVEL_H
#define PROVE_LEVEL_H

#include "prove/plan.h"

/* Fill in the levels of a plan whose inputs are in order. `nodes`: those to work, from low to high. */
void levels_make(struct plan *p, struct walks *ws, const uint32_t *nodes, uint32_t count);

#endif
