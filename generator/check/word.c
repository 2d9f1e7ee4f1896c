#include "check/word.h"

#include "base/ascii.h"

#define APOSTROPHE SLICE("\xE2\x80\x99") /* as smart punctuation writes it */

/* Bytes of the character at `c`, which is none of a word. */
static size_t width(char c)
{
	return (unsigned char)c == 0xE2 ? 3 : (unsigned char)c == 0xC2 ? 2 : 1;
}

/* Bytes of what joins two parts of a word, at the beginning of `after`, or 0. */
static size_t joint(struct slice after, char before)
{
	size_t length = 0;

	if (!after.length)
		return 0;
	if (after.at[0] == '-' || after.at[0] == '\'')
		length = 1;
	else if (slice_starts(after, APOSTROPHE))
		length = APOSTROPHE.length;
	else if ((after.at[0] == '.' || after.at[0] == ',') && ascii_is_digit(before))
		return after.length > 1 && ascii_is_digit(after.at[1]) ? 1 : 0;
	return length < after.length && word_is_letter(after.at[length]) ? length : 0;
}

bool word_next(struct slice text, size_t *at, struct slice *word)
{
	size_t i = *at;

	while (i < text.length && !word_is_letter(text.at[i]))
		i += width(text.at[i]);
	if (i >= text.length)
		return false;
	*at = i;
	while (i < text.length) {
		if (word_is_letter(text.at[i]))
			i++;
		else if (joint(slice_after(text, i), text.at[i - 1]))
			i += joint(slice_after(text, i), text.at[i - 1]);
		else
			break;
	}
	*word = slice_of(text.at + *at, i - *at);
	return true;
}

struct slice word_fold(struct arena *a, struct slice word)
{
	char *folded = arena_take(a, word.length + 1);
	size_t length = 0;

	while (word.length) {
		bool curly = slice_starts(word, APOSTROPHE);

		folded[length++] = curly ? '\'' : ascii_lower(word.at[0]);
		word = slice_after(word, curly ? APOSTROPHE.length : 1);
	}
	return slice_of(folded, length);
}

struct slice word_chunk(struct slice text, size_t at)
{
	size_t from = at, to = at;

	while (from && !ascii_is_space(text.at[from - 1]))
		from--;
	while (to < text.length && !ascii_is_space(text.at[to]))
		to++;
	return slice_of(text.at + from, to - from);
}

bool word_is_address(struct slice chunk)
{
	return slice_search(chunk, SLICE("www.")) < chunk.length ||
		slice_search(chunk, SLICE("://")) < chunk.length ||
		slice_find(chunk, '@') < chunk.length;
}

bool word_is_number(struct slice word)
{
	for (size_t i = 0; i < word.length; i++)
		if (!ascii_is_digit(word.at[i]) && word.at[i] != '.' && word.at[i] != ',')
			return false;
	return word.length > 0;
}

bool word_is_initials(struct slice word)
{
	size_t capitals = 0;

	if (word.length > 2 && word.at[word.length - 1] == 's')
		word.length--;
	for (size_t i = 0; i < word.length; i++) {
		if (!ascii_is_upper(word.at[i]) && !ascii_is_digit(word.at[i]))
			return false;
		capitals += ascii_is_upper(word.at[i]);
	}
	return capitals > 1;
}

bool word_is_roman(struct slice word)
{
	size_t tens = 0, rest;
	static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII",
		"IX" };

	while (tens < 3 && tens < word.length && word.at[tens] == 'X')
		tens++;
	rest = word.length - tens;
	for (size_t i = 0; word.length > 1 && i < sizeof(ones) / sizeof(*ones); i++)
		if (rest == strlen(ones[i]) && slice_is(slice_after(word, tens), ones[i]))
			return true;
	return false;
}
