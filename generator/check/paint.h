/*
 * paint: what stylesheets make of the elements of a page: which colour stands on which (CSS Cascade 4), and so
 * whether it can be read (WCAG 2.2 SC 1.4.3).
 *
 *	struct paint *p = paint_new(&arena);
 *	paint_add(p, sheet);
 *	if (!paint_check(p, &page, d)) ...
 *	// layouts/page.html:20:4: error: #888888 on #ffffff ... (WCAG 1.4.3) [access-contrast]
 *
 * As much of the cascade as colours need; what a picture lies behind is left to the eye. Rules for paper and for
 * the reader's own colours do not count, nor do those for small screens.
 */
#ifndef CHECK_PAINT_H
#define CHECK_PAINT_H

#include "check/access.h"
#include "check/style.h"

struct paint;

/* It and all it needs live in `a`. It belongs to one thread. */
struct paint *paint_new(struct arena *a);

/* The sheet that comes next. It is borrowed. */
void paint_add(struct paint *p, const struct stylesheet *s);

/* A stylesheet of the page cannot be seen: only colours that both are known are compared. */
void paint_add_unknown(struct paint *p);

/*
 * Look at every element that has text, and at the borders of fields, in every state. What is all right is not
 * looked at again, on this page or another. False if there was any error.
 */
MUST_USE bool paint_check(struct paint *p, const struct access_page *page, struct diags *d);

#endif
