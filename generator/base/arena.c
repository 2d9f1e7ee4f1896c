#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum {
	CHUNK_SIZE = 64 * 1024, /* a page and all that is made from it fits one or two */
	ALIGNMENT = _Alignof(max_align_t),
};

struct arena_chunk {
	struct arena_chunk *next;
	size_t size;
	_Alignas(max_align_t) char bytes[];
};

void *memory_take(size_t size)
{
	void *memory = malloc(size ? size : 1);

	if (!memory)
		memory_exhausted();
	return memory;
}

void *memory_more(void *old, size_t size)
{
	void *memory = realloc(old, size ? size : 1);

	if (!memory)
		memory_exhausted();
	return memory;
}

void arena_init(struct arena *a)
{
	*a = (struct arena){ 0 };
}

void arena_release(struct arena *a)
{
	for (struct arena_chunk *chunk = a->first, *next; chunk; chunk = next) {
		next = chunk->next;
		free(chunk);
	}
	arena_init(a);
}

void arena_clear(struct arena *a)
{
	a->current = a->first;
	a->used = 0;
}

/* The next chunk with room for `size`: one kept by arena_clear() if it is large enough, or a new one. */
static void next_chunk(struct arena *a, size_t size)
{
	struct arena_chunk **link = a->current ? &a->current->next : &a->first;
	struct arena_chunk *kept = *link;

	if (!kept || kept->size < size) {
		size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;
		struct arena_chunk *fresh = memory_take(sizeof(*fresh) + room);

		fresh->next = kept;
		fresh->size = room;
		*link = fresh;
	}
	a->current = *link;
	a->used = 0;
}

void *arena_take(struct arena *a, size_t size)
{
	if (size > SIZE_MAX / 2)
		memory_exhausted();
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (!a->current || a->current->size - a->used < size)
		next_chunk(a, size);

	void *memory = a->current->bytes + a->used;

	a->used += size;
	return memset(memory, 0, size);
}

struct slice arena_copy(struct arena *a, struct slice s)
{
	char *copy = arena_take(a, s.length + 1);

	if (s.length)
		memcpy(copy, s.at, s.length);
	return slice_of(copy, s.length);
}

const char *arena_string(struct arena *a, struct slice s)
{
	return arena_copy(a, s).at;
}

struct slice arena_print(struct arena *a, const char *format, ...)
{
	va_list measure, print;

	va_start(measure, format);
	va_copy(print, measure);
	size_t length = (size_t)vsnprintf(NULL, 0, format, measure);
	char *text = arena_take(a, length + 1);

	vsnprintf(text, length + 1, format, print);
	va_end(print);
	va_end(measure);
	return slice_of(text, length);
}
