/*
 * components: what fenced blocks become. The list is closed: table, callout, details, steps, process,
 * figure-table, documents, contacts, worksheet, worked, estimator, forum, lookup, statement, downloads, gaps. See
 * tests/spec/components.md for each.
 *
 *	struct components page = { .words = &words, .mark = { &arena, &diags, NULL, NULL } };
 *	const struct mark m = { &arena, &diags, components_make, &page };
 *	mark_blocks(&m, &source, body);
 *
 * Like mark, it knows only the text: figures, sources, contacts and worksheets are left as markers
 * (<candour-figure>, <candour-source>, <candour-contact name="ID">; see sheet_block.h). Within a drawing a figure has the
 * form "plain": text alone can stand there.
 */
#ifndef TEXT_COMPONENTS_H
#define TEXT_COMPONENTS_H

#include "text/component.h"

/* A mark_component; `context` is the struct components of the page. */
bool components_make(
	void *context, xmlNodePtr parent, const struct mark_block *block, struct diags *d);

/*
 * Append the blocks of a page, those with fences among them, to `body`; `words` are those that blocks add. All
 * mistakes are reported; false if there was any.
 */
MUST_USE bool components_page(const struct words *words, const struct markdown *source,
	xmlNodePtr body, struct arena *a, struct diags *d);

#endif
