/*
 * token: an XPath expression as its words and signs (XPath 1.0, 3.7).
 *
 *	struct tokens t = tokens_of(SLICE("page/@title = 'A'"));
 *	while (t.now.kind != TOKEN_END)		// page, /, @, title, =, 'A'
 *		tokens_next(&t);
 */
#ifndef LAYOUT_TOKEN_H
#define LAYOUT_TOKEN_H

#include "base/slice.h"

enum token_kind {
	TOKEN_END,
	TOKEN_SIGN,	/* ( ) [ ] . .. @ , :: */
	TOKEN_OPERATOR, /* and or mod div * / // | + - = != < <= > >= */
	TOKEN_ROOT,	/* / or // where a path begins */
	TOKEN_NAME,	/* an element or attribute, or * for any */
	TOKEN_AXIS,	/* a name before :: */
	TOKEN_TYPE,	/* node, text, comment, processing-instruction before ( */
	TOKEN_FUNCTION, /* another name before ( */
	TOKEN_VARIABLE, /* $ and a name */
	TOKEN_LITERAL,	/* in its quotes */
	TOKEN_NUMBER,
	TOKEN_WRONG, /* a character that begins nothing, or a quote that is never closed */
};

struct token {
	enum token_kind kind;
	struct slice text; /* in the expression: empty, at its end, for TOKEN_END */
};

struct tokens {
	struct slice rest; /* after the token */
	struct token now;
};

/* At the first token. */
struct tokens tokens_of(struct slice text);

/* Go on to the next. At the end, stay there. */
void tokens_next(struct tokens *t);

#endif
