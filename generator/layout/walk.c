#include "layout/walk.h"

#include <string.h>

/* Where a path begins, or NULL: a page may have no section. */
static xmlNodePtr start_of(const struct simple *s, const struct walk_from *from)
{
	switch (s->start) {
	case START_PAGE:
		return from->page;
	case START_SECTION:
		return from->section;
	case START_SITE:
		return from->site;
	default:
		return from->context;
	}
}

/* Most names differ in their first letter. */
static bool is_called(const xmlChar *name, const char *wanted)
{
	return *name == (unsigned char)*wanted && strcmp((const char *)name, wanted) == 0;
}

static xmlNodePtr attribute_of(const xmlNode *node, const char *name)
{
	if (node->type != XML_ELEMENT_NODE)
		return NULL;

	xmlAttrPtr a = node->properties;

	while (a && !is_called(a->name, name))
		a = a->next;
	return (xmlNodePtr)a;
}

/* Do all conditions hold with `node` as the context? */
static bool all_hold(const struct simple *conditions, xmlNodePtr node, struct walk_from *from)
{
	xmlNodePtr context = from->context;

	from->context = node;
	while (conditions && walk_truth(conditions, from))
		conditions = conditions->next;
	from->context = context;
	return !conditions;
}

/* The next of `node` and those after it that is the element meant, or NULL. */
static xmlNodePtr next_called(xmlNodePtr node, const struct simple_name *n, struct walk_from *from)
{
	for (; node && from->spent < from->most; node = node->next) {
		from->spent++;
		if (node->type == XML_ELEMENT_NODE && is_called(node->name, n->text) &&
			all_hold(n->conditions, node, from))
			return node;
	}
	return NULL;
}

static xmlNodePtr first_child(xmlNodePtr node, const struct simple_name *n, struct walk_from *from)
{
	return node->type == XML_ELEMENT_NODE ? next_called(node->children, n, from) : NULL;
}

/* The first node that the names lead to, or NULL. */
static xmlNodePtr first_node(const struct simple_name *n, xmlNodePtr node, struct walk_from *from)
{
	if (!n || !node)
		return node;
	if (n->is_attribute)
		return attribute_of(node, n->text);
	for (node = first_child(node, n, from); node; node = next_called(node->next, n, from)) {
		xmlNodePtr found = first_node(n->next, node, from);

		if (found)
			return found;
	}
	return NULL;
}

/* Put the nodes that the names lead to into `into`, unless that is NULL, and count them. */
static size_t all_nodes(
	const struct simple_name *n, xmlNodePtr node, struct walk_from *from, xmlNodePtr *into)
{
	size_t count = 0;

	if (!node || !n || n->is_attribute) {
		if (node && n)
			node = attribute_of(node, n->text);
		if (node && into)
			*into = node;
		return node != NULL;
	}
	for (node = first_child(node, n, from); node; node = next_called(node->next, n, from))
		count += all_nodes(n->next, node, from, into ? into + count : NULL);
	return count;
}

size_t walk_nodes(const struct simple *s, struct walk_from *from, xmlNodePtr **nodes)
{
	xmlNodePtr start = start_of(s, from);
	size_t count = all_nodes(s->names, start, from, NULL);

	*nodes = ARENA_ARRAY(from->scratch, xmlNodePtr, count);
	return all_nodes(s->names, start, from, *nodes);
}

/* The text of a node that is all in one piece, or NULL. */
static const char *single_text(const xmlNode *node)
{
	const xmlNode *child = node->type == XML_TEXT_NODE ? node : node->children;

	if (!child)
		return "";
	if (child->type != XML_TEXT_NODE || (child != node && child->next))
		return NULL;
	return (const char *)child->content;
}

/* Put the text of `node` and all below it into `into`, unless that is NULL, and measure it. */
static size_t add_words(const xmlNode *node, char *into)
{
	size_t length = 0;

	if (node->type == XML_TEXT_NODE) {
		struct slice words = slice_text((const char *)node->content);

		if (into)
			memcpy(into, words.at, words.length);
		return words.length;
	}
	for (const xmlNode *child = node->children; child; child = child->next)
		length += add_words(child, into ? into + length : NULL);
	return length;
}

/* Room for a text that is put together. It has its price: it is kept until the page is done. */
static char *text_room(struct walk_from *from, size_t length)
{
	from->spent += length / WALK_BYTES;
	return arena_take(from->scratch, length + 1);
}

struct slice walk_node_text(const xmlNode *node, struct walk_from *from)
{
	const char *single = single_text(node);

	if (single)
		return slice_text(single);

	size_t length = add_words(node, NULL);
	char *text = text_room(from, length);

	add_words(node, text);
	return slice_of(text, length);
}

static struct slice join(const struct simple *s, struct walk_from *from)
{
	size_t length = 0;

	if (!s->first->next)
		return walk_text(s->first, from);
	for (const struct simple *part = s->first; part; part = part->next)
		length += walk_text(part, from).length;

	char *text = text_room(from, length), *at = text;

	for (const struct simple *part = s->first; part; part = part->next) {
		struct slice words = walk_text(part, from);

		memcpy(at, words.at, words.length);
		at += words.length;
	}
	return slice_of(text, length);
}

struct slice walk_text(const struct simple *s, struct walk_from *from)
{
	xmlNodePtr node;

	switch (s->form) {
	case FORM_PATH:
		node = first_node(s->names, start_of(s, from), from);
		return node ? walk_node_text(node, from) : slice_text(NULL);
	case FORM_LITERAL:
		return s->literal;
	case FORM_JOIN:
		return join(s, from);
	default:
		return walk_truth(s, from) ? SLICE("true") : SLICE("false");
	}
}

/* The one value of an operand; false if it has none. */
static bool value_of(const struct simple *s, struct walk_from *from, struct slice *value)
{
	xmlNodePtr node;

	if (s->form == FORM_LITERAL) {
		*value = s->literal;
		return true;
	}
	node = first_node(s->names, start_of(s, from), from);
	if (node)
		*value = walk_node_text(node, from);
	return node != NULL;
}

/* Without a value on both sides, both "=" and "!=" are false. */
static bool compare(const struct simple *s, struct walk_from *from)
{
	struct slice left, right;

	return value_of(s->first, from, &left) && value_of(s->first->next, from, &right) &&
		slice_equal(left, right) == (s->form == FORM_EQUAL);
}

static bool any(const struct simple *operands, struct walk_from *from, bool wanted)
{
	for (; operands; operands = operands->next)
		if (walk_truth(operands, from) == wanted)
			return true;
	return false;
}

bool walk_truth(const struct simple *s, struct walk_from *from)
{
	switch (s->form) {
	case FORM_PATH:
		return first_node(s->names, start_of(s, from), from) != NULL;
	case FORM_EQUAL:
	case FORM_UNEQUAL:
		return compare(s, from);
	case FORM_NOT:
		return !walk_truth(s->first, from);
	case FORM_AND:
		return !any(s->first, from, false);
	case FORM_OR:
		return any(s->first, from, true);
	default:
		return walk_text(s, from).length > 0;
	}
}
