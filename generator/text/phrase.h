/*
 * phrase: words and groups of words, such as "personal budget", found in running text.
 *
 *	phrases_init(&phrases, &arena);
 *	phrases_add(&phrases, &arena, SLICE("personal budget"), term, &other);
 *	for (size_t at = 0, length; (p = phrases_next(&phrases, text, &at, &length)); at += length)
 *		...					// p begins at byte `at`
 *
 * Whole words only, and none of an e-mail or web address; of two that fit, the longer. Capitals do not matter unless the phrase is all capitals:
 * PB is not pb.
 */
#ifndef TEXT_PHRASE_H
#define TEXT_PHRASE_H

#include "base/map.h"

struct phrase {
	struct slice text;   /* with straight apostrophes and, unless it is exact, in lower case */
	bool exact;	     /* all capitals */
	const void *of;	     /* what was given with it */
	struct phrase *next; /* begins with the same word, and is not longer */
};

struct phrases {
	struct map by_text;
	struct map by_word; /* by their first word */
	bool *slots;	    /* cheaper to ask: whether one may begin with a word */
};

void phrases_init(struct phrases *p, struct arena *a);

enum phrase_added {
	PHRASE_ADDED,
	PHRASE_WITHOUT_WORD, /* it does not begin with a letter or a digit */
	PHRASE_THERE,	     /* *other is the same phrase */
	PHRASE_ALIKE,	     /* LIMIT_PHRASES_ALIKE begin with its first word */
};

/* Add `text`, which stands for `of`. */
MUST_USE enum phrase_added phrases_add(struct phrases *p, struct arena *a, struct slice text,
	const void *of, const struct phrase **other);

/*
 * The first phrase in `text` from byte `at` on; *at and *length say where it stands. NULL if there is none.
 */
const struct phrase *phrases_next(
	const struct phrases *p, struct slice text, size_t *at, size_t *length);

/* The phrase that all of `text` is, or NULL. */
const struct phrase *phrases_whole(const struct phrases *p, struct slice text);

#endif
