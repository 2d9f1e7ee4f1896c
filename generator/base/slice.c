#include "base/slice.h"

int slice_compare(struct slice a, struct slice b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter ? memcmp(a.at, b.at, shorter) : 0;

	if (order)
		return order;
	return (a.length > b.length) - (a.length < b.length);
}

size_t slice_find(struct slice s, char c)
{
	const char *found = s.length ? memchr(s.at, c, s.length) : NULL;

	return found ? (size_t)(found - s.at) : s.length;
}

size_t slice_search(struct slice s, struct slice what)
{
	if (!what.length)
		return 0;
	for (size_t at = 0; at + what.length <= s.length; at++) {
		at += slice_find(slice_after(s, at), what.at[0]);
		if (slice_starts(slice_after(s, at), what))
			return at;
	}
	return s.length;
}

struct slice slice_until(struct slice s, char c)
{
	return slice_first(s, slice_find(s, c));
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct slice slice_trim(struct slice s)
{
	while (s.length && is_blank(s.at[0]))
		s = slice_after(s, 1);
	while (s.length && is_blank(s.at[s.length - 1]))
		s.length--;
	return s;
}

bool slice_line(struct slice *rest, struct slice *line)
{
	if (!rest->length)
		return false;
	*line = slice_until(*rest, '\n');
	*rest = slice_after(*rest, line->length + 1);
	if (line->length && line->at[line->length - 1] == '\r')
		line->length--;
	return true;
}
