/*
 * glossary: hard words and what they mean. On every page the first use of each leads to its meaning.
 *
 *	glossary_read(&glossary, &arena, file, d);
 *	glossary_link(&glossary, SLICE("../../about/words/index.html"), body, &page_arena);
 */
#ifndef SITE_GLOSSARY_H
#define SITE_GLOSSARY_H

#include "site/phrase.h"
#include "text/data.h"
#include "text/tree.h"

struct term {
	struct slice name;  /* "personal budget": as in the middle of a sentence */
	struct place place; /* of the name */
	struct slice id;    /* "personal-budget" */
	const struct data *means;
	const struct data *easy; /* the meaning in easy words, or NULL */
	const struct data *also; /* other forms, or NULL */
};

struct glossary {
	struct term *terms; /* sorted by name, letters' case aside */
	size_t count;
	struct phrases phrases; /* every form, for its term; without slots if none was read */
};

/* Read content/glossary.yaml. All mistakes are reported; false if there was any. */
MUST_USE bool glossary_read(
	struct glossary *g, struct arena *a, const struct data *file, struct diags *d);

/* Append the `term` elements of the site document. */
void glossary_document(const struct glossary *g, xmlNodePtr site);

/*
 * Link the first use of each term in the running text of `body` to `page`, the address of the page of
 * words as seen from this one. Headings, links, code, captions and drawings are left alone. Whole words
 * only; of two forms that fit, the longer. Capitals do not matter unless the form is all capitals: PB is
 * not pb. `scratch` is used for the call.
 */
void glossary_link(
	const struct glossary *g, struct slice page, xmlNodePtr body, struct arena *scratch);

#endif
