/*
 * element: the elements beside one, for rules that ask what stands before or behind it.
 */
#ifndef CHECK_ELEMENT_H
#define CHECK_ELEMENT_H

#include <libxml/tree.h>
#include <stdbool.h>

/* The element before or behind `e` that has the same parent, or NULL. */
const xmlNode *element_before(const xmlNode *e);
const xmlNode *element_after(const xmlNode *e);

/* It leads somewhere. */
bool element_is_link(const xmlNode *e);

#endif
