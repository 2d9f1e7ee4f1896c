/*
 * local: the stylesheets and scripts that pages of an audit use and that lie beside them on the disk.
 */
#ifndef COMMAND_LOCAL_H
#define COMMAND_LOCAL_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/map.h"

struct local_file {
	const char *path;  /* as the disk knows it */
	struct slice text; /* UTF-8 */
	void *read;	   /* what the caller made of it */
};

struct local_files {
	struct map by_path;
	struct arena *arena;
};

/*
 * The file that `address`, written on the page `file` below the folder `root`, leads to; NULL if it is on another
 * host or not there. Each file is read once; *is_new says whether this was the time.
 */
struct local_file *local_find(struct local_files *l, const char *root, const char *file,
	struct slice address, bool *is_new);

#endif
