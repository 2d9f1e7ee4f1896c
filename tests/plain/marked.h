/*
 * marked: a few marks of Markdown as the tree that a page in easy read or in plain English is when its words are
 * checked, for tests that need no site:
 *
 *	## A heading			<h2>
 *	![](picture:money) Words.	<div class="row"><img/><p>Words.</p></div>
 *	Words. ![](picture:money)	<p>Words. <img/></p>
 *	- an item			<li>, all in one <ul>
 *	```contacts			<div class="contact">, up to an empty line
 *	**bold** *italic* [a](/link/)	<strong>, <em>, <a>
 *
 * Blocks are parted by empty lines; an element has the place where its block begins.
 */
#ifndef TESTS_PLAIN_MARKED_H
#define TESTS_PLAIN_MARKED_H

#include "text/tree.h"

/* Text in one of the marks at the beginning of `*text`, as an element; false if there is none. */
static inline bool marked_inline(xmlNodePtr parent, struct slice *text)
{
	static const struct {
		struct slice open, close;
		const char *name;
	} marks[] = {
		{ { "**", 2 }, { "**", 2 }, "strong" },
		{ { "*", 1 }, { "*", 1 }, "em" },
		{ { "![", 2 }, { ")", 1 }, "img" },
		{ { "[", 1 }, { "](", 2 }, "a" },
	};

	for (size_t i = 0; i < sizeof(marks) / sizeof(*marks); i++) {
		struct slice inside = slice_after(*text, marks[i].open.length);
		size_t end = slice_search(inside, marks[i].close);

		if (!slice_starts(*text, marks[i].open) || end == inside.length)
			continue;

		xmlNodePtr e = tree_element(parent, marks[i].name, NULL);

		*text = slice_after(inside, end + marks[i].close.length);
		if (marks[i].name[0] != 'i')
			tree_text(e, slice_first(inside, end));
		if (marks[i].name[0] == 'a')
			*text = slice_after(*text, slice_find(*text, ')') + 1);
		return true;
	}
	return false;
}

static inline void marked_words(xmlNodePtr parent, struct slice text)
{
	while (text.length) {
		size_t plain = 0;

		while (plain < text.length && !strchr("*![", text.at[plain]))
			plain++;
		if (plain == 0 && !marked_inline(parent, &text))
			plain = 1;
		tree_text(parent, slice_first(text, plain));
		text = slice_after(text, plain);
	}
}

static inline void marked_row(xmlNodePtr body, struct slice block, const struct place *at)
{
	xmlNodePtr row = tree_element(body, "div", at);

	tree_set(row, "class", SLICE("row"));
	tree_element(row, "img", at);
	marked_words(tree_element(row, "p", at),
		slice_trim(slice_after(block, slice_find(block, ')') + 1)));
}

static inline void marked_items(xmlNodePtr body, struct slice block, const struct place *at)
{
	xmlNodePtr list = tree_element(body, "ul", at);
	struct slice line;

	while (slice_line(&block, &line))
		marked_words(tree_element(list, "li", at), slice_after(line, 2));
}

static inline void marked_block(xmlNodePtr body, struct slice block, const struct place *at)
{
	if (slice_starts(block, SLICE("## ")))
		marked_words(tree_element(body, "h2", at), slice_after(block, 3));
	else if (slice_starts(block, SLICE("![](")))
		marked_row(body, block, at);
	else if (slice_starts(block, SLICE("- ")))
		marked_items(body, block, at);
	else if (slice_starts(block, SLICE("```contacts")))
		tree_set(tree_element(body, "div", at), "class", SLICE("contact contact--easy"));
	else
		marked_words(tree_element(body, "p", at), block);
}

/* The body, whose document is given back with tree_free(). */
static inline xmlNodePtr marked_body(struct arena *a, const char *file, struct slice text)
{
	xmlNodePtr body = tree_root(tree_new("body"));
	int line = 1;

	while (text.length) {
		size_t length = slice_search(text, SLICE("\n\n"));
		struct slice block = slice_first(text, length);
		struct place *at = ARENA_NEW(a, struct place);

		*at = (struct place){ file, line, 1 };
		if (slice_trim(block).length)
			marked_block(body, slice_trim(block), at);
		for (size_t i = 0; i < length + 2 && i < text.length; i++)
			line += text.at[i] == '\n';
		text = slice_after(text, length + 2);
	}
	return body;
}

#endif
