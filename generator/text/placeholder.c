#include "text/placeholder.h"

#include <ctype.h>

/* Anywhere in a text, as words of their own, in capitals or not. Two hide from who looks for them in sources. */
static const char *const anywhere[] = { "tbc", "tbd", "tba", "t\157do", "x\170x", "lorem ipsum",
	"to be confirmed", "to be added", "to be decided", "???", NULL };

/* As the whole of a text, but for a stop. */
static const char *const alone[] = { "contact details", "details", "name", "text", "to follow",
	"example", "...", "-", "?", NULL };

static bool same_letters(struct slice text, const char *lower)
{
	for (size_t i = 0; i < text.length; i++)
		if (tolower((unsigned char)text.at[i]) != lower[i])
			return false;
	return true;
}

static bool is_letter(struct slice text, size_t at)
{
	return at < text.length && isalnum((unsigned char)text.at[at]);
}

/* `word` at `at`, with no letter before or behind it. */
static bool stands_at(struct slice text, size_t at, const char *word)
{
	size_t length = strlen(word);

	return length <= text.length - at && same_letters(slice_of(text.at + at, length), word) &&
		!(at > 0 && is_letter(text, at - 1)) && !is_letter(text, at + length);
}

/* "[name of team]", which no text for readers has. */
static struct slice bracket_at(struct slice text, size_t at)
{
	struct slice rest = slice_after(text, at);
	size_t end = slice_find(rest, ']');

	return text.at[at] == '[' && end < rest.length ? slice_first(rest, end + 1)
						       : slice_text(NULL);
}

struct slice placeholder_in(struct slice text)
{
	struct slice whole = slice_trim(text);

	if (whole.length > 1 && slice_ends(whole, SLICE(".")) && !slice_is(whole, "..."))
		whole.length--;
	for (size_t i = 0; alone[i]; i++)
		if (whole.length == strlen(alone[i]) && same_letters(whole, alone[i]))
			return whole;
	for (size_t at = 0; at < text.length; at++) {
		struct slice bracket = bracket_at(text, at);

		if (bracket.length)
			return bracket;
		for (size_t i = 0; anywhere[i]; i++)
			if (stands_at(text, at, anywhere[i]))
				return slice_of(text.at + at, strlen(anywhere[i]));
	}
	return slice_text(NULL);
}

bool placeholder_check(const struct data *node, struct diags *d)
{
	struct slice found = slice_text(NULL);
	bool good = true;

	if (node && node->kind == DATA_TEXT)
		found = placeholder_in(node->text);
	if (found.length) {
		diag_error(d, node->place, "placeholder",
			"\"%.*s\" stands for something that is still to be written: write it, or say in words that it is not known, and why",
			SLICE_ARG(found));
		return false;
	}
	for (const struct data *child = node ? node->first : NULL; child; child = child->next)
		good = placeholder_check(child, d) && good;
	return good;
}
