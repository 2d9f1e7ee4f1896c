/*
 * slice: a view of bytes that somebody else owns.
 *
 *	struct slice s = SLICE("a: b");
 *	struct slice key = slice_until(s, ':');		// "a"
 *
 * A slice is not NUL-terminated and lives as long as the text it looks at.
 */
#ifndef BASE_SLICE_H
#define BASE_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#define MUST_USE __attribute__((warn_unused_result))

struct slice {
	const char *at;
	size_t length;
};

/* A string literal as a slice. */
#define SLICE(literal) ((struct slice){ "" literal, sizeof(literal) - 1 })

/* For printf: "%.*s", SLICE_ARG(s). */
#define SLICE_ARG(s) (int)(s).length, ((s).at ? (s).at : "")

static inline struct slice slice_of(const char *at, size_t length)
{
	return (struct slice){ at, length };
}

/* The whole of a NUL-terminated string; NULL gives the empty slice. */
static inline struct slice slice_text(const char *text)
{
	return text ? slice_of(text, strlen(text)) : slice_of("", 0);
}

static inline bool slice_equal(struct slice a, struct slice b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

static inline bool slice_is(struct slice a, const char *text)
{
	return slice_equal(a, slice_text(text));
}

/* One of `texts`, which are ended by NULL. */
static inline bool slice_is_one_of(struct slice s, const char *const *texts)
{
	for (; *texts; texts++)
		if (slice_is(s, *texts))
			return true;
	return false;
}

static inline bool slice_starts(struct slice s, struct slice prefix)
{
	return s.length >= prefix.length && slice_equal(slice_of(s.at, prefix.length), prefix);
}

static inline bool slice_ends(struct slice s, struct slice suffix)
{
	return s.length >= suffix.length &&
		slice_equal(slice_of(s.at + s.length - suffix.length, suffix.length), suffix);
}

/* The rest after the first `count` bytes; empty if there are fewer. */
static inline struct slice slice_after(struct slice s, size_t count)
{
	return count < s.length ? slice_of(s.at + count, s.length - count)
				: slice_of(s.length ? s.at + s.length : s.at, 0);
}

/* The first `count` bytes, or all if there are fewer. */
static inline struct slice slice_first(struct slice s, size_t count)
{
	return slice_of(s.at, count < s.length ? count : s.length);
}

/* Byte order, as memcmp: negative, zero or positive. Independent of locale. */
int slice_compare(struct slice a, struct slice b);

/* Place of the first `c`, or s.length. */
size_t slice_find(struct slice s, char c);

/* Place of the first `what`, or s.length. */
size_t slice_search(struct slice s, struct slice what);

/* What stands before the first `c`: all of `s` if there is none. */
struct slice slice_until(struct slice s, char c);

/* Without spaces, tabs and line ends at both ends. */
struct slice slice_trim(struct slice s);

/*
 * Take the next line off `rest`, without its line end ("\n" or "\r\n"). False when nothing is left.
 */
MUST_USE bool slice_line(struct slice *rest, struct slice *line);

#endif
