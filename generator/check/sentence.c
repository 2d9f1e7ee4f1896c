#include "check/sentence.h"

#include "base/ascii.h"
#include "check/word.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

/* What has a full stop that ends nothing if a name stands behind it, or a number. */
static const struct abbreviation {
	const char *text;
	bool of_name;
} abbreviations[] = {
	{ "Mr", true },
	{ "Mrs", true },
	{ "Ms", true },
	{ "Dr", true },
	{ "Prof", true },
	{ "Rev", true },
	{ "St", true },
	{ "v", true },
	{ "vs", true },
	{ "No", false },
	{ "Nos", false },
	{ "no", false },
	{ "nos", false },
	{ "para", false },
	{ "paras", false },
	{ "reg", false },
	{ "regs", false },
	{ "approx", false },
	{ "p", false },
	{ "pp", false },
	{ "fig", false },
	{ "Fig", false },
	{ "tel", false },
	{ "Tel", false },
};

/* Bytes of a quotation mark or a bracket that closes, at the beginning of `s`, or 0. */
static size_t closing(struct slice s)
{
	if (s.length && strchr(")]\"'", s.at[0]))
		return 1;
	return slice_starts(s, SLICE("\xE2\x80\x99")) || slice_starts(s, SLICE("\xE2\x80\x9D")) ? 3
												: 0;
}

/* The same of one that opens. */
static size_t opening(struct slice s)
{
	if (s.length && strchr("([\"'", s.at[0]))
		return 1;
	return slice_starts(s, SLICE("\xE2\x80\x98")) || slice_starts(s, SLICE("\xE2\x80\x9C")) ? 3
												: 0;
}

static struct slice skip_spaces(struct slice s)
{
	while (s.length && ascii_is_space(s.at[0]))
		s = slice_after(s, 1);
	return s;
}

/* What stands before the full stop at the end of `before`, back to a space or a bracket. */
static struct slice last_word(struct slice before)
{
	size_t from = before.length;

	while (from && !ascii_is_space(before.at[from - 1]) && before.at[from - 1] != '(')
		from--;
	return slice_after(before, from);
}

/* The full stop behind `before` is that of an abbreviation, with `after` behind it. */
static bool is_abbreviation(struct slice before, struct slice after)
{
	struct slice word = last_word(before);
	bool capital = after.length && ascii_is_upper(after.at[0]);

	for (size_t i = 0; i < COUNT(abbreviations); i++)
		if (slice_is(word, abbreviations[i].text))
			return after.length &&
				(abbreviations[i].of_name ? capital : ascii_is_digit(after.at[0]));
	if (word.length == 1 && ascii_is_upper(word.at[0]) && word.at[0] != 'I')
		return capital;
	if (slice_is(word, "e.g") || slice_is(word, "i.e"))
		return true;
	/* J.R. Smith, but 9 a.m. Then ... */
	return slice_find(word, '.') < word.length && ascii_is_upper(word.at[0]) && capital;
}

/* What follows an end: nothing, or anything but a small letter. */
static bool may_begin(struct slice after)
{
	after = slice_after(after, opening(after));
	return !after.length || !ascii_is_lower(after.at[0]);
}

/* Bytes of the end of a sentence at byte `at`, with what closes behind it, or 0. */
static size_t end_at(struct slice text, size_t at)
{
	struct slice rest = slice_after(text, at);
	size_t length = 0, close;
	bool stop = rest.at[0] == '.';

	if (!sentence_may_end(rest.at[0]))
		return 0;
	while (length < rest.length && strchr(".?!", rest.at[length]))
		length++;
	if (slice_starts(rest, SLICE("\xE2\x80\xA6")))
		length = 3;
	if (!length)
		return 0;
	while ((close = closing(slice_after(rest, length))))
		length += close;

	struct slice after = slice_after(rest, length), next = skip_spaces(after);

	if ((after.length && !ascii_is_space(after.at[0])) || !may_begin(next))
		return 0;
	return stop && is_abbreviation(slice_first(text, at), next) ? 0 : length;
}

bool sentence_next(struct slice text, size_t *at, struct slice *sentence)
{
	size_t i = *at, end;

	while (i < text.length && ascii_is_space(text.at[i]))
		i++;
	*at = i;
	while (i < text.length && !(end = end_at(text, i)))
		i++;
	*sentence = slice_of(text.at + *at, (i < text.length ? i + end : i) - *at);
	while (sentence->length && ascii_is_space(sentence->at[sentence->length - 1]))
		sentence->length--;
	return sentence->length > 0;
}
