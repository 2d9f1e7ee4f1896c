/*
 * expression: what an XPath expression can give, found by reading it against the vocabulary.
 *
 *	$page/heading[@level = 2]	nodes: heading
 *	count(section) > 1		a truth
 *	$page/@titel			no attribute "titel" on page; did you mean "title"?
 *
 * The grammar is that of XPath 1.0 (W3C Recommendation of 16 November 1999, chapters 2 and 3), whole but
 * for what the document has no use for: prefixed names, the namespace axis, and the functions id, lang and
 * namespace-uri. Because XPath 1.0 gives every expression one type, whatever the document holds, mistakes
 * of type are found here too.
 */
#ifndef LAYOUT_EXPRESSION_H
#define LAYOUT_EXPRESSION_H

#include "base/diag.h"
#include "base/slice.h"
#include "layout/function.h"
#include "layout/vocabulary.h"

struct expression {
	enum gives kind;
	vocabulary_set nodes; /* what they can be, if it gives nodes */
};

/*
 * Read `text`, written at `at`, with any of `context` as its context node. False, with one message at the
 * place of the mistake in the text, if it is not XPath, if a function is given what it cannot take, or if
 * a name can never be there.
 */
MUST_USE bool expression_read(struct expression *e, struct slice text, vocabulary_set context,
	struct place at, struct diags *d);

#endif
