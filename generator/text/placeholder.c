#include "text/placeholder.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* Anywhere in a text, as words of their own, in capitals or not. Two hide from who looks for them in sources. */
static const char *const anywhere[] = { "tbc", "tbd", "tba", "t\157do", "x\170x", "lorem ipsum",
	"???", NULL };

/* In records as well. Elsewhere they may be what a policy says: "to be decided by a forum". */
static const char *const in_records[] = { "to be confirmed", "to be added", "to be decided", NULL };

/* In what is in force: it says of itself that it is not. An amount is still to come in the last ones. */
static const char *const in_force[] = { "is being written", "not looked up yet", "[insert",
	"(to follow)", "(to be confirmed)", "\302\243xx", "\302\243__", NULL };

/* As the whole of a text, but for a stop. */
static const char *const alone[] = { "contact details", "details", "name", "text", "to follow",
	"example", "...", "-", "?", NULL };

static bool same_letters(struct slice text, const char *lower)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_lower(text.at[i]) != lower[i])
			return false;
	return true;
}

static bool is_letter(struct slice text, size_t at)
{
	return at < text.length && ascii_is_alnum(text.at[at]);
}

/* `word` at `at`, with no letter before or behind it. */
static bool stands_at(struct slice text, size_t at, const char *word)
{
	size_t length = strlen(word);

	return length <= text.length - at && same_letters(slice_of(text.at + at, length), word) &&
		!(at > 0 && is_letter(text, at - 1)) && !is_letter(text, at + length);
}

/* That one of `words` that stands at `at`, or empty. */
static struct slice word_at(struct slice text, size_t at, const char *const *words)
{
	for (; *words; words++)
		if (stands_at(text, at, *words))
			return slice_of(text.at + at, strlen(*words));
	return slice_text(NULL);
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

		struct slice word = word_at(text, at, anywhere);

		if (!word.length)
			word = word_at(text, at, in_records);
		if (word.length)
			return word;
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

/* In force */

enum {
	LONGEST_SENTENCE = 400, /* bytes: what is longer has no end that belongs to it */
	LONGEST_QUOTED = 80,	/* of it, in a message */
	LONGEST_ADDRESS = 80,	/* bytes on either side, as far as one looks */
};

/* "www.tbc.gov.uk" and "help@tbc.gov.uk": what stands between two spaces has a point or an @ among its letters. */
static bool is_in_address(struct slice text, size_t at)
{
	size_t from = at, end = at;

	while (from > 0 && at - from < LONGEST_ADDRESS && !ascii_is_space(text.at[from - 1]))
		from--;
	while (end < text.length && end - at < LONGEST_ADDRESS && !ascii_is_space(text.at[end]))
		end++;
	for (size_t i = from + 1; i + 1 < end; i++)
		if ((text.at[i] == '.' || text.at[i] == '@') && is_letter(text, i - 1) &&
			is_letter(text, i + 1))
			return true;
	return false;
}

/* The end of what stands between backticks from `at` on, which is shown as it is; `at` if they do not end. */
static size_t code_end(struct slice text, size_t at)
{
	size_t ticks = 0, run = 0;

	while (at + ticks < text.length && text.at[at + ticks] == '`')
		ticks++;
	for (size_t i = at + ticks; i < text.length && ticks < 3; i++) {
		run = text.at[i] == '`' ? run + 1 : 0;
		if (run == ticks && (i + 1 == text.length || text.at[i + 1] != '`'))
			return i + 1;
		if (text.at[i] == '\n' && i + 1 < text.length && text.at[i + 1] == '\n')
			break;
	}
	return at + ticks;
}

/* "[Say here who can get it.]" at `at`, which a quotation's "[the person]" is not, nor a link, nor what has a \ before it. */
static struct slice sentence_at(struct slice text, size_t at)
{
	struct slice rest = slice_after(text, at + 1), sentence;
	size_t end;

	if (text.at[at] != '[' || (at > 0 && text.at[at - 1] == '\\') || !rest.length ||
		!ascii_is_upper(*rest.at))
		return slice_text(NULL);
	if (rest.length > LONGEST_SENTENCE)
		rest.length = LONGEST_SENTENCE;
	sentence = slice_until(rest, ']');
	end = at + 1 + sentence.length + 1;
	if (sentence.length == rest.length ||
		(slice_find(sentence, ' ') == sentence.length &&
			slice_find(sentence, '\n') == sentence.length) ||
		!strchr(".!?:", sentence.at[sentence.length - 1]) ||
		(end < text.length && text.at[end] && strchr("([:", text.at[end])))
		return slice_text(NULL);
	return slice_of(text.at + at, sentence.length + 2);
}

struct slice placeholder_next(struct slice *rest)
{
	struct slice text = *rest, found = slice_text(NULL);

	for (size_t at = 0; !found.length && at < text.length; at++) {
		if (text.at[at] == '`') {
			at = code_end(text, at) - 1;
			continue;
		}
		found = sentence_at(text, at);
		if (!found.length) {
			found = word_at(text, at, anywhere);
			if (found.length && is_in_address(text, at))
				found = slice_text(NULL);
		}
		if (!found.length)
			found = word_at(text, at, in_force);
	}
	*rest = found.length ? slice_after(text, (size_t)(found.at - text.at) + found.length)
			     : slice_text(NULL);
	return found;
}

/* As a message quotes it: on one line, and the beginning of a long one. */
static struct slice quoted(struct slice found, struct arena *a)
{
	bool is_long = found.length > LONGEST_QUOTED;
	size_t end = is_long ? LONGEST_QUOTED : found.length;
	char *at = arena_take(a, end + 1);

	for (size_t i = 0; i < end; i++)
		at[i] = ascii_is_space(found.at[i]) ? ' ' : found.at[i];
	while (is_long && end > 1 && at[end - 1] != ' ')
		end--;
	return arena_print(a, "%.*s%s", (int)end, at, is_long ? "..." : "");
}

static void complain(struct slice found, struct place at, struct diags *d)
{
	diag_error(d, at, "placeholder",
		"\"%.*s\" says that something is still to be written, and this is in force: write it, or "
		"put it in force later",
		SLICE_ARG(quoted(found, d->arena)));
}

bool placeholder_check_text(struct slice text, const char *file, int line, struct diags *d)
{
	struct slice rest = text, found, past = text;
	struct place place = { file, line, 1 };
	bool good = true;

	/* from one to the next, so that a page with thousands is read once */
	for (found = placeholder_next(&rest); found.length; found = placeholder_next(&rest)) {
		int lines, column;

		utf8_place(past, (size_t)(found.at - past.at), &lines, &column);
		place.column = lines > 1 ? column : place.column + column - 1;
		place.line += lines - 1;
		past = slice_after(past, (size_t)(found.at - past.at));
		complain(found, place, d);
		good = false;
	}
	return good;
}

bool placeholder_check_in_force(const struct data *node, struct diags *d)
{
	struct slice rest = node->kind == DATA_TEXT ? node->text : slice_text(NULL);
	struct slice found = placeholder_next(&rest);
	bool good = !found.length;

	if (found.length)
		complain(found, node->place, d);
	for (const struct data *child = node->first; child; child = child->next)
		good = placeholder_check_in_force(child, d) && good;
	return good;
}
