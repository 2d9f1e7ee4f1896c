#include "support.h"

#include "base/limits.h"
#include "text/soup.h"

/* "html body p@1:20 ..." of all elements with their places; then the strays. */
static void describe(const struct soup *s, struct buf *out)
{
	const xmlNode *root = tree_root(s->doc);

	for (const xmlNode *e = root; e; e = tree_next(e, root)) {
		struct place place = tree_place(e);

		buf_print(out, "%s%s@%d:%d", out->length ? " " : "", (const char *)e->name,
			place.line, place.column);
	}
	for (const struct soup_stray *stray = s->strays; stray; stray = stray->next)
		buf_print(out, " </%.*s>@%d:%d", SLICE_ARG(stray->name), stray->place.line,
			stray->place.column);
}

static const struct soup_case {
	int line;
	const char *text, *elements;
} soup_cases[] = {
	{ __LINE__, "<!DOCTYPE html>\n<html><body>\n  <p>A<b>B</b></p></body></html>",
		"html@2:1 body@2:7 p@3:3 b@3:7" },
	/* a tag over several lines stands where it begins */
	{ __LINE__, "<html><body><img\n src=\"a\"\n alt=\"<b>\"></body></html>",
		"html@1:1 body@1:7 img@1:13" },
	/* columns count characters */
	{ __LINE__, "<html><body>\xc3\xa9\xc3\xa9<i>x</i></body></html>",
		"html@1:1 body@1:7 i@1:15" },
	/* Windows-1252: an apostrophe */
	{ __LINE__, "<html><body>don\x92t<i>x</i></body></html>", "html@1:1 body@1:7 i@1:18" },
	/* a control character of two bytes, which a terminal would take for an order */
	{ __LINE__, "<html><body>\xc2\x9b\xc3\xa9<i>x</i></body></html>",
		"html@1:1 body@1:7 i@1:15" },
	{ __LINE__, "\xef\xbb\xbf<html><body><P CLASS=X>a</body></html>",
		"html@1:1 body@1:7 p@1:13" },
	{ __LINE__, "<html><body><div>a</span></div></body></html>",
		"html@1:1 body@1:7 div@1:13 </span>@1:19" },
	{ __LINE__, "<html><body><main><article>a</article></main></body></html>",
		"html@1:1 body@1:7 main@1:13 article@1:19" },
	{ __LINE__, "<html><head><script>var a = '<p>';</script></head><body></body></html>",
		"html@1:1 head@1:7 script@1:13 body@1:51" },
};

static void soup_is_read(void **state)
{
	(void)state;
	for (const struct soup_case *c = soup_cases; c < soup_cases + COUNT(soup_cases); c++) {
		struct test t;
		struct soup s;

		test_begin(&t);
		row_true(c, soup_read(&s, "a.html", slice_text(c->text), &t.arena));
		describe(&s, &t.text);
		row_text(c, c->elements, buf_string(&t.text));
		soup_free(&s);
		test_end(&t);
	}
}

static void what_is_no_page_is_refused(void **state)
{
	struct test t;
	struct soup s;

	(void)state;
	test_begin(&t);
	assert_false(soup_read(&s, "a.html", SLICE(""), &t.arena));
	soup_free(&s);
	assert_false(soup_read(&s, "a.html", SLICE("  \n"), &t.arena));
	soup_free(&s);
	test_end(&t);
}

/* `depth` elements within each other, html and body among them. */
static bool reads_depth(int depth)
{
	struct test t;
	struct soup s;

	test_begin(&t);
	buf_text(&t.text, "<html><body>");
	for (int i = 2; i < depth; i++)
		buf_text(&t.text, "<div>");

	bool good = soup_read(&s, "a.html", buf_slice(&t.text), &t.arena);

	soup_free(&s);
	test_end(&t);
	return good;
}

static void depth_has_a_limit(void **state)
{
	(void)state;
	assert_true(reads_depth(LIMIT_HTML_DEPTH));
	assert_false(reads_depth(LIMIT_HTML_DEPTH + 1));
	assert_false(reads_depth(200 * 1000));
}

/* One byte more is refused before it is read: see tests/command/audit.mjs. */
static void the_largest_page_is_read(void **state)
{
	struct test t;
	struct soup s;

	(void)state;
	test_begin(&t);
	buf_text(&t.text, "<html><body>");
	while (t.text.length < LIMIT_HTML_FILE - strlen("<b>x</b>"))
		buf_byte(&t.text, 'x');
	buf_text(&t.text, "<b>x</b>");
	assert_int_equal(t.text.length, LIMIT_HTML_FILE);
	assert_true(soup_read(&s, "a.html", buf_slice(&t.text), &t.arena));
	assert_string_equal((const char *)tree_root(s.doc)->last->last->name, "b");
	soup_free(&s);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(soup_is_read),
		cmocka_unit_test(what_is_no_page_is_refused),
		cmocka_unit_test(depth_has_a_limit),
		cmocka_unit_test(the_largest_page_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
