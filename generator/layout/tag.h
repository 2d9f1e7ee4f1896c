/*
 * tag: the start tags of a layout as they were written, each with its place.
 *
 * The text is scanned once before libxml2 parses it, because libxml2 knows only the line where a tag
 * ends, and because it would take in what a layout must not have: document types, entities, processing
 * instructions. Tags that do not close each other are found here as well, with the mend.
 */
#ifndef LAYOUT_TAG_H
#define LAYOUT_TAG_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

struct tag {
	struct place place;
	struct slice text; /* "<a href='x'>" */
	struct slice name; /* "a" */
	struct tag *next;  /* in the order of the text */
	struct tag *outer; /* the one that it stands in */
};

/*
 * The tags of `text`, the content of the file called `path`, which is followed by a NUL that is not
 * counted. False, after messages, if there is something in it that a layout cannot have, if tags do not
 * close each other, or if one is longer than LIMIT_LAYOUT_TAG.
 */
MUST_USE bool tags_scan(
	struct tag **first, struct arena *a, const char *path, struct slice text, struct diags *d);

/* An attribute as it was written: views of the tag's text. */
struct tag_attribute {
	struct slice name, value;
};

/* The attribute called `name`, or an empty one at the beginning of the tag. */
struct tag_attribute tag_attribute(const struct tag *t, const char *name);

/* Where the byte of the tag's text at `at` stands. */
struct place tag_place(const struct tag *t, const char *at);

#endif
