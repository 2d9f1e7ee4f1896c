/*
 * lexeme: the words of a condition one by one, with where each stands in the file.
 *
 *	struct lexemes t = lexemes_of(text, place);	// "(weekly is over 350)"
 *	t.kind == LEXEME_OPEN; lexemes_next(&t); t.kind == LEXEME_WORD; t.text // "weekly"
 */
#ifndef SHEET_LEXEME_H
#define SHEET_LEXEME_H

#include "base/diag.h"

enum lexeme_kind { LEXEME_END, LEXEME_WORD, LEXEME_OPEN, LEXEME_CLOSE, LEXEME_COMMA };

struct lexemes {
	enum lexeme_kind kind;
	struct slice text; /* the present word */
	struct slice rest; /* what follows it */
	struct slice whole;
	struct place
		place; /* of the whole; without a column: nobody knows where a word stands in it */
};

/* The first word of `text` is the present one. */
struct lexemes lexemes_of(struct slice text, struct place place);

void lexemes_next(struct lexemes *t);

/* Nothing more is to be read. */
void lexemes_stop(struct lexemes *t);

/* Whether the present word is `word`. */
bool lexemes_at(const struct lexemes *t, const char *word);

/* Go on to the next word if the present one is `word`; otherwise false. */
bool lexemes_take(struct lexemes *t, const char *word);

/* Where the present word stands in the file. */
struct place lexemes_place(const struct lexemes *t);

/* Whether it is a word of conditions ("and", "over"), which can name nothing. */
bool lexeme_is_keyword(struct slice word);

#endif
