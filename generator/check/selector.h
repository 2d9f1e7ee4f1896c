/*
 * selector: which elements a rule of a stylesheet is for (Selectors 4).
 *
 *	struct selector *s = selector_read(SLICE(".menu a:hover, #top"), &arena);
 *	for (; s; s = s->next)
 *		if (selector_matches(s, element, SELECTOR_HOVER)) ...
 *
 * A selector that uses what is not known here matches nothing.
 */
#ifndef CHECK_SELECTOR_H
#define CHECK_SELECTOR_H

#include <libxml/tree.h>
#include "base/arena.h"

/* What a person does to an element at the moment. */
enum selector_state {
	SELECTOR_HOVER = 1,
	SELECTOR_FOCUS = 2,
	SELECTOR_ACTIVE = 4,
	SELECTOR_VISITED = 8,
};

enum simple_kind {
	SIMPLE_TYPE,
	SIMPLE_ID,
	SIMPLE_CLASS,
	SIMPLE_ATTRIBUTE,
	SIMPLE_STATE, /* needs `state` */
	SIMPLE_LINK,  /* a link, visited or not */
	SIMPLE_FIRST, /* child */
	SIMPLE_LAST,
	SIMPLE_ROOT,
	SIMPLE_NOT,    /* none of `inner` */
	SIMPLE_ANY_OF, /* one of `inner` */
	SIMPLE_SET,    /* has the attribute `name`: :checked, :disabled */
	SIMPLE_UNKNOWN,
};

struct simple {
	enum simple_kind kind;
	char operator; /* of an attribute: '=', '~', '^', '$', '*', '|'; 0: it is there */
	unsigned state;
	struct slice name, value;
	const struct selector *inner;
	struct simple *next;
};

/* One element's part, and what stands before it. */
struct compound {
	struct simple *simples;
	char combinator; /* between `before` and this: ' ', '>', '+', '~' */
	struct compound *before;
};

struct selector {
	struct compound *last;
	int weight;	     /* specificity: ids * 10000 + classes * 100 + types */
	unsigned states;     /* all that it asks for */
	struct slice pseudo; /* "before" of ::before; empty: the element itself */
	struct slice written;
	struct selector *next;
};

/* The list `text`; an empty one is NULL. It is borrowed. */
struct selector *selector_read(struct slice text, struct arena *a);

/* Whether it is for `element`, which itself and none around it is in `state`. */
bool selector_matches(const struct selector *s, const xmlNode *element, unsigned state);

#endif
