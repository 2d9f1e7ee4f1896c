/*
 * source: the documents that the site's facts come from, and a page's numbered references to them.
 *
 *	[](source:support-policy "section 9")  ->  <sup class="reference"><a href="#source-1">...1</a></sup>
 */
#ifndef SITE_SOURCE_H
#define SITE_SOURCE_H

#include "base/date.h"
#include "base/map.h"
#include "text/data.h"
#include "text/tree.h"
#include "text/words.h"

struct source {
	struct slice id;
	const struct data *title, *date, *publisher, *nation, *status;
	const struct data *note;	    /* or NULL */
	const struct data *url;		    /* where it is published; or NULL */
	const struct data *owner, *version; /* of the council's own: a role of site.yaml; or NULL */
	struct date review_due;		    /* the same; may be absent */
	struct slice date_words;	    /* "2016", "November 2023", "27 June 2018" */
};

struct sources {
	struct map by_id;     /* id -> struct source */
	struct source *items; /* as the file has them */
	size_t count;
	bool read; /* false: the file has messages of its own; no source is missed */
};

/* Read content/sources.yaml. All mistakes are reported; false if there was any. */
MUST_USE bool sources_read(struct sources *s, struct arena *a, const struct data *file,
	const struct words *w, struct diags *d);

/*
 * The source called `id`, or NULL after a message at `at` with the nearest id. `unknown` counts such
 * messages: after LIMIT_HINTS of them, the nearest is no longer looked for.
 */
MUST_USE const struct source *sources_find(
	const struct sources *s, struct slice id, struct place at, int *unknown, struct diags *d);

/* Append the `source` elements of the site document. */
void sources_document(const struct sources *s, xmlNodePtr site);

/* One entry of the list at the end of a page. */
struct reference {
	int number; /* its place in the list, from 1 */
	const struct source *source;
	struct slice at; /* "section 9", or empty */
	bool marked;	 /* the text has a number that leads here */
	struct reference *next;
};

struct references {
	const struct sources *sources; /* borrowed */
	struct arena *arena;	       /* borrowed: the page's */
	struct map entries;	       /* "support-policy section 9" -> struct reference */
	struct reference *first, *last;
	int unknown; /* see sources_find() */
};

void references_init(struct references *r, const struct sources *s, struct arena *a);

/*
 * Put the sources of the page as a whole on the list: `list` is what front matter has under `sources`, or
 * NULL. False after messages.
 */
MUST_USE bool references_read(struct references *r, const struct data *list, struct diags *d);

/*
 * Make a number of every <candour-source> in `body` and put what it names on the list, if it is not there.
 * False after messages.
 */
MUST_USE bool references_resolve(
	struct references *r, const struct words *w, xmlNodePtr body, struct diags *d);

/* Append the `reference` elements of the page's element. */
void references_document(const struct references *r, xmlNodePtr page);

#endif
