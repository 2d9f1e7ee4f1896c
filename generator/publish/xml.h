/*
 * xml: the little that the feed and the site map need to be written.
 */
#ifndef PUBLISH_XML_H
#define PUBLISH_XML_H

#include "base/buf.h"

/*
 * `text`, which is UTF-8, with '&', '<', '>' and '"' escaped: fit for content and for attributes.
 */
void xml_text(struct buf *out, struct slice text);

/* <name>text</name> and a line end. */
void xml_element(struct buf *out, const char *name, struct slice text);

#endif
