#include "sample.h"
#include "base/limits.h"
#include "site/glossary.h"

static const struct read_case {
	int line;
	const char *yaml, *messages;
} read_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "budget:\n  means: Money.\n", "" },
	{ __LINE__, "budget:\n  means: Money.\n  also: [budgets, PB]\n", "" },
	{ __LINE__, "- budget\n",
		"g.yaml:1:1: error: the glossary must be a mapping of words, not a list [field-kind]\n" },
	{ __LINE__, "budget: Money.\n",
		"g.yaml:1:9: error: a term must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, "budget:\n  mean: Money.\n",
		"g.yaml:2:3: error: a term has no \"mean\"; did you mean \"means\"? [field-unknown]\n" },
	{ __LINE__, "budget:\n  also: [PB]\n",
		"g.yaml:2:3: error: a term needs \"means\" [field-missing]\n" },
	{ __LINE__, "budget:\n  means: Money.\n  also: PB\n",
		"g.yaml:3:9: error: \"also\" must be a list, not a text [field-kind]\n" },

	/* a form leads to one place */
	{ __LINE__, "budget:\n  means: Money.\ncash:\n  means: Money.\n  also: [Budget]\n",
		"g.yaml:5:10: error: \"Budget\" leads to \"budget\" (line 1) already: take it out of one of the "
		"two [glossary-twice]\n" },
	{ __LINE__, "budget:\n  means: Money.\n  also: [budget]\n",
		"g.yaml:3:10: error: \"budget\" leads to \"budget\" (line 1) already: take it out of one of the "
		"two [glossary-twice]\n" },
	{ __LINE__, "carer's plan:\n  means: A.\n  also: [carer’s plan]\n",
		"g.yaml:3:10: error: \"carer’s plan\" leads to \"carer's plan\" (line 1) already: take it out "
		"of one of the two [glossary-twice]\n" },
	{ __LINE__, "occupational therapist:\n  means: A.\n  also: [OT, ot]\n", "" },
	{ __LINE__, "top-up:\n  means: A.\ntop up:\n  means: B.\n",
		"g.yaml:1:1: error: \"top-up\" and \"top up\" (line 3) differ in signs alone: keep one of the "
		"two [glossary-twice]\n" },
	{ __LINE__, "budget:\n  means: Money.\n  also: [\"£ limit\"]\n",
		"g.yaml:3:10: error: a word begins with a letter or a digit [glossary-form]\n" },
};

static void terms_are_read(void **state)
{
	(void)state;
	for (const struct read_case *c = read_cases; c < read_cases + COUNT(read_cases); c++) {
		struct glossary g;
		struct test t;

		test_begin(&t);
		const struct data *file = sample_data(&t, "g.yaml", c->yaml);

		row_int(c, !*c->messages, glossary_read(&g, &t.arena, file, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

static const char yaml[] = "personal budget: {means: Money., also: [personal budgets, PB, PBs]}\n"
			   "personal health budget: {means: Money.}\n"
			   "budget: {means: Money.}\n"
			   "Peer Forum: {means: People., also: [Peer Forums, PF]}\n"
			   "carer: {means: A person., also: [carers]}\n"
			   "carer's assessment: {means: A talk.}\n"
			   "top-up: {means: More., also: [top up]}\n"
			   "care plan: {means: A plan., also: [care and support plan]}\n"
			   "café: {means: A place.}\n"
			   "stage 2: {means: The second.}\n";

static void terms_stand_in_the_document_sorted(void **state)
{
	static const char three[] = "b: {means: B.}\n"
				    "A: {means: A & A., also: [a two, AB]}\n"
				    "Ab c: {means: C.}\n";
	struct glossary g;
	struct test t;

	(void)state;
	test_begin(&t);
	xmlNodePtr site = tree_root(tree_new("site"));

	assert_true(glossary_read(&g, &t.arena, sample_data(&t, "g.yaml", three), &t.diags));
	glossary_document(&g, site);
	assert_string_equal(sample_inside(&t, site),
		"<term id=\"a\" name=\"A\" means=\"A &amp; A.\" also=\"a two, AB\"/>"
		"<term id=\"ab-c\" name=\"Ab c\" means=\"C.\"/>"
		"<term id=\"b\" name=\"b\" means=\"B.\"/>");
	tree_free(site->doc);
	test_end(&t);
}

#define TERM(id, words)                                                                            \
	"<a class=\"term\" role=\"doc-glossref\" href=\"../w.html#" id "\">" words "</a>"
#define SAME NULL /* nothing is linked */

static const struct link_case {
	int line;
	const char *body, *made;
} link_cases[] = {
	{ __LINE__, "", SAME },
	{ __LINE__, "<p>Nothing here</p>", SAME },
	{ __LINE__, "<p>A budget is money.</p>",
		"<p>A " TERM("budget", "budget") " is money.</p>" },
	{ __LINE__, "<p>budget</p>", "<p>" TERM("budget", "budget") "</p>" },
	{ __LINE__, "<p>budget is</p>", "<p>" TERM("budget", "budget") " is</p>" },
	{ __LINE__, "<p>a budget</p>", "<p>a " TERM("budget", "budget") "</p>" },

	/* the first use, in the order of reading */
	{ __LINE__, "<p>a budget, a budget</p><p>budget</p>",
		"<p>a " TERM("budget", "budget") ", a budget</p><p>budget</p>" },
	{ __LINE__, "<p>A PB or a personal budget</p>",
		"<p>A " TERM("personal-budget", "PB") " or a personal budget</p>" },
	{ __LINE__, "<ul><li><em>The Peer Forum</em></li><li>Peer Forums and carers</li></ul>",
		"<ul><li><em>The " TERM(
			"peer-forum", "Peer Forum") "</em></li><li>Peer Forums and " TERM("carer",
			"carers") "</li></ul>" },
	{ __LINE__, "<p>budget carer budget top-up stage 2.</p>",
		"<p>" TERM("budget", "budget") " " TERM("carer", "carer") " budget " TERM(
			"top-up", "top-up") " " TERM("stage-2", "stage 2") ".</p>" },

	/* the longest form, also when its term has its link */
	{ __LINE__, "<p>personal budget personal budgets, a budget</p>",
		"<p>" TERM("personal-budget", "personal budget") " personal budgets, a " TERM(
			"budget", "budget") "</p>" },
	{ __LINE__, "<p>a personal health budget</p>",
		"<p>a " TERM("personal-health-budget", "personal health budget") "</p>" },
	{ __LINE__, "<p>a personal matter</p>", SAME },
	{ __LINE__, "<p>a care and support\nplan</p>",
		"<p>a " TERM("care-plan", "care and support\nplan") "</p>" },
	{ __LINE__, "<p>a carer’s assessment and a carer's assessment</p>",
		"<p>a " TERM("carers-assessment",
			"carer’s assessment") " and a carer's assessment</p>" },

	/* whole words */
	{ __LINE__, "<p>budgeting, lowbudget, budgets, scarers</p>", SAME },
	{ __LINE__, "<p>a carer’s plan, co-carer, l’carer, carer-led, pre-top-up</p>", SAME },
	{ __LINE__, "<p>carers’ plans</p>", "<p>" TERM("carer", "carers") "’ plans</p>" },
	{ __LINE__, "<p>“budget” – carer—top up…</p>",
		"<p>“" TERM("budget", "budget") "” – " TERM("carer", "carer") "—" TERM(
			"top-up", "top up") "…</p>" },
	{ __LINE__, "<p>£budget, (carer)/top-up.</p>",
		"<p>£" TERM("budget", "budget") ", (" TERM("carer", "carer") ")/" TERM(
			"top-up", "top-up") ".</p>" },
	{ __LINE__, "<p>caf, cafés, café</p>", "<p>caf, cafés, " TERM("caf", "café") "</p>" },
	{ __LINE__, "<p>budgeté</p>", SAME },

	/* none of an address */
	{ __LINE__, "<p>Ask carers@example.org, a.budget@example.org or x@budget.example.org</p>",
		SAME },
	{ __LINE__, "<p>https://budget.example.org/carers/budget/ and www.budget.org</p>", SAME },
	{ __LINE__, "<p>at /budget/ and /method/budget/#carer</p>", SAME },
	{ __LINE__, "<p>for carers/families</p>", SAME },
	{ __LINE__, "<p>ask carers@example.org. Budget.</p>",
		"<p>ask carers@example.org. " TERM("budget", "Budget") ".</p>" },
	{ __LINE__, "<p>a budget. A carer</p>",
		"<p>a " TERM("budget", "budget") ". A " TERM("carer", "carer") "</p>" },
	{ __LINE__, "<p>stage 21, stage</p>", SAME },

	/* capitals */
	{ __LINE__, "<p>Budget, CARER</p>",
		"<p>" TERM("budget", "Budget") ", " TERM("carer", "CARER") "</p>" },
	{ __LINE__, "<p>peer forum</p>", "<p>" TERM("peer-forum", "peer forum") "</p>" },
	{ __LINE__, "<p>pb, Pb, pf</p>", SAME },
	{ __LINE__, "<p>pbs</p>", "<p>" TERM("personal-budget", "pbs") "</p>" },

	/* what is left alone */
	{ __LINE__,
		"<h2>budget</h2><h3>budget</h3><p><a href=\"/\">A <em>budget</em></a> <code>budget</code></p>",
		SAME },
	{ __LINE__,
		"<pre>budget</pre><svg><text>budget</text></svg><p><data value=\"1\">1 budget</data></p>",
		SAME },
	{ __LINE__,
		"<fieldset data-question=\"a\"><legend>budget</legend><label>budget</label></fieldset>",
		SAME },
	{ __LINE__, "<label for=\"a\">budget</label><p>budget</p>",
		"<label for=\"a\">budget</label><p>" TERM("budget", "budget") "</p>" },
	{ __LINE__, "<details><summary>budget</summary><p>budget</p></details>",
		"<details><summary>budget</summary><p>" TERM("budget", "budget") "</p></details>" },
	{ __LINE__,
		"<table><caption>budget</caption><tr><th>budget</th><td>budget</td></tr></table>",
		"<table><caption>budget</caption><tr><th>budget</th><td>" TERM(
			"budget", "budget") "</td></tr></table>" },
};

static void the_first_use_of_a_term_is_linked(void **state)
{
	(void)state;
	for (const struct link_case *c = link_cases; c < link_cases + COUNT(link_cases); c++) {
		struct glossary g;
		struct test t;

		test_begin(&t);
		row_true(c, glossary_read(&g, &t.arena, sample_data(&t, "g.yaml", yaml), &t.diags));
		xmlNodePtr body = sample_body(&t, c->body);

		glossary_link(&g, SLICE("../w.html"), body, &t.arena);
		row_text(c, c->made ? c->made : c->body, sample_inside(&t, body));
		tree_free(body->doc);
		test_end(&t);
	}
}

/* As resolving a figure to text leaves them. */
static void texts_beside_each_other_are_linked(void **state)
{
	struct glossary g;
	struct test t;

	(void)state;
	test_begin(&t);
	xmlNodePtr body = tree_root(tree_new("body"));

	assert_true(glossary_read(&g, &t.arena, sample_data(&t, "g.yaml", yaml), &t.diags));
	tree_text(body, SLICE("budget"));
	tree_text(body, SLICE("carer"));
	tree_text(body, SLICE(" top-up "));
	glossary_link(&g, SLICE("../w.html"), body, &t.arena);
	assert_string_equal(sample_inside(&t, body),
		TERM("budget", "budget") TERM("carer", "carer") " " TERM("top-up", "top-up") " ");
	tree_free(body->doc);
	test_end(&t);
}

static void a_glossary_that_was_not_read_links_nothing(void **state)
{
	struct glossary g = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	xmlNodePtr body = sample_body(&t, "<p>budget</p>");

	glossary_link(&g, SLICE("../w.html"), body, &t.arena);
	assert_string_equal(sample_inside(&t, body), "<p>budget</p>");
	tree_free(body->doc);
	test_end(&t);
}

/* Forms that begin with one word: the longest wins, however many there are; but there is a limit. */
static void forms_alike_have_a_limit(void **state)
{
	(void)state;
	for (int count = LIMIT_PHRASES_ALIKE; count <= LIMIT_PHRASES_ALIKE + 1; count++) {
		struct test t;
		struct buf text;
		struct glossary g;

		test_begin(&t);
		buf_init(&text, LIMIT_YAML_FILE);
		for (int i = 1; i <= count; i++)
			buf_print(&text, "plan %03d: {means: m}\n", i);

		bool good = glossary_read(&g, &t.arena,
			sample_data(&t, "glossary.yaml", buf_string(&text)), &t.diags);

		assert_int_equal(good, count == LIMIT_PHRASES_ALIKE);
		assert_string_equal(test_messages(&t),
			good ? ""
			     : "glossary.yaml:101:1: error: \"plan 101\" begins with the same word "
			       "as 100 others: take some of them out [glossary-form]\n");
		buf_release(&text);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(terms_are_read),
		cmocka_unit_test(terms_stand_in_the_document_sorted),
		cmocka_unit_test(the_first_use_of_a_term_is_linked),
		cmocka_unit_test(texts_beside_each_other_are_linked),
		cmocka_unit_test(a_glossary_that_was_not_read_links_nothing),
		cmocka_unit_test(forms_alike_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
