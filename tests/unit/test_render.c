#include "support.h"

#include <libxml/parser.h>
#include "base/limits.h"
#include "layout/compile.h"
#include "layout/html.h"
#include "layout/render.h"
#include "text/tree.h"

/* A layout that is in no folder, and what it is rendered with. */
struct rendering {
	struct parts parts;
	struct part part;
	struct layout layout;
	xmlDocPtr site, page, out;
	bool fine;
};

static bool no_asset(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest)
{
	(void)context, (void)nearest;
	*found = (struct layout_asset){ .path = address };
	return true;
}

static void compile(struct rendering *r, struct test *t, struct slice text)
{
	static const struct disk_file file = { "page.html", { "page.html", 9 } };
	struct compile_with with = { &t->arena, xpath_open(), &r->parts, no_asset, NULL };

	r->part.name = file.name;
	r->part.is_read = written_parse(&r->part.source, &t->arena, file.path, text, &t->diags);
	r->parts = (struct parts){ &t->arena, &file, 1, &r->part };
	r->layout.engine = with.engine;
	assert_true(compile_steps(&r->layout.steps, &with, file.name, &t->diags));
}

static xmlDocPtr read_xml(const char *text)
{
	xmlDocPtr doc = xmlReadDoc((const xmlChar *)text, NULL, NULL, 0);

	assert_non_null(doc);
	return doc;
}

static void render(struct rendering *r, struct test *t)
{
	xmlNodePtr section = tree_root(r->site)->children;

	r->fine = render_page(&r->layout, r->site, section, tree_root(r->page), &r->out, &t->diags);
}

/* Render the body of a layout. */
static void begin(
	struct rendering *r, struct test *t, const char *body, const char *site, const char *page)
{
	*r = (struct rendering){ .site = read_xml(site), .page = read_xml(page) };
	compile(r, t, arena_print(&t->arena, "<html>%s</html>", body));
	render(r, t);
}

static void end(struct rendering *r)
{
	tree_free(r->out);
	tree_free(r->page);
	tree_free(r->site);
	parts_release(&r->parts);
	xpath_close(r->layout.engine);
}

static const char
	site_xml[] = "<site title='T'><section name='p' title='P'><page title='P1' path='p/1'/>"
		     "<page title='P2' path='p/2'/></section><section title='Q'/></site>";
static const char page_xml
	[] = "<page root='../' path='p/2' title='P2' summary='' url='javascript:x'>"
	     "<heading title='H'/><body>x<p a='b'>y<i/></p></body><json-ld>{}</json-ld></page>";

static const struct render_case {
	int line;
	const char *body, *html, *messages;
} render_cases[] = {
	{ __LINE__, "A", "A", "" },
	{ __LINE__, "<b data-text='@title'>x</b>", "<b>T</b>", "" },
	{ __LINE__, "<b data-text='1 + 1'/>", "<b>2</b>", "" },
	{ __LINE__, "<b data-text='$page/@summary'>x</b>", "<b></b>", "" },
	{ __LINE__, "<b data-text='$page/body'/>", "<b>xy</b>", "" },
	{ __LINE__, "<b data-text='section/@title'/>", "<b>P</b>", "" },

	/* each, within each, with its own context and position */
	{ __LINE__, "<b data-each='section' data-text='@title'/>", "<b>P</b><b>Q</b>", "" },
	{ __LINE__, "<b data-each='$page/trail'>x</b>", "", "" },
	{ __LINE__,
		"<b data-each='section'><i data-each='page' data-text='concat(../@title, @title)'/></b>",
		"<b><i>PP1</i><i>PP2</i></b><b></b>", "" },
	{ __LINE__,
		"<b data-each='section'><i data-text='position()'/>/<i data-text='last()'/></b>",
		"<b><i>1</i>/<i>2</i></b><b><i>2</i>/<i>2</i></b>", "" },
	{ __LINE__, "<b data-each='section' data-if='page' data-text='@title'/>", "<b>P</b>", "" },
	{ __LINE__, "<b data-each='section/page/@title' data-text='.'/>", "<b>P1</b><b>P2</b>",
		"" },
	{ __LINE__, "<b data-each='$section/page' data-text='@title'/>", "<b>P1</b><b>P2</b>", "" },
	{ __LINE__, "<b data-each='$page/heading' data-text='concat(@title, /site/@title)'/>",
		"<b>HT</b>", "" },
	{ __LINE__, "<b data-each='section[1]/page | $page/heading' data-text='@title'/>",
		"<b>P1</b><b>P2</b><b>H</b>", "" },

	/* attributes */
	{ __LINE__, "<a href='x' data-attr-href='concat($page/@root, $page/@path)'/>",
		"<a href=\"../p/2\"></a>", "" },
	{ __LINE__, "<a data-attr-title='$page/@summary'/>", "<a title=\"\"></a>", "" },
	{ __LINE__, "<a b='c' data-attr-b='@title = \"T\"'/>", "<a b=\"c\"></a>", "" },
	{ __LINE__, "<a b='c' data-attr-b='@title = \"U\"'/>", "<a></a>", "" },
	{ __LINE__, "<a data-attr-b='@title'/>", "<a b=\"T\"></a>", "" },
	{ __LINE__, "<img src='a.svg'/>", "<img src=\"../a.svg\">", "" },

	/* copies */
	{ __LINE__, "<b data-copy='$page/body'>z</b>", "<b>x<p a=\"b\">y<i></i></p></b>", "" },
	{ __LINE__, "<b data-copy='$page/body/*'>z</b>", "<b>y<i></i></b>", "" },
	{ __LINE__, "<b data-copy='$page/body | $page/json-ld'>z</b>",
		"<b>x<p a=\"b\">y<i></i></p>{}</b>", "" },

	/* nothing where something must be */
	{ __LINE__, "<b data-text='@year'/>", NULL,
		"page.html:1:21: error: \"@year\" gives nothing on p/2: ask with data-if first, or "
		"write string(@year) [layout-empty]\n" },
	{ __LINE__, "<b data-attr-c='@year'/>", NULL,
		"page.html:1:23: error: \"@year\" gives nothing on p/2: ask with data-if first, or "
		"write string(@year) [layout-empty]\n" },
	{ __LINE__, "<b data-copy='$page/trail'/>", NULL,
		"page.html:1:21: error: \"$page/trail\" gives nothing on p/2: ask with data-if "
		"first, or write string($page/trail) [layout-empty]\n" },
	{ __LINE__, "<b data-if='@year' data-text='@year'/>", "", "" },
	{ __LINE__, "<b data-text='string(@year)'/>", "<b></b>", "" },

	/* all mistakes of a page, not only the first */
	{ __LINE__, "<b data-text='@year'/><b data-text='@language'/>", NULL,
		"page.html:1:21: error: \"@year\" gives nothing on p/2: ask with data-if first, or "
		"write string(@year) [layout-empty]\n"
		"page.html:1:43: error: \"@language\" gives nothing on p/2: ask with data-if first, "
		"or write string(@language) [layout-empty]\n" },

	{ __LINE__, "<b data-text='@year'/><i data-each='section/page'><b data-text='@owner'/></i>",
		NULL,
		"page.html:1:21: error: \"@year\" gives nothing on p/2: ask with data-if first, or "
		"write string(@year) [layout-empty]\n"
		"page.html:1:71: error: \"@owner\" gives nothing on p/2: ask with data-if first, "
		"or write string(@owner) [layout-empty]\n" },

	{ __LINE__, "<b data-text='@year'/><i data-each='section'>x</i>", NULL,
		"page.html:1:21: error: \"@year\" gives nothing on p/2: ask with data-if first, or "
		"write string(@year) [layout-empty]\n" },

	/* what would run */
	{ __LINE__, "<a data-attr-href='$page/@url'/>", NULL,
		"page.html:1:26: error: the address on p/2 does not begin with https:, http:, "
		"mailto: or tel: [layout-address]\n" },
	{ __LINE__, "<a data-attr-title='$page/@url'/>", "<a title=\"javascript:x\"></a>", "" },
	{ __LINE__, "<script type='a/json' data-text='\"&lt;/b\"'/>", NULL,
		"page.html:1:40: error: the text on p/2 has \"</\" or \"<!\", which would end the "
		"<script> [layout-script]\n" },
	{ __LINE__, "<b data-text='\"&lt;/b\"'/>", "<b>&lt;/b</b>", "" },
};

static void pages_are_rendered(void **state)
{
	(void)state;
	for (const struct render_case *c = render_cases; c < render_cases + COUNT(render_cases);
		c++) {
		struct rendering r;
		struct test t;

		test_begin(&t);
		begin(&r, &t, c->body, site_xml, page_xml);
		row_text(c, c->messages, test_messages(&t));
		row_int(c, c->html != NULL, r.fine);
		row_int(c, c->html != NULL, r.out != NULL);
		if (r.fine) {
			struct slice expected = arena_print(&t.arena, "<html>%s</html>", c->html);

			buf_clear(&t.text);
			html_write_element(tree_root(r.out), &t.text);
			row_text(c, expected.at, buf_string(&t.text));
		}
		end(&r);
		test_end(&t);
	}
}

static const struct address_case {
	int line;
	const char *address;
	bool is_safe;
} address_cases[] = {
	{ __LINE__, "", true },
	{ __LINE__, "a/b.html", true },
	{ __LINE__, "../a:b", true },
	{ __LINE__, "#a:b", true },
	{ __LINE__, "?a:b", true },
	{ __LINE__, "https://a.example/", true },
	{ __LINE__, "http://a.example/", true },
	{ __LINE__, "mailto:a@b.example", true },
	{ __LINE__, "tel:0123", true },
	{ __LINE__, "javascript:a", false },
	{ __LINE__, "JavaScript:a", false },
	{ __LINE__, " javascript:a", false },
	{ __LINE__, "java&#10;script:a", false },
	{ __LINE__, "data:text/html,a", false },
	{ __LINE__, "vbscript:a", false },
	{ __LINE__, "blob:a", false },
	{ __LINE__, ":", false },
};

static void addresses_do_not_run(void **state)
{
	static const char *const attributes[] = { "href", "src", "action", "formaction", "poster" };

	(void)state;
	for (const struct address_case *c = address_cases; c < address_cases + COUNT(address_cases);
		c++)
		for (size_t i = 0; i < COUNT(attributes); i++) {
			struct rendering r;
			struct test t;

			test_begin(&t);
			begin(&r, &t,
				arena_print(
					&t.arena, "<a data-attr-%s='@base-url'/>", attributes[i])
					.at,
				arena_print(&t.arena, "<site base-url='%s'/>", c->address).at,
				"<page/>");
			row_int(c, c->is_safe, r.fine);
			end(&r);
			test_end(&t);
		}
}

/* Elements of the layout stand where the layout has them, those of the content where the content has them. */
static void elements_keep_their_places(void **state)
{
	static const struct place place = { "a.md", 7, 3 };
	struct rendering r;
	struct test t;

	(void)state;
	test_begin(&t);
	r = (struct rendering){ .site = tree_new("site"), .page = tree_new("page") };
	xmlNodePtr p = tree_element(tree_element(tree_root(r.page), "body", NULL), "p", &place);

	tree_element(p, "b", NULL);
	compile(&r, &t, SLICE("<html>\n<p/><div data-copy='$page/body'/></html>"));
	render(&r, &t);
	assert_true(r.fine);
	for (xmlNodePtr e = tree_root(r.out); e; e = tree_next(e, tree_root(r.out)))
		buf_print(&t.text, "%s@%s:%d:%d ", (const char *)e->name, tree_place(e).file,
			tree_place(e).line, tree_place(e).column);
	assert_string_equal(buf_string(&t.text),
		"html@page.html:1:1 p@page.html:2:1 div@page.html:2:5 p@a.md:7:3 b@a.md:7:3 ");
	end(&r);
	test_end(&t);
}

/* A site with so many sections. */
static xmlDocPtr wide_site(size_t sections)
{
	xmlDocPtr doc = tree_new("site");

	for (size_t i = 0; i < sections; i++)
		tree_element(tree_root(doc), "section", NULL);
	return doc;
}

/* A mistake in a loop is said once for a page, not for each node. */
static void mistakes_do_not_repeat(void **state)
{
	struct rendering r = { .site = wide_site(4000), .page = read_xml("<page/>") };
	struct test t;

	(void)state;
	test_begin(&t);
	compile(&r, &t, SLICE("<html><b data-each='section' data-text='@title'/></html>"));
	render(&r, &t);
	assert_int_equal(t.diags.errors, 1);
	end(&r);
	test_end(&t);
}

/* A layout renders page after page; a page that fails leaves nothing behind. */
static void a_layout_is_used_again(void **state)
{
	struct rendering r;
	struct test t;

	(void)state;
	test_begin(&t);
	begin(&r, &t, "<b data-text='$page/@title'/>", "<site/>", "<page title='A'/>");
	for (int i = 0; i < 3; i++) {
		tree_free(r.out);
		tree_free(r.page);
		r.page = read_xml(i == 1 ? "<page/>" : "<page title='B'/>");
		render(&r, &t);
		assert_int_equal(i != 1, r.fine);
	}
	html_write_element(tree_root(r.out), &t.text);
	assert_string_equal(buf_string(&t.text), "<html><b>B</b></html>");
	end(&r);
	test_end(&t);
}

/* Pages have a greatest size, whether things are repeated or copied. */
static const struct size_case {
	int line;
	const char *layout;
	size_t sections;
	const char *message;
} size_cases[] = {
	{ __LINE__, "<html><b data-each='section'/></html>", LIMIT_PAGE_OUTPUT / 16, "" },
	{ __LINE__, "<html><b data-each='section'/></html>", LIMIT_PAGE_OUTPUT / 16 + 1,
		"page.html:1:1: error: p becomes too long here: repeat or copy less "
		"[layout-size]\n" },

	/* texts and attributes count as well */
	{ __LINE__, "<html><b data-each='section'>0123456789abcdef</b></html>",
		LIMIT_PAGE_OUTPUT / 48, "" },
	{ __LINE__, "<html><b data-each='section'>0123456789abcdef</b></html>",
		LIMIT_PAGE_OUTPUT / 48 + 1,
		"page.html:1:7: error: p becomes too long here: repeat or copy less "
		"[layout-size]\n" },
	{ __LINE__, "<html><b data-each='section' c='0123456789abcdef'/></html>",
		LIMIT_PAGE_OUTPUT / 64, "" },
	{ __LINE__, "<html><b data-each='section' c='0123456789abcdef'/></html>",
		LIMIT_PAGE_OUTPUT / 64 + 1,
		"page.html:1:1: error: p becomes too long here: repeat or copy less "
		"[layout-size]\n" },

	/* so do copies */
	{ __LINE__, "<html><b data-each='section' data-copy='/site'/></html>", 1000, "" },
	{ __LINE__, "<html><b data-each='section' data-copy='/site'/></html>", 1025,
		"page.html:1:7: error: p becomes too long here: repeat or copy less "
		"[layout-size]\n" },
	{ __LINE__,
		"<html><b data-each='/site/section'><b data-each='/site/section'>"
		"<b data-each='/site/section'/></b></b></html>",
		1000,
		"page.html:1:36: error: p becomes too long here: repeat or copy less "
		"[layout-size]\n" },
};

static void a_page_has_a_greatest_size(void **state)
{
	(void)state;
	for (const struct size_case *c = size_cases; c < size_cases + COUNT(size_cases); c++) {
		struct rendering r = { .site = wide_site(c->sections),
			.page = read_xml("<page path='p'/>") };
		struct test t;

		test_begin(&t);
		compile(&r, &t, slice_text(c->layout));
		render(&r, &t);
		row_text(c, c->message, test_messages(&t));
		row_int(c, !*c->message, r.fine);
		end(&r);
		test_end(&t);
	}
}

/* After an expression that costs too much, nothing more is tried on the page. */
static void costs_stop_a_page(void **state)
{
	struct rendering r = { .site = wide_site(4000), .page = read_xml("<page/>") };
	struct test t;

	(void)state;
	test_begin(&t);
	compile(&r, &t,
		SLICE("<html><b data-each='section' data-if='count(/site/section) &gt; 1'/>"
		      "<i data-text='/site/@year'/></html>"));
	render(&r, &t);
	assert_false(r.fine);
	assert_string_equal(test_messages(&t),
		"page.html:1:39: error: \"count(/site/section) > 1\" looks at too many nodes: choose "
		"them by a shorter path [layout-cost]\n");
	end(&r);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_rendered),
		cmocka_unit_test(addresses_do_not_run),
		cmocka_unit_test(elements_keep_their_places),
		cmocka_unit_test(mistakes_do_not_repeat),
		cmocka_unit_test(a_layout_is_used_again),
		cmocka_unit_test(a_page_has_a_greatest_size),
		cmocka_unit_test(costs_stop_a_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
