/*
 * buf: bytes that grow, up to a cap.
 *
 *	struct buf b;
 *	buf_init(&b, LIMIT_PAGE_OUTPUT);
 *	buf_add(&b, SLICE("<p>"));
 *	...
 *	if (b.full) ...				// something was left out: the cap was reached
 *	buf_release(&b);
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/slice.h"

struct buf {
	char *at; /* owned */
	size_t length;
	size_t room;
	size_t cap; /* never longer than this */
	bool full; /* an addition did not fit and was left out whole, and so is all that followed */
};

void buf_init(struct buf *b, size_t cap);
void buf_release(struct buf *b);

/* Empty it, keeping its memory. */
void buf_clear(struct buf *b);

/* Room for `more` bytes after the present end. False, and `full` set, if the cap forbids it. */
bool buf_reserve(struct buf *b, size_t more);

static inline void buf_add(struct buf *b, struct slice s)
{
	if (s.length > b->room - b->length && !buf_reserve(b, s.length))
		return;
	if (s.length)
		memcpy(b->at + b->length, s.at, s.length);
	b->length += s.length;
}

static inline void buf_byte(struct buf *b, char c)
{
	if (b->length < b->room || buf_reserve(b, 1))
		b->at[b->length++] = c;
}

static inline void buf_text(struct buf *b, const char *text)
{
	buf_add(b, slice_text(text));
}

void buf_print(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What is in it: valid until the next addition. */
static inline struct slice buf_slice(const struct buf *b)
{
	return slice_of(b->at ? b->at : "", b->length);
}

/* The same as a C string. */
const char *buf_string(struct buf *b);

#endif
