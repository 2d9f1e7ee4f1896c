/*
 * joined: the files of a worksheet as one tree and one text.
 */
#ifndef SHEET_JOINED_H
#define SHEET_JOINED_H

#include "text/data.h"

struct sheet_file {
	const char *file; /* as the author knows it; its name or its folder's is the worksheet's */
	const struct data *tree; /* not NULL */
	struct slice text;
};

/*
 * The mappings of all files as one. Only figures, questions, lines and examples may be continued in a later file:
 * anything else that stands twice is a message and sets *good to false.
 */
const struct data *joined_tree(
	const struct sheet_file *files, size_t count, struct arena *a, struct diags *d, bool *good);

/* Their texts, one after the other. */
struct slice joined_text(const struct sheet_file *files, size_t count, struct arena *a);

#endif
