#include "support.h"

#include <libxml/parser.h>
#include "layout/html.h"
#include "text/tree.h"

static const char *html_of(struct test *t, const char *xml)
{
	xmlDocPtr doc = xmlReadDoc((const xmlChar *)xml, NULL, NULL, XML_PARSE_NOCDATA);

	assert_non_null(doc);
	html_write_element(tree_root(doc), &t->text);
	xmlFreeDoc(doc);
	return buf_string(&t->text);
}

/* What is written for a tree, given as XML. */
static const struct write_case {
	int line;
	const char *xml, *html;
} write_cases[] = {
	{ __LINE__, "<p/>", "<p></p>" },
	{ __LINE__, "<p>a<b>c</b>d</p>", "<p>a<b>c</b>d</p>" },
	{ __LINE__, "<a><b><c/></b><d/></a>", "<a><b><c></c></b><d></d></a>" },

	/* void elements, and only those, have no end tag */
	{ __LINE__, "<p><br/><hr/><img/><wbr/><i/></p>", "<p><br><hr><img><wbr><i></i></p>" },

	/* text */
	{ __LINE__, "<p>&amp; &lt; &gt; \" '</p>", "<p>&amp; &lt; &gt; \" '</p>" },
	{ __LINE__, "<p>a&#160;b – &#128512;</p>", "<p>a\u00a0b – \U0001F600</p>" },
	{ __LINE__, "<title>&lt;/title></title>", "<title>&lt;/title&gt;</title>" },

	/* attributes */
	{ __LINE__, "<p a='1' b=\"2\"/>", "<p a=\"1\" b=\"2\"></p>" },
	{ __LINE__, "<p hidden=''/>", "<p hidden=\"\"></p>" },
	{ __LINE__, "<p a='&lt;&amp;&gt;&quot;&apos;&#160;&#10;'/>",
		"<p a=\"&lt;&amp;>&quot;'\u00a0\n\"></p>" },

	/* script and style are not escaped */
	{ __LINE__, "<script>a &lt; b &amp;&amp; c</script>", "<script>a < b && c</script>" },
	{ __LINE__, "<style>a &gt; b</style>", "<style>a > b</style>" },

	/* a parser drops the first line end of these, so there are two */
	{ __LINE__, "<pre>\na</pre>", "<pre>\n\na</pre>" },
	{ __LINE__, "<textarea>\n\na</textarea>", "<textarea>\n\n\na</textarea>" },
	{ __LINE__, "<pre><b>a</b>\n</pre>", "<pre><b>a</b>\n</pre>" },
	{ __LINE__, "<div>\na</div>", "<div>\na</div>" },

	/* drawings: what is empty closes itself, with names as they are */
	{ __LINE__, "<p><svg viewBox='0 0 1 1'><path d='M0'/><g><title>A</title></g></svg><i/></p>",
		"<p><svg viewBox=\"0 0 1 1\"><path d=\"M0\" /><g><title>A</title></g></svg><i></i></p>" },
	{ __LINE__, "<math><mi/></math>", "<math><mi /></math>" },
	{ __LINE__, "<svg/>", "<svg />" },
	{ __LINE__, "<svg><foreignObject><p/><br/></foreignObject><g/></svg>",
		"<svg><foreignObject><p></p><br></foreignObject><g /></svg>" },

	/* nothing but elements and text */
	{ __LINE__, "<p>a<!-- b --><?c d?>e</p>", "<p>ae</p>" },
};

static void trees_become_html(void **state)
{
	(void)state;
	for (const struct write_case *c = write_cases; c < write_cases + COUNT(write_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->html, html_of(&t, c->xml));
		test_end(&t);
	}
}

static void a_document_has_a_doctype_and_ends_its_line(void **state)
{
	struct test t;
	xmlDocPtr doc = tree_new("html");

	(void)state;
	test_begin(&t);
	tree_text(tree_root(doc), SLICE("A"));
	html_write(doc, &t.text);
	assert_string_equal(buf_string(&t.text), "<!DOCTYPE html>\n<html>A</html>\n");
	tree_free(doc);
	test_end(&t);
}

/* Deep trees take no stack. */
static void depth_has_no_limit(void **state)
{
	enum { DEPTH = 200 * 1000 };
	struct test t;
	xmlDocPtr doc = tree_new("b");
	xmlNodePtr at = tree_root(doc);

	(void)state;
	test_begin(&t);
	for (int i = 1; i < DEPTH; i++)
		at = tree_element(at, "b", NULL);
	html_write_element(tree_root(doc), &t.text);
	assert_int_equal(t.text.length, DEPTH * strlen("<b></b>"));
	tree_free(doc);
	test_end(&t);
}

static const struct name_case {
	int line;
	const char *name;
	bool is_void, is_raw;
} name_cases[] = {
	{ __LINE__, "br", true, false },
	{ __LINE__, "area", true, false },
	{ __LINE__, "wbr", true, false },
	{ __LINE__, "b", false, false },
	{ __LINE__, "brr", false, false },
	{ __LINE__, "", false, false },
	{ __LINE__, "script", false, true },
	{ __LINE__, "style", false, true },
	{ __LINE__, "textarea", false, false },
};

static void names_are_told_apart(void **state)
{
	(void)state;
	for (const struct name_case *c = name_cases; c < name_cases + COUNT(name_cases); c++) {
		row_int(c, c->is_void, html_is_void(slice_text(c->name)));
		row_int(c, c->is_raw, html_is_raw(slice_text(c->name)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(trees_become_html),
		cmocka_unit_test(a_document_has_a_doctype_and_ends_its_line),
		cmocka_unit_test(depth_has_no_limit),
		cmocka_unit_test(names_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
