/*
 * parts: the files of the folder of layouts, each read once, however many layouts it is a part of.
 */
#ifndef LAYOUT_PARTS_H
#define LAYOUT_PARTS_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"
#include "layout/written.h"
#include "publish/disk.h"

struct part {
	struct written source;
	struct slice name;
	bool is_read; /* false if there was a message instead */
	struct part *next;
};

struct parts {
	struct arena *arena;	       /* borrowed */
	const struct disk_file *files; /* in the folder; borrowed */
	size_t count;
	struct part *first; /* their sources are owned */
};

/*
 * The file called `name` below the folder, which is asked for at `at`: NULL if there is none, with a
 * message, or if it is wrong, with messages the first time. It lives as long as `p` does.
 */
MUST_USE const struct written *parts_open(
	struct parts *p, struct slice name, struct place at, struct diags *d);

void parts_release(struct parts *p);

#endif
