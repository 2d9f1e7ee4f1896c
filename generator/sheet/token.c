#include "sheet/token.h"

#include "base/utf8.h"

static enum token_kind kind_of(char c)
{
	static const struct {
		char mark;
		enum token_kind kind;
	} marks[] = { { '(', TOKEN_OPEN }, { ')', TOKEN_CLOSE }, { ',', TOKEN_COMMA } };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (c == marks[i].mark)
			return marks[i].kind;
	return TOKEN_WORD;
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void tokens_next(struct tokens *t)
{
	size_t length = 0;

	while (t->rest.length && is_space(t->rest.at[0]))
		t->rest = slice_after(t->rest, 1);
	while (length < t->rest.length && !is_space(t->rest.at[length]) &&
		kind_of(t->rest.at[length]) == TOKEN_WORD)
		length++;
	if (length)
		t->kind = TOKEN_WORD;
	else
		t->kind = t->rest.length ? kind_of(t->rest.at[length++]) : TOKEN_END;
	t->text = slice_first(t->rest, length);
	t->rest = slice_after(t->rest, length);
}

void tokens_stop(struct tokens *t)
{
	t->rest = slice_after(t->rest, t->rest.length);
	t->text = t->rest;
	t->kind = TOKEN_END;
}

struct tokens tokens_of(struct slice text, struct place place)
{
	struct tokens t = { .rest = text, .whole = text, .place = place };

	tokens_next(&t);
	return t;
}

bool tokens_take(struct tokens *t, const char *word)
{
	bool there = t->kind == TOKEN_WORD && slice_is(t->text, word);

	if (there)
		tokens_next(t);
	return there;
}

struct place tokens_place(const struct tokens *t)
{
	int line, column;

	utf8_place(t->whole, (size_t)(t->text.at - t->whole.at), &line, &column);
	if (line > 1 || !t->place.column)
		return (struct place){ t->place.file, t->place.line + line - 1, 0 };
	return (struct place){ t->place.file, t->place.line, t->place.column + column - 1 };
}

bool token_is_keyword(struct slice word)
{
	static const char *const keywords[] = { "and", "or", "not", "is", "includes", "one", "of",
		"over", "under", "up", "to", "at", "least", "exactly", "asked", "before", "after",
		"on" };

	for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); i++)
		if (slice_is(word, keywords[i]))
			return true;
	return false;
}
