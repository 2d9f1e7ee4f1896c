#include "base/pool.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include "base/arena.h"

enum {
	FIRST_CHUNK = 1024 * 1024, /* enough for all but very long pages */
	ALIGNMENT = _Alignof(max_align_t),
};

/* Chunks double, so that there are few of them to look through. */
struct pool_chunk {
	struct pool_chunk *next;
	size_t size;
	_Alignas(max_align_t) char bytes[];
};

/* In front of every block: realloc() needs to know how long it was. */
struct block {
	_Alignas(max_align_t) size_t size;
};

static _Thread_local struct pool *entered;

void pool_init(struct pool *p)
{
	*p = (struct pool){ 0 };
}

void pool_release(struct pool *p)
{
	for (struct pool_chunk *chunk = p->first, *next; chunk; chunk = next) {
		next = chunk->next;
		free(chunk);
	}
	pool_init(p);
}

void pool_enter(struct pool *p)
{
	entered = p;
}

void pool_leave(void)
{
	/* keep the largest chunk: the next page will need about as much */
	struct pool_chunk *kept = entered->first;

	if (kept) {
		entered->first = kept->next;
		pool_release(entered);
		kept->next = NULL;
		entered->first = kept;
	}
	entered->used = 0;
	entered = NULL;
}

bool pool_is_entered(void)
{
	return entered != NULL;
}

static bool owns(const struct pool *p, const void *memory)
{
	uintptr_t at = (uintptr_t)memory;

	for (const struct pool_chunk *chunk = p->first; chunk; chunk = chunk->next)
		if (at - (uintptr_t)chunk->bytes < chunk->size)
			return true;
	return false;
}

static void add_chunk(struct pool *p, size_t size)
{
	size_t room = p->first ? p->first->size * 2 : FIRST_CHUNK;

	while (room < size)
		room *= 2;

	struct pool_chunk *chunk = memory_take(sizeof(*chunk) + room);

	chunk->next = p->first;
	chunk->size = room;
	p->first = chunk;
	p->used = 0;
}

static void *take(struct pool *p, size_t size)
{
	if (size > SIZE_MAX / 4)
		memory_exhausted();

	size_t whole = sizeof(struct block) + (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

	if (!p->first || p->first->size - p->used < whole)
		add_chunk(p, whole);

	struct block *b = (struct block *)(void *)(p->first->bytes + p->used);

	p->used += whole;
	b->size = size;
	return b + 1;
}

void *pool_malloc(size_t size)
{
	return entered ? take(entered, size) : memory_take(size);
}

void *pool_calloc(size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		memory_exhausted();
	return memset(pool_malloc(count * size), 0, count * size);
}

void *pool_realloc(void *old, size_t size)
{
	if (!old)
		return pool_malloc(size);
	if (!entered || !owns(entered, old))
		return memory_more(old, size);

	struct block *b = (struct block *)old - 1;

	if (size <= b->size)
		return old;

	void *grown = take(entered, size);

	return memcpy(grown, old, b->size);
}

void pool_free(void *memory)
{
	if (!entered || !owns(entered, memory))
		free(memory);
}

char *pool_strdup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(pool_malloc(size), text, size);
}
