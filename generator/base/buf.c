#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include "base/arena.h"

enum { FIRST_ROOM = 256 };

void buf_init(struct buf *b, size_t cap)
{
	*b = (struct buf){ .cap = cap };
}

void buf_release(struct buf *b)
{
	free(b->at);
	buf_init(b, b->cap);
}

void buf_clear(struct buf *b)
{
	b->length = 0;
	b->full = false;
}

/* One byte more than `room` is always there, for the NUL of buf_string(). */
bool buf_reserve(struct buf *b, size_t more)
{
	if (b->full || more > b->cap - b->length) {
		b->full = true;
		b->room = b->length; /* so that every later addition comes here and is left out */
		return false;
	}

	size_t need = b->length + more;
	size_t room = b->room > FIRST_ROOM ? b->room : FIRST_ROOM;

	while (room < need)
		room = room < b->cap / 2 ? room * 2 : b->cap;
	if (room > b->cap)
		room = b->cap;
	if (!b->at || room > b->room) {
		b->at = memory_more(b->at, room + 1);
		b->room = room;
	}
	return true;
}

void buf_print(struct buf *b, const char *format, ...)
{
	va_list measure, print;

	va_start(measure, format);
	va_copy(print, measure);
	size_t length = (size_t)vsnprintf(NULL, 0, format, measure);

	if (buf_reserve(b, length)) {
		vsnprintf(b->at + b->length, length + 1, format, print);
		b->length += length;
	}
	va_end(print);
	va_end(measure);
}

const char *buf_string(struct buf *b)
{
	if (!b->at)
		return "";
	b->at[b->length] = '\0';
	return b->at;
}
