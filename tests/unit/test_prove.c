#include "sample_proof.h"

/* Questions: on lines 2 to 4. `n` points, `level` and `other` with choices from less need to more. */
#define ASKS                                                                                       \
	"questions:\n"                                                                             \
	"  n: {asks: How many?, called: Number, about: need, number: points, from: 0, to: 9, step: 1}\n"
#define LEVEL(rest)                                                                                \
	"  level: {asks: How much?, called: Level, about: need, choices: {bit: Bit, mid: Mid, "    \
	"top: Top}" rest "}\n"
#define OTHER(rest)                                                                                \
	"  other: {asks: And else?, called: Else, about: need, choices: {no: No, yes: Yes}" rest   \
	"}\n"
#define TOTAL(rest) "lines:\n  total: {says: Total, unit: points, " rest "}\n"
#define KEPT(rest) "  x: {says: X, shown-only: yes, " rest "}\n"
#define EXAMPLES(a, b) "examples:\n  - {says: A, " a "}\n  - {says: B, " b "}\n"
#define N_IS(n, total) "given: {n: " #n "}, expect: {total: " #total "}"
#define SAME EXAMPLES(N_IS(1, 1), N_IS(2, 2))
#define BAND(steps) TOTAL("sum: [n]") KEPT("unit: points, band: n, steps: [" steps "]") SAME

static const struct sheet_case band_cases[] = {
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {from: 5, is: 1}"), "" },
	{ __LINE__, ASKS BAND("{up-to: 5, is: 0}, {is: 1}"), "" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {over: 5, is: 1}"),
		"a.yaml:5:3: error: no step of \"X\" takes 5 points: let the steps follow each other without a gap; for example: Number 5 points [sheet-gap]\n" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {over: 6, is: 1}"),
		"a.yaml:5:3: error: no step of \"X\" takes 5 points: let the steps follow each other without a gap; for example: Number 5 points [sheet-gap]\n" },
	{ __LINE__, ASKS BAND("{from: 1, under: 5, is: 0}, {from: 5, is: 1}"),
		"a.yaml:5:3: error: no step of \"X\" takes 0 points: let the steps follow each other without a gap; for example: Number 0 points [sheet-gap]\n" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {from: 5, under: 9, is: 1}"),
		"a.yaml:5:3: error: no step of \"X\" takes 9 points: let the steps follow each other without a gap; for example: Number 9 points [sheet-gap]\n" },
	{ __LINE__, ASKS BAND("{up-to: 5, is: 0}, {from: 5, is: 1}"),
		"a.yaml:5:83: error: two steps of \"X\" take 5 points: \"up to and including 5 points\" and \"5 points or more\"; for example: Number 5 points [sheet-overlap]\n" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {from: 4, under: 5, is: 1}, {from: 5, is: 2}"),
		"a.yaml:5:83: error: two steps of \"X\" take 4 points: \"under 5 points\" and \"4 points or more, and under 5 points\"; for example: Number 4 points [sheet-overlap]\n" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {from: 5, up-to: 9, is: 1}, {over: 9, is: 2}"),
		"a.yaml:5:111: error: no answer reaches the step \"over 9 points\" of \"X\": take it out [sheet-dead]\n" },
	{ __LINE__, ASKS BAND("{under: 5, is: 0}, {over: 5, under: 6, is: 1}, {from: 5, is: 2}"),
		"a.yaml:5:83: error: no answer reaches the step \"over 5 points, and under 6 points\" of \"X\": take it out [sheet-dead]\n" },
};

static const struct sheet_case decide_cases[] = {
	{ __LINE__,
		ASKS TOTAL("sum: [n]") KEPT(
			"unit: points, decide: unique, rules: [{if: n is over 5, then: 1}, {if: n is up to 5, "
			"then: 2}], otherwise: 3") SAME,
		"" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]") KEPT(
			"unit: points, decide: unique, rules: [{if: n is over 5, then: 1}, {if: n is up to 6, "
			"then: 2, says: Six}], otherwise: 3") SAME,
		"a.yaml:5:99: error: two rules of \"X\" hold together, and only one may: \"n is over 5\" and \"Six\"; for example: Number 6 points [sheet-together]\n" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]") KEPT(
			"unit: points, decide: first, rules: [{if: n is over 5, then: 1}, {if: n is over 6, "
			"then: 2, says: Six}, {if: n is over 9, then: 3}], otherwise: 4") SAME,
		"a.yaml:5:98: error: the rule \"Six\" of \"X\" never decides: wherever it holds, one before it does too [sheet-dead]\n"
		"a.yaml:5:137: error: no answer makes the rule \"n is over 9\" of \"X\" hold: take it out [sheet-dead]\n" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]") KEPT(
			"unit: points, decide: unique, rules: [{if: n is over 5, then: 1}, {if: n is over 9, "
			"then: 2}], otherwise: 3") SAME,
		"a.yaml:5:99: error: no answer makes the rule \"n is over 9\" of \"X\" hold: take it out [sheet-dead]\n" },
};

#define TABLE(cells)                                                                               \
	ASKS LEVEL("") OTHER("") TOTAL("sum: [n]") KEPT("unit: points, table: [level, other], "    \
							"cells: " cells)                           \
		EXAMPLES("given: {n: 1, level: bit, other: no}, expect: {total: 1}",               \
			"given: {n: 2, level: bit, other: no}, expect: {total: 2}")
#define OF_LABELS(steps, cells)                                                                    \
	ASKS TOTAL("sum: [n]") "  b: {says: B, labels: {s: S, l: L}, band: n, steps: [" steps      \
			       "]}\n" KEPT("unit: points, table: [b], cells: " cells) SAME

static const struct sheet_case table_cases[] = {
	{ __LINE__,
		TABLE("{bit: {no: 0, yes: 1}, mid: {no: 2, yes: 3}, top: {no: 4, yes: not applicable}}"),
		"a.yaml:3:3: warning: no answer to \"level\" ever makes a difference to the result: take it out [sheet-question-dead]\n"
		"a.yaml:4:3: warning: no answer to \"other\" ever makes a difference to the result: take it out [sheet-question-dead]\n"
		"a.yaml:7:140: error: answers reach this cell of \"X\", which is not applicable: say what it is; for example: How much? \"Top\", And else? \"Yes\" [sheet-cell]\n" },
	{ __LINE__, OF_LABELS("{under: 5, is: s}, {is: l}", "{s: 1, l: 2}"), "" },
	{ __LINE__, OF_LABELS("{under: 5, is: s}, {is: s}", "{s: 1, l: 2}"),
		"a.yaml:6:76: error: no answer reaches this cell of \"X\": write \"not applicable\" [sheet-dead]\n" },
	{ __LINE__, OF_LABELS("{under: 5, is: s}, {is: s}", "{s: 1, l: not applicable}"), "" },
};

#define MONEY                                                                                      \
	"questions:\n"                                                                             \
	"  a: {asks: A, called: Amount, about: money, number: number, from: 0, to: 900000000000, step: 1}\n"
#define SUMS(rest) "lines:\n  total: {says: Total, unit: number, " rest "}\n"
#define A_IS(a, total) "given: {a: " #a "}, expect: {total: " #total "}"

static const struct sheet_case number_cases[] = {
	{ __LINE__, MONEY SUMS("ratio: a, times: a, round: exact") EXAMPLES(A_IS(2, 4), A_IS(3, 9)),
		"a.yaml:4:3: error: \"Total\" can be too large to be worked out: let questions have smaller numbers; for example: Amount 900,000,000,000 [sheet-overflow]\n" },
	{ __LINE__,
		MONEY SUMS("sum: [{a: 900000}, {a: 900000}]")
			EXAMPLES(A_IS(0, 0), A_IS(1, 1800000)),
		"" },
	{ __LINE__,
		MONEY SUMS(
			"sum: [{a: 900000}, {a: 900000}, {a: 900000}, {a: 900000}, {a: 900000}, {a: 900000}, {a: "
			"900000}, {a: 900000}, {a: 900000}, {a: 900000}, {a: 900000}, {a: 900000}]")
			EXAMPLES(A_IS(0, 0), A_IS(1, 10800000)),
		"a.yaml:4:3: error: \"Total\" can be too large to be worked out: let questions have smaller numbers; for example: Amount 900,000,000,000 [sheet-overflow]\n" },
	{ __LINE__,
		MONEY SUMS("ratio: 10, over: a, round: down, to: 1")
			EXAMPLES(A_IS(2, 5), A_IS(5, 2)),
		"a.yaml:4:3: error: \"Total\" divides by nothing: let what stands under \"over\" be above zero, with a max line before it; for example: Amount 0 [sheet-division]\n" },
	{ __LINE__,
		ASKS
		"lines:\n  d: {says: D, unit: points, sum: [n], less: [5]}\n"
		"  total: {says: Total, unit: number, ratio: n, over: d, round: exact}\n" EXAMPLES(
			N_IS(6, 6), N_IS(7, 3.5)),
		"a.yaml:5:3: error: \"Total\" divides by less than nothing: let what stands under \"over\" be above zero, with a max line before it; for example: Number 0 points [sheet-division]\n"
		"a.yaml:5:3: error: \"Total\" divides by nothing: let what stands under \"over\" be above zero, with a max line before it; for example: Number 5 points [sheet-division]\n" },
	{ __LINE__,
		ASKS
		"lines:\n  d: {says: D, unit: points, max: [n, 1]}\n"
		"  total: {says: Total, unit: number, ratio: n, over: d, round: exact}\n" EXAMPLES(
			N_IS(0, 0), N_IS(7, 1)),
		"" },
};

static void check(const struct sheet_case *cases, size_t count)
{
	for (const struct sheet_case *c = cases; c < cases + count; c++) {
		struct test t;
		struct proved k;

		test_begin(&t);
		proved_make(&k, &t, c->part);
		row_text(c, c->messages, test_messages(&t));
		row_int(c, diags_clean(&t.diags), k.good);
		test_end(&t);
	}
}

#define STR(...) #__VA_ARGS__
#define RANGE(low, high) [ low, high ]
#define TWO(given_a, total_a, given_b, total_b)                                                    \
	EXAMPLES("given: {" given_a "}, expect: {total: " STR(total_a) "}",                        \
		"given: {" given_b "}, expect: {total: " STR(total_b) "}")
#define Q "questions:\n"

static const struct sheet_case need_cases[] = {
	/* more need gives more, or as much */
	{ __LINE__,
		Q LEVEL(", more-need: upwards") TOTAL("map: level, to: {bit: 0, mid: 5, top: 5}")
			TWO("level: bit", 0, "level: top", 5),
		"" },
	{ __LINE__,
		Q LEVEL(", more-need: upwards") TOTAL("map: level, to: {bit: 0, mid: 5, top: 4}")
			TWO("level: bit", 0, "level: top", 4),
		"a.yaml:2:3: error: more need gives less: \"Level\" from \"Mid\" to \"Top\" turns 5 points into 4 points: mend it, or list the step under \"exceptions\" with its reason; for example: whatever the answers are [sheet-perverse]\n" },
	{ __LINE__,
		Q LEVEL(", more-need: upwards, exceptions: [{from: mid, to: top, because: B}]")
			TOTAL("map: level, to: {bit: 0, mid: 5, top: 4}")
				TWO("level: bit", 0, "level: top", 4),
		"" },
	{ __LINE__,
		Q LEVEL(", more-need: upwards, exceptions: [{from: bit, to: mid, because: B}, {from: mid, to: "
			"top, because: B}]") TOTAL("map: level, to: {bit: 0, mid: 5, top: 4}")
			TWO("level: bit", 0, "level: top", 4),
		"a.yaml:2:160: error: this exception never happens: no step from \"bit\" to \"mid\" gives less; take it out [sheet-exception]\n" },
	/* only with one answer to another question, which then stands in the witness */
	{ __LINE__,
		Q LEVEL(", more-need: upwards") OTHER(
			"") "lines:\n  a: {says: A, unit: points, map: level, to: {bit: 0, mid: 5, top: 4}}\n"
			    "  total: {says: Total, unit: points, when: other is yes, is: a, otherwise: 9}\n" TWO(
				    "level: bit, other: no", 9, "level: top, other: yes", 4),
		"a.yaml:2:3: error: more need gives less: \"Level\" from \"Mid\" to \"Top\" turns 5 points into 4 points: mend it, or list the step under \"exceptions\" with its reason; for example: And else? \"Yes\" [sheet-perverse]\n" },
	/* the low end alone */
	{ __LINE__,
		Q LEVEL(", more-need: upwards") "lines:\n  a: {says: A, unit: points, map: level, to: {bit: 0, mid: 5, top: 9}}\n"
						"  total: {says: Total, unit: points, band: a, steps: [{under: 5, is: 0}, {under: 9, is: [3, "
						"4]}, {is: [2, 5]}]}\n" TWO(
							"level: bit", 0, "level: top", RANGE(2, 5)),
		"a.yaml:2:3: error: more need gives less: \"Level\" from \"Mid\" to \"Top\" turns 3 to 4 points into 2 to 5 points: mend it, or list the step under \"exceptions\" with its reason; for example: whatever the answers are [sheet-perverse]\n" },
	/* another question is asked then, and what it would have counted is lost */
	{ __LINE__,
		Q OTHER(", more-need: upwards") "  n: {asks: How many?, called: Number, about: need, number: "
						"points, from: 3, to: 9, step: 1, when: other is no, unasked: 1}\n" TOTAL(
							"sum: [n]")
							TWO("other: no, n: 3", 3, "other: yes", 1),
		"a.yaml:2:3: error: more need gives less: \"Else\" from \"No\" to \"Yes\" turns 3 points into 1 point: mend it, or list the step under \"exceptions\" with its reason; for example: Number 3 points [sheet-perverse]\n" },
	/* somebody is asked instead of giving more: not compared */
	{ __LINE__,
		Q LEVEL(", more-need: upwards")
			TOTAL("map: level, to: {bit: 0, mid: 5, top: 4}") "refers: [{if: level is top, says: Ask}]\n" EXAMPLES(
				"given: {level: bit}, expect: {total: 0}",
				"given: {level: top}, expect: {outcome: refer}"),
		"" },
	/* a question without a difference, one that is never asked, a reason that never holds */
	{ __LINE__,
		ASKS OTHER("") TOTAL("sum: [n]")
			KEPT("unit: points, map: other, to: {no: 0, yes: 1}")
				TWO("n: 1, other: no", 1, "n: 2, other: no", 2),
		"a.yaml:3:3: warning: no answer to \"other\" ever makes a difference to the result: take it out [sheet-question-dead]\n" },
	{ __LINE__,
		ASKS OTHER(", when: n is over 9") TOTAL("sum: [n]")
			KEPT("unit: points, map: other, to: {no: 0, yes: 1}, unasked: 0") SAME,
		"a.yaml:3:3: error: \"other\" is never asked: no answer makes its \"when\" hold [sheet-dead]\n" },
	{ __LINE__, ASKS TOTAL("sum: [n]") SAME "refers: [{if: n is over 9, says: Ask}]\n",
		"a.yaml:8:15: error: no answer makes this hold, so nobody is told to ask: \"n is over 9\" [sheet-dead]\n" },
	{ __LINE__, ASKS TOTAL("sum: [n]") SAME "refers: [{if: n is over 8, says: Ask}]\n", "" },
};

#define FIGURE_OF(values)                                                                          \
	"figures:\n  top: {says: Top, unit: points, note: N, values: [" values "]}\n"

static const struct sheet_case figure_cases[] = {
	/* bounds that are figures, today and from each day on which they change */
	{ __LINE__,
		FIGURE_OF("{from: 2024-01-01, is: 5}")
			ASKS BAND("{under: top, is: 0}, {from: top, is: 1}"),
		"" },
	{ __LINE__,
		FIGURE_OF("{from: 2024-01-01, is: 5}, {from: 2025-04-01, is: 12}") ASKS BAND(
			"{under: 5, is: 0}, {from: 5, under: top, is: 1}, {from: top, is: 2}"),
		"" },
	{ __LINE__,
		FIGURE_OF("{from: 2024-01-01, is: 5}, {from: 2025-04-01, is: 7}")
			ASKS BAND("{under: 5, is: 0}, {from: top, is: 1}"),
		"a.yaml:7:3: error: no step of \"X\" takes 5 points: let the steps follow each other without a gap; for example: Number 5 points, on 1 April 2025 [sheet-gap]\n" },
	/* a figure that is not decided: nothing can be said of what it decides */
	{ __LINE__,
		"figures:\n  top: {says: Top, unit: points, status: undecided, source: s, at: p}\n" ASKS
		"lines:\n  total: {says: Total, unit: points, band: n, steps: [{under: top, is: 0}, {from: top, is: "
		"1}]}\n" EXAMPLES("given: {n: 1}, expect: {outcome: undecided}",
			"given: {n: 2}, expect: {outcome: undecided}"),
		"" },
};

/* £18,200.01 a year is over £350 a week; every step between whole pounds can be reached. */
#define YEARLY                                                                                     \
	Q "  y: {asks: Y, called: A year, about: money, number: £/year, from: 0, to: 50000, step: 0.01}\n"

static const struct sheet_case cut_cases[] = {
	{ __LINE__,
		"figures:\n  weeks: {says: Weeks, unit: weeks/year, note: N, values: [{from: 2024-01-01, is: 52}]}\n" YEARLY
		"lines:\n  w: {says: W, unit: £/week, ratio: y, over: weeks, round: exact}\n"
		"  s: {says: S, unit: £/week, sum: [{w: 2}], less: [100]}\n"
		"  total: {says: Total, unit: points, band: s, steps: [{up-to: 600, is: 1}, {over: 600.001, is: 2}]}\n" EXAMPLES(
			"given: {y: 52}, expect: {total: 1}",
			"given: {y: 20000}, expect: {total: 2}"),
		"a.yaml:8:3: error: no step of \"Total\" takes £600.0003… a week: let the steps follow each other without a gap; for example: A year £18,200.01 a year [sheet-gap]\n" },
};

#define GROUP(rows)                                                                                 \
	"  v:\n    asks: V\n    called: Visits\n    rows: " rows "\n    row: Visit\n"               \
	"    questions:\n      l: {asks: L, called: Length, about: need, number: points, from: 1, " \
	"to: 9, step: 1}\n"                                                                         \
	"    lines:\n      c: {says: C, unit: points, sum: [{l: 2}]}\n"

static const struct sheet_case group_cases[] = {
	{ __LINE__,
		Q GROUP("4") TOTAL("sum: [v.c]")
			KEPT("unit: points, band: total, steps: [{up-to: 72, is: 0}]")
				TWO("v: 0", 0, "v: 1, v.1.l: 2", 4),
		"" },
	{ __LINE__,
		Q GROUP("4") TOTAL("sum: [v.c]") KEPT(
			"unit: points, band: total, steps: [{under: 36, is: 0}, {over: 36, is: 1}]")
			TWO("v: 0", 0, "v: 1, v.1.l: 2", 4),
		"a.yaml:13:3: error: no step of \"X\" takes 36 points: let the steps follow each other without a gap; for example: Visits 2, Visit 1: Length 9 points, Visit 2: Length 9 points [sheet-gap]\n" },
};

static const struct sheet_case example_cases[] = {
	{ __LINE__, ASKS TOTAL("sum: [n, 1]") EXAMPLES(N_IS(1, 2), N_IS(2, 4)),
		"a.yaml:7:46: error: the example expects \"Total\" to be 4 points, and it is 3 points [sheet-example]\n" },
	{ __LINE__,
		ASKS TOTAL("band: n, steps: [{under: 2, is: [1, 2]}, {is: [2, 3]}]")
			TWO("n: 1", RANGE(1, 2), "n: 2", RANGE(1, 3)),
		"a.yaml:7:46: error: the example expects \"Total\" to be 1 to 3 points, and it is 2 to 3 points [sheet-example]\n" },
	{ __LINE__,
		ASKS TOTAL(
			"sum: [n]") "  b: {says: B, shown-only: yes, labels: {s: Small, l: Large}, band: n, steps: "
				    "[{under: 5, is: s}, {is: l}]}\n" EXAMPLES(
					    "given: {n: 1}, expect: {b: s}",
					    "given: {n: 5}, expect: {b: s}"),
		"a.yaml:8:42: error: the example expects \"B\" to be Small, and it is Large: Total: 5 points [sheet-example]\n" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]") EXAMPLES(N_IS(1, 1),
			"as-of: 2023-12-31, given: {n: 2}, expect: {outcome: not in force}"),
		"" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]") EXAMPLES(
			N_IS(1, 1), "as-of: 2023-12-31, given: {n: 2}, expect: {total: 2}"),
		"a.yaml:7:5: error: this example is of 2023-12-31, when this worksheet is not in force: write another day, such as as-of: 2024-01-01, or put \"effective\" right, which says 2024-01-01 [sheet-example]\n" },
	{ __LINE__,
		ASKS TOTAL("sum: [n]")
			EXAMPLES(N_IS(1, 1), "given: {n: 2}, expect: {outcome: refer}"),
		"a.yaml:7:5: error: the example expects that somebody has to be asked, and what follows is a result: Total: 2 points [sheet-example]\n" },
	{ __LINE__,
		ASKS OTHER("") TOTAL("sum: [n]")
			KEPT("unit: points, map: other, to: {no: 0, yes: 1}")
				TWO("n: 1, other: no", 1, "n: 2", 2),
		"a.yaml:3:3: warning: no answer to \"other\" ever makes a difference to the result: take it out [sheet-question-dead]\n"
		"a.yaml:9:5: error: in this example \"other\" (Else) is not answered: it is one of \"no\" (No), \"yes\" (Yes) [sheet-example]\n" },
};

/* Eleven questions of four choices for somebody who is not sure of any. */
#define UNSURE(n)                                                                                  \
	"  q" #n ": {asks: A" #n ", called: A" #n                                                  \
	", about: need, choices: {a: A, b: B, c: C, d: D}, "                                       \
	"unsure: yes}\n"
#define POINTS(n) "  p" #n ": {says: P, unit: points, map: q" #n ", to: {a: 0, b: 1, c: 2, d: 3}}\n"
#define TEN(x) x(1) x(2) x(3) x(4) x(5) x(6) x(7) x(8) x(9) x(10)
#define NINES "q1: a, q2: a, q3: a, q4: a, q5: a, q6: a, q7: a, q8: a, q9: a, q10: a"

static const struct sheet_case size_cases[] = {
	{ __LINE__,
		Q TEN(UNSURE) "lines:\n" TEN(
			POINTS) "  total: {says: Total, unit: points, sum: [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10]}\n" TWO(NINES,
			0, NINES, 0),
		"" },
	{ __LINE__,
		Q TEN(UNSURE) UNSURE(11) "lines:\n" TEN(POINTS)
			POINTS(11) "  total: {says: Total, unit: points, sum: [p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11]}\n" TWO(
				NINES ", q11: a", 0, NINES ", q11: b", 1),
		"a.yaml:12:3: error: with \"q11\" there are more than 1048576 combinations for somebody who is not sure of anything: take \"unsure\" from some questions [sheet-unsure]\n" },
};

#define MANY(n)                                                                                    \
	"  m" #n ": {asks: M" #n ", called: M" #n                                                  \
	", about: money, number: number, from: 0, to: 900, step: 1}\n"
/* More than can be gone through: each line needs all answers, twice. */
#define MIXED                                                                                       \
	"  s: {says: S, unit: number, sum: [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12]}\n"  \
	"  r: {says: R, unit: number, sum: [m1, {m2: 2}, {m3: 3}, {m4: 4}, {m5: 5}, {m6: 6}, {m7: " \
	"7}, {m8: 8}, {m9: 9}, {m10: 10}, m11, m12]}\n"
#define CUTS                                                                                             \
	"  total: {says: Total, unit: number, when: m1 is over 3 and m2 is over 3 and m3 is over 3 and " \
	"m4 is over 3 and m5 is over 3 and m6 is over 3 and m7 is over 3 and m8 is over 3 and m9 is "    \
	"over 3 and m10 is over 3, is: t, otherwise: s}\n"
#define TWELVE(x) TEN(x) x(11) x(12)
#define MS "m11: 1, m12: 1, m1: 1, m2: 1, m3: 1, m4: 1, m5: 1, m6: 1, m7: 1, m8: 1, m9: 1, m10: 1"

static const struct sheet_case bound_cases[] = {
	{ __LINE__,
		Q TWELVE(MANY) "lines:\n" MIXED
			       "  t: {says: T, unit: number, sum: [r, s]}\n" CUTS TWO(
				       MS, 12, MS, 12),
		"" },
	{ __LINE__,
		Q TWELVE(
			MANY) "lines:\n" MIXED
			      "  t: {says: T, unit: number, ratio: r, over: s, round: exact}\n" CUTS
				      TWO(MS, 12, MS, 12),
		"a.yaml:17:3: error: \"T\" might divide by nothing, and there are too many answers to go through them: let what stands under \"over\" be above zero, with a max line [sheet-division]\n" },
	{ __LINE__,
		Q TWELVE(MANY) "lines:\n" MIXED
			       "  a: {says: U, unit: number, ratio: r, times: r, round: exact}\n"
			       "  b: {says: V, unit: number, ratio: a, times: a, round: exact}\n"
			       "  t: {says: T, unit: number, sum: [{b: 2}, s]}\n" CUTS TWO(
				       MS, 12, MS, 12),
		"a.yaml:19:3: error: \"T\" might be too large to be worked out, and there are too many answers to go through them: let questions have smaller numbers [sheet-overflow]\n" },
};

#define TEST(name)                                                                                 \
	static void test_##name(void **state)                                                      \
	{                                                                                          \
		(void)state;                                                                       \
		check(name##_cases, COUNT(name##_cases));                                          \
	}

TEST(band)
TEST(decide)
TEST(table)
TEST(number)
TEST(need)
TEST(figure)
TEST(cut)
TEST(group)
TEST(example)
TEST(size)
TEST(bound)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_band),
		cmocka_unit_test(test_decide),
		cmocka_unit_test(test_table),
		cmocka_unit_test(test_number),
		cmocka_unit_test(test_need),
		cmocka_unit_test(test_figure),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_group),
		cmocka_unit_test(test_example),
		cmocka_unit_test(test_size),
		cmocka_unit_test(test_bound),
	};

	return cmocka_run_group_tests_name("prove", tests, NULL, NULL);
}
