#include "sheet/lexeme.h"

#include "base/ascii.h"
#include "base/utf8.h"

static enum lexeme_kind kind_of(char c)
{
	static const struct {
		char mark;
		enum lexeme_kind kind;
	} marks[] = { { '(', LEXEME_OPEN }, { ')', LEXEME_CLOSE }, { ',', LEXEME_COMMA } };

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++)
		if (c == marks[i].mark)
			return marks[i].kind;
	return LEXEME_WORD;
}

void lexemes_next(struct lexemes *t)
{
	size_t length = 0;

	while (t->rest.length && ascii_is_blank(t->rest.at[0]))
		t->rest = slice_after(t->rest, 1);
	while (length < t->rest.length && !ascii_is_blank(t->rest.at[length]) &&
		kind_of(t->rest.at[length]) == LEXEME_WORD)
		length++;
	if (length)
		t->kind = LEXEME_WORD;
	else
		t->kind = t->rest.length ? kind_of(t->rest.at[length++]) : LEXEME_END;
	t->text = slice_first(t->rest, length);
	t->rest = slice_after(t->rest, length);
}

void lexemes_stop(struct lexemes *t)
{
	t->rest = slice_after(t->rest, t->rest.length);
	t->text = t->rest;
	t->kind = LEXEME_END;
}

struct lexemes lexemes_of(struct slice text, struct place place)
{
	struct lexemes t = { .rest = text, .whole = text, .place = place };

	lexemes_next(&t);
	return t;
}

bool lexemes_at(const struct lexemes *t, const char *word)
{
	return t->kind == LEXEME_WORD && slice_is(t->text, word);
}

bool lexemes_take(struct lexemes *t, const char *word)
{
	bool there = lexemes_at(t, word);

	if (there)
		lexemes_next(t);
	return there;
}

struct place lexemes_place(const struct lexemes *t)
{
	int line, column;

	utf8_place(t->whole, (size_t)(t->text.at - t->whole.at), &line, &column);
	if (line > 1 || !t->place.column)
		return (struct place){ t->place.file, t->place.line + line - 1, 0 };
	return (struct place){ t->place.file, t->place.line, t->place.column + column - 1 };
}

bool lexeme_is_keyword(struct slice word)
{
	static const char *const keywords[] = { "and", "or", "not", "is", "includes", "one", "of",
		"over", "under", "up", "to", "at", "least", "exactly", "asked", "before", "after",
		"on" };

	for (size_t i = 0; i < sizeof(keywords) / sizeof(*keywords); i++)
		if (slice_is(word, keywords[i]))
			return true;
	return false;
}
