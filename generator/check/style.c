#include "check/style.h"

#include <stdlib.h>
#include <strings.h>
#include "base/ascii.h"

struct reading {
	const char *file;
	struct slice text;
	size_t at;
	size_t counted; /* line and column are those of this byte */
	int line, column;
	struct arena *arena;
	struct style_rule *rules; /* owned until they are copied into the arena */
	size_t count, room;
};

enum { DEEPEST = 16, MOST_DECLARATIONS = 256 };

static char byte_at(const struct reading *r, size_t at)
{
	return at < r->text.length ? r->text.at[at] : '\0';
}

static struct place place_at(struct reading *r, size_t at)
{
	for (; r->counted < at && r->counted < r->text.length; r->counted++) {
		unsigned char c = (unsigned char)r->text.at[r->counted];

		if (c == '\n') {
			r->line++;
			r->column = 1;
		} else if ((c & 0xc0) != 0x80) { /* no later byte of a character */
			r->column++;
		}
	}
	return (struct place){ r->file, r->line, r->column };
}

static size_t end_of_string(const struct reading *r, size_t at)
{
	char quote = byte_at(r, at);

	for (at++; at < r->text.length && byte_at(r, at) != '\n'; at++) {
		if (byte_at(r, at) == quote)
			return at + 1;
		at += byte_at(r, at) == '\\';
	}
	return at < r->text.length ? at : r->text.length;
}

/* Past a comment of CSS, or of Sass at the beginning of a line or after a space; `at` if there is none. */
static size_t end_of_comment(const struct reading *r, size_t at)
{
	if (byte_at(r, at) != '/')
		return at;
	if (byte_at(r, at + 1) == '*') {
		struct slice rest = slice_after(r->text, at + 2);
		size_t end = at + 2 + slice_search(rest, SLICE("*/")) + 2;

		return end < r->text.length ? end : r->text.length;
	}
	if (byte_at(r, at + 1) == '/' && (at == 0 || ascii_is_space(byte_at(r, at - 1))))
		return at + slice_find(slice_after(r->text, at), '\n');
	return at;
}

static void skip_space(struct reading *r)
{
	for (;;) {
		size_t end = end_of_comment(r, r->at);

		if (end != r->at)
			r->at = end;
		else if (ascii_is_space(byte_at(r, r->at)))
			r->at++;
		else
			return;
	}
}

/* Up to the next '{', '}' or ';' that stands in no string, comment or bracket; r->at is there then. */
static struct slice take_head(struct reading *r)
{
	size_t begin = r->at;
	int depth = 0;

	while (r->at < r->text.length) {
		char c = byte_at(r, r->at);
		size_t end = end_of_comment(r, r->at);

		if (end != r->at) {
			r->at = end;
		} else if (c == '"' || c == '\'') {
			r->at = end_of_string(r, r->at);
		} else if (c == '#' && byte_at(r, r->at + 1) == '{') {
			while (r->at < r->text.length &&
				byte_at(r, r->at) != '}') /* Sass: #{$name} */
				r->at++;
			r->at += r->at < r->text.length;
		} else if (!depth && (c == '{' || c == '}' || c == ';')) {
			break;
		} else {
			depth += c == '(' || c == '[';
			depth -= (c == ')' || c == ']') && depth > 0;
			r->at += c == '\\' ? 2 : 1;
		}
	}
	if (r->at > r->text.length)
		r->at = r->text.length;
	return slice_trim(slice_of(r->text.at + begin, r->at - begin));
}

static bool starts_with(struct slice text, const char *word)
{
	return text.length >= strlen(word) && strncasecmp(text.at, word, strlen(word)) == 0;
}

static bool has(struct slice text, const char *what)
{
	size_t length = strlen(what);

	for (size_t i = 0; i + length <= text.length; i++)
		if (strncasecmp(text.at + i, what, length) == 0)
			return true;
	return false;
}

bool style_has_word(struct slice value, const char *word)
{
	size_t length = strlen(word);

	for (size_t i = 0; i + length <= value.length; i++) {
		bool begins = i == 0 ||
			!(ascii_is_alnum(value.at[i - 1]) || value.at[i - 1] == '-');
		bool ends = i + length == value.length ||
			!(ascii_is_alnum(value.at[i + length]) || value.at[i + length] == '-');

		if (begins && ends && strncasecmp(value.at + i, word, length) == 0)
			return true;
	}
	return false;
}

static unsigned media_of(struct slice head)
{
	unsigned media = 0;

	if (has(head, "print") && !has(head, "not print"))
		media |= STYLE_PRINT;
	if (has(head, "max-width") || has(head, "width <"))
		media |= STYLE_SMALL;
	if (has(head, "min-width") || has(head, "width >"))
		media |= STYLE_WIDE;
	if (has(head, "prefers-reduced-motion"))
		media |= has(head, "no-preference") ? STYLE_MOTION : STYLE_LESS_MOTION;
	if (has(head, "forced-colors") || has(head, "prefers-color-scheme") ||
		has(head, "prefers-contrast"))
		media |= STYLE_OWN_COLOURS;
	return media;
}

/* The selectors of a rule within another: each of the outer ones before each of the inner ones, or in the place of &. */
static void join_one(struct slice outer, struct slice inner, struct buf *out)
{
	size_t amp = slice_find(inner, '&');

	if (out->length)
		buf_text(out, ", ");
	if (amp == inner.length)
		buf_print(out, "%.*s %.*s", SLICE_ARG(outer), SLICE_ARG(inner));
	while (inner.length && amp < inner.length) {
		buf_add(out, slice_first(inner, amp));
		buf_add(out, outer);
		inner = slice_after(inner, amp + 1);
		amp = slice_find(inner, '&');
		if (amp == inner.length)
			buf_add(out, inner);
	}
}

/* The next of a list, cut at a comma outside brackets. */
static struct slice next_of_list(struct slice *rest)
{
	size_t i = 0;
	int depth = 0;

	for (; i < rest->length && (depth || rest->at[i] != ','); i++)
		depth += rest->at[i] == '(' ? 1 : rest->at[i] == ')' ? -1 : 0;

	struct slice item = slice_trim(slice_first(*rest, i));

	*rest = slice_after(*rest, i + 1);
	return item;
}

static struct slice join(struct slice outer, struct slice inner, struct arena *a)
{
	enum { LONGEST = 16 * 1024 };
	struct buf out;

	if (!outer.length)
		return inner;
	buf_init(&out, LONGEST);
	while (outer.length) {
		struct slice one = next_of_list(&outer), rest = inner;

		while (rest.length)
			join_one(one, next_of_list(&rest), &out);
	}

	struct slice joined = arena_copy(a, buf_slice(&out));

	buf_release(&out);
	return joined;
}

static struct slice small_letters(struct slice text, struct arena *a)
{
	char *to = arena_take(a, text.length + 1);

	for (size_t i = 0; i < text.length; i++)
		to[i] = ascii_lower(text.at[i]);
	return slice_of(to, text.length);
}

/* "name: value" with or without "!important". */
static bool read_declaration(
	struct reading *r, struct slice head, size_t begin, struct declaration *d)
{
	size_t colon = slice_find(head, ':');
	struct slice name = slice_trim(slice_first(head, colon)),
		     value = slice_trim(slice_after(head, colon + 1));
	size_t bang = slice_find(value, '!');

	if (colon == head.length || !name.length || !value.length || *name.at == '$' ||
		*name.at == '@')
		return false;
	for (size_t i = 0; i < name.length; i++)
		if (!ascii_is_alnum(name.at[i]) && name.at[i] != '-' && name.at[i] != '_')
			return false;
	d->is_important = bang < value.length && has(slice_after(value, bang), "important");
	d->name = starts_with(name, "--") ? name : small_letters(name, r->arena);
	d->value = slice_trim(slice_first(value, bang));
	d->place = place_at(r, begin);
	return true;
}

static struct style_rule *add_rule(
	struct reading *r, struct slice selectors, unsigned media, struct place place)
{
	if (r->count == r->room) {
		r->room = r->room ? r->room * 2 : 64;
		r->rules = memory_more(r->rules, r->room * sizeof(*r->rules));
	}
	r->rules[r->count] = (struct style_rule){
		.selectors = selectors, .media = media, .place = place
	};
	return &r->rules[r->count++];
}

static void read_block(struct reading *r, struct slice selectors, unsigned media, int depth);

/* r->at is at the '{' after `head`, which began at `begin`. */
static void read_inner(struct reading *r, struct slice head, size_t begin, struct slice outer,
	unsigned media, int depth)
{
	struct place place = place_at(r, begin);

	r->at++;
	if (starts_with(head, "@media")) {
		media |= media_of(head);
	} else if (has(slice_first(head, 20), "keyframes") || starts_with(head, "@font-face") ||
		starts_with(head, "@page")) {
		media |= STYLE_FRAMES;
	} else if (!starts_with(head, "@") && !(media & STYLE_FRAMES)) {
		outer = join(outer, head, r->arena);
		add_rule(r, outer, media, place);
	}
	read_block(r, outer, media, depth + 1);
}

/* What stands between braces, or in the whole file; the rule it belongs to is the last that was added, if any. */
static void read_block(struct reading *r, struct slice selectors, unsigned media, int depth)
{
	struct declaration found[MOST_DECLARATIONS];
	size_t count = 0, own = r->count;

	while (skip_space(r), r->at < r->text.length && byte_at(r, r->at) != '}') {
		size_t begin = r->at;
		struct slice head = take_head(r);
		char end = byte_at(r, r->at);

		if (end == '{' && depth < DEEPEST) {
			read_inner(r, head, begin, selectors, media, depth);
			continue;
		}
		if (count < MOST_DECLARATIONS && read_declaration(r, head, begin, &found[count]))
			count++;
		if (end == ';' || end == '{')
			r->at++;
	}
	r->at += r->at < r->text.length;
	if (!count || !selectors.length)
		return;
	/* in a condition within a rule: @media in .a { } is a rule of its own */
	if (own == 0 || !slice_equal(r->rules[own - 1].selectors, selectors) ||
		r->rules[own - 1].media != media || r->rules[own - 1].count)
		own = (size_t)(add_rule(r, selectors, media, found[0].place) - r->rules) + 1;
	r->rules[own - 1].declarations = ARENA_ARRAY(r->arena, struct declaration, count);
	memcpy(r->rules[own - 1].declarations, found, count * sizeof(*found));
	r->rules[own - 1].count = count;
}

struct stylesheet *style_read(
	const char *file, struct slice text, int line, int column, struct arena *a)
{
	struct reading r = {
		.file = file, .text = text, .line = line, .column = column, .arena = a
	};
	struct stylesheet *s = ARENA_NEW(a, struct stylesheet);

	while (r.at < text.length)
		read_block(&r, slice_text(NULL), 0, 0);
	s->file = file;
	s->count = r.count;
	s->rules = ARENA_ARRAY(a, struct style_rule, r.count + 1);
	if (r.count)
		memcpy(s->rules, r.rules, r.count * sizeof(*r.rules));
	free(r.rules);
	return s;
}

struct style_rule *style_read_inline(struct slice text, struct place place, struct arena *a)
{
	struct reading r = { .file = place.file,
		.text = text,
		.line = place.line,
		.column = place.column,
		.arena = a };
	struct style_rule *rule = ARENA_NEW(a, struct style_rule);
	struct declaration found[MOST_DECLARATIONS] = { 0 };

	rule->place = place;
	while (skip_space(&r), r.at < text.length) {
		struct slice head = take_head(&r);

		if (rule->count < MOST_DECLARATIONS &&
			read_declaration(&r, head, 0, &found[rule->count]))
			found[rule->count++].place = place;
		r.at++;
	}
	rule->declarations = ARENA_ARRAY(a, struct declaration, rule->count + 1);
	memcpy(rule->declarations, found, rule->count * sizeof(*found));
	return rule;
}

const struct declaration *style_find(const struct style_rule *rule, const char *name)
{
	for (size_t i = rule->count; i-- > 0;)
		if (slice_is(rule->declarations[i].name, name))
			return &rule->declarations[i];
	return NULL;
}
