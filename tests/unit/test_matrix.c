#include "method/matrix.h"
#include "method/question_form.h"
#include "sample_method.h"

#define TOP                                                                                        \
	"worksheet: s\ntitle: S\nsummary: S.\nkind: decision\nstatus: in force\n"                  \
	"version: '1'\nowner: lead\neffective: 2024-01-01\nissued: 2024-01-01\n"                   \
	"review-due: 2027-01-01\nchanges: [{date: 2024-01-01, says: First.}]\n"
#define LIMIT(values)                                                                              \
	"figures:\n  limit: {says: Limit, unit: £/week, note: N, values: [" values "]}\n"
#define NOW "{from: 2024-01-01, is: 350, source: s, at: p}"
#define QUESTIONS                                                                                  \
	"questions:\n"                                                                             \
	"  kind: {asks: Kind?, called: Kind, choices: {a: A, b: B, c: C, d: D, e: E}}\n"           \
	"  weekly: {asks: Cost?, called: Cost, number: £/week, from: 0, to: 900, step: 1}\n"
#define RULES(rules)                                                                                 \
	"lines:\n  who:\n    says: Who\n    labels: {team: Team, panel: Panel}\n    decide: first\n" \
	"    rules:\n" rules "    otherwise: {refer: Ask.}\n"
#define END                                                                                        \
	"result: who\nexamples:\n"                                                                 \
	"  - {says: One, given: {kind: e, weekly: 1}, expect: {outcome: refer}}\n"                 \
	"  - {says: Two, given: {kind: e, weekly: 2}, expect: {outcome: refer}}\n"
#define SHEET(values, rules)                                                                       \
	TOP LIMIT(values)                                                                          \
	QUESTIONS RULES(rules) END
#define RULE(condition, then) "      - {if: \"" condition "\", then: " then "}\n"
#define BOUNDS                                                                                     \
	RULE("kind is one of a, b and weekly is up to limit", "team")                              \
	RULE("kind is one of a, b and weekly is over limit", "panel")
#define HEAD "caption lookup-matrix S 1 June 2026\n| lookup-request | Team | Panel | \n"

static const struct matrix_case {
	int line;
	const char *yaml, *text;
} matrix_cases[] = {
	/* answers that the same rules speak of share a row; a rule without a bound holds in every case */
	{ __LINE__, SHEET(NOW, BOUNDS RULE("kind is c", "panel")),
		HEAD "| A; B | Sheet-up-to £350 a week | Sheet-over £350 a week | \n"
		     "| C | lookup-never | Lookup-always | \n- D\n- E\n" },
	/* what is decided for later stands below; what does not change is not said again */
	{ __LINE__, SHEET(NOW ", {from: 2027-01-01, is: 400, source: s, at: p}", BOUNDS),
		HEAD
		"| A; B | Sheet-up-to £350 a weeklookup-coming 1 January 2027 sheet-up-to £400 a week "
		"| Sheet-over £350 a weeklookup-coming 1 January 2027 sheet-over £400 a week | \n"
		"- C\n- D\n- E\n" },
	/* a bound that is a number, and more than one */
	{ __LINE__,
		SHEET(NOW,
			RULE("kind is a and weekly is over 5 and weekly is under limit", "team")),
		HEAD "| A | Sheet-and sheet-is Cost sheet-over £5 a week sheet-under £350 a week "
		     "| lookup-never | \n- B\n- C\n- D\n- E\n" },
};

static void test_table(void **state)
{
	const struct slice addresses[] = { SLICE("/team/"), SLICE("/panel/") };

	(void)state;
	for (const struct matrix_case *c = matrix_cases; c < matrix_cases + COUNT(matrix_cases);
		c++) {
		struct test t;
		struct matrix x;

		test_begin(&t);
		struct method *m = sample_method(&t, c->yaml);
		xmlDocPtr doc = tree_new("div");

		row_int(c, true, matrix_make(&x, m, &m->sheet->lines[m->sheet->result]));
		matrix_show(&x, addresses, tree_root(doc));
		matrix_show_unsaid(&x, tree_root(doc));
		row_text(c, c->text, method_text(&t, tree_root(doc)));
		tree_free(doc);
		test_end(&t);
	}
}

/* The first element of that name, or NULL. */
static const xmlNode *find(const xmlNode *e, const char *name)
{
	const xmlNode *found = tree_is(e, name) ? e : NULL;

	for (const xmlNode *child = e->children; child && !found; child = child->next)
		found = find(child, name);
	return found;
}

/* The link above the column of the first label, or NULL. */
static const xmlNode *first_link(struct test *t, const struct slice *addresses, xmlNodePtr div)
{
	struct method *m = sample_method(t, SHEET(NOW, BOUNDS));
	struct matrix x;

	assert_true(matrix_make(&x, m, &m->sheet->lines[m->sheet->result]));
	matrix_show(&x, addresses, div);
	return find(div, "a");
}

/* A column leads to the page of its label, if there are such pages. */
static void test_columns(void **state)
{
	const struct slice addresses[] = { SLICE("/team/"), SLICE("/panel/") };
	struct test t;
	xmlDocPtr linked = tree_new("div"), bare = tree_new("div");

	(void)state;
	test_begin(&t);
	assert_true(
		slice_is(tree_get(first_link(&t, addresses, tree_root(linked)), "href"), "/team/"));
	assert_null(first_link(&t, NULL, tree_root(bare)));
	tree_free(linked);
	tree_free(bare);
	test_end(&t);
}

/* Rules that do not all say what one question is are no table. */
static void test_other_rules(void **state)
{
	static const char *const rules[] = {
		SHEET(NOW, RULE("kind is a", "team") RULE("weekly is over limit", "panel")),
		SHEET(NOW, RULE("kind is a or weekly is over limit", "team")),
		SHEET(NOW, RULE("kind is not a and weekly is over limit", "team")),
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rules); i++) {
		struct test t;
		struct matrix x;

		test_begin(&t);
		struct method *m = sample_method(&t, rules[i]);

		assert_false(matrix_make(&x, m, &m->sheet->lines[m->sheet->result]));
		test_end(&t);
	}
}

/* Many choices are a list, and a number says its unit. */
static void test_form(void **state)
{
	struct test t;
	xmlDocPtr doc;

	(void)state;
	test_begin(&t);
	doc = tree_new("div");
	question_form_show(sample_method(&t, SHEET(NOW, BOUNDS)), WORD_LOOKUP_FIND, tree_root(doc));

	const xmlNode *form = tree_root(doc)->children;

	assert_true(slice_is(tree_get(form, "data-lookup"), "s"));
	assert_true(slice_is(tree_get(form, "data-title"), "S"));
	assert_true(slice_is(tree_get(form->children, "id"), "s.kind"));
	assert_true(slice_is(tree_get(form, "hidden"), "hidden"));
	assert_true(slice_is(tree_get(form->children, "data-question"), "kind"));
	assert_true(tree_is(form->children->last, "select"));
	assert_true(slice_is(tree_get(form->children->next, "data-to"), "£900 a week"));
	assert_true(tree_is(form->last, "button"));
	tree_free(doc);
	test_end(&t);
}

/* That of a version has its key and its days, so that nobody takes it for another's. */
static void test_version(void **state)
{
	struct test t;
	xmlDocPtr doc = tree_new("div");

	(void)state;
	test_begin(&t);

	struct method *m = sample_method(&t, SHEET(NOW, BOUNDS));

	m->key = SLICE("s.2024-01-01");
	m->called = SLICE("S, from 1 January 2024");

	const xmlNode *form = question_form_show(m, WORD_LOOKUP_FIND, tree_root(doc));

	assert_true(form == tree_root(doc)->children);
	assert_true(slice_is(tree_get(form, "data-lookup"), "s.2024-01-01"));
	assert_true(slice_is(tree_get(form, "data-title"), "S, from 1 January 2024"));
	assert_true(slice_is(tree_get(form->children, "id"), "s.2024-01-01.kind"));
	tree_free(doc);
	test_end(&t);
}

#define BOUNDS_OF_A RULE("kind is a and weekly is up to limit", "team")
#define OTHERS(questions) TOP LIMIT(NOW) "questions:\n" questions RULES(BOUNDS_OF_A) END
#define KIND "  kind: {asks: Kind?, called: Kind, choices: {a: A, e: E}}\n"
#define WEEKLY "  weekly: {asks: Cost?, called: Cost, number: £/week, from: 0, to: 900, step: 1}\n"

/* A form asks each question once, for one answer. */
static void test_can(void **state)
{
	static const struct can_case {
		int line;
		const char *yaml;
		bool can;
	} can_cases[] = {
		{ __LINE__, OTHERS(KIND WEEKLY), true },
		{ __LINE__,
			OTHERS(KIND WEEKLY
				"  cases: {asks: Cases?, called: Cases, several: {x: X, y: Y}, "
				"none: y}\n"),
			false },
		{ __LINE__,
			OTHERS(KIND WEEKLY
				"  visits:\n    asks: Visits?\n    called: Visits\n    row: Visit\n"
				"    rows: 2\n    questions:\n      length: {asks: Length?, called: "
				"Length, number: £/week, from: 0, to: 9, step: 1}\n    lines:\n      "
				"each: {says: Each, unit: £/week, sum: [length], shown-only: yes}\n"),
			false },
	};

	(void)state;
	for (const struct can_case *c = can_cases; c < can_cases + COUNT(can_cases); c++) {
		struct test t;

		test_begin(&t);
		row_int(c, c->can, question_form_can(sample_method(&t, c->yaml)->sheet));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_other_rules),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_form),
		cmocka_unit_test(test_version),
		cmocka_unit_test(test_can),
	};

	tree_setup();
	return cmocka_run_group_tests_name("matrix", tests, NULL, NULL);
}
