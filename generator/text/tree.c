#include "text/tree.h"

#include <stdio.h>
#include <libxml/dict.h>
#include <libxml/parser.h>
#include <libxml/xmlmemory.h>
#include "base/arena.h"
#include "base/pool.h"

static const xmlChar *as_xml(const char *text)
{
	return (const xmlChar *)text;
}

void tree_setup(void)
{
	/* it refuses only if a function is missing */
	(void)!xmlMemSetup(pool_free, pool_malloc, pool_realloc, pool_strdup);
	xmlInitParser();
}

void tree_enter(struct pool *pool)
{
	pool_enter(pool);
}

void tree_leave(void)
{
	xmlResetLastError(); /* its words may come from the pool */
	pool_leave();
}

xmlDocPtr tree_new(const char *name)
{
	xmlDocPtr doc = xmlNewDoc(as_xml("1.0"));

	if (!doc || !(doc->dict = xmlDictCreate()))
		memory_exhausted();
	xmlDocSetRootElement(doc, xmlNewDocNode(doc, NULL, as_xml(name), NULL));
	return doc;
}

void tree_free(xmlDocPtr doc)
{
	if (doc && !pool_is_entered())
		xmlFreeDoc(doc);
}

/* Link `child` in as the last of `parent`. xmlAddChild() would look for adjacent text to merge. */
static void append(xmlNodePtr parent, xmlNodePtr child)
{
	child->parent = parent;
	child->prev = parent->last;
	if (parent->last)
		parent->last->next = child;
	else
		parent->children = child;
	parent->last = child;
}

xmlNodePtr tree_element(xmlNodePtr parent, const char *name, const struct place *at)
{
	xmlNodePtr e = xmlNewDocNode(parent->doc, NULL, as_xml(name), NULL);

	if (!e)
		memory_exhausted();
	memcpy(&e->_private, &at, sizeof(at));
	append(parent, e);
	return e;
}

void tree_text(xmlNodePtr parent, struct slice text)
{
	if (!text.length)
		return;

	xmlNodePtr node = xmlNewTextLen(as_xml(text.at), (int)text.length);

	if (!node)
		memory_exhausted();
	node->doc = parent->doc;
	append(parent, node);
}

void tree_set(xmlNodePtr element, const char *name, struct slice value)
{
	xmlAttrPtr attribute = xmlNewProp(element, as_xml(name), NULL);

	if (!attribute)
		memory_exhausted();

	xmlNodePtr text = xmlNewTextLen(as_xml(value.at), (int)value.length);

	if (!text)
		memory_exhausted();
	text->doc = element->doc;
	text->parent = (xmlNodePtr)attribute;
	attribute->children = attribute->last = text;
}

void tree_set_given(xmlNodePtr element, const char *name, struct slice value)
{
	if (value.length)
		tree_set(element, name, value);
}

void tree_set_number(xmlNodePtr element, const char *name, int number)
{
	char digits[16];

	snprintf(digits, sizeof(digits), "%d", number);
	tree_set(element, name, slice_text(digits));
}

struct slice tree_get(const xmlNode *element, const char *name)
{
	for (const xmlAttr *a = element->properties; a; a = a->next)
		if (strcmp((const char *)a->name, name) == 0)
			return slice_text(a->children ? (const char *)a->children->content : NULL);
	return slice_text(NULL);
}

bool tree_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

bool tree_is_one_of(const xmlNode *node, const char *const *names)
{
	for (; *names; names++)
		if (tree_is(node, *names))
			return true;
	return false;
}

void tree_copy_attributes(xmlNodePtr to, const xmlNode *from)
{
	for (const xmlAttr *a = from->properties; a; a = a->next)
		tree_set(to, (const char *)a->name,
			slice_text(a->children ? (const char *)a->children->content : NULL));
}

void tree_copy(xmlNodePtr parent, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE) {
		tree_text(parent, slice_text((const char *)node->content));
		return;
	}
	if (node->type != XML_ELEMENT_NODE)
		return;

	xmlNodePtr copy = tree_element(parent, (const char *)node->name, node->_private);

	tree_copy_attributes(copy, node);
	tree_copy_children(copy, node);
}

void tree_copy_children(xmlNodePtr parent, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child; child = child->next)
		tree_copy(parent, child);
}

void tree_words(const xmlNode *node, struct buf *out)
{
	if (node->type == XML_TEXT_NODE)
		buf_text(out, (const char *)node->content);
	for (const xmlNode *child = node->children; child; child = child->next)
		tree_words(child, out);
}

struct place tree_place(const xmlNode *node)
{
	for (; node && node->type != XML_DOCUMENT_NODE; node = node->parent)
		if (node->type == XML_ELEMENT_NODE && node->_private)
			return *(const struct place *)node->_private;
	return (struct place){ 0 };
}

static const xmlNode *next_node(const xmlNode *node, const xmlNode *top)
{
	if (node->children)
		return node->children;
	while (node != top && !node->next)
		node = node->parent;
	return node == top ? NULL : node->next;
}

xmlNodePtr tree_next(const xmlNode *node, const xmlNode *top)
{
	do
		node = next_node(node, top);
	while (node && node->type != XML_ELEMENT_NODE);
	return (xmlNodePtr)(uintptr_t)node;
}
