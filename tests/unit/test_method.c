#include "sample_method.h"

#define CHOICE "  q: {asks: Q?, called: Question, about: need, choices: {a: A, b: B}}\n"
#define POINTS "  p: {says: Points, unit: points, map: q, to: {a: 0, b: 2}}\n"
#define END                                                                                        \
	"result: r\nexamples:\n  - {says: One, given: {q: a}, expect: {outcome: refer}}\n"         \
	"  - {says: Two, given: {q: b}, expect: {outcome: refer}}\n"
#define SHEET(figures, questions, lines)                                                           \
	METHOD_TOP figures "questions:\n" questions "lines:\n" lines END
#define LINES(lines) SHEET("", CHOICE, POINTS lines)
#define P                                                                                          \
	"p Points\np how-map\ncaption Points\n| Question | method-counts | \n| A | 0 points | \n| B | 2 points | \n"
#define RESULT "p method-is-result\n"

static const struct show_case {
	int line;
	const char *yaml, *show, *text;
} show_cases[] = {
	/* the lines of each operation */
	{ __LINE__, LINES("  r: {says: Sum, unit: points, sum: [{p: 3}, 1], less: [p]}\n"), "sum",
		P
		"p Sum\np how-sum\na sheet-times 3 Points\n- 1 point\na sheet-minus Points\n" RESULT },
	{ __LINE__, LINES("  r: {says: Most, unit: points, max: [p, 1], note: N}\n"), "sum",
		P "p Most\np how-max\na Points\n- 1 point\np N\n" RESULT },
	{ __LINE__,
		LINES("  r: {says: Cap, unit: points, min: [p, 1], because: B, way-round: W}\n"),
		"sum",
		P
		"p Cap\np how-min\na Points\n- 1 point\np method-because B\np method-way-round W\n" RESULT },
	{ __LINE__, LINES("  r: {says: Count, unit: number, count: [q is a, p is over 1]}\n"),
		"sum",
		P "p Count\np how-count\n- sheet-is Question sheet-quoted A\n"
		  "- sheet-is Points sheet-over 1 point\n" RESULT },
	{ __LINE__, LINES("  r: {says: When, unit: points, when: q is a, is: p, otherwise: 0}\n"),
		"sum",
		P "p When\np how-when sheet-is Question sheet-quoted A\n- method-so Points\n"
		  "- method-not-so 0 points\n" RESULT },
	{ __LINE__,
		LINES("  r: {says: Ratio, unit: points, ratio: p, over: 3, round: up, to: 0.5}\n"),
		"sum",
		P
		"p Ratio\np how-over\na Points\n- 3\np method-is-rounded rounded-up 0.5 points\n" RESULT },
	{ __LINE__,
		LINES("  r: {says: Rules, unit: points, decide: first, rules: [{if: p is under 1, then: 1, "
		      "says: Why}], otherwise: {refer: Ask.}}\n"),
		"sum",
		P
		"p Rules\np how-first\ncaption Rules\n| method-if | method-then | \n"
		"| sheet-is Points sheet-under 1 pointWhy | 1 point | \n| method-otherwise | Ask. | \n" RESULT },
	{ __LINE__,
		SHEET("",
			CHOICE
			"  o: {asks: O?, called: Other, about: need, choices: {c: C, d: D}}\n",
			"  r: {says: Table, unit: points, table: [q, o], cells: {a: {c: 1, d: 2}, b: {c: "
			"3, d: not applicable}}}\n"),
		"sum",
		"p Table\np how-table\ncaption Table\n| Question | Other: C | Other: D | \n"
		"| A | 1 point | 2 points | \n| B | 3 points | sheet-nothing | \n" RESULT },
	{ __LINE__,
		SHEET("", CHOICE,
			"  r: {says: Three, unit: points, table: [q, q, q], cells: {a: {a: {a: 1, b: 2}, b: "
			"{a: 3, b: 4}}, b: {a: {a: 5, b: 6}, b: {a: 7, b: 8}}}}\n"),
		"bands",
		"caption method-seen Three: A\n| Question | Question: A | Question: B | \n| A | 1 point | 2 points "
		"| \n| B | 3 points | 4 points | \ncaption method-seen Three: B\n| Question | Question: A | Question: "
		"B | \n| A | 5 points | 6 points | \n| B | 7 points | 8 points | \n" },
	{ __LINE__, LINES("  r: {says: Only, unit: points, sum: [p]}\n"), "bands",
		"p method-no-bands\n" },

	/* a picture, of numbers and of labels; none of what has no numbers */
	{ __LINE__,
		LINES("  r: {says: Band, unit: £/week, band: p, steps: [{under: 1, is: 0}, {is: [10, "
		      "20], says: More}]}\n"),
		"bands",
		"caption method-seen Band\n| Points | method-gives | \n| sheet-under 1 point | £0 a week | \n"
		"| sheet-from 1 pointMore | £10 to £20 a week | \n"
		"tspan sheet-under 1 point: £0 a week\ntspan sheet-from 1 point: £10 to £20 a week\n"
		"tspan £20 a week\ntspan £0 a week\n" },
	{ __LINE__,
		LINES("  r: {says: Band, unit: £/week, band: p, steps: [{under: 1, is: {refer: Ask.}}, "
		      "{is: 5}]}\n"),
		"bands",
		"caption method-seen Band\n| Points | method-gives | \n| sheet-under 1 point | Ask. | \n"
		"| sheet-from 1 point | £5 a week | \n" },

	/* rounding and figures, or that there are none */
	{ __LINE__,
		LINES("  r: {says: Ratio, unit: points, ratio: p, over: 3, round: half even, to: 1}\n"),
		"rounding",
		"caption method-rounding-of S\n| method-line | method-rounded | \n"
		"| Ratio | rounded-half-even 1 points | \n" },
	{ __LINE__, LINES("  r: {says: Only, unit: points, sum: [p]}\n"), "rounding",
		"p method-no-rounding\n" },
	{ __LINE__, LINES("  r: {says: Only, unit: points, sum: [p]}\n"), "figures",
		"p method-no-figures\n" },
	{ __LINE__,
		SHEET("figures:\n"
		      "  f: {says: F, unit: points, status: undecided, source: x, at: y, note: N}\n"
		      "  g: {says: G, unit: points, values: [{from: 2024-01-01, until: 2024-12-31, is: 1, "
		      "source: x, at: y}, {from: 2025-01-01, is: 2, source: x, at: y}]}\n",
			CHOICE, POINTS "  r: {says: Sum, unit: points, sum: [p, f, g]}\n"),
		"figures",
		"p method-cannot-run\ncaption method-figures-of S\n"
		"| figure-what | figure-amount | figure-from | figure-source | method-status | \n"
		"| FN | not yet decided | not yet decided | y | method-undecided | \n"
		"| G | 1 point | 1 January 2024 to 31 December 2024 | y | method-decided | \n"
		"| G | 2 points | 1 January 2025 | y | method-decided | \n" },
	{ __LINE__,
		SHEET("figures:\n"
		      "  f: {says: F, unit: points, status: undecided, source: x, at: y}\n"
		      "  g: {says: G, unit: points, values: [{from: 2024-01-01, is: 2, source: x, at: y}]}\n",
			CHOICE, POINTS "  r: {says: Sum, unit: points, sum: [p, f, g]}\n"),
		"sum",
		"p method-cannot-run\n" P
		"p Sum\np how-sum\na Points\n- F: not yet decided\n- G: 2 points\n" RESULT },

	{ __LINE__, LINES("  r: {says: Only, unit: points, sum: [p]}\n"), "versions",
		"dt method-version\ndd 1\ndt method-status\ndd status-in-force\ndt figure-from\n"
		"dd 1 January 2024\ndt method-owner\ndd The lead\ndt method-review\ndd 1 January 2027\n"
		"caption method-versions-of S\n| method-day | changes-title | \n"
		"| 1 January 2024 | First. | \n" },
};

static void parts_are_shown(void **state)
{
	(void)state;
	for (const struct show_case *c = show_cases; c < show_cases + COUNT(show_cases); c++) {
		struct test t;
		xmlDocPtr doc = tree_new("body");

		test_begin(&t);
		method_show(sample_method(&t, c->yaml), slice_text(c->show), tree_root(doc));
		row_text(c, c->text, method_text(&t, tree_root(doc)));
		tree_free(doc);
		test_end(&t);
	}
}

static const struct question_case {
	int line;
	const char *question, *text;
} question_cases[] = {
	{ __LINE__,
		"  x: {asks: X?, called: X, hint: H, about: support, choices: {a: A, b: B}, unsure: yes}\n",
		"p X?\np H\n- A\n- B\ndt method-called\ndd X\ndt method-about\ndd method-about-support\n"
		"dt method-asked\ndd method-always\ndt run-unsure\ndd method-unsure-yes\n" },
	{ __LINE__,
		"  x: {asks: X?, called: X, about: money, number: £/week, from: 0, to: 20.5, step: 0.5, "
		"when: q is a, unasked: 1}\n",
		"p X?\np method-number £0 a week £20.50 a week £0.50 a week\ndt method-called\ndd X\n"
		"dt method-about\ndd method-about-money\ndt method-asked\n"
		"dd method-only-if sheet-is Question sheet-quoted A\ndt method-unasked\ndd £1 a week\n" },
	{ __LINE__,
		"  x: {asks: X?, called: X, about: request, date: {from: 2024-01-01, to: 2024-12-31}}\n",
		"p X?\np method-date 1 January 2024 31 December 2024\ndt method-called\ndd X\n"
		"dt method-about\ndd method-about-request\ndt method-asked\ndd method-always\n" },
	{ __LINE__,
		"  x: {asks: X?, called: X, about: need, several: {a: A, b: B, none: None}, none: none}\n",
		"p X?\np method-several\n- A\n- B\n- method-none None\ndt method-called\ndd X\n"
		"dt method-about\ndd method-about-need\ndt method-asked\ndd method-always\n" },
	{ __LINE__,
		"  x: {asks: X?, called: X, about: need, choices: {a: A, b: B}, more-need: upwards, "
		"exceptions: [{from: a, to: b, because: It is so.}]}\n",
		"p X?\n- A\n- B\ndt method-called\ndd X\ndt method-about\ndd method-about-need\n"
		"dt method-asked\ndd method-always\ndt run-unsure\ndd method-unsure-no\n"
		"dt method-more-need\ndd method-upwards\np method-exception A B It is so.\n" },
	{ __LINE__,
		"  x: {asks: X?, called: X, rows: 3, row: Row, questions: {y: {asks: Y?, called: Y, about: "
		"need, choices: {a: A, b: B}}}, lines: {z: {says: Z, unit: points, map: y, to: {a: 1, b: 2}, shown-only: yes}}}\n",
		"p X?\np method-rows 3 Row\np Y?\n- A\n- B\ndt method-called\ndd Y\ndt method-about\n"
		"dd method-about-need\ndt method-asked\ndd method-always\ndt run-unsure\n"
		"dd method-unsure-no\n" },
};

static void questions_are_shown(void **state)
{
	static const char first[] =
		"p Q?\n- A\n- B\ndt method-called\ndd Question\ndt method-about\ndd method-about-need\n"
		"dt method-asked\ndd method-always\ndt run-unsure\ndd method-unsure-no\n";

	(void)state;
	for (const struct question_case *c = question_cases;
		c < question_cases + COUNT(question_cases); c++) {
		struct test t;
		xmlDocPtr doc = tree_new("body");

		test_begin(&t);

		struct slice yaml = arena_print(&t.arena,
			METHOD_TOP "questions:\n" CHOICE "%slines:\n" POINTS
				   "  r: {says: R, unit: points, sum: [p]}\n" END,
			c->question);

		method_show(sample_method(&t, yaml.at), SLICE("questions"), tree_root(doc));
		row_text(c, arena_print(&t.arena, "%s%s", first, c->text).at,
			method_text(&t, tree_root(doc)));
		tree_free(doc);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_shown),
		cmocka_unit_test(questions_are_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
