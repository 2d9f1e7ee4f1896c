#include "layout/simple.h"

#include "layout/token.h"

/* Whatever is not expected gives NULL, and libxml2 gets the expression. */

struct reading {
	struct arena *arena;
	struct tokens tokens;
};

static struct simple *read_or(struct reading *r);

static bool accept(struct reading *r, enum token_kind kind, const char *text)
{
	if (r->tokens.now.kind != kind || !slice_is(r->tokens.now.text, text))
		return false;
	tokens_next(&r->tokens);
	return true;
}

static struct simple *new_simple(struct reading *r, enum simple_form form, struct simple *first)
{
	struct simple *s = ARENA_NEW(r->arena, struct simple);

	s->form = form;
	s->first = first;
	return s;
}

/* What stands in [] after a name. */
static bool read_conditions(struct reading *r, struct simple **conditions)
{
	while (accept(r, TOKEN_SIGN, "[")) {
		*conditions = read_or(r);
		if (!*conditions || !accept(r, TOKEN_SIGN, "]"))
			return false;
		conditions = &(*conditions)->next;
	}
	return true;
}

static bool read_name(struct reading *r, struct simple_name **name)
{
	bool is_attribute = accept(r, TOKEN_SIGN, "@");
	struct token t = r->tokens.now;

	if (t.kind != TOKEN_NAME || slice_is(t.text, "*"))
		return false;
	*name = ARENA_NEW(r->arena, struct simple_name);
	(*name)->text = arena_string(r->arena, t.text);
	(*name)->is_attribute = is_attribute;
	tokens_next(&r->tokens);
	return is_attribute || read_conditions(r, &(*name)->conditions);
}

/* The names of a path, the first of which stands here. */
static struct simple *read_names(struct reading *r, struct simple *path)
{
	struct simple_name **last = &path->names;

	do {
		if (!read_name(r, last))
			return NULL;
		last = &(*last)->next;
	} while (accept(r, TOKEN_OPERATOR, "/"));
	return path;
}

static struct simple *read_path(struct reading *r)
{
	struct simple *path = new_simple(r, FORM_PATH, NULL);

	if (accept(r, TOKEN_VARIABLE, "$page"))
		path->start = START_PAGE;
	else if (accept(r, TOKEN_VARIABLE, "$section"))
		path->start = START_SECTION;
	else if (!accept(r, TOKEN_ROOT, "/"))
		return read_names(r, path);
	else if (accept(r, TOKEN_NAME, "site"))
		path->start = START_SITE;
	else
		return NULL;
	return accept(r, TOKEN_OPERATOR, "/") ? read_names(r, path) : path;
}

/* concat(a, concat(b, c)) is concat(a, b, c): a join has no joins in it. */
static struct simple *read_join(struct reading *r)
{
	struct simple *join = new_simple(r, FORM_JOIN, NULL), **last = &join->first;

	do {
		struct simple *part = read_or(r);

		if (!part || simple_kind(part) == SIMPLE_TRUTH)
			return NULL;
		*last = part->form == FORM_JOIN ? part->first : part;
		while (*last)
			last = &(*last)->next;
	} while (accept(r, TOKEN_SIGN, ","));
	return join;
}

static struct simple *read_call(struct reading *r)
{
	struct slice name = r->tokens.now.text;
	struct simple *call = NULL;

	tokens_next(&r->tokens);
	if (!accept(r, TOKEN_SIGN, "("))
		return NULL;
	if (slice_is(name, "concat") || slice_is(name, "string"))
		call = read_join(r);
	else if (slice_is(name, "not"))
		call = new_simple(r, FORM_NOT, read_or(r));
	return call && call->first && accept(r, TOKEN_SIGN, ")") ? call : NULL;
}

static struct simple *read_operand(struct reading *r)
{
	struct slice text = r->tokens.now.text;
	struct simple *literal;

	if (r->tokens.now.kind == TOKEN_FUNCTION)
		return read_call(r);
	if (r->tokens.now.kind != TOKEN_LITERAL)
		return read_path(r);
	literal = new_simple(r, FORM_LITERAL, NULL);
	literal->literal = slice_of(text.at + 1, text.length - 2);
	tokens_next(&r->tokens);
	return literal;
}

/* Has it at most one value, so that a comparison need not look for any pair that is equal? */
static bool is_single(const struct simple *s)
{
	return s->form == FORM_LITERAL ||
		(s->form == FORM_PATH && s->names && s->names->is_attribute);
}

static struct simple *read_comparison(struct reading *r)
{
	struct simple *left = read_operand(r), *comparison;
	bool is_equal = left && accept(r, TOKEN_OPERATOR, "=");

	if (!left || (!is_equal && !accept(r, TOKEN_OPERATOR, "!=")))
		return left;
	comparison = new_simple(r, is_equal ? FORM_EQUAL : FORM_UNEQUAL, left);
	left->next = read_operand(r);
	if (!left->next || !is_single(left) || !is_single(left->next))
		return NULL;
	return comparison;
}

/* a and b and c: the operands of one expression. */
static struct simple *read_chain(struct reading *r, enum simple_form form, const char *word,
	struct simple *operand(struct reading *))
{
	struct simple *first = operand(r), *last = first;

	while (last && accept(r, TOKEN_OPERATOR, word)) {
		last->next = operand(r);
		last = last->next;
	}
	if (!last)
		return NULL;
	return last == first ? first : new_simple(r, form, first);
}

static struct simple *read_and(struct reading *r)
{
	return read_chain(r, FORM_AND, "and", read_comparison);
}

static struct simple *read_or(struct reading *r)
{
	return read_chain(r, FORM_OR, "or", read_and);
}

struct simple *simple_read(struct arena *a, struct slice text)
{
	struct reading r = { a, tokens_of(text) };
	struct simple *s = read_or(&r);

	return s && r.tokens.now.kind == TOKEN_END ? s : NULL;
}

enum simple_kind simple_kind(const struct simple *s)
{
	switch (s->form) {
	case FORM_PATH:
		return SIMPLE_NODES;
	case FORM_LITERAL:
	case FORM_JOIN:
		return SIMPLE_TEXT;
	default:
		return SIMPLE_TRUTH;
	}
}
