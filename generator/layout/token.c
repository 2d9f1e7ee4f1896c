#include "layout/token.h"

#include "base/ascii.h"
#include "base/utf8.h"

/* XML lets letters of every alphabet into names; the document's names have ASCII's only. */
static bool begins_name(char c)
{
	return ascii_is_alpha(c) || c == '_';
}

static bool continues_name(char c)
{
	return begins_name(c) || ascii_is_digit(c) || c == '-' || c == '.';
}

/* The byte `ahead` bytes into `s`; NUL after its end. */
static char peek(struct slice s, size_t ahead)
{
	return ahead < s.length ? s.at[ahead] : '\0';
}

static struct slice skip_spaces(struct slice s)
{
	while (ascii_is_blank(peek(s, 0)))
		s = slice_after(s, 1);
	return s;
}

static size_t name_length(struct slice s)
{
	size_t length = 0;

	if (begins_name(peek(s, 0)))
		while (continues_name(peek(s, length)))
			length++;
	return length;
}

static size_t number_length(struct slice s)
{
	size_t length = 0;

	while (ascii_is_digit(peek(s, length)))
		length++;
	if (peek(s, length) == '.')
		length++;
	while (ascii_is_digit(peek(s, length)))
		length++;
	return length;
}

/* An operator stands where an operand has just ended. */
static bool ends_operand(const struct token *t)
{
	static const char *const open[] = { "@", "::", "(", "[", ",", NULL };

	return t->kind != TOKEN_OPERATOR && t->kind != TOKEN_ROOT && t->text.length &&
		!slice_is_one_of(t->text, open);
}

static enum token_kind kind_of_name(struct slice name, struct slice after)
{
	static const char *const types[] = { "comment", "node", "processing-instruction", "text",
		NULL };

	after = skip_spaces(after);
	if (slice_starts(after, SLICE("::")))
		return TOKEN_AXIS;
	if (peek(after, 0) != '(')
		return TOKEN_NAME;
	return slice_is_one_of(name, types) ? TOKEN_TYPE : TOKEN_FUNCTION;
}

static struct token name_token(struct slice rest, bool operand_ended)
{
	static const char *const operators[] = { "and", "div", "mod", "or", NULL };
	size_t length = name_length(rest);
	struct token t = { TOKEN_NAME, slice_first(rest, length) };

	if (operand_ended)
		t.kind = slice_is_one_of(t.text, operators) ? TOKEN_OPERATOR : TOKEN_WRONG;
	else
		t.kind = kind_of_name(t.text, slice_after(rest, length));
	return t;
}

static struct token literal_token(struct slice rest)
{
	size_t length = slice_find(slice_after(rest, 1), rest.at[0]);

	if (length == rest.length - 1)
		return (struct token){ TOKEN_WRONG, slice_first(rest, 1) };
	return (struct token){ TOKEN_LITERAL, slice_first(rest, length + 2) };
}

static struct token sign_token(struct slice rest, bool operand_ended)
{
	static const struct sign {
		const char *text;
		enum token_kind kind;
	} signs[] = {
		{ "::", TOKEN_SIGN },
		{ "..", TOKEN_SIGN },
		{ "//", TOKEN_OPERATOR },
		{ "!=", TOKEN_OPERATOR },
		{ "<=", TOKEN_OPERATOR },
		{ ">=", TOKEN_OPERATOR },
		{ "(", TOKEN_SIGN },
		{ ")", TOKEN_SIGN },
		{ "[", TOKEN_SIGN },
		{ "]", TOKEN_SIGN },
		{ ".", TOKEN_SIGN },
		{ "@", TOKEN_SIGN },
		{ ",", TOKEN_SIGN },
		{ "*", TOKEN_OPERATOR },
		{ "/", TOKEN_OPERATOR },
		{ "|", TOKEN_OPERATOR },
		{ "+", TOKEN_OPERATOR },
		{ "-", TOKEN_OPERATOR },
		{ "=", TOKEN_OPERATOR },
		{ "<", TOKEN_OPERATOR },
		{ ">", TOKEN_OPERATOR },
	};

	struct token t = { TOKEN_WRONG, rest };

	utf8_next(rest, &t.text.length);
	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs) && t.kind == TOKEN_WRONG; i++)
		if (slice_starts(rest, slice_text(signs[i].text)))
			t = (struct token){ signs[i].kind,
				slice_first(rest, strlen(signs[i].text)) };
	if (!operand_ended && *rest.at == '*')
		t.kind = TOKEN_NAME;
	if (!operand_ended && *rest.at == '/')
		t.kind = TOKEN_ROOT;
	return t;
}

static struct token token_at(struct slice rest, bool operand_ended)
{
	char c = peek(rest, 0);
	size_t name = c == '$' ? name_length(slice_after(rest, 1)) : 0;

	if (!rest.length)
		return (struct token){ TOKEN_END, rest };
	if (name)
		return (struct token){ TOKEN_VARIABLE, slice_first(rest, 1 + name) };
	if (begins_name(c))
		return name_token(rest, operand_ended);
	if (ascii_is_digit(c) || (c == '.' && ascii_is_digit(peek(rest, 1))))
		return (struct token){ TOKEN_NUMBER, slice_first(rest, number_length(rest)) };
	if (c == '"' || c == '\'')
		return literal_token(rest);
	return sign_token(rest, operand_ended);
}

void tokens_next(struct tokens *t)
{
	t->rest = skip_spaces(t->rest);
	t->now = token_at(t->rest, ends_operand(&t->now));
	t->rest = slice_after(t->rest, t->now.text.length);
}

struct tokens tokens_of(struct slice text)
{
	struct tokens t = { .rest = text };

	tokens_next(&t);
	return t;
}
