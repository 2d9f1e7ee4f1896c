#include "sample_figures.h"
#include "base/limits.h"

static const char page_yaml[] =
	"community_limit: {says: Most a forum can agree, unit: £/week, values: [\n"
	"  {from: 2023-11-20, is: 350.00, source: guidance, at: section 2}]}\n"
	"care_limit: {says: Most in care housing, unit: £, values: [\n"
	"  {from: 2023-11-20, is: 350, source: guidance, at: section 2}]}\n"
	"savings: {says: Savings, unit: £, values: [\n"
	"  {from: 2023-11-20, is: 23250, source: guidance, at: section 2}]}\n"
	"step: {says: Step, unit: £, values: [{from: 2023-11-20, is: 9, source: guidance, at: x}]}\n"
	"band: {says: Band, unit: £, values: [{from: 2023-11-20, is: [40, 60], source: guidance, at: x}]}\n"
	"review: {says: First review, unit: weeks, values: [\n"
	"  {from: 2024-02-01, is: [6, 8], source: guidance, at: section 9}]}\n"
	"rise: {says: Rise, unit: £, values: [{from: 2027-04-01, is: 500, source: guidance, at: x}]}\n"
	"open: {says: Open, unit: £, status: undecided, source: guidance, at: x}\n"
	"gone: {says: Gone, unit: £, status: withdrawn, source: guidance, at: x}\n"
	"bad: {says: Bad, unit: £, values: [{from: 2023-11-20, is: many, source: guidance, at: x}]}\n";

#define IS(name, form) "<candour-figure name=\"" name "\" form=\"" form "\"/>"
#define LINK(name) "<a class=\"figure\" role=\"doc-noteref\" href=\"../../f/index.html#" name "\">"
#define MONEY "<data value=\"350.00\">£350 a week</data>"

static struct figure_links links_to(
	const char *root, const char *figures, const char *sources, const char *none)
{
	return (struct figure_links){
		.root = slice_text(root),
		.figures = slice_text(figures),
		.sources = slice_text(sources),
		.none = slice_text(none),
	};
}

static const struct resolve_case {
	int line;
	const char *body, *made, *messages;
} resolve_cases[] = {
	{ __LINE__, "<p>None</p>", "<p>None</p>", "" },
	{ __LINE__, "<p>Up to " IS("community_limit", "words") ".</p>",
		"<p>Up to " LINK("community_limit") MONEY "</a>.</p>", "" },
	{ __LINE__, "<p>" IS("community_limit", "amount") IS("community_limit", "plain") "</p>",
		"<p>" LINK("community_limit") "<data value=\"350.00\">£350</data></a>" MONEY "</p>",
		"" },
	{ __LINE__, "<p>" IS("review", "words") "</p>",
		"<p>" LINK("review") "<data value=\"6/8\">6 to 8 weeks</data></a></p>", "" },
	{ __LINE__,
		"<table><tr><th>" IS("review", "says") "</th><td>" IS(
			"review", "from") "</td><td>" IS("review", "source") "</td></tr></table>",
		"<table><tr><th>First review</th><td>1 February 2024</td><td><a href=\"../../s/index.html"
		"#guidance\">Guidance, section 9</a></td></tr></table>",
		"" },

	/* no link in a heading, in a link, in a summary or in a caption; nothing but text in a drawing */
	{ __LINE__, "<h2>" IS("community_limit", "words") "</h2>", "<h2>" MONEY "</h2>", "" },
	{ __LINE__, "<p><a href=\"/\"><em>" IS("community_limit", "words") "</em></a></p>",
		"<p><a href=\"/\"><em>" MONEY "</em></a></p>", "" },
	{ __LINE__, "<details><summary>" IS("community_limit", "words") "</summary></details>",
		"<details><summary>" MONEY "</summary></details>", "" },
	{ __LINE__,
		"<table><caption>" IS("community_limit", "words")
			IS("review", "source") "</caption></table>",
		"<table><caption>" MONEY "Guidance, section 9</caption></table>", "" },
	{ __LINE__,
		"<svg><text>Up to " IS("community_limit", "words") " or " IS(
			"open", "words") "</text></svg>",
		"<svg><text>Up to £350 a week or not yet decided</text></svg>", "" },

	/* what is not in force has words and no value */
	{ __LINE__, "<p>" IS("open", "words") IS("open", "amount") IS("open", "plain") "</p>",
		"<p>" LINK("open") "<span class=\"figure--undecided\">not yet decided</span></a>" LINK(
			"open") "<span class=\"figure--undecided\">not yet decided</span></a>"
				"<span class=\"figure--undecided\">not yet decided</span></p>",
		"" },
	{ __LINE__, "<p>" IS("open", "from") "</p><p>" IS("open", "source") "</p>",
		"<p>not yet decided</p><p><a href=\"../../s/index.html#guidance\">Guidance, x</a></p>",
		"" },
	{ __LINE__, "<h2>" IS("gone", "words") "</h2>",
		"<h2><span class=\"figure--withdrawn\">withdrawn</span></h2>", "" },
	{ __LINE__, "<p>" IS("rise", "amount") " " IS("rise", "from") "</p>",
		"<p>" LINK(
			"rise") "<span class=\"figure--coming\">£500 from 1 April 2027</span></a> "
				"1 April 2027</p>",
		"" },

	/* names and forms that there are not */
	{ __LINE__, "<p>" IS("comunity_limit", "words") "</p>", NULL,
		"page.md:1:1: error: no figure \"comunity_limit\"; did you mean \"community_limit\"? "
		"[figure-unknown]\n" },
	{ __LINE__, "<p>" IS("xyzzy", "amount") "</p>", NULL,
		"page.md:1:1: error: no figure \"xyzzy\" [figure-unknown]\n" },
	{ __LINE__, "<p>" IS("comunity_limit", "amuont") "</p>", NULL,
		"page.md:1:1: error: no figure \"comunity_limit\"; did you mean \"community_limit\"? "
		"[figure-unknown]\n" },
	{ __LINE__, "<p>" IS("community_limit", "amuont") "</p>", NULL,
		"page.md:1:1: error: a figure has no form \"amuont\"; did you mean \"amount\"? "
		"[figure-form]\n" },
	{ __LINE__, "<p>" IS("estimate", "budget") "</p>", NULL,
		"page.md:1:1: error: no figure \"estimate\", and no worksheet that has \"budget\" "
		"[figure-unknown]\n" },
	{ __LINE__, "<p>" IS("xyzzy", "words") "\n" IS("plugh", "words") "</p>", NULL,
		"page.md:1:1: error: no figure \"xyzzy\" [figure-unknown]\n"
		"page.md:2:1: error: no figure \"plugh\" [figure-unknown]\n" },
};

static void figures_are_resolved(void **state)
{
	const struct figure_links links = links_to(
		"../../", "f/index.html", "s/index.html", "made up");

	(void)state;
	for (const struct resolve_case *c = resolve_cases; c < resolve_cases + COUNT(resolve_cases);
		c++) {
		struct test t;
		struct figures f;

		test_begin(&t);
		row_true(c, !sample_figures(&t, &f, page_yaml, "2026-01-01"));
		diags_init(&t.diags, &t.arena); /* what is wrong with "bad" */
		xmlNodePtr body = sample_body(&t, c->body);

		row_int(c, !*c->messages, figures_resolve(&f, &links, body, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		if (c->made)
			row_text(c, c->made, sample_inside(&t, body));
		tree_free(body->doc);
		test_end(&t);
	}
}

static void without_a_page_for_them_figures_are_not_linked(void **state)
{
	const struct figure_links links = links_to("../../", "", "", "");
	struct figures f;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_false(sample_figures(&t, &f, page_yaml, "2026-01-01"));
	xmlNodePtr body = sample_body(
		&t, "<p>" IS("community_limit", "words") IS("review", "source") "</p>");

	assert_true(figures_resolve(&f, &links, body, &t.diags));
	assert_string_equal(sample_inside(&t, body), "<p>" MONEY "Guidance, section 9</p>");
	tree_free(body->doc);
	test_end(&t);
}

static const struct day_case {
	int line;
	const char *day, *name, *made;
} day_cases[] = {
	{ __LINE__, "2023-11-19", "community_limit",
		"<span class=\"figure--coming\">£350 a week from 20 November 2023</span>" },
	{ __LINE__, "2023-11-20", "community_limit", MONEY },
	{ __LINE__, "2027-03-31", "rise",
		"<span class=\"figure--coming\">£500 from 1 April 2027</span>" },
	{ __LINE__, "2027-04-01", "rise", "<data value=\"500\">£500</data>" },
	{ __LINE__, "2027-04-01", "open",
		"<span class=\"figure--undecided\">not yet decided</span>" },
};

/* An old page says what held in its day, and which figures it named. */
static void on_another_day_a_figure_is_what_it_is_then(void **state)
{
	(void)state;
	for (const struct day_case *c = day_cases; c < day_cases + COUNT(day_cases); c++) {
		struct figure_links links = links_to("", "", "", "");
		struct map named = { 0 };
		struct figures f;
		struct test t;

		test_begin(&t);
		row_true(c, !sample_figures(&t, &f, page_yaml, "2026-01-01"));
		links.day = sample_day(c->day);
		links.words = sample_words(&t);
		links.named = &named;
		links.arena = &t.arena;

		struct slice marker = arena_print(
			&t.arena, "<p><candour-figure name=\"%s\" form=\"words\"/></p>", c->name);
		xmlNodePtr body = sample_body(&t, marker.at);

		row_true(c, figures_resolve(&f, &links, body, &t.diags));
		row_text(
			c, arena_print(&t.arena, "<p>%s</p>", c->made).at, sample_inside(&t, body));
		row_true(c, map_get(&named, slice_text(c->name)) != NULL);
		row_int(c, 1, named.count);
		tree_free(body->doc);
		test_end(&t);
	}
}

/* A figure that was refused has its messages already. */
static void a_refused_figure_is_refused_once(void **state)
{
	const struct figure_links links = links_to("", "f.html", "s.html", "");
	struct figures f;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_false(sample_figures(&t, &f, page_yaml, "2026-01-01"));
	assert_int_equal(t.diags.errors, 1);
	xmlNodePtr body = sample_body(&t, "<p>" IS("bad", "words") "</p>");

	assert_false(figures_resolve(&f, &links, body, &t.diags));
	assert_int_equal(t.diags.errors, 1);
	tree_free(body->doc);
	test_end(&t);
}

#define TYPED(amount, names)                                                                       \
	"page.md:1:1: warning: \"" amount "\" is a figure: type " names " instead [figure-typed]\n"
#define SAVINGS "{{ savings }}"
#define BOTH "{{ community_limit }} or {{ care_limit }}"

static const struct typed_case {
	int line;
	const char *body, *messages;
} typed_cases[] = {
	{ __LINE__, "<p>Nothing, and £351.</p>", "" },
	{ __LINE__, "<p>Up to £350 a week.</p>", TYPED("£350", BOTH) },
	{ __LINE__, "<p>Up to £350.</p>", TYPED("£350", BOTH) },
	{ __LINE__, "<p>Up to £350, or so</p>", TYPED("£350", BOTH) },
	{ __LINE__, "<p>£350.00</p>", TYPED("£350.00", BOTH) },
	{ __LINE__, "<ul><li>A <em>£23,250</em></li></ul>", TYPED("£23,250", SAVINGS) },
	{ __LINE__, "<h2>£1 £23250</h2>", TYPED("£23250", SAVINGS) },
	{ __LINE__, "<p>£350.01, £35, £3500, £350k, £350.5.1, £, £X, ££1 and £350,0</p>", "" },
	{ __LINE__, "<p><data value=\"350\">£350</data> <code>£350</code></p><pre>£350</pre>", "" },
	{ __LINE__, "<svg><text>£350</text></svg>", "" },
	{ __LINE__, "<p>£9 of £40 to £60, £500</p>", "" }, /* small, a range, not in force yet */
};

static void amounts_that_are_figures_are_noticed(void **state)
{
	(void)state;
	for (const struct typed_case *c = typed_cases; c < typed_cases + COUNT(typed_cases); c++) {
		struct test t;
		struct figures f;

		test_begin(&t);
		row_true(c, !sample_figures(&t, &f, page_yaml, "2026-01-01"));
		diags_init(&t.diags, &t.arena);
		xmlNodePtr body = sample_body(&t, c->body);

		figures_check_typed(&f, body, &t.diags);
		row_text(c, c->messages, test_messages(&t));
		row_int(c, 0, t.diags.errors);
		tree_free(body->doc);
		test_end(&t);
	}
}

static void a_message_names_a_few_figures(void **state)
{
	struct test t;
	struct figures f;
	struct buf yaml;

	(void)state;
	test_begin(&t);
	buf_init(&yaml, LIMIT_YAML_FILE);
	for (char name = 'a'; name <= 'd'; name++)
		buf_print(&yaml,
			"%c: {says: X, unit: £, values: [{from: 2023-11-20, is: 77, source: guidance, "
			"at: x}]}\n",
			name);
	assert_true(sample_figures(&t, &f, buf_string(&yaml), "2026-01-01"));
	xmlNodePtr body = sample_body(&t, "<p>£77</p>");

	figures_check_typed(&f, body, &t.diags);
	assert_string_equal(test_messages(&t), TYPED("£77", "{{ a }} or {{ b }} or {{ c }}"));
	tree_free(body->doc);
	buf_release(&yaml);
	test_end(&t);
}

static void hints_have_a_limit(void **state)
{
	const struct figure_links links = links_to("", "", "", "");
	struct test t;
	struct figures f;
	xmlNodePtr body = tree_root(tree_new("body"));
	int hints = 0;

	(void)state;
	test_begin(&t);
	assert_false(sample_figures(&t, &f, page_yaml, "2026-01-01"));
	diags_init(&t.diags, &t.arena);
	for (int i = 0; i <= LIMIT_HINTS; i++) {
		xmlNodePtr marker = tree_element(body, "candour-figure", NULL);

		tree_set(marker, "name", SLICE("reviev"));
		tree_set(marker, "form", SLICE("words"));
	}
	assert_false(figures_resolve(&f, &links, body, &t.diags));
	for (const struct diag *m = t.diags.first; m; m = m->next)
		hints += strcmp(m->text, "no figure \"reviev\"; did you mean \"review\"?") == 0;
	assert_int_equal(hints, LIMIT_HINTS);
	assert_int_equal(t.diags.errors, LIMIT_HINTS + 1);
	tree_free(body->doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(figures_are_resolved),
		cmocka_unit_test(without_a_page_for_them_figures_are_not_linked),
		cmocka_unit_test(on_another_day_a_figure_is_what_it_is_then),
		cmocka_unit_test(a_refused_figure_is_refused_once),
		cmocka_unit_test(amounts_that_are_figures_are_noticed),
		cmocka_unit_test(a_message_names_a_few_figures),
		cmocka_unit_test(hints_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
