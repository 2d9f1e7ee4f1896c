/*
 * appearance: rules of accessibility for how an element looks that are not about colours: long italics, things that
 * float against their order, classes that stand for a stylesheet which is not at hand.
 */
#ifndef CHECK_APPEARANCE_H
#define CHECK_APPEARANCE_H

#include "check/access.h"
#include "check/paint.h"

struct appearance {
	const struct access_page *page;
	struct paint *paint;
	struct diags *diags;
	bool has_unknown; /* a stylesheet of the page is not at hand */
};

/* Whether words stand in `e` itself. */
bool appearance_has_text(const xmlNode *e);

/* Look at `e`, which looks as `l` does, in what looks as `above`. False if anything was said. */
MUST_USE bool appearance_check(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above);

#endif
