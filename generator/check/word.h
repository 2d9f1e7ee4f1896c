/*
 * word: the words of running text.
 *
 *	for (size_t at = 0; word_next(text, &at, &word); at += word.length)
 *		...					// `word` begins at byte `at`
 *
 * "carer's", "co-owner", "1,000", "£1.50" (as 1.50) and "9am" are one word each; "e.g." is "e" and "g".
 */
#ifndef CHECK_WORD_H
#define CHECK_WORD_H

#include <stdint.h>
#include "base/arena.h"
#include "base/ascii.h"

/* The next word of `text` from byte *at on, which then is where it begins. False if there is none. */
bool word_next(struct slice text, size_t *at, struct slice *word);

/* The word in lower case, with straight apostrophes, followed by a NUL. */
struct slice word_fold(struct arena *a, struct slice word);

/*
 * Letters and digits; all of UTF-8 but what begins with C2 or E2, which are signs and punctuation
 * (U+0080 to U+00BF and U+2000 to U+2FFF). Not asked of the bytes behind those.
 */
static inline bool word_is_letter(char c)
{
	unsigned char u = (unsigned char)c;

	return ascii_is_alnum(c) || (u >= 0x80 && u != 0xC2 && u != 0xE2);
}

/* The letters and signs around byte `at` of `text`, between two spaces. */
struct slice word_chunk(struct slice text, size_t at);

/* www.example.org/help, help@example.org: no words of a sentence. */
bool word_is_address(struct slice chunk);

/* All of it are digits, points and commas. */
bool word_is_number(struct slice word);

/* Two capitals or more, and nothing else but digits and a small s at the end: NHS, PBs, DP1. */
bool word_is_initials(struct slice word);

/* II to XXXIX: I alone is a word. */
bool word_is_roman(struct slice word);

#endif
