#include "check/source_map.h"

#include <stdint.h>

/* All from 0, as the format counts. */
struct segment {
	int line, column; /* of the compiled text */
	int source, source_line, source_column;
};

struct source_map {
	const char **sources;
	int source_count;
	struct segment *segments; /* in the order of the compiled text */
	size_t count;
};

/* What stands between the signs behind "name":, or empty. */
static struct slice member(struct slice json, struct slice name, char close)
{
	size_t at = slice_search(json, name);
	struct slice value = slice_after(json, at + name.length);

	return slice_starts(value, SLICE("\"")) || slice_starts(value, SLICE("["))
		? slice_until(slice_after(value, 1), close)
		: SLICE("");
}

static void read_sources(struct source_map *m, struct slice list, struct arena *a)
{
	size_t most = 1;

	for (size_t i = 0; i < list.length; i++)
		most += list.at[i] == ',';
	m->sources = ARENA_ARRAY(a, const char *, most);
	while (slice_find(list, '"') < list.length) {
		struct slice one = slice_until(slice_after(list, slice_find(list, '"') + 1), '"');

		m->sources[m->source_count++] = arena_string(a, one);
		list = slice_after(list, (size_t)(one.at - list.at) + one.length + 1);
	}
}

static int digit_of(char c)
{
	static const char
		digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *found = c ? strchr(digits, c) : NULL;

	return found ? (int)(found - digits) : -1;
}

/* The next number of a segment: digits of five bits, the lowest first, whose lowest bit is the sign. */
static bool next_number(struct slice *rest, int *number)
{
	uint32_t value = 0;
	int shift = 0, digit;

	do {
		digit = rest->length ? digit_of(rest->at[0]) : -1;
		if (digit < 0 || shift > 25)
			return false;
		value |= (uint32_t)(digit & 31) << shift;
		shift += 5;
		*rest = slice_after(*rest, 1);
	} while (digit & 32);
	*number = value & 1 ? -(int)(value >> 1) : (int)(value >> 1);
	return true;
}

/* One segment, whose numbers but the first go on from the one before. */
static bool read_segment(struct slice text, struct segment *s)
{
	int numbers[4];

	for (int i = 0; i < 4; i++)
		if (!next_number(&text, &numbers[i]))
			return false;
	s->column += numbers[0];
	s->source += numbers[1];
	s->source_line += numbers[2];
	s->source_column += numbers[3];
	return true;
}

static void read_mappings(struct source_map *m, struct slice text, struct arena *a)
{
	struct segment s = { 0 };
	size_t most = 1;

	for (size_t i = 0; i < text.length; i++)
		most += text.at[i] == ',' || text.at[i] == ';';
	m->segments = ARENA_ARRAY(a, struct segment, most);
	while (text.length) {
		size_t end = 0;

		while (end < text.length && text.at[end] != ',' && text.at[end] != ';')
			end++;
		if (read_segment(slice_first(text, end), &s) && s.source >= 0 &&
			s.source < m->source_count)
			m->segments[m->count++] = s;
		if (end < text.length && text.at[end] == ';') {
			s.line++;
			s.column = 0;
		}
		text = slice_after(text, end + 1);
	}
}

struct source_map *source_map_read(struct slice json, struct arena *a)
{
	struct slice sources = member(json, SLICE("\"sources\":"), ']'),
		     mappings = member(json, SLICE("\"mappings\":"), '"');
	struct source_map *m = ARENA_NEW(a, struct source_map);

	if (!sources.length || !mappings.length)
		return NULL;
	read_sources(m, sources, a);
	read_mappings(m, mappings, a);
	return m;
}

static bool is_behind(const struct segment *s, const struct place *p)
{
	return s->line > p->line - 1 || (s->line == p->line - 1 && s->column > p->column - 1);
}

bool source_map_find(const struct source_map *m, struct place *place)
{
	size_t low = 0, high = m->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (is_behind(&m->segments[middle], place))
			high = middle;
		else
			low = middle + 1;
	}
	if (low == 0 || m->segments[low - 1].line != place->line - 1)
		return false;

	const struct segment *s = &m->segments[low - 1];

	*place = (struct place){ m->sources[s->source], s->source_line + 1, s->source_column + 1 };
	return true;
}
