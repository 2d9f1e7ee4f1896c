#include "check/element.h"

#include "text/tree.h"

const xmlNode *element_before(const xmlNode *e)
{
	do
		e = e->prev;
	while (e && e->type != XML_ELEMENT_NODE);
	return e;
}

const xmlNode *element_after(const xmlNode *e)
{
	do
		e = e->next;
	while (e && e->type != XML_ELEMENT_NODE);
	return e;
}

bool element_is_link(const xmlNode *e)
{
	return tree_is(e, "a") && tree_get(e, "href").length;
}
