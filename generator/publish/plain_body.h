/*
 * plain_body: the content of a page as lines of plain text (plain_lines.h), block by block.
 *
 * The links on the way get numbers, the same for the same address.
 */
#ifndef PUBLISH_PLAIN_BODY_H
#define PUBLISH_PLAIN_BODY_H

#include <libxml/tree.h>
#include "base/arena.h"
#include "base/buf.h"
#include "text/words.h"

struct plain_link {
	struct slice address;
	struct plain_link *next;
};

struct plain_body {
	struct buf *out; /* borrowed */
	const struct words *words;
	struct slice base_url, root; /* of the site, and what leads there from the page: "../../" */
	struct arena *arena;	     /* borrowed */
	struct buf line;	     /* words of the block that is being read */
	struct plain_link *first, **last;
};

/* `b` has its borrowed parts. */
void plain_body_init(struct plain_body *b);
void plain_body_release(struct plain_body *b);

/* Append what stands in the element `body`. */
void plain_body_write(struct plain_body *b, const xmlNode *body);

/* The words in `node` as one line, for a cell or a heading; they live as long as nothing else is read. */
struct slice plain_body_line(struct plain_body *b, const xmlNode *node);

#endif
