/*
 * syllable: how many syllables an English word has, near enough for an average over a page.
 *
 *	syllables_of("assessment")	// 3
 *
 * Vowels that stand together make one syllable, and what is known to be otherwise is in tables. The words of
 * tests/plain/syllables.txt say how often that is right.
 */
#ifndef CHECK_SYLLABLE_H
#define CHECK_SYLLABLE_H

#include "base/slice.h"

/* Of a word in lower case. A number counts as one, whatever it is. */
int syllables_of(struct slice word);

#endif
