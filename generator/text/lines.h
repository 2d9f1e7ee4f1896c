/*
 * lines: from cmark's line and byte column to the place that an author's editor shows.
 */
#ifndef TEXT_LINES_H
#define TEXT_LINES_H

#include "base/arena.h"
#include "base/diag.h"

/* A piece of Markdown and where it stands. */
struct markdown {
	const char *file;
	struct slice text;
	int line;   /* of the first byte */
	int column; /* of the first byte; 0: only the line of all of it is known */
};

struct lines {
	const struct markdown *source; /* borrowed */
	const size_t *starts;	       /* offset of each line */
	int count;

	/* the last place asked for: counting goes on from there, as lines may be long */
	int line, characters; /* `characters` stand before byte `bytes` of line `line` */
	size_t bytes;
};

void lines_init(struct lines *l, struct arena *a, const struct markdown *source);

/* The place of byte `column` of line `line` of the source, both from 1. */
struct place lines_place(struct lines *l, int line, int column);

/* The source from the beginning of line `line` on. */
struct slice lines_from(const struct lines *l, int line);

#endif
