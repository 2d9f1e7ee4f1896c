#include "layout/expression.h"

#include <stdio.h>
#include "base/nearest.h"
#include "base/utf8.h"
#include "layout/function.h"
#include "layout/token.h"

/* Each level is a few calls of ours and of libxml2's; nobody can read more. */
enum { EXPRESSION_DEPTH = 64 };

struct reading {
	struct slice text;
	struct place place; /* of its first byte */
	struct tokens tokens;
	int depth;
	struct diags *d;
};

static bool read_expression(struct reading *r, vocabulary_set context, struct expression *e);

static struct place place_of(const struct reading *r, struct slice token)
{
	struct place place = r->place;
	int line, column;

	utf8_place(r->text, (size_t)(token.at - r->text.at), &line, &column);
	place.column = line == 1 ? place.column + column - 1 : column;
	place.line += line - 1;
	return place;
}

static bool refuse(struct reading *r, struct slice token, const char *message)
{
	diag_error(r->d, place_of(r, token), "layout-xpath", "%s in \"%.*s\"", message,
		SLICE_ARG(r->text));
	return false;
}

/* The next token is not what the grammar asks for. */
static bool refuse_token(struct reading *r, const char *expected)
{
	struct slice token = r->tokens.now.text;
	struct place at = place_of(r, token);

	if (token.length)
		diag_error(r->d, at, "layout-xpath", "expected %s, not \"%.*s\", in \"%.*s\"",
			expected, SLICE_ARG(token), SLICE_ARG(r->text));
	else
		diag_error(r->d, at, "layout-xpath", "expected %s at the end of \"%.*s\"", expected,
			SLICE_ARG(r->text));
	return false;
}

/* The name that stands here is none that `where` has. */
static bool refuse_name(
	struct reading *r, const char *where, const char *what, struct slice nearest)
{
	struct slice name = r->tokens.now.text;
	char hint[NEAREST_HINT];

	diag_error(r->d, place_of(r, name), "layout-name", "%s has no %s \"%.*s\"%s", where, what,
		SLICE_ARG(name), nearest_hint(nearest, hint, sizeof(hint)));
	return false;
}

static bool stands_here(const struct reading *r, const char *token)
{
	enum token_kind kind = r->tokens.now.kind;

	return (kind == TOKEN_SIGN || kind == TOKEN_OPERATOR || kind == TOKEN_ROOT) &&
		slice_is(r->tokens.now.text, token);
}

static bool accept(struct reading *r, const char *token)
{
	if (!stands_here(r, token))
		return false;
	tokens_next(&r->tokens);
	return true;
}

static bool expect(struct reading *r, const char *token)
{
	char quoted[8];

	if (accept(r, token))
		return true;
	snprintf(quoted, sizeof(quoted), "\"%s\"", token);
	return refuse_token(r, quoted);
}

/* Location paths (chapter 2). */

static bool read_axis(struct reading *r, enum vocabulary_axis *axis)
{
	struct slice name = r->tokens.now.text;

	*axis = AXIS_CHILD;
	if (accept(r, "@")) {
		*axis = AXIS_ATTRIBUTE;
		return true;
	}
	if (r->tokens.now.kind != TOKEN_AXIS)
		return true;
	if (!vocabulary_axis(name, axis))
		return refuse(r, name, "no such axis");
	tokens_next(&r->tokens);
	return expect(r, "::");
}

/* node(), text(). Comments and instructions never reach the document. */
static bool read_type(struct reading *r, vocabulary_set *nodes)
{
	struct slice type = r->tokens.now.text;

	if (slice_is(type, "text"))
		*nodes = vocabulary_texts(*nodes);
	else if (!slice_is(type, "node"))
		return refuse(r, type, "the document has no comments or processing instructions");
	tokens_next(&r->tokens);
	return expect(r, "(") && expect(r, ")");
}

static bool refuse_node(
	struct reading *r, const char *what, vocabulary_set from, vocabulary_set known)
{
	struct buf words;

	buf_init(&words, 256);
	vocabulary_words(from, &words);
	refuse_name(r, buf_string(&words), what, vocabulary_nearest(known, r->tokens.now.text));
	buf_release(&words);
	return false;
}

static bool read_name(
	struct reading *r, enum vocabulary_axis axis, vocabulary_set from, vocabulary_set *nodes)
{
	struct slice name = r->tokens.now.text;
	bool is_attribute = axis == AXIS_ATTRIBUTE;
	vocabulary_set all = is_attribute ? *nodes : vocabulary_elements(*nodes);

	if (r->tokens.now.kind != TOKEN_NAME)
		return refuse_token(r, "a name");
	*nodes = slice_is(name, "*") ? all : vocabulary_called(all, name);
	if (!*nodes)
		return refuse_node(r, is_attribute ? "attribute" : "element", from, all);
	tokens_next(&r->tokens);
	return true;
}

static bool read_conditions(struct reading *r, vocabulary_set nodes)
{
	struct expression e;

	while (accept(r, "["))
		if (!read_expression(r, nodes, &e) || !expect(r, "]"))
			return false;
	return true;
}

static bool read_step(struct reading *r, vocabulary_set from, vocabulary_set *nodes)
{
	enum vocabulary_axis axis;

	*nodes = from;
	if (accept(r, "."))
		return true;
	if (accept(r, "..")) {
		*nodes = vocabulary_reach(from, AXIS_PARENT);
		return true;
	}
	if (!read_axis(r, &axis))
		return false;
	*nodes = vocabulary_reach(from, axis);
	return (r->tokens.now.kind == TOKEN_TYPE ? read_type(r, nodes)
						 : read_name(r, axis, from, nodes)) &&
		read_conditions(r, *nodes);
}

/* What follows a first step: /step and //step. */
static bool read_steps(struct reading *r, vocabulary_set *nodes)
{
	for (;;) {
		vocabulary_set from = *nodes;

		if (accept(r, "//"))
			from = vocabulary_reach(from, AXIS_DESCENDANT_OR_SELF);
		else if (!accept(r, "/"))
			return true;
		if (!read_step(r, from, nodes))
			return false;
	}
}

static bool begins_step(const struct reading *r)
{
	enum token_kind kind = r->tokens.now.kind;

	return kind == TOKEN_NAME || kind == TOKEN_AXIS || kind == TOKEN_TYPE ||
		stands_here(r, "@") || stands_here(r, ".") || stands_here(r, "..");
}

static bool read_path(struct reading *r, vocabulary_set context, struct expression *e)
{
	*e = (struct expression){ GIVES_NODES, vocabulary_document() };
	if (accept(r, "/")) {
		context = vocabulary_document();
		if (!begins_step(r))
			return true;
	} else if (accept(r, "//")) {
		context = vocabulary_reach(vocabulary_document(), AXIS_DESCENDANT_OR_SELF);
	} else if (!begins_step(r)) {
		return refuse_token(r, "a value");
	}
	return read_step(r, context, &e->nodes) && read_steps(r, &e->nodes);
}

/* Function calls (chapter 4). */

static bool read_arguments(
	struct reading *r, const struct function *f, vocabulary_set context, int *count)
{
	struct expression e;

	*count = 0;
	if (accept(r, ")"))
		return true;
	do {
		struct slice first = r->tokens.now.text;

		if (!read_expression(r, context, &e))
			return false;
		if (++*count == 1 && f->takes_nodes && e.kind != GIVES_NODES)
			return refuse(r, first, "this function asks for nodes");
	} while (accept(r, ","));
	return expect(r, ")");
}

static bool read_call(struct reading *r, vocabulary_set context, struct expression *e)
{
	struct slice name = r->tokens.now.text;
	const struct function *f = function_find(name);
	int count;

	if (!f)
		return refuse_name(r, "a layout", "function", function_nearest(name));
	tokens_next(&r->tokens);
	if (!expect(r, "(") || !read_arguments(r, f, context, &count))
		return false;
	if (count < f->least || count > f->most)
		return refuse(r, name, count < f->least ? "too few values" : "too many values");
	*e = (struct expression){ .kind = f->gives };
	return true;
}

/* Primary expressions (3.1) and what may follow them (3.3). */

static bool read_variable(struct reading *r, struct expression *e)
{
	struct slice name = r->tokens.now.text;
	bool is_page = slice_is(name, "$page");

	if (!is_page && !slice_is(name, "$section"))
		return refuse(r, name, "only $page and $section are variables");
	tokens_next(&r->tokens);
	*e = (struct expression){ GIVES_NODES, is_page ? vocabulary_page() : vocabulary_section() };
	return true;
}

static bool read_primary(struct reading *r, vocabulary_set context, struct expression *e)
{
	enum token_kind kind = r->tokens.now.kind;

	if (kind == TOKEN_VARIABLE)
		return read_variable(r, e);
	if (kind == TOKEN_FUNCTION)
		return read_call(r, context, e);
	if (accept(r, "("))
		return read_expression(r, context, e) && expect(r, ")");
	*e = (struct expression){ .kind = kind == TOKEN_NUMBER ? GIVES_NUMBER : GIVES_TEXT };
	tokens_next(&r->tokens);
	return true;
}

static bool begins_primary(const struct reading *r)
{
	enum token_kind kind = r->tokens.now.kind;

	return kind == TOKEN_VARIABLE || kind == TOKEN_FUNCTION || kind == TOKEN_LITERAL ||
		kind == TOKEN_NUMBER || stands_here(r, "(");
}

/* A primary expression, with conditions and steps if it gives nodes, or a location path. */
static bool read_operand(struct reading *r, vocabulary_set context, struct expression *e)
{
	struct slice first = r->tokens.now.text;

	if (!begins_primary(r))
		return read_path(r, context, e);
	if (!read_primary(r, context, e))
		return false;
	if (!stands_here(r, "[") && !stands_here(r, "/") && !stands_here(r, "//"))
		return true;
	if (e->kind != GIVES_NODES)
		return refuse(r, first, "only nodes are followed by \"[\" or \"/\"");
	return read_conditions(r, e->nodes) && read_steps(r, &e->nodes);
}

static bool read_union(struct reading *r, vocabulary_set context, struct expression *e)
{
	struct slice first = r->tokens.now.text;
	struct expression other;

	if (!read_operand(r, context, e))
		return false;
	while (accept(r, "|")) {
		if (!read_operand(r, context, &other))
			return false;
		if (e->kind != GIVES_NODES || other.kind != GIVES_NODES)
			return refuse(r, first, "both sides of \"|\" must be nodes");
		e->nodes |= other.nodes;
	}
	return true;
}

static bool read_negation(struct reading *r, vocabulary_set context, struct expression *e)
{
	bool is_negative = false;

	while (accept(r, "-"))
		is_negative = true;
	if (!read_union(r, context, e))
		return false;
	if (is_negative)
		*e = (struct expression){ .kind = GIVES_NUMBER };
	return true;
}

/* Operators (3.4, 3.5), the loosest first. */
static const struct operators {
	const char *words[5];
	enum gives gives;
} levels[] = {
	{ { "or" }, GIVES_TRUTH },
	{ { "and" }, GIVES_TRUTH },
	{ { "=", "!=" }, GIVES_TRUTH },
	{ { "<", "<=", ">", ">=" }, GIVES_TRUTH },
	{ { "+", "-" }, GIVES_NUMBER },
	{ { "*", "div", "mod" }, GIVES_NUMBER },
};

enum { LEVELS = sizeof(levels) / sizeof(*levels) };

static bool accept_any(struct reading *r, const char *const *operators)
{
	for (; *operators; operators++)
		if (accept(r, *operators))
			return true;
	return false;
}

static bool read_operation(
	struct reading *r, int level, vocabulary_set context, struct expression *e)
{
	struct expression right;

	if (level == LEVELS)
		return read_negation(r, context, e);
	if (!read_operation(r, level + 1, context, e))
		return false;
	while (accept_any(r, levels[level].words)) {
		if (!read_operation(r, level + 1, context, &right))
			return false;
		*e = (struct expression){ .kind = levels[level].gives };
	}
	return true;
}

static bool read_expression(struct reading *r, vocabulary_set context, struct expression *e)
{
	if (++r->depth > EXPRESSION_DEPTH)
		return refuse(r, r->tokens.now.text, "parentheses and conditions too deep");

	bool fine = read_operation(r, 0, context, e);

	r->depth--;
	return fine;
}

bool expression_read(struct expression *e, struct slice text, vocabulary_set context,
	struct place at, struct diags *d)
{
	struct reading r = { .text = text, .place = at, .tokens = tokens_of(text), .d = d };

	if (!read_expression(&r, context, e))
		return false;
	return r.tokens.now.kind == TOKEN_END || refuse_token(&r, "an operator or the end");
}
