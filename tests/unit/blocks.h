/*
 * blocks: what the tests of components share: Markdown with fenced blocks, as elements in XML.
 *
 * The words of the language are their own names: "callout-note", and "process-next {} {}" where values go.
 */
#ifndef TESTS_UNIT_BLOCKS_H
#define TESTS_UNIT_BLOCKS_H

#include "support.h"
#include "text/components.h"

static const struct words blocks_words = {
	{
#define PLACES_0 ""
#define PLACES_1 " {}"
#define PLACES_2 " {} {}"
#define PLACES_3 " {} {} {}"
#define PLACES_4 " {} {} {} {}"
#define PLACES_5 " {} {} {} {} {}"
#define X(code, name, places) { name PLACES_##places, sizeof(name PLACES_##places) - 1 },
		WORDS(X)
#undef X
	},
	{ { 0 } },
	NULL,
};

/* The elements of `markdown`, as if it were page.md, or its messages if there are any. */
static inline const char *blocks_made(struct test *t, const char *markdown)
{
	struct components page = { .words = &blocks_words,
		.mark = { &t->arena, &t->diags, NULL, NULL } };
	const struct mark m = { &t->arena, &t->diags, components_make, &page };
	const struct markdown source = { "page.md", slice_text(markdown), 1, 1 };
	xmlDocPtr doc = tree_new("body");
	bool good = mark_blocks(&m, &source, tree_root(doc));
	xmlOutputBufferPtr out = xmlAllocOutputBuffer(NULL);
	const char *made;

	assert_int_equal(good, diags_clean(&t->diags));
	for (xmlNodePtr child = tree_root(doc)->children; child; child = child->next)
		xmlNodeDumpOutput(out, doc, child, 0, 0, "UTF-8");
	xmlOutputBufferFlush(out);
	made = test_string(t,
		slice_of(
			(const char *)xmlOutputBufferGetContent(out), xmlOutputBufferGetSize(out)));
	xmlOutputBufferClose(out);
	tree_free(doc);
	return good ? made : test_messages(t);
}

struct block_case {
	int line;
	const char *markdown;
	const char *made; /* elements, or messages */
};

static inline void blocks_check(const struct block_case *cases, size_t count)
{
	for (const struct block_case *c = cases; c < cases + count; c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->made, blocks_made(&t, c->markdown));
		test_end(&t);
	}
}

#endif
