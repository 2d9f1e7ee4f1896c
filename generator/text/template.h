/*
 * template: a text with places in it, filled in.
 *
 *	title: "{{title}}"		becomes		title: "Paying for equipment"
 *
 * A place has no space within its braces: {{ review_first }} is a figure of the content, and stays as it is.
 */
#ifndef TEXT_TEMPLATE_H
#define TEXT_TEMPLATE_H

#include "base/arena.h"
#include "base/diag.h"

struct template_value {
	const char *name;
	struct slice is;
};

/*
 * `text`, of the file called `file`, with every place filled, in the arena. False, after a message at each place that none
 * of the `count` values is for.
 */
MUST_USE bool template_fill(struct slice *filled, const char *file, struct slice text,
	const struct template_value *values, size_t count, struct arena *a, struct diags *d);

#endif
