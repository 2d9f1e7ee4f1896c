/*
 * drawing: the picture of a flow as SVG, from top to bottom.
 *
 * Presentation attributes only, since the site's security policy forbids inline styles, and currentColor, so
 * that it can be seen when the reader's colours are forced. Arrows are straight lines and, from row to row,
 * curves of one shape between the same two heights: those that do not change places never meet.
 */
#ifndef TEXT_DRAWING_H
#define TEXT_DRAWING_H

#include "text/flow.h"

/* Append the picture to `parent`, called `name` for those who do not see it. */
void drawing_make(const struct flow *f, const struct flow_rows *rows, struct slice name,
	xmlNodePtr parent, struct arena *a);

#endif
