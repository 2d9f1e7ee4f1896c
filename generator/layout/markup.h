/*
 * markup: what may be written in a layout, apart from expressions.
 *
 * Rules that hold for one element wherever it stands, each with the mend in its message: our attributes
 * and what looks like them, names, void elements, links, and what the page's security policy would refuse
 * to run.
 */
#ifndef LAYOUT_MARKUP_H
#define LAYOUT_MARKUP_H

#include <libxml/tree.h>
#include "base/diag.h"
#include "base/slice.h"

/* The six attributes that say what a page puts in place of the sample. */
enum markup_order {
	ORDER_NONE, /* an attribute like any other */
	ORDER_EACH,
	ORDER_IF,
	ORDER_TEXT,
	ORDER_COPY,
	ORDER_INCLUDE,
	ORDER_SET, /* data-attr-NAME */
};

enum markup_order markup_order(const xmlAttr *attribute);

/* The NAME of data-attr-NAME. */
const char *markup_set_name(const xmlAttr *attribute);

/* The attribute of `element` that is the order, or NULL; not for ORDER_SET. */
const xmlAttr *markup_find(const xmlNode *element, enum markup_order order);

/* The data-attr-NAME of `element` that sets the attribute `name`, or NULL. */
const xmlAttr *markup_setter(const xmlNode *element, const char *name);

/* Check one element, not those in it. All mistakes are reported; false if there was any. */
MUST_USE bool markup_check(const xmlNode *element, struct diags *d);

/*
 * Check an address that pages get as it is written: a link leads to https or to a place on the page, since
 * another address is not right on every page. True for attributes that are no links.
 */
MUST_USE bool markup_check_link(const xmlAttr *attribute, struct diags *d);

/* The attribute is the address of a stylesheet, icon, script or picture of the site's own. */
bool markup_is_asset(const xmlAttr *attribute);

/* The attribute holds an address, so that its value must not be a script. */
bool markup_is_address(const char *name);

/* The value of an attribute, or the empty slice. */
struct slice markup_value(const xmlAttr *attribute);

#endif
