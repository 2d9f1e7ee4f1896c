/*
 * passive: sentences that do not say who does it.
 *
 *	passive_find(sentence, &count)	// "was then paid" in "The money was then paid.": 1, 3 words
 */
#ifndef CHECK_PASSIVE_H
#define CHECK_PASSIVE_H

#include "check/prose.h"

/*
 * The place among the sentence's words where its first passive begins, and how many words it has; -1 if there is
 * none. How somebody is ("are worried"), what something is called and "get dressed" are none.
 */
int passive_find(const struct sentence *s, int *count);

/* "get paid", "got asked": the same for readers, but not in formal writing. */
int passive_find_get(const struct sentence *s, int *count);

#endif
