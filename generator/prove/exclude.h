/*
 * exclude: two questions that are never both asked, such as the total for a week and the total for a year.
 */
#ifndef PROVE_EXCLUDE_H
#define PROVE_EXCLUDE_H

#include "prove/graph.h"

enum { EXCLUDE_COMBINATIONS = 4096 }; /* of the choices on which it hangs whether they are asked */

/*
 * False too where that cannot be said of choices alone. `work` has begun; its answers are changed.
 */
bool exclude_each_other(
	const struct graph *g, struct work *work, uint32_t a, uint32_t b, struct arena *arena);

#endif
