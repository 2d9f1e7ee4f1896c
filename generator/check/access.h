/*
 * access: whether everybody can use a page: the rules of accessibility that can be told from its elements.
 *
 *	struct access_page page = { .root = tree_root(finished), .place = tree_place, .arena = &arena };
 *	if (!access_check(&page, d)) ...
 *	// layouts/page.html:20:4: error: a picture has no alt; write alt="" if ... (WCAG 1.1.1) [access-alt]
 *
 * The rules are those of access_rule.h. A message stands where the author wrote what made the element, which
 * `place` tells.
 */
#ifndef CHECK_ACCESS_H
#define CHECK_ACCESS_H

#include <libxml/tree.h>
#include "base/diag.h"

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

struct access_page {
	const xmlNode *root; /* html, with names in lower case; its own text, no entities */
	struct place (*place)(const xmlNode *node);
	bool is_ours; /* made by this generator: rules count that ask for what only our layouts have */
	struct arena *arena;	    /* for notes while the page is looked at */
	struct access_notes *notes; /* for access_site_check(), or NULL */
};

/* Look at one page. False if there was any error. Pages may be looked at by several threads at once. */
MUST_USE bool access_check(const struct access_page *p, struct diags *d);

#endif
