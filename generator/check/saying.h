/*
 * saying: what a rule says of what it found: its words with what was found put in.
 *
 *	struct saying s = { .words = SLICE("Click here"), .count = 2 };
 *	saying_fill(&out, "{count} links say {words}", &s);	// 2 links say "Click here"
 *
 * {count}, {limit} and {tenths} (a count of tenths: 10.4) are numbers; {words} and {other} are quoted, on one
 * line, and cut after a word if they are long.
 */
#ifndef CHECK_SAYING_H
#define CHECK_SAYING_H

#include "base/buf.h"

struct saying {
	struct slice words, other;
	int count, limit;
};

void saying_fill(struct buf *out, const char *pattern, const struct saying *s);

#endif
