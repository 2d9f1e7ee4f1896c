/*
 * component: one fenced block while it is turned into elements: what the makers of all of them share.
 */
#ifndef TEXT_COMPONENT_H
#define TEXT_COMPONENT_H

#include "text/fields.h"
#include "text/mark.h"
#include "text/words.h"

/* What the blocks of one page have in common. */
struct components {
	const struct words *words;
	int tables;	  /* made so far on this page: their captions need ids */
	int processes;	  /* the same for their titles */
	int gaps;	  /* the same for callouts about gaps */
	size_t items;	  /* cells, steps and the like, of all blocks so far */
	struct mark mark; /* for the Markdown within; its component is NULL */
};

struct component {
	struct components *page;
	const struct mark_block *block;
	const struct place *place; /* of the block, for as long as the tree lives */
	xmlNodePtr parent;	   /* where its elements go */
	struct arena *arena;
	struct diags *diags;
};

/*
 * Read the first `length` bytes of the block as its options. False after messages; what is absent stays as
 * it was.
 */
MUST_USE bool component_options(
	struct component *c, size_t length, const struct record *r, void *into);

/* The whole block as a list of at least one item; NULL after a message. `example` is an item as written. */
const struct data *component_list(struct component *c, const char *example);

/* Count `more` cells or the like. False, after a message, if the page has more than LIMIT_PAGE_ITEMS. */
MUST_USE bool component_count(struct component *c, size_t more);

/* What stands after the first `offset` bytes of the block, which end with a line. */
struct markdown component_rest(const struct component *c, size_t offset);

/* Append an element with a class, if it is given one, written at the place of `data` or else of the block. */
xmlNodePtr component_element(const struct component *c, xmlNodePtr parent, const char *name,
	const char *class, const struct data *data);

/* Append the inline Markdown of a value to `into`. False after messages. */
MUST_USE bool component_inline(struct component *c, const struct data *text, xmlNodePtr into);

/* Append {{ name }} in one of its forms, written at the place of `data`. */
void component_figure(
	xmlNodePtr into, const struct data *data, struct slice name, const char *form);

#endif
