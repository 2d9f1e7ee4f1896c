/*
 * mark: Markdown to elements. Only user of <cmark.h>.
 *
 * CommonMark with smart punctuation becomes plain elements (p, h2, ul, a, ...), each with its place. What
 * needs the rest of the site is left as a marker for others to resolve:
 *
 *	{{ community_limit }}		<candour-figure name="community_limit" form="words">
 *	{{ community_limit.amount }}	<candour-figure name="community_limit" form="amount">
 *	[](source:ID "section 3")	<candour-source name="ID" at="section 3">
 *	[text](/policy/)		<a href="/policy/">
 *	![words](/pictures/x.svg)	<img src="/pictures/x.svg" alt="words">
 *	![](picture:money)		<img src="picture:money" alt="">: the picture of a row in easy read
 *
 * What Markdown hides is refused with the mend: raw HTML, indented code, a heading that skips a level,
 * a paragraph that looks like a table, links that say nothing.
 */
#ifndef TEXT_MARK_H
#define TEXT_MARK_H

#include "text/lines.h"
#include "text/tree.h"

/* A fenced block: ```name, and what stands between the fences. */
struct mark_block {
	struct slice name;
	struct markdown body;
	struct place place; /* of the opening fence */
};

/*
 * Who makes the elements of a fenced block, as children of `parent`: false after a message. A block whose
 * fence has no word is preformatted text and is not asked for.
 */
typedef bool mark_component(
	void *context, xmlNodePtr parent, const struct mark_block *block, struct diags *d);

struct mark {
	struct arena *arena; /* places live here */
	struct diags *diags;
	mark_component *component; /* NULL: fenced blocks are refused */
	void *context;
};

/* Append the blocks of `source` to `parent`. All mistakes are reported; false if there was any. */
MUST_USE bool mark_blocks(const struct mark *m, const struct markdown *source, xmlNodePtr parent);

/*
 * Append the inline content of `source`, one paragraph without its <p>, to `parent`: for table cells and
 * the like. A list or a second paragraph is refused.
 */
MUST_USE bool mark_inline(const struct mark *m, const struct markdown *source, xmlNodePtr parent);

#endif
