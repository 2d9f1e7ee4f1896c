/*
 * access_rule: the rules of accessibility in one table, whose rows stand in access_seen.h and access_used.h.
 */
#ifndef CHECK_ACCESS_RULE_H
#define CHECK_ACCESS_RULE_H

#include "base/diag.h"
#include "check/access_seen.h"
#include "check/access_used.h"

#define E DIAG_ERROR
#define W DIAG_WARNING

/* In the order in which they are looked for. */
#define ACCESS_RULES(X)                                                                            \
	ACCESS_SEEN_RULES(X)                                                                       \
	ACCESS_USED_RULES(X)

enum access_code {
#define X(code, id, criterion, severity, limit, what, mend) ACCESS_##code,
	ACCESS_RULES(X)
#undef X
		ACCESS_COUNT
};

#undef E
#undef W

struct access_rule {
	const char *id; /* "access-alt"; several rows may share one */
	const char *
		criterion; /* of WCAG 2.2, "1.1.1"; or "": good practice that no criterion asks for */
	enum severity severity;
	int limit; /* a breach is above it; 0: there is none */
	const char *what, *mend;
};

/* All of them, in the order of access_rule.h. */
extern const struct access_rule access_rules[];
extern const size_t access_rule_count;

/* The first row with that id, or NULL. */
const struct access_rule *access_rule_find(const char *id);

struct access_finding {
	enum access_code rule;
	struct place place;
	struct slice words, other;
	int count;
};

/* Add the message. */
void access_tell(const struct access_finding *f, struct diags *d);

#endif
