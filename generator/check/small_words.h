/*
 * small_words: the commonest words of some languages, those of speech and of greeting included, by which a language
 * can be told.
 *
 *	small_words_languages(SLICE("avec"))	// 1 << 1, and small_words_codes[1] is "fr"
 */
#ifndef CHECK_SMALL_WORDS_H
#define CHECK_SMALL_WORDS_H

#include "base/slice.h"

enum { SMALL_WORDS_LANGUAGES = 9 };

/* Their codes in ISO 639-1. */
extern const char *const small_words_codes[SMALL_WORDS_LANGUAGES];

/* A bit for each language in which the word, in letters of any size, is frequent. */
unsigned small_words_languages(struct slice word);

#endif
