#include "support.h"

#include <libxml/parser.h>
#include "base/limits.h"
#include "layout/simple.h"
#include "layout/walk.h"
#include "layout/xpath.h"
#include "text/tree.h"

static const struct place first = { "page.html", 1, 1 };

/* A site and a page to evaluate on. */
static const char site_xml[] =
	"<site title='A' year='2026'>"
	"<section path='p/' title='P' top='yes'><page path='p/1' title='P1'/><page path='p/2' title='P2'/>"
	"</section><section path='q/' title='Q'><page path='q/1'/></section><brand/></site>";
static const char page_xml[] =
	"<page path='p/1' root='../' kind='page' title='A'><heading id='h' level='2' title='H'/>"
	"<heading id='i' level='3' title='A'/><body>x<p>one <b>two</b></p><p/>y</body></page>";

struct sample {
	xmlDocPtr site, page;
};

static struct sample sample_read(void)
{
	return (struct sample){ xmlReadDoc((const xmlChar *)site_xml, NULL, NULL, 0),
		xmlReadDoc((const xmlChar *)page_xml, NULL, NULL, 0) };
}

static void sample_free(struct sample *s)
{
	xmlFreeDoc(s->site);
	xmlFreeDoc(s->page);
}

static void show_value(struct test *t, struct xpath_engine *e, const struct xpath_value *v)
{
	if (v->kind == XPATH_IS_NODES)
		buf_print(&t->text, "%d: ", v->count);
	buf_add(&t->text, xpath_text(e, v));
}

static const struct value_case {
	int line;
	const char *text;
	bool is_simple; /* walked, without libxml2 */
	const char *value;
} value_cases[] = {
	{ __LINE__, "@title", true, "1: A" },
	{ __LINE__, "/site/@title", true, "1: A" },
	{ __LINE__, "/site", true, "1: " },
	{ __LINE__, "$page", true, "1: xone twoy" },
	{ __LINE__, "$page/@kind", true, "1: page" },
	{ __LINE__, "$section/page/@path", true, "2: p/1" },
	{ __LINE__, "$section/@title = section/@title", false, "true" },
	{ __LINE__, "@organisation", true, "0: " },
	{ __LINE__, "section", true, "2: " },
	{ __LINE__, "section/page/@path", true, "3: p/1" },
	{ __LINE__, "section/page/@title", true, "2: P1" },
	{ __LINE__, "$page/body/p", true, "2: one two" },
	{ __LINE__, "$page/body/p/b", true, "1: two" },
	{ __LINE__, "'A'", true, "A" },
	{ __LINE__, "''", true, "" },
	{ __LINE__, "string(@title)", true, "A" },
	{ __LINE__, "string(@organisation)", true, "" },
	{ __LINE__, "string($page/body)", true, "xone twoy" },
	{ __LINE__, "concat($page/@root, section/@path)", true, "../p/" },
	{ __LINE__, "concat('a', concat('b', string('c')), 'd')", true, "abcd" },
	{ __LINE__, "@title = 'A'", true, "true" },
	{ __LINE__, "'A' = @title", true, "true" },
	{ __LINE__, "@title = 'B'", true, "false" },
	{ __LINE__, "@title != 'B'", true, "true" },
	{ __LINE__, "@title = $page/@title", true, "true" },
	{ __LINE__, "@organisation = ''", true, "false" },
	{ __LINE__, "@organisation != ''", true, "false" },
	{ __LINE__, "not(@organisation)", true, "true" },
	{ __LINE__, "not('')", true, "true" },
	{ __LINE__, "@title and @year", true, "true" },
	{ __LINE__, "@title and @organisation and @year", true, "false" },
	{ __LINE__, "@organisation or section", true, "true" },
	{ __LINE__, "@organisation or 'a' = 'b' or brand/@logo", true, "false" },
	{ __LINE__, "@title = 'A' and not(@title != 'A')", true, "true" },

	{ __LINE__, "position()", false, "2" },
	{ __LINE__, "last()", false, "3" },
	{ __LINE__, "count(section/page)", false, "3" },
	{ __LINE__, "1 div 0", false, "Infinity" },
	{ __LINE__, "0.1 + 0.2 > 0.3", false, "true" },
	{ __LINE__, "section[@top = 'yes']/@title", true, "1: P" },
	{ __LINE__, "section[page][not(@top)]/page/@path", true, "1: q/1" },
	{ __LINE__, "section[page[@path = $page/@path]]/@title", true, "1: P" },
	{ __LINE__, "section[@title != /site/@title and page]/@title", true, "2: P" },
	{ __LINE__, "section['']", true, "0: " },
	{ __LINE__, "section[/site/@year]", true, "2: " },
	{ __LINE__, "$page/heading[@level = '2']/@title", true, "1: H" },
	{ __LINE__, "$page/heading[@title = /site/@title]/@id", true, "1: i" },
	{ __LINE__, "count($page/heading[@level = '2'])", false, "1" },
	{ __LINE__, "section[1]/@title", false, "1: P" },
	{ __LINE__, "section/@title[. = 'Q']", false, "1: Q" },
	{ __LINE__, "section/page[last()]", false, "2: " },
	{ __LINE__, "section/@title = 'Q'", false, "true" },
	{ __LINE__, "@year = 2026", false, "true" },
	{ __LINE__, "//page[@path = $page/@path]/@title", false, "1: P1" },
	{ __LINE__, "//page[2]/preceding::*/@title", false, "1: P1" },
	{ __LINE__, "$page/heading | section", false, "4: " },
	{ __LINE__, "$page/heading[@title = //@title]/@id", false, "1: i" },
	{ __LINE__, "$page/heading[/]/@id", false, "2: h" },
	{ __LINE__, "$page/heading[count(/ | /site/..) = 1]/@id", false, "2: h" },
	{ __LINE__, "$page/heading[/ = 'x' or /site/section[/site/@year = '2026']]/@id", false,
		"2: h" },
	{ __LINE__, "$page/body//text()[3]", false, "0: " },
	{ __LINE__, "translate('abc', 'b', '')", false, "ac" },
	{ __LINE__, "(section | brand)[last()]/../@title", false, "1: A" },
};

static void expressions_have_values(void **state)
{
	struct sample s = sample_read();

	(void)state;
	for (const struct value_case *c = value_cases; c < value_cases + COUNT(value_cases); c++) {
		struct xpath_focus focus = { tree_root(s.site), 2, 3 };
		struct xpath_engine *e = xpath_open();
		struct xpath_value value;
		struct test t;

		test_begin(&t);
		row_int(c, c->is_simple, simple_read(&t.arena, slice_text(c->text)) != NULL);

		const struct xpath *x = xpath_compile(e, slice_text(c->text), first, &t.diags);

		row_true(c, x);
		xpath_begin(e, s.site, tree_root(s.site)->children, tree_root(s.page));
		row_true(c, xpath_evaluate(e, x, &focus, &value, &t.diags));
		show_value(&t, e, &value);
		row_text(c, c->value, buf_string(&t.text));
		row_true(c, t.diags.errors == 0);
		xpath_close(e);
		test_end(&t);
	}
	sample_free(&s);
}

/* What an expression gives is the same when it is in parentheses, for then it is libxml2's. */
static void compare(const struct value_case *c, struct test *t, struct sample *s, xmlNodePtr node)
{
	struct xpath_engine *e = xpath_open();
	struct xpath_focus focus = { node, 1, 1 };
	struct xpath_value walked, other;
	struct slice text = slice_text(c->text);
	const struct xpath *x = xpath_compile(e, text, first, &t->diags);
	const struct xpath *y = xpath_compile(
		e, arena_print(&t->arena, "(%s)", c->text), first, &t->diags);
	bool walked_truth, other_truth;

	xpath_begin(e, s->site, tree_root(s->site)->children, tree_root(s->page));
	row_true(c, xpath_evaluate(e, x, &focus, &walked, &t->diags));
	row_true(c, xpath_evaluate(e, y, &focus, &other, &t->diags));
	row_int(c, other.kind, walked.kind);
	row_int(c, other.count, walked.count);
	for (int i = 0; i < walked.count; i++)
		row_true(c, walked.nodes[i] == other.nodes[i]);
	row_text(c, test_string(t, xpath_text(e, &other)), test_string(t, xpath_text(e, &walked)));
	row_true(c, xpath_test(e, x, &focus, &walked_truth, &t->diags));
	row_true(c, xpath_test(e, y, &focus, &other_truth, &t->diags));
	row_int(c, other_truth, walked_truth);
	xpath_close(e);
}

static void walks_agree_with_libxml2(void **state)
{
	struct sample s = sample_read();

	(void)state;
	for (const struct value_case *c = value_cases; c < value_cases + COUNT(value_cases); c++) {
		xmlNodePtr roots[] = { tree_root(s.site), tree_root(s.page) };
		struct test t;

		test_begin(&t);
		for (size_t i = 0; c->is_simple && i < COUNT(roots); i++)
			for (xmlNodePtr e = roots[i]; e; e = tree_next(e, roots[i])) {
				compare(c, &t, &s, e);
				for (xmlAttrPtr a = e->properties; a; a = a->next)
					compare(c, &t, &s, (xmlNodePtr)a);
			}
		test_end(&t);
	}
	sample_free(&s);
}

/* A site with so many pages. */
static xmlDocPtr long_site(int pages)
{
	xmlDocPtr doc = tree_new("site");
	xmlNodePtr section = tree_element(tree_root(doc), "section", NULL);

	for (int i = 0; i < pages; i++)
		tree_set(tree_element(section, "page", NULL), "title", SLICE("A"));
	return doc;
}

/* Looks at every page for every page. */
static const struct cost_case {
	int line;
	const char *text;
	int pages;
	bool is_affordable;
} cost_cases[] = {
	{ __LINE__, "count(section/page[count(../page) > 0])", 500, true },
	{ __LINE__, "count(section/page[count(../page) > 0])", 8000, false },
	{ __LINE__, "//page[//page[//page[@title = 'B']]]", 10, true },
	{ __LINE__, "//page[//page[//page[@title = 'B']]]", 500, false },
	{ __LINE__, "section/page/@title", 100000, true },
	{ __LINE__, "section/page[/site/section/page/@id]", 1000, true },
	{ __LINE__, "section/page[/site/section/page/@id]", 4000, false },
};

static void what_costs_too_much_is_refused(void **state)
{
	(void)state;
	for (const struct cost_case *c = cost_cases; c < cost_cases + COUNT(cost_cases); c++) {
		xmlDocPtr site = long_site(c->pages), page = tree_new("page");
		struct xpath_focus focus = { tree_root(site), 1, 1 };
		struct xpath_engine *e = xpath_open();
		struct xpath_value value;
		struct test t;

		test_begin(&t);

		const struct xpath *x = xpath_compile(e, slice_text(c->text), first, &t.diags);

		xpath_begin(e, site, NULL, tree_root(page));
		row_int(c, c->is_affordable, xpath_evaluate(e, x, &focus, &value, &t.diags));
		row_int(c, c->is_affordable ? 0 : 1, t.diags.errors);
		if (!c->is_affordable)
			row_text(c, "layout-cost", t.diags.first->rule);

		/* said once for a page; the next page may spend as much again */
		row_int(c, c->is_affordable, xpath_evaluate(e, x, &focus, &value, &t.diags));
		row_int(c, c->is_affordable ? 0 : 1, t.diags.errors);
		xpath_begin(e, site, NULL, tree_root(page));
		row_int(c, c->is_affordable, xpath_evaluate(e, x, &focus, &value, &t.diags));
		row_int(c, c->is_affordable ? 0 : 2, t.diags.errors);
		xpath_close(e);
		tree_free(page);
		tree_free(site);
		test_end(&t);
	}
}

/* A walk stops where it can no longer be paid for, not when it has come to its end. */
static void walks_stop(void **state)
{
	xmlDocPtr site = long_site(1000);
	struct test t;

	(void)state;
	test_begin(&t);

	const struct simple *s = simple_read(
		&t.arena, SLICE("section/page[/site/section/page/@id]"));
	struct walk_from from = { .context = tree_root(site),
		.site = tree_root(site),
		.scratch = &t.arena,
		.most = 5000 };

	assert_false(walk_truth(s, &from));
	assert_in_range(from.spent, 5000, 5002);
	tree_free(site);
	test_end(&t);
}

/* `count` times `open`, then `middle`, then as many times `close`. */
static struct slice nested(
	struct test *t, int count, const char *open, const char *middle, const char *close)
{
	buf_clear(&t->text);
	for (int i = 0; i < count; i++)
		buf_text(&t->text, open);
	buf_text(&t->text, middle);
	for (int i = 0; i < count; i++)
		buf_text(&t->text, close);
	return arena_copy(&t->arena, buf_slice(&t->text));
}

/* concat() within concat() costs no more than one concat(). */
static void joins_cost_their_length(void **state)
{
	struct sample sample = sample_read();
	struct test t;

	(void)state;
	test_begin(&t);

	struct slice text = nested(&t, 62, "concat(", "'a'", ",'b')");
	const struct simple *s = simple_read(&t.arena, text);
	struct walk_from from = {
		.context = tree_root(sample.site), .scratch = &t.arena, .most = 5000
	};

	assert_non_null(s);
	assert_int_equal(63, walk_text(s, &from).length);
	sample_free(&sample);
	test_end(&t);
}

/* Many cheap expressions cost as much as one that is not. */
static void a_page_pays_for_all_its_expressions(void **state)
{
	enum { PAGES = 100 * 1000 };
	xmlDocPtr site = long_site(PAGES), page = tree_new("page");
	struct xpath_focus focus = { tree_root(site), 1, 1 };
	struct xpath_engine *e = xpath_open();
	struct test t;
	bool truth;
	int count = 0;

	(void)state;
	test_begin(&t);

	const struct xpath *x = xpath_compile(e, SLICE("section/page/@id"), first, &t.diags);

	xpath_begin(e, site, NULL, tree_root(page));
	while (xpath_test(e, x, &focus, &truth, &t.diags))
		count++;
	assert_in_range(count, LIMIT_XPATH_STEPS / PAGES - 1, LIMIT_XPATH_STEPS / PAGES + 1);
	assert_int_equal(t.diags.errors, 1);
	xpath_close(e);
	tree_free(page);
	tree_free(site);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expressions_have_values),
		cmocka_unit_test(walks_agree_with_libxml2),
		cmocka_unit_test(what_costs_too_much_is_refused),
		cmocka_unit_test(walks_stop),
		cmocka_unit_test(joins_cost_their_length),
		cmocka_unit_test(a_page_pays_for_all_its_expressions),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
