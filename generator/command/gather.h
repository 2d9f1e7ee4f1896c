/*
 * gather: the HTML files that the words of a command line mean, each a file or a folder of them.
 */
#ifndef COMMAND_GATHER_H
#define COMMAND_GATHER_H

#include "base/arena.h"
#include "base/diag.h"

struct gathered {
	const char *path; /* as it is opened and shown */
	const char *root; /* the folder that "/" means, without a slash at its end */
};

struct gathering {
	struct gathered *files; /* sorted by path */
	size_t count;
};

/*
 * In folders, what ends with .html, .htm or .xhtml, however deep; what begins with a dot and folders called
 * node_modules are passed over. False after messages: a path is not there, or a name has control characters.
 */
MUST_USE bool gather(
	struct gathering *g, const char *const *paths, int count, struct arena *a, struct diags *d);

#endif
