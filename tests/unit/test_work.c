#include "sample_worked.h"

#include "worksheet/work.h"

/* What each operation gives, on both sides of each bound, and how what is not known is passed on. */

#define LOW(part, answers, expected)                                                               \
	{                                                                                          \
		__LINE__, part, answers, "lines x low", expected                                   \
	}
#define HIGH(part, answers, expected)                                                              \
	{                                                                                          \
		__LINE__, part, answers, "lines x high", expected                                  \
	}
#define IS(part, answers, expected)                                                                \
	{                                                                                          \
		__LINE__, part, answers, "lines x outcome", expected                               \
	}
#define OUTCOME(part, answers, expected)                                                           \
	{                                                                                          \
		__LINE__, part, answers, "outcome", expected                                       \
	}

#define BAND                                                                                          \
	LINE("unit: £/week, band: weekly, steps: [{under: 10, is: 1}, {from: 10, up-to: 20, is: 2}," \
	     " {over: 20, under: limit, is: 3}, {from: limit, is: [4, 9]}]")
#define TABLE                                                                                               \
	LINE("unit: £/week, table: [eating, help], cells: {alone: {no: 1, yes: 2}, some: {no: 3, yes: 4}," \
	     " every: {no: 5, yes: {refer: Ask}}}")
#define DECIDE                                                                                                       \
	LINE("unit: points, decide: first, rules: [{if: weekly is over 100, then: 1},"                               \
	     " {if: weekly is at least 100, then: 2}, {if: eating is one of some or weekly is exactly 7, then: 3}]," \
	     " otherwise: {refer: Not said}")
#define COUNTS                                                                                     \
	LINE("unit: number, count: [tasks includes cook, night is yes, hours is over 5, help is not no]")

static const struct worked_row operations_rows[] = {
	LOW(LINE("unit: points, map: eating, to: {alone: -2, some: 5, every: 3}"), "eating=alone",
		"-2"),
	LOW(LINE("unit: points, map: eating, to: {alone: -2, some: 5, every: 3}"), "eating=every",
		"3"),
	LOW(LINE("unit: points, map: tasks, to: {cook: 1, wash: 2.5, nothing: 0}"), "tasks=cook",
		"1"),
	LOW(LINE("unit: points, map: tasks, to: {cook: 1, wash: 2.5, nothing: 0}"),
		"tasks=cook,wash", "3.5"),
	LOW(LINE("unit: points, map: tasks, to: {cook: 1, wash: 2.5, nothing: 9}"), "tasks=nothing",
		"9"),
	LOW(LINE("unit: points, sum: [points, {points: 2}, 0.25], less: [{points: 3}]"), "",
		"0.25"),
	LOW(LINE("unit: £/week, sum: [weekly, limit]"), "weekly=0.01", "350.01"),
	LOW(LINE("unit: £/week, max: [weekly, limit]"), "weekly=349.99", "350"),
	LOW(LINE("unit: £/week, max: [weekly, limit]"), "weekly=350.01", "350.01"),
	LOW(LINE("unit: £/week, min: [weekly, cost], because: B, way-round: W"), "weekly=199.99",
		"199.99"),
	LOW(LINE("unit: £/week, min: [weekly, cost], because: B, way-round: W"), "weekly=200.01",
		"200"),
	LOW(COUNTS, "tasks=wash\nnight=no\nhours=5", "1"),
	LOW(COUNTS, "tasks=cook,wash\nnight=yes\nhours=5.5", "4"),
	LOW(COUNTS, "tasks=nothing\nhelp=no", "0"),
	LOW(BAND, "weekly=0", "1"),
	LOW(BAND, "weekly=9.99", "1"),
	LOW(BAND, "weekly=10", "2"),
	LOW(BAND, "weekly=20", "2"),
	LOW(BAND, "weekly=20.01", "3"),
	LOW(BAND, "weekly=349.99", "3"),
	LOW(BAND, "weekly=350", "4"),
	HIGH(BAND, "weekly=350", "9"),
	LOW(TABLE, "eating=alone\nhelp=no", "1"),
	LOW(TABLE, "eating=alone\nhelp=yes", "2"),
	LOW(TABLE, "eating=some\nhelp=no", "3"),
	LOW(TABLE, "eating=every\nhelp=no", "5"),
	IS(TABLE, "eating=every\nhelp=yes", "refer"),
	LOW(DECIDE, "weekly=100.01", "1"),
	LOW(DECIDE, "weekly=100", "2"),
	LOW(DECIDE, "weekly=99.99", "3"),
	LOW(DECIDE, "weekly=7\neating=alone", "3"),
	IS(DECIDE, "weekly=99.99\neating=alone", "refer"),
	LOW(LINE("unit: points, when: help is yes, is: points, otherwise: -1"), "help=yes", "3"),
	LOW(LINE("unit: points, when: help is yes, is: points, otherwise: -1"), "help=no", "-1"),
	LOW(LINE("unit: £/week, figure: limit"), "", "350"),
	LOW(LINE("unit: minutes/day, sum: [visits.minutes]"), "", "75"),
	LOW(LINE("unit: minutes/day, sum: [visits.minutes]"), "visits=1", "30"),
	LOW(LINE("unit: minutes/day, sum: [visits.minutes]"), "visits=0", "0"),
};

#define RATIO(rounding) LINE("unit: £/week, ratio: weekly, times: 1, over: 8, " rounding)
#define THIRD(rounding) LINE("unit: £/week, ratio: weekly, over: 3, round: " rounding)

static const struct worked_row roundings_rows[] = {
	LOW(RATIO("round: up, to: 0.01"), "weekly=0.01", "0.01"),
	LOW(RATIO("round: down, to: 0.01"), "weekly=0.01", "0"),
	LOW(RATIO("round: half up, to: 0.01"), "weekly=0.03", "0"),
	LOW(RATIO("round: half up, to: 0.01"), "weekly=0.04", "0.01"),
	LOW(RATIO("round: half even, to: 0.01"), "weekly=0.04", "0"),
	LOW(RATIO("round: half even, to: 0.01"), "weekly=0.12", "0.02"),
	LOW(RATIO("round: half even, to: 0.01"), "weekly=0.2", "0.02"),
	LOW(RATIO("round: half up, to: 5"), "weekly=20", "5"),
	LOW(RATIO("round: half up, to: 5"), "weekly=19.99", "0"),
	LOW(RATIO("round: exact"), "weekly=1", "0.125"),
	LOW(THIRD("exact"), "weekly=1", "1/3"),
	LOW(THIRD("exact"), "weekly=3", "1"),
	LOW(THIRD("up, to: 1"), "weekly=3", "1"),
	LOW(THIRD("up, to: 1"), "weekly=3.01", "2"),
	LOW(THIRD("down, to: 1"), "weekly=5.99", "1"),
};

#define UNDECIDED                                                                                  \
	FIGURE("unit: £/week, status: undecided, source: s, at: a")                                \
	SAMPLE_LINES "  y: {says: Y, shown-only: yes, unit: £/week, sum: [x]}\n"
#define DATED                                                                                      \
	FIGURE("unit: £/week, note: N, values: [{from: 2024-03-01, until: 2024-03-31, is: 1},"    \
	       " {from: 2025-01-01, is: 2}]")                                                      \
	SAMPLE_LINES "  y: {says: Y, shown-only: yes, unit: £/week, sum: [x]}\n"
#define DATED_IS(answers, path, expected)                                                          \
	{                                                                                          \
		__LINE__, DATED, answers, path, expected                                           \
	}

static const struct worked_row states[] = {
	{ __LINE__, UNDECIDED, "", "lines y outcome", "undecided" },
	{ __LINE__, UNDECIDED, "", "outcome", "value" },
	DATED_IS("as-of=2024-02-29", "lines y outcome", "none"),
	DATED_IS("as-of=2024-03-01", "lines y low", "1"),
	DATED_IS("as-of=2024-03-31", "lines y low", "1"),
	DATED_IS("as-of=2024-04-01", "lines y outcome", "none"),
	DATED_IS("as-of=2024-12-31", "lines y outcome", "none"),
	DATED_IS("as-of=2025-01-01", "lines y low", "2"),
	DATED_IS("as-of=2099-01-01", "lines y low", "2"),
	/* of the worksheet itself */
	OUTCOME("effective: 2024-02-01\n", "as-of=2024-01-31", "not-in-force"),
	OUTCOME("effective: 2024-02-01\n", "as-of=2024-02-01", "value"),
	OUTCOME("until: 2025-06-30\n", "as-of=2025-06-30", "value"),
	OUTCOME("until: 2025-06-30\n", "as-of=2025-07-01", "not-in-force"),
	/* the day is an answer */
	OUTCOME("day: born\n", "-as-of\nborn=2024-01-01", "value"),
	OUTCOME("day: born\n", "-as-of\nborn=2023-12-31", "not-in-force"),
	{ __LINE__, "day: born\n", "-as-of\nborn=2024-01-01", "day", "2024-01-01" },
	/* a referral at the end of all */
	OUTCOME("# the sample\n", "weekly=350", "value"),
	OUTCOME("# the sample\n", "weekly=350.01", "refer"),
	OUTCOME("# the sample\n", "weekly=350.01\nborn=2024-05-01", "value"),
	/* a test of what is not asked is false, and so is its opposite */
	LOW(LINE("unit: number, count: [night is yes]"), "help=no", "0"),
	LOW(LINE("unit: number, count: [night is not yes]"), "help=no", "0"),
	LOW(LINE("unit: number, count: [not night is yes]"), "help=no", "1"),
	LOW(LINE("unit: number, count: [night is asked]"), "help=no", "0"),
	LOW(LINE("unit: number, count: [night is asked]"), "help=yes", "1"),
	/* what an unasked number counts as */
	LOW(LINE("unit: hours/week, sum: [hours]"), "help=no", "0"),
	LOW(LINE("unit: hours/week, sum: [hours]"), "help=yes", "10"),
	/* and where it counts as nothing, it stops what needs it and no more */
	IS(LINE("unit: points, when: help is yes, is: extra, otherwise: 0"), "help=no", "value"),
};

#define UNSURE(path, expected)                                                                     \
	{                                                                                          \
		__LINE__, "# the sample\n", "eating=?", path, expected                             \
	}

static const struct worked_row unsure[] = {
	UNSURE("lines points low", "0"),
	UNSURE("lines points high", "7"),
	UNSURE("lines price low", "0"),
	UNSURE("lines price high", "75"),
	UNSURE("lines level labels", "small; large"),
	UNSURE("lines cost low", "200"),
	UNSURE("lines cost high", "200"),
	UNSURE("result low", "200"),
	UNSURE("result high", "275"),
	LOW(DECIDE, "eating=?\nweekly=99", "3"),
	{ __LINE__, DECIDE, "eating=?\nweekly=99", "lines x outcome", "value" },
	LOW(LINE("unit: points, sum: [10], less: [points]"), "eating=?", "3"),
	HIGH(LINE("unit: points, sum: [10], less: [points]"), "eating=?", "10"),
};

static void every_operation_gives_what_it_should(void **state)
{
	(void)state;
	worked_check(operations_rows, COUNT(operations_rows));
}

static void ratios_are_rounded_as_they_say(void **state)
{
	(void)state;
	worked_check(roundings_rows, COUNT(roundings_rows));
}

static void what_is_not_known_is_passed_on(void **state)
{
	(void)state;
	worked_check(states, COUNT(states));
}

static void not_sure_is_a_range_over_every_answer(void **state)
{
	(void)state;
	worked_check(unsure, COUNT(unsure));
}

/* A worksheet of `count` questions with two choices each, all of which are not sure. */
static const char *outcome_of_unsure(int count)
{
	static char outcome[32];
	struct worked_case w;
	struct buf part, answers;

	buf_init(&part, 1 << 16);
	buf_init(&answers, 1 << 16);
	buf_text(&answers,
		"-eating\n-help\n-night\n-weekly\n-hours\n-extra\n-tasks\n-born\n-visits\n"
		"-visits.1.length\n-visits.1.kind\n-visits.2.length\n-visits.2.kind\n");
	buf_text(&part, "figures: {}\nrefers: []\nquestions:\n");
	for (int i = 0; i < count; i++) {
		buf_print(&part,
			"  q%d: {asks: Q, called: Q, about: need, choices: {n: N, y: Y}, unsure: yes}\n",
			i);
		buf_print(&answers, "q%d=?\n", i);
	}
	buf_text(&part, "lines:\n  total: {says: T, unit: number, count: [");
	for (int i = 0; i < count; i++)
		buf_print(&part, "%sq%d is y", i ? ", " : "", i);
	buf_text(&part,
		"]}\nexamples:\n"
		"  - {says: One, given: {q0: n}, expect: {total: 0}}\n"
		"  - {says: Two, given: {q0: y}, expect: {total: 1}}\n");
	worked(&w, buf_string(&part), buf_string(&answers));
	(void)snprintf(outcome, sizeof(outcome), "%s", worked_text(&w, "outcome"));
	if (strcmp(outcome, "value") == 0)
		assert_int_equal(count, strtol(worked_text(&w, "result high"), NULL, 10));
	else
		assert_string_equal(" too-many-unsure", worked_text(&w, "problems"));
	test_end(&w.test);
	buf_release(&part);
	buf_release(&answers);
	return outcome;
}

/* 2 to the power of 20 are IMAGE_NOT_SURE. */
static void combinations_have_a_limit(void **state)
{
	(void)state;
	assert_int_equal(1 << 20, IMAGE_NOT_SURE);
	assert_string_equal("value", outcome_of_unsure(12));
	assert_string_equal("value", outcome_of_unsure(20));
	assert_string_equal("answers", outcome_of_unsure(21));
	assert_string_equal("answers", outcome_of_unsure(64));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_operation_gives_what_it_should),
		cmocka_unit_test(ratios_are_rounded_as_they_say),
		cmocka_unit_test(what_is_not_known_is_passed_on),
		cmocka_unit_test(not_sure_is_a_range_over_every_answer),
		cmocka_unit_test(combinations_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
