/*
 * xpath: expressions compiled once and evaluated on many pages. Only user of <libxml/xpath.h>.
 *
 *	struct xpath_engine *e = xpath_open();
 *	struct xpath *x = xpath_compile(e, SLICE("$page/@title"), place, d);
 *	...
 *	xpath_begin(e, site, section, page);
 *	if (xpath_evaluate(e, x, &focus, &value, d))
 *		use(xpath_text(e, &value));
 *	xpath_close(e);
 *
 * XPath 1.0 and its own functions, nothing more. "/" is always the document of the site, also where the
 * context node belongs to the page. An engine and its expressions belong to one thread; the documents
 * may be shared, because evaluation only reads them. Simple expressions are walked (see walk), all others
 * are libxml2's, which prints nothing.
 */
#ifndef LAYOUT_XPATH_H
#define LAYOUT_XPATH_H

#include <libxml/tree.h>
#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"

struct xpath_engine;
struct xpath;

/* Where an expression is evaluated: the context node, and what position() and last() say. */
struct xpath_focus {
	xmlNodePtr node;
	int position, last; /* from 1 */
};

enum xpath_kind { XPATH_IS_NODES, XPATH_IS_TEXT, XPATH_IS_TRUTH };

/* What an expression gives. It lives until the engine begins the next page. */
struct xpath_value {
	enum xpath_kind kind;
	xmlNodePtr *nodes; /* in document order */
	int count;
	struct slice text; /* of a text or a number */
	bool truth;
};

struct xpath_engine *xpath_open(void);

/* Free the engine and all expressions compiled with it. */
void xpath_close(struct xpath_engine *e);

/*
 * Compile `text`, which expression_read() found right, written at `at`, which is named in every message
 * about it. Both are borrowed. NULL, with a message, if libxml2 does not agree.
 */
MUST_USE struct xpath *xpath_compile(
	struct xpath_engine *e, struct slice text, struct place at, struct diags *d);

/*
 * From now on "/" is `site`, $page is `page`, which may cost LIMIT_XPATH_STEPS operations, and $section is
 * `section`, or no node if that is NULL.
 */
void xpath_begin(struct xpath_engine *e, xmlDocPtr site, xmlNodePtr section, xmlNodePtr page);

/*
 * Evaluate. False if the page has cost too much, with a message the first time, or, with a message, if
 * it cannot be done.
 */
MUST_USE bool xpath_evaluate(struct xpath_engine *e, const struct xpath *x,
	const struct xpath_focus *focus, struct xpath_value *value, struct diags *d);

/* Evaluate as boolean() would see it. */
MUST_USE bool xpath_test(struct xpath_engine *e, const struct xpath *x,
	const struct xpath_focus *focus, bool *truth, struct diags *d);

/* A value as string() would see it; of nodes, the first one's. Lives as long as the value. */
struct slice xpath_text(struct xpath_engine *e, const struct xpath_value *value);

/* What was compiled, and where it was written. */
struct slice xpath_source(const struct xpath *x);
struct place xpath_place(const struct xpath *x);

#endif
