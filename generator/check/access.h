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
#include "check/access_rule.h"

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
