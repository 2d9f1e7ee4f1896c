/*
 * vocabulary: the site document as layouts may rely on it: which elements there are, their attributes, and
 * what stands within what. One table; whoever puts something into the document puts it there as well.
 *
 * It answers questions such as "what can section/page be?" without a document, for sets of kinds of
 * nodes: with it a name that can never be there is found when a layout is read, on no page at all.
 */
#ifndef LAYOUT_VOCABULARY_H
#define LAYOUT_VOCABULARY_H

#include <stdint.h>
#include "base/buf.h"
#include "base/slice.h"

/* Kinds of nodes: elements by their row of the table, "an attribute of row N", text, a document. */
typedef uint64_t vocabulary_set;

enum vocabulary_axis {
	AXIS_ANCESTOR,
	AXIS_ANCESTOR_OR_SELF,
	AXIS_ATTRIBUTE,
	AXIS_CHILD,
	AXIS_DESCENDANT,
	AXIS_DESCENDANT_OR_SELF,
	AXIS_FOLLOWING,
	AXIS_FOLLOWING_SIBLING,
	AXIS_PARENT,
	AXIS_PRECEDING,
	AXIS_PRECEDING_SIBLING,
	AXIS_SELF,
};

/* The axis that XPath calls `name`: "ancestor-or-self". False if it is none of these. */
bool vocabulary_axis(struct slice name, enum vocabulary_axis *axis);

vocabulary_set vocabulary_document(void); /* "/" */
vocabulary_set vocabulary_site(void);	  /* <site>: where a layout begins */
vocabulary_set vocabulary_page(void);	  /* $page */
vocabulary_set vocabulary_section(void);  /* $section */

/* Any node: what an expression that could not be read might have given. */
vocabulary_set vocabulary_anything(void);

/* What can be reached from `from` along an axis. */
vocabulary_set vocabulary_reach(vocabulary_set from, enum vocabulary_axis axis);

/* The part of `nodes` that are elements, attributes or texts. */
vocabulary_set vocabulary_elements(vocabulary_set nodes);
vocabulary_set vocabulary_attributes(vocabulary_set nodes);
vocabulary_set vocabulary_texts(vocabulary_set nodes);

/* The part of `nodes`, elements and attributes, that may be called `name`. */
vocabulary_set vocabulary_called(vocabulary_set nodes, struct slice name);

/* Of all that `nodes` may be called, what is nearest to `name`, or an empty slice. */
struct slice vocabulary_nearest(vocabulary_set nodes, struct slice name);

/* Say what `nodes` are, for messages: "page or section". */
void vocabulary_words(vocabulary_set nodes, struct buf *out);

/* The whole table, for tests/spec/layout.md: what stands within what, indented, with attributes. */
void vocabulary_list(struct buf *out);

#endif
