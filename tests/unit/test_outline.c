#include "sample.h"
#include "site/outline.h"

static const struct slug_case {
	int line;
	const char *words, *slug;
} slug_cases[] = {
	{ __LINE__, "What happens next", "what-happens-next" },
	{ __LINE__, "  A -- b, c!  ", "a-b-c" },
	{ __LINE__, "Your carer’s plan", "your-carers-plan" },
	{ __LINE__, "£350 a week", "350-a-week" },
	{ __LINE__, "<script>", "script" },
	{ __LINE__, "Ολα", "part" },
	{ __LINE__, "", "part" },
};

static void ids_are_made_of_words(void **state)
{
	(void)state;
	for (const struct slug_case *c = slug_cases; c < slug_cases + COUNT(slug_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->slug, test_string(&t, outline_slug(&t.arena, slice_text(c->words))));
		test_end(&t);
	}
}

static const struct outline_case {
	int line;
	const char *body, *made, *page;
} outline_cases[] = {
	{ __LINE__, "<h2>One</h2><h3>Two</h3><p>-</p>",
		"<h2 id=\"one\">One</h2><h3 id=\"two\">Two</h3><p>-</p>",
		"<heading id=\"one\" title=\"One\" level=\"2\"/>"
		"<heading id=\"two\" title=\"Two\" level=\"3\"/>" },
	{ __LINE__, "<h4>One</h4>", "<h4 id=\"one\">One</h4>", "" },
	{ __LINE__, "<h4>A</h4><h4>A</h4><h4>A</h4>",
		"<h4 id=\"a\">A</h4><h4 id=\"a-2\">A</h4><h4 id=\"a-3\">A</h4>", "" },

	/* an id that words made is left to them */
	{ __LINE__, "<h4>A</h4><h4>A 2</h4><h4>A</h4><h4>A 2</h4>",
		"<h4 id=\"a\">A</h4><h4 id=\"a-2\">A 2</h4><h4 id=\"a-3\">A</h4>"
		"<h4 id=\"a-2-2\">A 2</h4>",
		"" },
	{ __LINE__, "<h2>A <em>b</em></h2>", "<h2 id=\"a-b\">A <em>b</em></h2>",
		"<heading id=\"a-b\" title=\"A b\" level=\"2\"/>" },
};

static void headings_get_ids_and_a_list(void **state)
{
	(void)state;
	for (const struct outline_case *c = outline_cases; c < outline_cases + COUNT(outline_cases);
		c++) {
		struct test t;

		test_begin(&t);

		xmlNodePtr body = sample_body(&t, c->body), page = tree_root(tree_new("page"));

		outline_make(body, page, &t.arena);
		row_text(c, c->made, sample_inside(&t, body));
		row_text(c, c->page, sample_inside(&t, page));
		tree_free(page->doc);
		tree_free(body->doc);
		test_end(&t);
	}
}

/* Counting from 2 for each would look at 450 million ids. */
static void many_headings_may_say_the_same(void **state)
{
	enum { MANY = 30000 };
	struct test t;

	(void)state;
	test_begin(&t);

	xmlNodePtr body = tree_root(tree_new("body")), page = tree_root(tree_new("page"));

	for (int i = 0; i < MANY; i++)
		tree_text(tree_element(body, "h2", NULL), SLICE("A"));
	outline_make(body, page, &t.arena);
	assert_string_equal("a-30000", test_string(&t, tree_get(body->last, "id")));
	tree_free(page->doc);
	tree_free(body->doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_made_of_words),
		cmocka_unit_test(headings_get_ids_and_a_list),
		cmocka_unit_test(many_headings_may_say_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
