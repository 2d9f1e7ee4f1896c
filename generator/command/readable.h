/*
 * readable: how easy the pages are to read: the words that the rules know, and a table of what was counted.
 *
 *	file                            words  sentences  mean  longest  grade  passive  hard  messages
 *	content/policy/reviews.md         812         61  13.4       27    7.9      11%    9%         2
 */
#ifndef COMMAND_READABLE_H
#define COMMAND_READABLE_H

#include "command/pages.h"

/*
 * Read what is known of words in the site's language: layouts/words/LANGUAGE-plain.yaml, and the familiar words of
 * words/familiar.txt among the assets. False if there is no such file or it has mistakes; then *good is false.
 */
MUST_USE bool readable_load(struct lexicon *l, struct run *r, const struct site *s, bool *good);

/* The table, or with --json a list of objects, in the run's summary. */
void readable_report(const struct pages *p, struct run *r);

#endif
