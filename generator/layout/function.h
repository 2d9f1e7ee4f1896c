/*
 * function: what the functions of XPath 1.0 (chapter 4) take and give.
 *
 * id, lang and namespace-uri are left out: the document has nothing for them.
 */
#ifndef LAYOUT_FUNCTION_H
#define LAYOUT_FUNCTION_H

#include "base/slice.h"

/* The four types of XPath. */
enum gives { GIVES_NODES, GIVES_TEXT, GIVES_NUMBER, GIVES_TRUTH };

struct function {
	const char *name;
	int least, most;  /* how many values it takes */
	bool takes_nodes; /* the first of them, if given, must be nodes */
	enum gives gives;
};

/* The function called `name`, or NULL. */
const struct function *function_find(struct slice name);

/* The name of a function nearest to `name`, or an empty slice. */
struct slice function_nearest(struct slice name);

#endif
