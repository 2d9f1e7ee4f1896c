/*
 * marker: what mark and components left in a page's tree for the site to resolve, such as
 * <candour-figure name="community_limit" form="words">.
 *
 *	for (xmlNodePtr m = marker_next(body, body, "candour-figure"), next; m; m = next) {
 *		next = marker_next(m, body, "candour-figure");
 *		...					// turn m into something else
 *	}
 */
#ifndef SITE_MARKER_H
#define SITE_MARKER_H

#include "text/tree.h"

/* The next marker called `name` after `node` that stays below `top`, or NULL. */
xmlNodePtr marker_next(const xmlNode *node, const xmlNode *top, const char *name);

/* What may stand in the place of a marker. */
enum marker_room {
	MARKER_LINK,   /* anything: it stands in running text */
	MARKER_PHRASE, /* no link: a heading, a link, a caption or a summary is around it */
	MARKER_TEXT,   /* text alone: it is part of a drawing */
};

enum marker_room marker_room(const xmlNode *marker);

/* Make it an element called `name`, empty and without attributes, at the same place. */
void marker_become(xmlNodePtr marker, const char *name);

/* Put its children in its place; the marker is gone. */
void marker_become_children(xmlNodePtr marker);

/* Put `text` in its place; the marker is gone. */
void marker_become_text(xmlNodePtr marker, struct slice text);

#endif
