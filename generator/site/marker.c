#include "site/marker.h"

xmlNodePtr marker_next(const xmlNode *node, const xmlNode *top, const char *name)
{
	xmlNodePtr next = tree_next(node, top);

	while (next && !tree_is(next, name))
		next = tree_next(next, top);
	return next;
}

static enum marker_room room_inside(const xmlNode *element)
{
	static const char *const phrases[] = { "a", "h2", "h3", "h4", "h5", "h6", "summary",
		"caption" };

	if (tree_is(element, "svg"))
		return MARKER_TEXT;
	for (size_t i = 0; i < sizeof(phrases) / sizeof(*phrases); i++)
		if (tree_is(element, phrases[i]))
			return MARKER_PHRASE;
	return MARKER_LINK;
}

enum marker_room marker_room(const xmlNode *marker)
{
	enum marker_room least = MARKER_LINK;

	for (const xmlNode *n = marker->parent; n && n->type == XML_ELEMENT_NODE; n = n->parent) {
		enum marker_room room = room_inside(n);

		if (room > least)
			least = room;
	}
	return least;
}

void marker_become(xmlNodePtr marker, const char *name)
{
	xmlFreePropList(marker->properties);
	marker->properties = NULL;
	xmlNodeSetName(marker, (const xmlChar *)name);
}

void marker_become_text(xmlNodePtr marker, struct slice text)
{
	xmlNodePtr parent = marker->parent, before = parent->last;

	tree_text(parent, text);
	if (parent->last != before)
		xmlReplaceNode(marker, parent->last);
	else
		xmlUnlinkNode(marker);
	xmlFreeNode(marker);
}

void marker_become_children(xmlNodePtr marker)
{
	for (xmlNodePtr child = marker->children, next; child; child = next) {
		next = child->next;
		xmlUnlinkNode(child);
		xmlAddPrevSibling(marker, child);
	}
	xmlUnlinkNode(marker);
	xmlFreeNode(marker);
}
