/*
 * saying: what a rule says of what it found: its words with what was found put in.
 *
 *	struct saying s = { .what = "{count} links say {words}", .words = SLICE("Click here"), .count = 2, ... };
 *	saying_tell(&s, d);	// a.md:9:4: warning: 2 links say "Click here"; ... [link-vague]
 *
 * {count}, {limit} and {tenths} (a count of tenths: 10.4) are numbers; {words} and {other} are quoted, on one
 * line, and cut after a word if they are long.
 */
#ifndef CHECK_SAYING_H
#define CHECK_SAYING_H

#include "base/diag.h"

struct saying {
	/* of the rule */
	const char *id;
	enum severity severity;
	const char *what, *mend;
	const char *criterion; /* of WCAG 2.2, or "" */
	int limit;

	/* of what was found */
	struct place place;
	struct slice words, other;
	int count;
};

/* Add the message: what is wrong, what to write instead, and the criterion if there is one. */
void saying_tell(const struct saying *s, struct diags *d);

#endif
