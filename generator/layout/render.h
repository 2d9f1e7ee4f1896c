/*
 * render: a layout and a page make a finished page.
 *
 * The finished page is a tree, so that checks can walk it. Every element knows its place: the layout's
 * elements where they stand in the layout, the content's where they stand in the content.
 */
#ifndef LAYOUT_RENDER_H
#define LAYOUT_RENDER_H

#include <libxml/tree.h>
#include "base/diag.h"
#include "layout/layout.h"

/*
 * Run the steps of `l` for `page`, an element of a document of the caller's, over the document of the
 * `site`, which is only read. `out` is the caller's to free with tree_free(), before the layouts and the
 * page go. False, with messages at their places in the layout, and no document, if a value that must be
 * given is not, if an expression costs too much, if the page gets too long, or if a text or an address
 * could run as a script.
 */
MUST_USE bool render_page(const struct layout *l, xmlDocPtr site, xmlNodePtr section,
	xmlNodePtr page, xmlDocPtr *out, struct diags *d);

#endif
