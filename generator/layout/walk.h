/*
 * walk: simple expressions, evaluated by walking the tree.
 *
 * For an expression such as $page/@title libxml2 takes and gives back memory a dozen times. A walk takes
 * none but for what it puts together, and gives what libxml2 would give.
 */
#ifndef LAYOUT_WALK_H
#define LAYOUT_WALK_H

#include <libxml/tree.h>
#include "base/arena.h"
#include "base/slice.h"
#include "layout/simple.h"

/* How many bytes that are put together cost as much as looking at a node. */
enum { WALK_BYTES = 8 };

/* Where a walk may begin, and what it may cost. */
struct walk_from {
	xmlNodePtr context, page, section, site; /* section may be NULL */
	struct arena *scratch;			 /* for what has to be put together */
	size_t spent;				 /* what the walk costs is added */
	size_t most;				 /* then it stops, and what it gives is of no use */
};

/* The nodes that a path leads to, in document order, in the scratch arena. */
size_t walk_nodes(const struct simple *s, struct walk_from *from, xmlNodePtr **nodes);

/* What an expression gives, as string() and boolean() see it. */
struct slice walk_text(const struct simple *s, struct walk_from *from);
bool walk_truth(const struct simple *s, struct walk_from *from);

/* The string-value of a node (XPath 1.0, chapter 5): borrowed from it, or in the scratch arena. */
struct slice walk_node_text(const xmlNode *node, struct walk_from *from);

#endif
