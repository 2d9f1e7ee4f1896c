#include "check/selector.h"

#include <strings.h>
#include "base/ascii.h"

struct reading {
	struct slice rest;
	struct arena *arena;
	struct selector *selector;
	int depth;
};

enum { DEEPEST = 8 };

static bool is_name_byte(char c)
{
	return ascii_is_alnum(c) || c == '-' || c == '_' || c == '\\' || (unsigned char)c >= 0x80;
}

static struct slice take_name(struct reading *r)
{
	size_t length = 0;

	while (length < r->rest.length && is_name_byte(r->rest.at[length]))
		length += r->rest.at[length] == '\\' && length + 1 < r->rest.length ? 2 : 1;

	struct slice name = slice_first(r->rest, length);

	r->rest = slice_after(r->rest, length);
	return name;
}

static bool take(struct reading *r, char c)
{
	if (!r->rest.length || *r->rest.at != c)
		return false;
	r->rest = slice_after(r->rest, 1);
	return true;
}

/* What stands in the brackets that are open, past the closing one. */
static struct slice take_brackets(struct reading *r)
{
	size_t i = 0;

	for (int depth = 1; i < r->rest.length; i++) {
		depth += r->rest.at[i] == '(' ? 1 : r->rest.at[i] == ')' ? -1 : 0;
		if (!depth)
			break;
	}

	struct slice inside = slice_first(r->rest, i);

	r->rest = slice_after(r->rest, i + 1);
	return inside;
}

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

static void read_attribute(struct reading *r, struct simple *s)
{
	struct slice inside = slice_until(r->rest, ']');
	size_t equal = slice_find(inside, '=');
	struct slice name = slice_trim(slice_first(inside, equal)),
		     value = slice_trim(slice_after(inside, equal + 1));

	r->rest = slice_after(r->rest, inside.length + 1);
	s->kind = SIMPLE_ATTRIBUTE;
	if (equal < inside.length) {
		s->operator= '=';
		if (name.length && strchr("~^$*|", name.at[name.length - 1])) {
			s->operator= name.at[name.length - 1];
			name = slice_trim(slice_first(name, name.length - 1));
		}
		if (value.length >= 2 && (*value.at == '"' || *value.at == '\''))
			value = slice_until(slice_after(value, 1), *value.at);
	}
	s->name = name;
	s->value = value;
}

static const struct pseudo {
	const char *name;
	enum simple_kind kind;
	unsigned state;
} pseudos[] = {
	{ "hover", SIMPLE_STATE, SELECTOR_HOVER },
	{ "focus", SIMPLE_STATE, SELECTOR_FOCUS },
	{ "focus-visible", SIMPLE_STATE, SELECTOR_FOCUS },
	{ "active", SIMPLE_STATE, SELECTOR_ACTIVE },
	{ "visited", SIMPLE_STATE, SELECTOR_VISITED },
	{ "link", SIMPLE_LINK, 0 },
	{ "any-link", SIMPLE_LINK, 0 },
	{ "first-child", SIMPLE_FIRST, 0 },
	{ "last-child", SIMPLE_LAST, 0 },
	{ "root", SIMPLE_ROOT, 0 },
	{ "not", SIMPLE_NOT, 0 },
	{ "is", SIMPLE_ANY_OF, 0 },
	{ "where", SIMPLE_ANY_OF, 0 },
	{ "checked", SIMPLE_SET, 0 },
	{ "disabled", SIMPLE_SET, 0 },
	{ "required", SIMPLE_SET, 0 },
};

static void read_list(struct reading *r, struct selector **first);

static void read_pseudo(struct reading *r, struct simple *s)
{
	struct slice name = take_name(r), inside = slice_text(NULL);

	if (take(r, '('))
		inside = take_brackets(r);
	s->kind = SIMPLE_UNKNOWN;
	for (size_t i = 0; i < sizeof(pseudos) / sizeof(*pseudos); i++)
		if (is_word(name, pseudos[i].name)) {
			s->kind = pseudos[i].kind;
			s->state = pseudos[i].state;
			s->name = slice_text(pseudos[i].name);
		}
	if (s->kind == SIMPLE_NOT || s->kind == SIMPLE_ANY_OF) {
		struct reading inner = { .rest = inside, .arena = r->arena, .depth = r->depth + 1 };
		struct selector *first = NULL;

		if (inner.depth < DEEPEST)
			read_list(&inner, &first);
		s->inner = first;
		if (!first)
			s->kind = SIMPLE_UNKNOWN;
	}
	if (s->kind == SIMPLE_STATE)
		r->selector->states |= s->state;
}

static int weight_of(const struct simple *s)
{
	int most = 0;

	if (s->kind == SIMPLE_NOT || s->kind == SIMPLE_ANY_OF) {
		for (const struct selector *i = s->inner; i && !slice_is(s->name, "where");
			i = i->next)
			most = i->weight > most ? i->weight : most;
		return most;
	}
	return s->kind == SIMPLE_ID ? 10000 : s->kind == SIMPLE_TYPE ? 1 : 100;
}

/* False if there is no simple selector here. */
static bool read_simple(struct reading *r, struct compound *c)
{
	struct simple s = { 0 };

	if (take(r, '*')) {
		s.kind = SIMPLE_TYPE; /* any: its name is empty */
	} else if (take(r, '#')) {
		s.kind = SIMPLE_ID;
		s.name = take_name(r);
	} else if (take(r, '.')) {
		s.kind = SIMPLE_CLASS;
		s.name = take_name(r);
	} else if (take(r, '[')) {
		read_attribute(r, &s);
	} else if (slice_starts(r->rest, SLICE("::"))) {
		r->rest = slice_after(r->rest, 2);
		r->selector->pseudo = take_name(r);
		return true;
	} else if (take(r, ':')) {
		read_pseudo(r, &s);
	} else if (r->rest.length && is_name_byte(*r->rest.at)) {
		s.kind = SIMPLE_TYPE;
		s.name = take_name(r);
	} else {
		return false;
	}
	r->selector->weight += s.kind == SIMPLE_TYPE && !s.name.length ? 0 : weight_of(&s);

	struct simple *kept = ARENA_NEW(r->arena, struct simple);

	*kept = s;
	kept->next = c->simples;
	c->simples = kept;
	return true;
}

/* ::before as it was written before there were two colons. */
static void recognise_old(struct selector *s, struct compound *c)
{
	static const char *const old[] = { "before", "after", "first-line", "first-letter" };

	for (size_t i = 0; c && i < sizeof(old) / sizeof(*old); i++)
		if (slice_ends(s->written, slice_text(old[i])))
			s->pseudo = slice_text(old[i]);
}

/* The combinator that follows, or 0 at the end of the selector. */
static char take_combinator(struct reading *r)
{
	char found = r->rest.length && ascii_is_space(*r->rest.at) ? ' ' : '\0';

	r->rest = slice_trim(r->rest);
	if (!r->rest.length || *r->rest.at == ',')
		return '\0';
	if (strchr(">+~", *r->rest.at)) {
		found = *r->rest.at;
		r->rest = slice_trim(slice_after(r->rest, 1));
	}
	return found;
}

/* Something that cannot be read matches nothing. */
static void refuse(struct reading *r, struct compound *c)
{
	struct simple *s = ARENA_NEW(r->arena, struct simple);

	s->kind = SIMPLE_UNKNOWN;
	s->next = c->simples;
	c->simples = s;
	r->rest = slice_after(r->rest, slice_find(r->rest, ','));
}

static void read_selector(struct reading *r, struct selector *s)
{
	const char *begin = r->rest.at;
	char combinator = '\0';

	r->selector = s;
	do {
		struct compound *c = ARENA_NEW(r->arena, struct compound);

		c->combinator = combinator;
		c->before = s->last;
		s->last = c;
		while (read_simple(r, c))
			;
		combinator = take_combinator(r);
		if ((!combinator && r->rest.length && *r->rest.at != ',') ||
			(!c->simples && !s->pseudo.length))
			refuse(r, c);
	} while (combinator && r->rest.length);
	s->written = slice_trim(slice_of(begin, (size_t)(r->rest.at - begin)));
	recognise_old(s, s->last);
}

static void read_list(struct reading *r, struct selector **first)
{
	struct selector **last = first;

	for (r->rest = slice_trim(r->rest); r->rest.length; r->rest = slice_trim(r->rest)) {
		*last = ARENA_NEW(r->arena, struct selector);
		read_selector(r, *last);
		last = &(*last)->next;
		if (!take(r, ','))
			break;
	}
}

struct selector *selector_read(struct slice text, struct arena *a)
{
	struct reading r = { .rest = text, .arena = a };
	struct selector *first = NULL;

	read_list(&r, &first);
	return first;
}
