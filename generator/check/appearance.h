/*
 * appearance: rules of accessibility for how an element looks that are not about the contrast of colours: long
 * italics, headings that only look like one, what floats against its order, links that only a colour shows.
 */
#ifndef CHECK_APPEARANCE_H
#define CHECK_APPEARANCE_H

#include "check/access.h"
#include "check/paint.h"

struct menus; /* see appearance_menu.h */

struct appearance {
	const struct access_page *page;
	struct paint *paint;
	struct diags *diags;
	bool is_all;	  /* the page has stylesheets, and all of them are at hand */
	bool has_unknown; /* it has one that is not */
	struct menus *menus;
};

/* Whether words stand in `e` itself. */
bool appearance_has_text(const xmlNode *e);

/*
 * Look at `e`, which looks as `l` does, in what looks as `above`. False if anything was said, or may be of other words
 * that look as these do.
 */
MUST_USE bool appearance_check(const struct appearance *c, const xmlNode *e, const struct look *l,
	const struct look *above);

#endif
