#include "sample_method.h"

static const char yaml[] = METHOD_TOP
	"questions:\n"
	"  q: {asks: Q?, called: Question, about: need, choices: {a: A, b: B}, unsure: yes}\n"
	"  s: {asks: S?, called: Some, about: need, several: {c: C, d: D, n: None}, none: n}\n"
	"  n: {asks: N?, called: Number, about: money, number: points, from: 0, to: 9, step: 0.5}\n"
	"  day: {asks: D?, called: Day, about: situation, date: {from: 2024-01-01, to: 2029-12-31}}\n"
	"  v: {asks: V?, called: Visits, rows: 3, row: Visit, questions: {k: {asks: K?, called: Kind, "
	"about: need, choices: {a: A, b: B}}}, lines: {z: {says: Z, unit: points, map: k, to: {a: 1, b: "
	"2}}}}\n"
	"lines:\n"
	"  p: {says: Points, unit: points, map: q, to: {a: 0, b: 2}, source: x, at: y}\n"
	"  c: {says: Several, unit: points, map: s, to: {c: 1, d: 2, n: 0}}\n"
	"  e: {says: Late, unit: points, when: day is after 2026-01-01, is: 1, otherwise: 0}\n"
	"  t: {says: Sum, unit: points, sum: [p, c, n, e, v.z]}\n"
	"  r: {says: Half, unit: points, ratio: t, over: 4, round: up, to: 1}\n"
	"refers: [{if: n is over 8, says: Ask.}]\n"
	"result: r\nexamples:\n"
	"  - {says: One, given: {q: a, s: [c, d], n: 1, day: 2025-01-01, v.1.k: a}, expect: {r: 2}}\n"
	"  - {says: Two, given: {q: b, s: n, n: 9, day: 2026-02-01, v.1.k: a}, expect: {outcome: refer}}\n";

#define HEADS "| method-line | method-how | method-comes-to | \n"
#define ANSWERS "| method-question | method-answer | \n"

static const struct worked_case {
	int line;
	struct {
		const char *name, *value;
		int line; /* of page.md */
	} given[8];
	const char *text; /* or messages */
	bool good;
} worked_cases[] = {
	{ __LINE__,
		{ { "q", "?", 1 }, { "s", "c,d", 1 }, { "n", "1.5", 1 }, { "day", "2026-02-01", 1 },
			{ "v.1.k", "b", 1 } },
		"caption method-answers-of Title\n" ANSWERS "| Question | run-unsure | \n"
		"| Some | C; D | \n| Number | 1.5 points | \n| Day | 1 February 2026 | \n"
		"| sheet-row Visit 1 Kind | B | \n"
		"caption method-sum-of Title\n" HEADS
		"| sheet-row Visit 1 Z | how-mapKind: B | 2 points | \n"
		"| Points | how-mapQuestion: run-unsure | 0 to 2 points | \n"
		"| Several | how-mapSome: C; D | 3 points | \n"
		"| Late | how-when sheet-is Day sheet-after 1 January 2026Day: 1 February 20261 point0 points | 1 point | \n"
		"| Sum | how-sumPoints: 0 to 2 pointsSeveral: 3 pointsNumber: 1.5 pointsLate: 1 "
		"pointsheet-in-all Z: 2 points | 7.5 to 9.5 points | \n"
		"| Half | how-overSum: 7.5 to 9.5 points4run-exact 1.875 – 2.375 rounded-up 1 points | 2 to 3 points | \n"
		"p Half: 2 to 3 points\n",
		true },
	/* what does not suit the sum is not shown as one */
	{ __LINE__,
		{ { "q", "b", 1 }, { "s", "n", 1 }, { "n", "9", 1 }, { "day", "2025-02-01", 1 },
			{ "v", "0", 1 } },
		"caption method-answers-of Title\n" ANSWERS "| Question | B | \n| Some | None | \n"
		"| Number | 9 points | \n| Day | 1 February 2025 | \n| Visits | 0 | \np run-refer\np Ask.\n",
		true },
	{ __LINE__,
		{ { "q", "c", 3 }, { "s", "n", 1 }, { "n", "1", 1 }, { "x", "1", 4 },
			{ "day", "2025-02-01", 1 }, { "v", "0", 1 } },
		"page.md:3:1: error: \"q\" (Question) has no such answer: it is one of \"a\" (A), \"b\" (B), or ? "
		"for \"I am not sure\" [worked-answer]\n"
		"page.md:4:1: error: this worksheet has no question \"x\"; did you mean \"n\"? (it asks q, s, n, day, v.1.k) "
		"[worked-answer]\n",
		false },
};

static void cases_are_worked(void **state)
{
	(void)state;
	for (const struct worked_case *c = worked_cases; c < worked_cases + COUNT(worked_cases);
		c++) {
		struct sheet_answer given[8];
		struct method_case k = { .title = SLICE("Title"), .given = given };
		struct test t;
		xmlDocPtr doc = tree_new("body");

		for (; c->given[k.count].name; k.count++)
			given[k.count] = (struct sheet_answer){ slice_text(c->given[k.count].name),
				slice_text(c->given[k.count].value),
				{ "page.md", c->given[k.count].line, 1 } };
		test_begin(&t);
		row_int(c, c->good,
			method_show_case(sample_method(&t, yaml), &k, tree_root(doc), &t.diags));
		row_text(c, c->text, c->good ? method_text(&t, tree_root(doc)) : test_messages(&t));
		tree_free(doc);
		test_end(&t);
	}
}

static void examples_stand_one_after_the_other(void **state)
{
	struct test t;
	xmlDocPtr doc = tree_new("body");
	const char *text;

	(void)state;
	test_begin(&t);
	method_show(sample_method(&t, yaml), SLICE("examples"), tree_root(doc));
	text = method_text(&t, tree_root(doc));
	assert_non_null(strstr(text, "caption method-answers-of method-example 1 One\n"));
	assert_non_null(strstr(text, "p Half: 2 points\n"));
	assert_non_null(strstr(text, "caption method-answers-of method-example 2 Two\n"));
	assert_null(strstr(text, "caption method-sum-of method-example 2 Two\n"));
	tree_free(doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cases_are_worked),
		cmocka_unit_test(examples_stand_one_after_the_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
