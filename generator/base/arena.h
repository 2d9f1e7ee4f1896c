/*
 * arena: memory that is given back all at once.
 *
 *	struct arena a;
 *	arena_init(&a);
 *	struct page *p = ARENA_NEW(&a, struct page);	// zeroed
 *	...
 *	arena_release(&a);
 *
 * An arena belongs to one thread. Nothing in it moves or is freed alone.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>
#include "base/slice.h"

struct arena_chunk;

struct arena {
	struct arena_chunk *first;   /* owned: every chunk, in the order they are filled */
	struct arena_chunk *current; /* the one being filled */
	size_t used;		     /* bytes used of the current chunk */
};

void arena_init(struct arena *a);

/* Give every byte back. The arena may be used again. */
void arena_release(struct arena *a);

/* Forget everything but keep the memory for what comes next. */
void arena_clear(struct arena *a);

/* `size` zeroed bytes, aligned for any type. Never NULL: see memory_exhausted(). */
void *arena_take(struct arena *a, size_t size);

#define ARENA_NEW(a, type) ((type *)arena_take((a), sizeof(type)))
#define ARENA_ARRAY(a, type, count) ((type *)arena_take((a), sizeof(type) * (count)))

/* A copy of `s` in the arena, followed by a NUL that is not counted. */
struct slice arena_copy(struct arena *a, struct slice s);

/* The same, as a C string. */
const char *arena_string(struct arena *a, struct slice s);

/* printf into the arena. */
struct slice arena_print(struct arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/*
 * Memory outside an arena, for what grows or is given to a library. Never NULL. memory_more() is
 * realloc; both are given back with free().
 */
void *memory_take(size_t size);
void *memory_more(void *old, size_t size);

/*
 * What happens when the machine has no memory left. The program that is linked with this module
 * defines it (main.c: a message and exit status 3), so that nothing in between needs a path that
 * could not be tested for every one of ten thousand allocations.
 */
_Noreturn void memory_exhausted(void);

#endif
