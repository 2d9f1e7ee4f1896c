#include "support.h"

#include "base/limits.h"
#include "layout/html.h"
#include "text/mark.h"

/* What `text`, from line 5 of a.md, becomes. */
static bool mark_text(struct test *t, const char *text, struct buf *html)
{
	struct mark mark = { .arena = &t->arena, .diags = &t->diags };
	struct markdown source = { "a.md", slice_text(text), 5, 1 };
	xmlDocPtr doc = tree_new("body");
	bool good = mark_blocks(&mark, &source, tree_root(doc));

	html_write_element(tree_root(doc), html);
	tree_free(doc);
	return good;
}

static const struct mark_case {
	int line;
	const char *text, *html, *messages;
} mark_cases[] = {
	{ __LINE__, "Some *text* and `code`.\n", "<p>Some <em>text</em> and <code>code</code>.</p>",
		"" },
	{ __LINE__, "- one\n- two\n", "<ul><li>one</li><li>two</li></ul>", "" },
	{ __LINE__, "3. three\n", "<ol start=\"3\"><li>three</li></ol>", "" },
	{ __LINE__, "{{ a_b }} of {{c.amount}}\n",
		"<p><candour-figure name=\"a_b\" form=\"words\"></candour-figure> of "
		"<candour-figure name=\"c\" form=\"amount\"></candour-figure></p>",
		"" },
	{ __LINE__, "A fact.[](source:act \"section 3\")\n",
		"<p>A fact.<candour-source name=\"act\" at=\"section 3\"></candour-source></p>",
		"" },
	{ __LINE__, "[](source:act) [words](source:act)\n", NULL,
		"a.md:5:16: error: a source reference has no words of its own: write [](source:act) "
		"[source-text]\n" },
	{ __LINE__, "<b>bold</b>\n", NULL,
		"a.md:5:1: error: HTML is not used in content: write Markdown, or put it between ` ` to "
		"show it [raw-html]\n" },
	{ __LINE__, "First\n   line {{ }}\n", NULL,
		"a.md:6:9: error: write a figure's name between {{ and }} [figure-empty]\n" },

	/* what is longer or shorter on the page than it was written */
	{ __LINE__, "\"a\" -- 'b'... {{ }} &amp; \\* {{ }} of\n  \"c\" {{ }} and } it\n", NULL,
		"a.md:5:15: error: write a figure's name between {{ and }} [figure-empty]\n"
		"a.md:5:30: error: write a figure's name between {{ and }} [figure-empty]\n"
		"a.md:6:7: error: write a figure's name between {{ and }} [figure-empty]\n"
		"a.md:6:17: error: two braces make a figure: write {{ name }} [text-slip]\n" },
	{ __LINE__, "\"a\" \\{ b {{ }}\n", NULL,
		"a.md:5:6: error: two braces make a figure: write {{ name }} [text-slip]\n"
		"a.md:5:10: error: write a figure's name between {{ and }} [figure-empty]\n" },
};

static void markdown_becomes_elements(void **state)
{
	(void)state;
	for (const struct mark_case *c = mark_cases; c < mark_cases + COUNT(mark_cases); c++) {
		struct test t;
		struct buf html, body;

		test_begin(&t);
		buf_init(&html, 1 << 16);
		buf_init(&body, 1 << 16);
		row_int(c, !*c->messages, mark_text(&t, c->text, &html));
		row_text(c, c->messages, test_messages(&t));
		if (c->html) {
			buf_print(&body, "<body>%s</body>", c->html);
			row_text(c, buf_string(&body), buf_string(&html));
		}
		buf_release(&body);
		buf_release(&html);
		test_end(&t);
	}
}

/* Two levels of every page are the page itself and the paragraph within the quotations. */
static void depth_has_a_limit(void **state)
{
	(void)state;
	for (int quotes = LIMIT_MARKDOWN_DEPTH - 2; quotes <= LIMIT_MARKDOWN_DEPTH - 1; quotes++) {
		struct test t;
		struct buf text, html;

		test_begin(&t);
		buf_init(&text, 1 << 10);
		buf_init(&html, 1 << 16);
		for (int i = 0; i < quotes; i++)
			buf_text(&text, ">");
		buf_text(&text, " deep\n");
		assert_int_equal(mark_text(&t, buf_string(&text), &html),
			quotes == LIMIT_MARKDOWN_DEPTH - 2);
		assert_int_equal(t.diags.errors, quotes != LIMIT_MARKDOWN_DEPTH - 2);
		buf_release(&html);
		buf_release(&text);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_becomes_elements),
		cmocka_unit_test(depth_has_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
