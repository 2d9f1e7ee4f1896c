/*
 * token: the words of a condition one by one, with where each stands in the file.
 *
 *	struct tokens t = tokens_of(text, place);	// "(weekly is over 350)"
 *	t.kind == TOKEN_OPEN; tokens_next(&t); t.kind == TOKEN_WORD; t.text // "weekly"
 */
#ifndef SHEET_TOKEN_H
#define SHEET_TOKEN_H

#include "base/diag.h"

enum token_kind { TOKEN_END, TOKEN_WORD, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_COMMA };

struct tokens {
	enum token_kind kind;
	struct slice text; /* the present word */
	struct slice rest; /* what follows it */
	struct slice whole;
	struct place
		place; /* of the whole; without a column: nobody knows where a word stands in it */
};

/* The first word of `text` is the present one. */
struct tokens tokens_of(struct slice text, struct place place);

void tokens_next(struct tokens *t);

/* Nothing more is to be read. */
void tokens_stop(struct tokens *t);

/* Go on to the next word if the present one is `word`; otherwise false. */
bool tokens_take(struct tokens *t, const char *word);

/* Where the present word stands in the file. */
struct place tokens_place(const struct tokens *t);

/* Whether it is a word of conditions ("and", "over"), which can name nothing. */
bool token_is_keyword(struct slice word);

#endif
