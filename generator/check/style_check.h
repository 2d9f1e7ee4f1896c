/*
 * style_check: the rules of accessibility for a stylesheet by itself, whatever page it is for, and for style
 * attributes. How colours stand on each other is paint's.
 *
 *	style_check(style_read("site.css", text, 1, 1, &arena), &arena, d);
 *	// site.css:12:3: error: "a:focus" takes the outline away ... (WCAG 2.4.7) [access-outline]
 */
#ifndef CHECK_STYLE_CHECK_H
#define CHECK_STYLE_CHECK_H

#include "check/style.h"

/* False if there was any error. */
MUST_USE bool style_check(const struct stylesheet *s, struct arena *a, struct diags *d);

/* The same for one style attribute of an element called `name`. */
MUST_USE bool style_check_inline(
	const struct style_rule *rule, struct slice name, struct arena *a, struct diags *d);

#endif
