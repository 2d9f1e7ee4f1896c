/*
 * pool: memory for what libraries make for one page, given back all at once.
 *
 * A page's trees are thousands of small blocks. Taking each from the heap and giving each back is half of
 * the work of making a page. Between pool_enter() and pool_leave(), pool_malloc() and its sisters, which
 * libxml2 and cmark are told to call, only move an index, and pool_free() does nothing.
 *
 *	pool_init(&pool);
 *	pool_enter(&pool);
 *	... libraries make trees, which nobody needs to free ...
 *	pool_leave();			// all of it is gone
 *	pool_release(&pool);
 *
 * What libraries keep for longer (compiled expressions, the site's document) must be made outside. The
 * libraries' hooks take no argument, so each thread remembers the pool that it entered: the one variable
 * of the program that is neither on a stack nor in a caller's struct.
 */
#ifndef BASE_POOL_H
#define BASE_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct pool_chunk;

struct pool {
	struct pool_chunk *first; /* owned; the newest, which is the largest and is being filled */
	size_t used;
};

void pool_init(struct pool *p);
void pool_release(struct pool *p);

/* From now on this thread takes memory from `p`, which stays where it is until pool_leave(). */
void pool_enter(struct pool *p);

/* Forget all that was taken since pool_enter() and go back to the heap. */
void pool_leave(void);

/* Whether this thread takes its memory from a pool, so that nothing needs to be freed. */
bool pool_is_entered(void);

/* As in <stdlib.h>, but never NULL: see memory_exhausted(). */
void *pool_malloc(size_t size);
void *pool_calloc(size_t count, size_t size);
void *pool_realloc(void *old, size_t size);
void pool_free(void *memory);
char *pool_strdup(const char *text);

#endif
