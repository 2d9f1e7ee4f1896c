#include "check/where.h"

#include "base/utf8.h"
#include "check/word.h"

enum { AHEAD = 4 }; /* words of the source that the text may not have */

/* A word of the source, or the braces of a figure. */
struct step {
	size_t from, to; /* bytes of the source */
	bool figure;
};

/* Byte of the source that stands at a place of its file. */
static size_t offset_of(const struct markdown *source, struct place place)
{
	struct slice rest = source->text;
	size_t at = 0;

	for (int line = source->line; line < place.line && rest.length; line++) {
		size_t length = slice_find(rest, '\n') + 1;

		at += length;
		rest = slice_after(rest, length);
	}
	for (int column = 1; column < place.column && rest.length && rest.at[0] != '\n'; column++) {
		size_t length;

		utf8_next(rest, &length);
		at += length;
		rest = slice_after(rest, length);
	}
	return at < source->text.length ? at : source->text.length;
}

/* Where the block that begins at byte `from` ends: at an empty line. */
static size_t end_of_block(struct slice text, size_t from)
{
	return from + slice_search(slice_after(text, from), SLICE("\n\n"));
}

/* The next step from byte `at` on; false at the end. Addresses of links are passed over. */
static bool next_step(struct slice text, size_t at, struct step *s)
{
	struct slice word;

	for (size_t from = at; word_next(text, &from, &word); from = at) {
		struct slice gap = slice_of(text.at + at, from - at);
		size_t figure = slice_search(gap, SLICE("{{"));
		size_t address = slice_search(gap, SLICE("]("));

		if (figure < address && figure < gap.length) {
			size_t open = at + figure;
			size_t length = slice_search(slice_after(text, open), SLICE("}}")) + 2;

			*s = (struct step){ open, open + length, true };
			return true;
		}
		if (address == gap.length) {
			*s = (struct step){ from, from + word.length, false };
			return true;
		}
		at += address;
		at += slice_find(slice_after(text, at), ')') + 1;
		if (at >= text.length)
			return false;
	}
	return false;
}

/* The same letters, whatever the apostrophe. */
static bool is_alike(struct slice one, struct slice other)
{
	if (slice_equal(one, other))
		return true;
	while (one.length && other.length) {
		bool curly = slice_starts(one, SLICE("\xE2\x80\x99"));

		if (curly ? other.at[0] != '\'' : one.at[0] != other.at[0])
			return false;
		one = slice_after(one, curly ? 3 : 1);
		other = slice_after(other, 1);
	}
	return !one.length && !other.length;
}

/* The step for `word` at byte *at or soon after; *at goes on behind it. */
static bool follow(struct slice text, size_t *at, struct slice word, struct step *found)
{
	size_t from = *at;
	bool after_figure = false;
	struct step s;

	for (int i = 0; i < AHEAD && next_step(text, from, &s); i++) {
		if (!s.figure && is_alike(word, slice_of(text.at + s.from, s.to - s.from))) {
			*found = s;
			*at = s.to;
			return true;
		}
		if (after_figure)
			break; /* what is not the next word came of the figure */
		after_figure = s.figure && i == 0;
		from = s.to;
	}
	if (next_step(text, *at, &s) && s.figure) {
		*found = s;
		return true;
	}
	return false;
}

/* The place of byte `at` of the source, counted from `from` on, which stands at byte `begin`: a file has many. */
static struct place place_at(
	const struct markdown *source, struct place from, size_t begin, size_t at)
{
	int line, column;

	utf8_place(slice_after(source->text, begin), at - begin, &line, &column);
	return (struct place){ source->file, from.line + line - 1,
		line == 1 ? from.column + column - 1 : column };
}

/* A sign that is no word: looked for in the source behind the word before it. */
static size_t find_sign(struct slice text, size_t from, struct slice sign)
{
	static const struct {
		const char *finished, *written;
	} smart[] = {
		{ "\xE2\x80\x93", "--" },
		{ "\xE2\x80\x94", "---" },
		{ "\xE2\x80\xA6", "..." },
	};
	struct slice rest = slice_after(text, from);
	size_t length = sign.length && (unsigned char)sign.at[0] == 0xE2 ? 3 : 1;
	size_t best = slice_search(rest, slice_first(sign, length));

	for (size_t i = 0; i < sizeof(smart) / sizeof(*smart); i++)
		if (slice_starts(sign, slice_text(smart[i].finished))) {
			size_t other = slice_search(rest, slice_text(smart[i].written));

			best = other < best ? other : best;
		}
	return best < rest.length ? from + best : from;
}

struct place where_find(const struct markdown *source, const struct passage *p, size_t at)
{
	if (!p->place.column || p->place.line < source->line)
		return p->place;

	size_t begin = offset_of(source, p->place), source_at = begin;
	struct slice block = slice_first(source->text, end_of_block(source->text, begin));
	struct step last = { begin, begin, false };
	struct slice word;

	for (size_t i = 0; word_next(p->text, &i, &word) && i <= at; i += word.length) {
		follow(block, &source_at, word, &last);
		if (i <= at && at < i + word.length)
			return place_at(source, p->place, begin, last.from);
	}
	return place_at(
		source, p->place, begin, find_sign(block, last.to, slice_after(p->text, at)));
}
