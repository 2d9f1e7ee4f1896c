/*
 * written: one file of a layout, as it was written: a tree, and the place of everything in it.
 *
 * Layouts are natural HTML that is also well-formed XML. What XML has besides elements, attributes and
 * text is refused before libxml2 sees it: document types other than <!DOCTYPE html>, entities other
 * than the five and numbers, processing instructions, CDATA outside script and style.
 */
#ifndef LAYOUT_WRITTEN_H
#define LAYOUT_WRITTEN_H

#include <libxml/tree.h>
#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

struct written {
	const char *path; /* as the author knows it: "layouts/parts/header.html" */
	struct slice text;
	xmlDocPtr doc; /* owned */
};

/*
 * Read the file at `path`, in the arena: at most LIMIT_LAYOUT_FILE bytes, no tag longer than
 * LIMIT_LAYOUT_TAG. False, with messages, if it is not well-formed.
 */
MUST_USE bool written_read(struct written *s, struct arena *a, const char *path, struct diags *d);

/*
 * The same for a text that is there already. It outlives the source and is followed by a NUL that is not
 * counted.
 */
MUST_USE bool written_parse(
	struct written *s, struct arena *a, const char *path, struct slice text, struct diags *d);

void written_release(struct written *s);

/* Where the element's tag begins. It lives as long as the arena. */
const struct place *written_place(const xmlNode *element);

/* Where the name of an attribute that the element was written with begins. */
struct place written_attribute_place(const xmlNode *element, const char *name);

/*
 * The value of an attribute that the element was written with, and where its first byte stands: as it was
 * written, so that places in it can be counted, or, if references such as &lt; are in it, as they are meant.
 */
struct slice written_value(const xmlNode *element, const char *name, struct place *at);

#endif
