#include "text/yaml_slip.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/number_plain.h"

/* What libyaml says, and what an author can do about it. The first match counts. */
static const struct mend {
	const char *problem;
	const char *advice;
	bool at_start; /* the mistake is where the thing begins that libyaml was reading */
} mends[] = {
	{ "mapping values are not allowed", "put quotes around a value that has \": \" in it",
		false },
	{ "found character that cannot start any token",
		"put quotes around a value that begins with @, ` or %, and indent with spaces, not tabs",
		false },
	{ "found a tab character", "indent with spaces", false },
	{ "could not find expected ':'", "write \"key: value\", with a colon and a space", true },
	{ "did not find expected key",
		"line the keys up, and put quotes around a value with quotes in it", false },
	{ "did not find expected '-' indicator",
		"begin each item of the list with \"- \", lined up", false },
	{ "did not find expected ',' or ']'", "close the list with \"]\"", true },
	{ "did not find expected ',' or '}'", "close the mapping with \"}\"", true },
	{ "found unexpected end of stream", "close the quotes", true },
	{ "found unknown escape character", "use single quotes for a text with a backslash",
		false },
	{ "block sequence entries are not allowed",
		"put the first \"- \" of the list on a line of its own", false },
	{ "did not find expected node content",
		"put quotes around a value that begins with ], } or a comma", false },
	{ "did not find expected alphabetic or numeric character",
		"put quotes around a value that begins with * or &", true },
	{ "did not find expected comment or line break",
		"put quotes around a value that begins with | or >", true },
	{ "did not find expected <document start>", "take the line \"...\" out", false },
};

static const struct mend *mend_for(const char *problem)
{
	static const struct mend none = { "", "compare with the lines around it", false };

	for (size_t i = 0; i < sizeof(mends) / sizeof(*mends); i++)
		if (strstr(problem, mends[i].problem))
			return &mends[i];
	return &none;
}

static struct yaml_slip usual(
	const char *problem, struct yaml_mark found, struct yaml_mark begun, struct arena *a)
{
	const struct mend *m = mend_for(problem);

	return (struct yaml_slip){ m->at_start ? begun : found,
		arena_print(a, "this is not YAML: %s; %s", problem, m->advice) };
}

/* Lines and words */

static struct slice line_of(struct slice text, size_t number)
{
	struct slice line = slice_text(NULL);

	for (size_t i = 0; i <= number; i++)
		if (!slice_line(&text, &line))
			return slice_text(NULL);
	return line;
}

/* The byte at which a character stands. */
static size_t byte_of(struct slice line, size_t column)
{
	size_t at = 0;

	while (at < line.length && column) {
		at++;
		while (at < line.length && ((unsigned char)line.at[at] & 0xC0) == 0x80)
			at++;
		column--;
	}
	return at;
}

static bool is_of_key(char c)
{
	return ascii_is_alnum(c) || c == '-' || c == '_' || c == '.';
}

/* The key that `line` begins with, after spaces and "- ". */
static struct slice key_of(struct slice line)
{
	struct slice rest = line;
	size_t end = 0;

	while (rest.length && (*rest.at == ' ' || slice_starts(rest, SLICE("- "))))
		rest = slice_after(rest, 1);
	while (end < rest.length && is_of_key(rest.at[end]))
		end++;
	return slice_first(rest, end);
}

/* "is:375": the key and its value with a space between, or empty if `text` does not begin so. "http://" is none. */
static struct slice spaced(struct slice text, struct arena *a)
{
	struct slice key = key_of(text), value;

	if (!key.length || (ascii_is_digit(*key.at)))
		return slice_text(NULL);
	value = slice_after(text, (size_t)(key.at - text.at) + key.length);
	if (!slice_starts(value, SLICE(":")) || value.length < 2 || value.at[1] == ' ' ||
		value.at[1] == ':' || value.at[1] == '/')
		return slice_text(NULL);
	value = slice_trim(slice_after(value, 1));
	if (slice_find(value, ' ') < value.length || *value.at == '"' || *value.at == '\'')
		value = SLICE("...");
	return arena_print(a, "%.*s: %.*s", SLICE_ARG(key), SLICE_ARG(value));
}

static struct slice say_spaced(struct slice spaced, struct arena *a)
{
	return arena_print(a, "write \"%.*s\", with a space after the colon", SLICE_ARG(spaced));
}

/* Slips */

/* {from: 2027-04-01 is: 375}: libyaml stops at the second colon, or at the second key if there are quotes before it. */
static bool find_comma(
	struct slice text, struct yaml_mark found, struct yaml_slip *slip, struct arena *a)
{
	struct slice line = line_of(text, found.line);
	size_t end = byte_of(line, found.column), begin = end;

	while (begin > 0 && is_of_key(line.at[begin - 1]))
		begin--;
	if (begin == end)
		while (end < line.length && is_of_key(line.at[end]))
			end++;

	struct slice before = slice_trim(slice_first(line, begin));

	/* on a line of its own it is the key that follows a mapping without an end */
	if (begin == end || !before.length || slice_is(before, "-") || end >= line.length ||
		line.at[end] != ':')
		return false;
	slip->at = (struct yaml_mark){ found.line, utf8_count(slice_first(line, begin)) };
	slip->says = arena_print(a, "a comma is missing: put one before \"%.*s\"",
		SLICE_ARG(slice_of(line.at + begin, end - begin)));
	return true;
}

/* [{a: 1} {b: 2}]: one thing ends and another begins. */
static void find_comma_of_list(
	struct slice text, struct yaml_mark found, struct yaml_mark begun, struct yaml_slip *slip)
{
	struct slice line = line_of(text, found.line);
	size_t at = byte_of(line, found.column);

	if (found.line != begun.line || at == line.length || !strchr("{[\"'", line.at[at]))
		return;
	slip->at = found;
	slip->says = SLICE("a comma is missing: put one before this");
}

/* "says:Words" is a text that goes on in the next line, up to the colon at which libyaml stops. */
static bool find_space(struct slice text, size_t number, struct yaml_slip *slip, struct arena *a)
{
	struct slice line = line_of(text, number), better = spaced(line, a);

	if (!better.length)
		return false;
	slip->at = (struct yaml_mark){ number,
		utf8_count(slice_first(line, (size_t)(key_of(line).at - line.at))) };
	slip->says = say_spaced(better, a);
	return true;
}

/* The colon that is one too many is the first of its line. */
static bool is_first_colon(struct slice text, struct yaml_mark found)
{
	struct slice line = line_of(text, found.line), key = key_of(line);

	return key.length && (size_t)(key.at - line.at) + key.length == byte_of(line, found.column);
}

struct yaml_slip yaml_slip_find(struct slice text, const char *problem, struct yaml_mark found,
	struct yaml_mark begun, struct arena *a)
{
	struct yaml_slip slip = usual(problem, found, begun, a);

	if (strstr(problem, "did not find expected ',' or '}'")) {
		(void)!find_comma(text, found, &slip, a);
	} else if (strstr(problem, "did not find expected ',' or ']'")) {
		find_comma_of_list(text, found, begun, &slip);
	} else if (strstr(problem, "could not find expected ':'")) {
		(void)!find_space(text, begun.line, &slip, a);
	} else if (strstr(problem, "mapping values are not allowed") && found.line &&
		is_first_colon(text, found) && !find_space(text, found.line - 1, &slip, a)) {
		slip.says = SLICE("line this key up with those above it");
	}
	return slip;
}

/* Keys without a value */

enum { LONGEST_NUMBER = 40 }; /* far more bytes than any number of a policy */

static bool has_value(const struct data *node)
{
	return node->kind != DATA_TEXT || node->quoted || node->text.length;
}

static bool is_digits(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!ascii_is_digit(text.at[i]))
			return false;
	return text.length;
}

/* `key` stands right behind `length` characters at `place` and a comma, as the rest of a number does. */
static bool follows(const struct data *key, struct place place, size_t length)
{
	return key->key_place.line == place.line &&
		key->key_place.column == place.column + (int)length + 1;
}

/* The rest of "1,000,000.50" behind its first comma, key by key, from `node` on; and where that ends. */
static struct slice rest_of_number(
	const struct data **node, struct slice number, struct place place, struct arena *a)
{
	for (; *node && !has_value(*node) && number.length < LONGEST_NUMBER &&
		follows(*node, place, utf8_count(number)) &&
		is_digits(slice_until((*node)->key, '.'));
		*node = (*node)->next)
		number = arena_print(a, "%.*s,%.*s", SLICE_ARG(number), SLICE_ARG((*node)->key));
	return number_plain(number, a);
}

bool yaml_slip_keys(const struct data *map, struct arena *a, struct diags *d)
{
	struct slice better, number;
	bool good = true;

	for (const struct data *node = map->first, *next; node; node = next) {
		next = node->next;
		better = has_value(node) ? slice_text(NULL) : spaced(node->key, a);
		number = has_value(node) && node->kind == DATA_TEXT && next && !has_value(next)
			? rest_of_number(&next, node->text, node->place, a)
			: slice_text(NULL);
		if (better.length)
			diag_error(d, node->key_place, "yaml", "%.*s",
				SLICE_ARG(say_spaced(better, a)));
		else if (number.length && next != node->next)
			diag_error(d, node->place, "yaml",
				"write %.*s: a number has no comma in it", SLICE_ARG(number));
		else
			continue;
		good = false;
	}
	return good;
}
