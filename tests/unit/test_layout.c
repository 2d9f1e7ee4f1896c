#include "files.h"

#include "base/limits.h"
#include "layout/layout.h"

/* `count` bytes of `c`, in the case's arena. */
static const char *run_of(struct test *t, char c, size_t count)
{
	char *text = arena_take(&t->arena, count + 1);

	memset(text, c, count);
	return text;
}

/* Layouts, from files in a folder of their own. */

struct file {
	const char *name, *text;
};

static bool find_asset(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest)
{
	(void)context;
	*nearest = SLICE("site.css");
	*found = (struct layout_asset){ SLICE("assets/site.1.css"), SLICE("sha384-A") };
	return slice_is(address, "site.css");
}

static bool load(struct test *t, struct layouts **l)
{
	return layouts_load(l, &t->arena, "layouts", find_asset, NULL, &t->diags);
}

#define PAGE(body) "<!DOCTYPE html>\n<html>" body "</html>"

static void show_steps(const struct steps *s, struct buf *out)
{
	static const char *const words[] = { "each", "if", "open", "written", "asset", "set",
		"text", "value", "copy", "close" };

	for (const struct step *step = s->first + 1; step < s->first + s->count - 1; step++) {
		buf_print(out, "%s", words[step->kind]);
		if (step->name)
			buf_print(out, " %s", step->name);
		if (step->text.length)
			buf_print(out, " '%.*s'", SLICE_ARG(step->text));
		if (step->value)
			buf_print(out, " {%.*s}", SLICE_ARG(xpath_source(step->value)));
		if (step->end)
			buf_print(out, " to %zu", step->end);
		buf_text(out, step->is_guarded ? "!; " : "; ");
	}
}

static const struct step_case {
	int line;
	const char *body, *steps; /* between the root's first step and its last */
} step_cases[] = {
	{ __LINE__, "A<b/>", "text 'A'; open b; close; " },
	{ __LINE__, "<b c='d' e=''/>", "open b; written c 'd'; written e; close; " },
	{ __LINE__, "<!-- A --><b>B<!-- C -->D</b>", "open b; text 'B'; text 'D'; close; " },

	/* each, then if, then attributes, then content, in whatever order they are written */
	{ __LINE__,
		"<b data-text='@title' data-attr-c='@title' data-if='page' data-each='section'>A</b>B",
		"each {section} to 7; if {page} to 7; open b; set c {@title}; value {@title}; "
		"close; text 'B'; " },

	/* what is set stands where it is written, or where it is asked for */
	{ __LINE__, "<b c='1' d='2' data-attr-c='@title' data-attr-e='@title'/>",
		"open b; set c {@title}; written d '2'; set e {@title}; close; " },
	{ __LINE__, "<b data-attr-c='@title' c='1'/>", "open b; set c {@title}; close; " },
	{ __LINE__, "<a data-attr-href='@title' href='x'/>",
		"open a; set href {@title}!; close; " },
	{ __LINE__, "<a data-attr-href='not(@title)' href='#x'/>",
		"open a; set href '#x' {not(@title)}!; close; " },

	{ __LINE__, "<link href='site.css' rel='x'/>",
		"open link; asset href 'assets/site.1.css'; written integrity 'sha384-A'; "
		"written rel 'x'; close; " },
	{ __LINE__, "<link href='https://a.example/' rel='license'/>",
		"open link; written href 'https://a.example/'; written rel 'license'; close; " },
	{ __LINE__, "<div data-copy='$page/body'>A</div>", "open div; copy {$page/body}; close; " },
	{ __LINE__, "<script type='a/json' data-text='@title'/>",
		"open script; written type 'a/json'; value {@title}!; close; " },
	{ __LINE__, "<script type='a/json'><![CDATA[1 < 2]]></script>",
		"open script; written type 'a/json'; text '1 < 2'; close; " },
	{ __LINE__, "<p data-include='p.html'>A</p>", "open p; text 'B'; open i; close; close; " },
	{ __LINE__, "<p data-each='section'><q data-include='q.html'/></p>",
		"each {section} to 9; open p; open q; open i; value {@top}; close; close; "
		"close; " },
};

static void layouts_become_steps(void **state)
{
	(void)state;
	for (const struct step_case *c = step_cases; c < step_cases + COUNT(step_cases); c++) {
		struct layouts *l;
		struct test t;

		test_begin(&t);
		files_begin();
		files_put("layouts/page.html", arena_print(&t.arena, PAGE("%s"), c->body));
		files_put("layouts/p.html", SLICE("<x>B<i/></x>"));
		files_put("layouts/q.html", SLICE("<x><i data-text='@top'/></x>"));
		load(&t, &l);
		show_steps(&layouts_find(l, SLICE("page"))->steps, &t.text);
		row_text(c, c->steps, buf_string(&t.text));
		layouts_free(l);
		files_end();
		test_end(&t);
	}
}

static const struct folder_case {
	int line;
	struct file files[3];
	const char *messages;
} folder_cases[] = {
	{ __LINE__, { { "page.html", PAGE("") }, { "parts/a.html", "<?not looked at?>" } }, "" },
	{ __LINE__, { { "page.html", "<body/>" } },
		"layouts/page.html:1:1: error: a layout is one <html>, without data-each and data-if "
		"[layout-root]\n" },
	{ __LINE__, { { "page.html", "<html data-each='section'/>" } },
		"layouts/page.html:1:1: error: a layout is one <html>, without data-each and data-if "
		"[layout-root]\n" },
	{ __LINE__, { { "page.html", "<html data-if='section'/>" } },
		"layouts/page.html:1:1: error: a layout is one <html>, without data-each and data-if "
		"[layout-root]\n" },

	/* parts */
	{ __LINE__,
		{ { "page.html", PAGE("<p data-include='parts/b.html'/>") },
			{ "parts/bc.html", "<x/>" } },
		"layouts/page.html:2:24: error: no file \"parts/b.html\" in the folder of layouts; "
		"did you mean \"parts/bc.html\"? [layout-include]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-include='../page.html'/>") } },
		"layouts/page.html:2:24: error: no file \"../page.html\" in the folder of layouts; "
		"did you mean \"page.html\"? [layout-include]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-include=''/>") } },
		"layouts/page.html:2:24: error: no file \"\" in the folder of layouts "
		"[layout-include]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-include='page.html'/>") } },
		"layouts/page.html:2:24: error: a part cannot include itself, nor what it is "
		"included by [layout-include]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-include='a.css'/>") }, { "a.css", "b {}" } },
		"layouts/a.css:1:1: error: Start tag expected, '<' not found [layout-syntax]\n" },

	/* a mistake in a part is said once, however many layouts have it */
	{ __LINE__,
		{ { "a.html", PAGE("<p data-include='c.html'/>") },
			{ "b.html", PAGE("<p data-include='c.html'/>") },
			{ "c.html", "<html><i data-if='@titel'/></html>" } },
		"layouts/c.html:1:20: error: site has no attribute \"titel\"; did you mean "
		"\"title\"? [layout-name]\n" },

	/* nothing follows from an expression that could not be read */
	{ __LINE__, { { "page.html", PAGE("<p data-each='sectoin'><i data-text='@top'/></p>") } },
		"layouts/page.html:2:21: error: site has no element \"sectoin\"; did you mean "
		"\"section\"? [layout-name]\n" },

	/* names that look like ours */
	{ __LINE__, { { "page.html", PAGE("<p data-ech='@title'/>") } },
		"layouts/page.html:2:10: error: data-ech is not one of the attributes that layouts "
		"know; did you mean \"data-each\"? [layout-attribute]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-attr='@title'/>") } },
		"layouts/page.html:2:10: error: data-attr is not one of the attributes that layouts "
		"know; did you mean \"data-attr-NAME\"? [layout-attribute]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-attr-data-if='@title'/>") } },
		"layouts/page.html:2:10: error: data-attr-data-if: an order cannot be set by another "
		"[layout-attribute]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-Each='section'/>") } },
		"layouts/page.html:2:10: error: data-Each: write names in small letters "
		"[layout-case]\n" },
	{ __LINE__, { { "page.html", PAGE("<p data-module='a' data-i18n='b' data-id='c'/>") } },
		"" },
	{ __LINE__, { { "page.html", PAGE("<svg viewBox='0'><linearGradient/></svg>") } }, "" },

	/* addresses */
	{ __LINE__, { { "page.html", PAGE("<img src='a.css'/>") } },
		"layouts/page.html:2:17: error: no stylesheet, script or picture \"a.css\"; did "
		"you mean \"site.css\"? "
		"[layout-asset]\n" },
	{ __LINE__,
		{ { "page.html",
			PAGE("<link rel='stylesheet' href='https://a.example/site.css'/>") } },
		"layouts/page.html:2:36: error: no stylesheet, script or picture "
		"\"https://a.example/site.css\"; did you mean \"site.css\"? [layout-asset]\n" },
	{ __LINE__, { { "page.html", PAGE("<a href='http://a.example/'/>") } },
		"layouts/page.html:2:10: error: \"http://a.example/\" is not right on every page: "
		"write https://..., #... or data-attr-href=\"...\" [layout-link]\n" },
	{ __LINE__, { { "page.html", PAGE("<a href='' data-attr-href='not(@title)'/>") } },
		"layouts/page.html:2:10: error: \"\" is not right on every page: write https://..., "
		"#... or data-attr-href=\"...\" [layout-link]\n" },
	{ __LINE__, { { "page.html", PAGE("<img src='site.css' data-attr-src='not(@title)'/>") } },
		"layouts/page.html:2:42: error: data-attr-src cannot keep or leave out a picture, "
		"script or stylesheet: use data-if [layout-value]\n" },

	/* scripts */
	{ __LINE__, { { "page.html", PAGE("<script src='site.css'></script>") } }, "" },
	{ __LINE__, { { "page.html", PAGE("<script type='a/json'>a &lt;/b</script>") } },
		"layouts/page.html:2:7: error: <script>: \"</\" and \"<!\" would end this element "
		"[layout-script]\n" },
	{ __LINE__, { { "page.html", PAGE("<iframe srcdoc=''/>") } },
		"layouts/page.html:2:15: error: srcdoc: pages run no script and no style from "
		"attributes: put it into a file [layout-active]\n" },
};

static void a_folder_is_read_whole(void **state)
{
	(void)state;
	for (const struct folder_case *c = folder_cases; c < folder_cases + COUNT(folder_cases);
		c++) {
		struct layouts *l;
		struct test t;

		test_begin(&t);
		files_begin();
		for (size_t i = 0; i < COUNT(c->files) && c->files[i].name; i++)
			files_put(arena_print(&t.arena, "layouts/%s", c->files[i].name).at,
				slice_text(c->files[i].text));
		bool fine = load(&t, &l);

		row_text(c, c->messages, test_messages(&t));
		row_int(c, !*c->messages, fine);
		layouts_free(l);
		files_end();
		test_end(&t);
	}
}

static void layouts_are_found_by_name(void **state)
{
	struct layouts *l;
	struct test t;

	(void)state;
	test_begin(&t);
	files_begin();
	files_put("layouts/page.html", SLICE(PAGE("")));
	files_put("layouts/section.html", SLICE(PAGE("")));
	files_put("layouts/parts/footer.html", SLICE("<x/>"));
	assert_true(load(&t, &l));
	assert_string_equal(layouts_find(l, SLICE("page"))->name, "page");
	assert_null(layouts_find(l, SLICE("pages")));
	assert_null(layouts_find(l, SLICE("footer")));
	assert_string_equal(test_string(&t, layouts_nearest(l, SLICE("pages"))), "page");
	assert_string_equal(test_string(&t, layouts_nearest(l, SLICE("worksheet"))), "");
	layouts_free(l);
	files_end();
	test_end(&t);
}

/* page.html includes 1.html, which includes 2.html, and so on to `depth`. */
static void put_parts(struct test *t, int depth)
{
	files_put("layouts/page.html", SLICE(PAGE("<p data-include='parts/1.html'/>")));
	for (int i = 1; i < depth; i++)
		files_put(arena_print(&t->arena, "layouts/parts/%d.html", i).at,
			arena_print(&t->arena, "<x><p data-include='parts/%d.html'/></x>", i + 1));
	files_put(arena_print(&t->arena, "layouts/parts/%d.html", depth).at, SLICE("<x/>"));
}

static void parts_have_a_greatest_depth(void **state)
{
	(void)state;
	for (int over = 0; over < 2; over++) {
		struct layouts *l;
		struct test t;

		test_begin(&t);
		files_begin();
		put_parts(&t, LIMIT_LAYOUT_INCLUDES + over);
		assert_int_equal(!over, load(&t, &l));
		assert_string_equal(test_messages(&t),
			over ? "layouts/parts/8.html:1:21: error: too many parts within parts: put "
			       "them together [layout-include]\n"
			     : "");
		layouts_free(l);
		files_end();
		test_end(&t);
	}
}

/* One part, included so often that the layout has just as many bytes as it may, or one more. */
static void parts_have_a_greatest_length(void **state)
{
	enum { TIMES = 4 };

	(void)state;
	for (size_t over = 0; over < 2; over++) {
		struct layouts *l;
		struct test t;

		test_begin(&t);
		files_begin();
		files_put("layouts/parts/a.html",
			arena_print(&t.arena, "<x>%s</x>",
				run_of(&t, 'x',
					LIMIT_LAYOUT_FILE / TIMES - sizeof("<x></x>") + 1)));
		files_put("layouts/parts/b.html", SLICE("<x/>"));
		files_put("layouts/page.html",
			arena_print(&t.arena,
				PAGE("<p data-include='parts/a.html'/><p data-include='parts/a.html'/>"
				     "<p data-include='parts/a.html'/><p data-include='parts/a.html'/>"
				     "%s"),
				over ? "<p data-include='parts/b.html'/>" : ""));
		assert_int_equal(!over, load(&t, &l));
		assert_int_equal(t.diags.errors, over);
		layouts_free(l);
		files_end();
		test_end(&t);
	}
}

static void a_file_has_a_greatest_length(void **state)
{
	(void)state;
	for (size_t over = 0; over < 2; over++) {
		struct layouts *l;
		struct test t;

		test_begin(&t);
		files_begin();
		files_put("layouts/page.html",
			arena_print(&t.arena, PAGE("%s"),
				run_of(&t, 'x', LIMIT_LAYOUT_FILE - sizeof(PAGE("")) + 1 + over)));
		assert_int_equal(!over, load(&t, &l));
		assert_int_equal(t.diags.errors, over);
		layouts_free(l);
		files_end();
		test_end(&t);
	}
}

/* What is wide or deep is read in no time, or refused. */
static void width_and_depth_cost_little(void **state)
{
	struct layouts *l;
	struct test t;

	(void)state;
	test_begin(&t);
	files_begin();
	buf_text(&t.text, "<!DOCTYPE html><html ");
	for (int i = 0; t.text.length < LIMIT_LAYOUT_TAG - 64; i++)
		buf_print(&t.text, "data-attr-a%d='@title' ", i);
	buf_text(&t.text, ">");
	for (int i = 0; i < 200; i++)
		buf_text(&t.text, "<b>");
	for (int i = 0; i < 200; i++)
		buf_text(&t.text, "</b>");
	buf_text(&t.text, "</html>");
	files_put("layouts/page.html", buf_slice(&t.text));
	assert_true(load(&t, &l));
	layouts_free(l);

	buf_clear(&t.text);
	buf_text(&t.text, "<html>");
	for (int i = 0; i < 30000; i++)
		buf_text(&t.text, "<b>");
	for (int i = 0; i < 30000; i++)
		buf_text(&t.text, "</b>");
	buf_text(&t.text, "</html>");
	files_put("layouts/page.html", buf_slice(&t.text));
	assert_false(load(&t, &l));
	assert_int_equal(t.diags.errors, 1);
	layouts_free(l);
	files_end();
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(layouts_become_steps),
		cmocka_unit_test(a_folder_is_read_whole),
		cmocka_unit_test(layouts_are_found_by_name),
		cmocka_unit_test(parts_have_a_greatest_depth),
		cmocka_unit_test(parts_have_a_greatest_length),
		cmocka_unit_test(a_file_has_a_greatest_length),
		cmocka_unit_test(width_and_depth_cost_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
