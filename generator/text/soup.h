/*
 * soup: HTML that somebody else wrote, as a tree of elements that know where they stand. Any tag soup is read:
 * what is missing is put in and what cannot be is left out, as libxml2 does it.
 *
 *	struct soup s;
 *	if (soup_read(&s, "old/index.html", bytes, &arena)) ...		// s.doc, its root an <html>
 *	soup_free(&s);
 *
 * Names of elements and attributes are in small letters. Comments are left out; the text of scripts and styles
 * stands in nodes of its own kind (XML_CDATA_SECTION_NODE), so that it is no text of the page.
 */
#ifndef TEXT_SOUP_H
#define TEXT_SOUP_H

#include "base/arena.h"
#include "text/tree.h"

/* An end tag that ends nothing. */
struct soup_stray {
	struct place place;
	struct slice name;
	struct soup_stray *next;
};

struct soup {
	xmlDocPtr doc;
	struct slice text;	   /* the file in UTF-8, without control characters */
	struct soup_stray *strays; /* in the order of the file */
};

/*
 * Read `bytes`, the content of `file`. They are taken for UTF-8 or, if they are none, for Windows-1252, which is
 * what the others mostly are. Places (tree_place) are those of start tags, and live in `a` as the text does. False
 * if there is no element in it, or if elements stand in each other more than LIMIT_HTML_DEPTH deep.
 */
MUST_USE bool soup_read(struct soup *s, const char *file, struct slice bytes, struct arena *a);
void soup_free(struct soup *s);

/* `bytes` in UTF-8, whatever they were, without control characters, which become spaces. */
struct slice soup_clean(struct slice bytes, struct arena *a);

#endif
