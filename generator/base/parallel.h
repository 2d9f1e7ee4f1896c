/*
 * parallel: the same work on many things, on several cores.
 *
 * Workers take the next thing that nobody has taken. What a worker writes must belong to the worker or
 * to the thing, so that nothing depends on who did what.
 */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include <stddef.h>

/* Work on thing number `index` as worker number `worker` (0 to workers - 1). */
typedef void parallel_work(void *context, int worker, size_t index);

/*
 * Call `work` once for each index below `count`, with at most `workers` at once, the caller being one of
 * them. Returns when all are done. If threads cannot be had, fewer do the work.
 */
void parallel_each(int workers, size_t count, parallel_work *work, void *context);

/* How many processors this program may use: at least 1. */
int parallel_processors(void);

#endif
