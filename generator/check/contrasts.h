/*
 * contrasts: whether what stands on a page can be told from what is behind it: every pair of colours in use, in every
 * state (WCAG 2.2 SC 1.4.3 and 1.4.11).
 *
 *	struct contrasts *c = contrasts_new(&arena);
 *	contrasts_add(c, style_read("site.css", text, 1, 1, &arena));
 *	if (!contrasts_check(c, &page, d)) ...
 *	// layouts/page.html:20:4: error: "#888888 on #ffffff": a contrast of 3.5 to 1 ... [access-contrast]
 *
 * What stands on a picture is left to the eye.
 */
#ifndef CHECK_CONTRASTS_H
#define CHECK_CONTRASTS_H

#include "check/access.h"
#include "check/style.h"

struct contrasts;

/* It and all it needs live in `a`. It belongs to one thread. */
struct contrasts *contrasts_new(struct arena *a);

/* The stylesheet of the pages that comes next. It is borrowed. */
void contrasts_add(struct contrasts *c, const struct stylesheet *s);

/* A stylesheet of theirs cannot be seen: only where both colours are known are they compared. */
void contrasts_add_unknown(struct contrasts *c);

/*
 * Look at every element that has text, and at the edges of fields. What is all right is not looked at again, on this
 * page or another. False if there was any error.
 */
MUST_USE bool contrasts_check(struct contrasts *c, const struct access_page *page, struct diags *d);

#endif
