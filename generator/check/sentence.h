/*
 * sentence: where the sentences of running text begin and end.
 *
 *	for (size_t at = 0; sentence_next(text, &at, &sentence); at += sentence.length)
 *		...					// `sentence` begins at byte `at`
 *
 * A full stop, question mark or exclamation mark ends one, with the quotation marks and brackets behind it; not
 * that of an abbreviation ("e.g.", "Dr."), an initial ("J. Smith") or a number (£1.50), nor one that goes on in
 * small letters (“Why?” she asked).
 */
#ifndef CHECK_SENTENCE_H
#define CHECK_SENTENCE_H

#include "base/slice.h"

/* The first byte of what may end one. */
static inline bool sentence_may_end(char c)
{
	return c == '.' || c == '?' || c == '!' || c == '\xE2';
}

/* The next sentence of `text` from byte *at on, without the spaces around it; *at is where it begins. */
bool sentence_next(struct slice text, size_t *at, struct slice *sentence);

#endif
