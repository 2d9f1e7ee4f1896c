#include "sample_worked.h"
#include "worksheet/answers.h"

/* Which problems there are with answers, and that what is right is taken as it is. */

#define PROBLEMS(answers, expected)                                                                \
	{                                                                                          \
		__LINE__, "# the sample\n", answers, "problems", expected                          \
	}
#define TAKEN(part, answers, path, expected)                                                       \
	{                                                                                          \
		__LINE__, part, answers, path, expected                                            \
	}
#define COUNTED QUESTION("about: need, number: points, from: -3, to: 3, step: 0.5") SHOWN
#define SHOWN SAMPLE_LINES "  y: {says: Y, shown-only: yes, unit: points, sum: [x]}\n"
#define SHOWS(answers, expected) TAKEN(COUNTED, answers, "lines y low", expected)
#define WRONG(answers, expected) TAKEN(COUNTED, answers, "problems", expected)

static const struct worked_row choices[] = {
	PROBLEMS("", ""),
	PROBLEMS("-eating", "eating missing"),
	PROBLEMS("-eating\n-tasks\n-born", "eating missing; tasks missing; born missing"),
	PROBLEMS("-as-of", "as-of missing"),
	PROBLEMS("eating=", "eating unknown-answer"),
	PROBLEMS("eating=Some", "eating unknown-answer"),
	PROBLEMS("eating=some ", "eating unknown-answer"),
	PROBLEMS("eating=alone,some", "eating unknown-answer"),
	PROBLEMS("eating=?", ""),
	PROBLEMS("help=?", "help not-sure"),
	PROBLEMS("eating=alone\neating=some", "eating twice"),
	PROBLEMS("nobody=1", "nobody unknown-question"),
	PROBLEMS("visits.3.kind=short", ""),
	PROBLEMS("visits.4.kind=short", "visits.4.kind unknown-question"),
	PROBLEMS("visits=3", "visits.3.length missing; visits.3.kind missing"),
	PROBLEMS("visits=0", ""),
	PROBLEMS("no answer", "no answer line"),
	PROBLEMS("=", " unknown-question"),
	PROBLEMS("\n\n", ""),
	/* what is not asked is not missed, and not used */
	PROBLEMS("help=no\n-night\n-hours\n-extra", ""),
	PROBLEMS("help=no", ""),
	PROBLEMS("help=yes\n-night", "night missing"),
	/* as long as it is not known whether it is asked, it is not missed */
	PROBLEMS("-help\n-night", "help missing"),
};

static const struct worked_row sets[] = {
	PROBLEMS("tasks=cook,wash", ""),
	PROBLEMS("tasks=wash,cook", ""),
	PROBLEMS("tasks=nothing", ""),
	PROBLEMS("tasks=nothing,cook", "tasks exclusive"),
	PROBLEMS("tasks=cook,cook", "tasks twice"),
	PROBLEMS("tasks=cook,", "tasks unknown-answer"),
	PROBLEMS("tasks=,cook", "tasks unknown-answer"),
	PROBLEMS("tasks=", "tasks unknown-answer"),
	PROBLEMS("tasks=?", "tasks not-sure"),
};

static const struct worked_row numbers[] = {
	PROBLEMS("weekly=0", ""),
	PROBLEMS("weekly=1000", ""),
	PROBLEMS("weekly=1000.00", ""),
	PROBLEMS("weekly=1000.01", "weekly too-high"),
	PROBLEMS("weekly=-0.01", "weekly too-low"),
	PROBLEMS("weekly=-0", ""),
	PROBLEMS("weekly=007", ""),
	PROBLEMS("weekly=0.5", ""),
	PROBLEMS("weekly=0.500000000000000000000", ""),
	PROBLEMS("weekly=0.005", "weekly step"),
	PROBLEMS("weekly=.5", "weekly not-a-number"),
	PROBLEMS("weekly=5.", "weekly not-a-number"),
	PROBLEMS("weekly=.", "weekly not-a-number"),
	PROBLEMS("weekly=-", "weekly not-a-number"),
	PROBLEMS("weekly=", "weekly not-a-number"),
	PROBLEMS("weekly=1.2.3", "weekly not-a-number"),
	PROBLEMS("weekly=1,000", "weekly not-a-number"),
	PROBLEMS("weekly=1e3", "weekly not-a-number"),
	PROBLEMS("weekly=+1", "weekly not-a-number"),
	PROBLEMS("weekly=\xc2\xa3"
		 "1",
		"weekly not-a-number"),
	PROBLEMS("weekly= 1", "weekly not-a-number"),
	PROBLEMS("weekly=?", "weekly not-sure"),
	PROBLEMS("weekly=9223372036854775807", "weekly too-high"),
	PROBLEMS("weekly=99999999999999999999999", "weekly too-high"),
	PROBLEMS("weekly=-9223372036854775808", "weekly too-low"),
	PROBLEMS("weekly=-99999999999999999999999", "weekly too-low"),
	PROBLEMS("hours=1", ""),
	PROBLEMS("hours=0.5", "hours too-low"),
	PROBLEMS("hours=1.5", ""),
	PROBLEMS("hours=1.25", "hours step"),
	PROBLEMS("hours=1.7", "hours step"),
	PROBLEMS("hours=40", ""),
	PROBLEMS("hours=40.5", "hours too-high"),
	SHOWS("x=-3", "-3"),
	SHOWS("x=-2.5", "-2.5"),
	SHOWS("x=-0.5", "-0.5"),
	SHOWS("x=0", "0"),
	SHOWS("x=3.0", "3"),
	WRONG("x=-3.5", "x too-low"),
	WRONG("x=3.5", "x too-high"),
	WRONG("x=-2.7", "x step"),
	WRONG("-x", "x missing"),
};

static const struct worked_row days[] = {
	PROBLEMS("born=1900-01-01", ""),
	PROBLEMS("born=1899-12-31", "born too-low"),
	PROBLEMS("born=2024-12-31", ""),
	PROBLEMS("born=2025-01-01", "born too-high"),
	PROBLEMS("born=2024-02-29", ""),
	PROBLEMS("born=2023-02-29", "born not-a-date"),
	PROBLEMS("born=2000-02-29", ""),
	PROBLEMS("born=1900-02-29", "born not-a-date"),
	PROBLEMS("born=1950-04-31", "born not-a-date"),
	PROBLEMS("born=1950-00-10", "born not-a-date"),
	PROBLEMS("born=1950-13-10", "born not-a-date"),
	PROBLEMS("born=1950-05-00", "born not-a-date"),
	PROBLEMS("born=1950-5-1", "born not-a-date"),
	PROBLEMS("born=01-05-1950", "born not-a-date"),
	PROBLEMS("born=1950/05/01", "born not-a-date"),
	PROBLEMS("born=0999-05-01", "born not-a-date"),
	PROBLEMS("born=", "born not-a-date"),
	PROBLEMS("born=?", "born not-sure"),
	PROBLEMS("as-of=2026-11-31", "as-of not-a-date"),
	PROBLEMS("as-of=2026-11-20\nas-of=2026-11-20", "as-of twice"),
};

static void choices_are_known(void **state)
{
	(void)state;
	worked_check(choices, COUNT(choices));
}

static void sets_are_of_choices(void **state)
{
	(void)state;
	worked_check(sets, COUNT(sets));
}

static void numbers_are_within_their_limits_and_steps(void **state)
{
	(void)state;
	worked_check(numbers, COUNT(numbers));
}

static void days_are_days(void **state)
{
	(void)state;
	worked_check(days, COUNT(days));
}

/* More problems than are kept are not kept, and nothing else is lost. */
static void problems_have_a_limit(void **state)
{
	struct buf text;
	struct worked_case w;
	size_t count = 0;

	(void)state;
	buf_init(&text, 1024);
	for (int i = 0; i < ANSWERS_PROBLEMS + 9; i++)
		buf_text(&text, "z=\n");
	worked(&w, "# the sample\n", buf_string(&text));
	for (const struct data *p = data_member(w.worked.tree, "problems")->first; p; p = p->next)
		count++;
	assert_int_equal(ANSWERS_PROBLEMS, count);
	assert_string_equal("answers", worked_text(&w, "outcome"));
	buf_release(&text);
	test_end(&w.test);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(choices_are_known),
		cmocka_unit_test(sets_are_of_choices),
		cmocka_unit_test(numbers_are_within_their_limits_and_steps),
		cmocka_unit_test(days_are_days),
		cmocka_unit_test(problems_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
