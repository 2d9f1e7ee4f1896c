/*
 * nearest: the name that the author probably meant.
 *
 *	struct nearest n = nearest_to(wrong);
 *	for each known name: nearest_try(&n, name);
 *	if (n.best.length) "did you mean ..."
 */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include "base/slice.h"

struct nearest {
	struct slice wanted;
	struct slice best; /* empty as long as nothing is near enough */
	size_t distance;   /* of best; a worse name is not looked at further */
};

struct nearest nearest_to(struct slice wanted);

/*
 * Keep `name` if it is nearer than the best so far: fewer letters put in, left out, changed or swapped
 * with their neighbour (optimal string alignment), at most a third of the longer name; of two as near,
 * the one that sorts first.
 */
void nearest_try(struct nearest *n, struct slice name);

/* The end of a message: `; did you mean "NAME"?`, or nothing. For printf's %s; `room` holds it. */
const char *nearest_hint(struct slice best, char *room, size_t size);

enum { NEAREST_HINT = 160 }; /* room for any hint worth reading */

#endif
