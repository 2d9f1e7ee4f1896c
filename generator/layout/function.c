#include "layout/function.h"

#include <limits.h>
#include "base/nearest.h"

static const struct function functions[] = {
	{ "boolean", 1, 1, false, GIVES_TRUTH },
	{ "ceiling", 1, 1, false, GIVES_NUMBER },
	{ "concat", 2, INT_MAX, false, GIVES_TEXT },
	{ "contains", 2, 2, false, GIVES_TRUTH },
	{ "count", 1, 1, true, GIVES_NUMBER },
	{ "false", 0, 0, false, GIVES_TRUTH },
	{ "floor", 1, 1, false, GIVES_NUMBER },
	{ "last", 0, 0, false, GIVES_NUMBER },
	{ "local-name", 0, 1, true, GIVES_TEXT },
	{ "name", 0, 1, true, GIVES_TEXT },
	{ "normalize-space", 0, 1, false, GIVES_TEXT },
	{ "not", 1, 1, false, GIVES_TRUTH },
	{ "number", 0, 1, false, GIVES_NUMBER },
	{ "position", 0, 0, false, GIVES_NUMBER },
	{ "round", 1, 1, false, GIVES_NUMBER },
	{ "starts-with", 2, 2, false, GIVES_TRUTH },
	{ "string", 0, 1, false, GIVES_TEXT },
	{ "string-length", 0, 1, false, GIVES_NUMBER },
	{ "substring", 2, 3, false, GIVES_TEXT },
	{ "substring-after", 2, 2, false, GIVES_TEXT },
	{ "substring-before", 2, 2, false, GIVES_TEXT },
	{ "sum", 1, 1, true, GIVES_NUMBER },
	{ "translate", 3, 3, false, GIVES_TEXT },
	{ "true", 0, 0, false, GIVES_TRUTH },
};

enum { FUNCTIONS = sizeof(functions) / sizeof(*functions) };

const struct function *function_find(struct slice name)
{
	for (int i = 0; i < FUNCTIONS; i++)
		if (slice_is(name, functions[i].name))
			return &functions[i];
	return NULL;
}

struct slice function_nearest(struct slice name)
{
	struct nearest n = nearest_to(name);

	for (int i = 0; i < FUNCTIONS; i++)
		nearest_try(&n, slice_text(functions[i].name));
	return n.best;
}
