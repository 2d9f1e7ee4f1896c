/*
 * appearance_words: what the rules for how an element looks share: its words, and saying what was found at it.
 */
#ifndef CHECK_APPEARANCE_WORDS_H
#define CHECK_APPEARANCE_WORDS_H

#include "check/access_rule.h"
#include "check/appearance.h"

/* The words of `e` and of all below it; and no more of them than some `most` bytes. */
struct slice appearance_words(const struct appearance *c, const xmlNode *e);
struct slice appearance_beginning(const struct appearance *c, const xmlNode *e, size_t most);

int appearance_count(struct slice text);

/* False, always. */
bool appearance_say(const struct appearance *c, const xmlNode *e, enum access_code rule,
	struct slice words, struct slice other, int count);

/* Whether what stands beside an element makes a heading of it: it looks like one, or stands like one. False if so. */
bool appearance_heading(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above);

#endif
