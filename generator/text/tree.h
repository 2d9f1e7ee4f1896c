/*
 * tree: the elements of a page, held by libxml2, each knowing where its author wrote it.
 *
 *	xmlNodePtr p = tree_element(body, "p", place);
 *	tree_set(p, "class", SLICE("govuk-body"));
 *	tree_text(p, SLICE("Hello"));
 *
 * Documents are made here so that element names come from a dictionary of the document: names compare
 * and copy cheaply. A document and its nodes belong to one thread; a finished one may be read by many.
 */
#ifndef TEXT_TREE_H
#define TEXT_TREE_H

#include <libxml/tree.h>
#include "base/diag.h"
#include "base/pool.h"
#include "base/slice.h"

/* Have libxml2 take its memory from pools (base/pool.h). Once, before it is used at all. */
void tree_setup(void);

/*
 * From now on this thread's trees come from `pool`; at tree_leave() all of them are gone. What must last
 * longer (the site's document, compiled expressions) is made outside.
 */
void tree_enter(struct pool *pool);
void tree_leave(void);

/*
 * A new document whose root element is called `name`. Freed with tree_free(), or, if it was made in a pool,
 * by pool_leave().
 */
xmlDocPtr tree_new(const char *name);
void tree_free(xmlDocPtr doc);

static inline xmlNodePtr tree_root(xmlDocPtr doc)
{
	return xmlDocGetRootElement(doc);
}

/*
 * A new last child of `parent`. `at` says where it was written; it is borrowed and must outlive the
 * document. NULL: the place of the nearest ancestor that has one.
 */
xmlNodePtr tree_element(xmlNodePtr parent, const char *name, const struct place *at);

/* Text as the last child of `parent`. Nothing is added for an empty text. */
void tree_text(xmlNodePtr parent, struct slice text);

/* Set an attribute that the element does not have yet. */
void tree_set(xmlNodePtr element, const char *name, struct slice value);

/* The same, leaving the attribute out if the value is empty. */
void tree_set_given(xmlNodePtr element, const char *name, struct slice value);

/* Set an attribute to a whole number. */
void tree_set_number(xmlNodePtr element, const char *name, int number);

/* An attribute's value, or the empty slice. Lives as long as the attribute does. */
struct slice tree_get(const xmlNode *element, const char *name);

/* Element name as text, for comparisons. */
bool tree_is(const xmlNode *node, const char *name);

/* One of `names`, which are ended by NULL. */
bool tree_is_one_of(const xmlNode *node, const char *const *names);

/* Give `to`, which has none of them, copies of the attributes of `from`. */
void tree_copy_attributes(xmlNodePtr to, const xmlNode *from);

/* Append copies of `node`, or of its children, to `parent`, with their places. */
void tree_copy(xmlNodePtr parent, const xmlNode *node);
void tree_copy_children(xmlNodePtr parent, const xmlNode *node);

/* Append the text of `node` and of all below it to `out`, in document order. */
void tree_words(const xmlNode *node, struct buf *out);

/* Where `node` was written: its own place or that of the nearest ancestor with one. */
struct place tree_place(const xmlNode *node);

/* The next element after `node` in document order that stays below `top`, or NULL. Begin with `top`. */
xmlNodePtr tree_next(const xmlNode *node, const xmlNode *top);

#endif
