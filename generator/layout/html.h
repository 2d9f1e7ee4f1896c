/*
 * html: a tree as HTML5, the same bytes for the same tree.
 *
 * The bytes are read back by an HTML parser as the tree they were made from: void elements have no end
 * tag, empty elements of SVG and MathML close themselves, script and style are not escaped (who puts
 * text there sees to it that it cannot close the element: render does). Attributes keep their order; an
 * empty value is written as hidden="". A no-break space stays as it is.
 */
#ifndef LAYOUT_HTML_H
#define LAYOUT_HTML_H

#include <libxml/tree.h>
#include "base/buf.h"
#include "base/slice.h"

/* Append <!DOCTYPE html>, the tree of `doc` and one line end to `out`. */
void html_write(const xmlDoc *doc, struct buf *out);

/* Append the element `top` and all below it to `out`, with nothing before or after. */
void html_write_element(const xmlNode *top, struct buf *out);

/* Elements that cannot have content (HTML, 13.1.2: void elements). */
bool html_is_void(struct slice name);

/* Elements whose text is not escaped: script and style. */
bool html_is_raw(struct slice name);

/* Can `text` stand in such an element without ending it, or beginning a comment in it? */
bool html_is_raw_text(struct slice text);

#endif
