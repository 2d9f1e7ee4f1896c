/*
 * access_rule: the rules of accessibility in one table.
 *
 * Name in the code, name for people, criterion of WCAG 2.2 ("" for good practice), severity, limit (a breach is
 * above it; 0: there is none), what is wrong, what to do instead. In the words, {count}, {limit}, {words} and
 * {other} stand for what was found (see saying.h).
 */
#ifndef CHECK_ACCESS_RULE_H
#define CHECK_ACCESS_RULE_H

#include "check/access.h"

#define E DIAG_ERROR
#define W DIAG_WARNING

#define ACCESS_RULES(X)                                                                            \
	/* pictures */                                                                             \
	X(ALT, "access-alt", "1.1.1", E, 0, "a picture has no alt",                                \
		"say in alt what the picture says, or write alt=\"\" if it says nothing")

enum access_code {
#define X(code, id, criterion, severity, limit, what, mend) ACCESS_##code,
	ACCESS_RULES(X)
#undef X
		ACCESS_COUNT
};

#undef E
#undef W

struct access_finding {
	enum access_code rule;
	struct place place;
	struct slice words, other;
	int count;
};

/* Add the message. */
void access_tell(const struct access_finding *f, struct diags *d);

#endif
