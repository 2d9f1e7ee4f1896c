#include "sample.h"
#include "site/unit.h"

static const struct say_case {
	int line;
	const char *unit, *is;
	const char *words, *alone, *code;
} say_cases[] = {
	{ __LINE__, "£", "350", "£350", "£350", "350" },
	{ __LINE__, "£", "23250", "£23,250", "£23,250", "23250" },
	{ __LINE__, "£/week", "350.00", "£350 a week", "£350", "350.00" },
	{ __LINE__, "£/week", "350.5", "£350.50 a week", "£350.50", "350.5" },
	{ __LINE__, "£/week", "[10, 20.50]", "£10 to £20.50 a week", "£10 to £20.50", "10/20.50" },
	{ __LINE__, "%", "7.50", "7.5%", "7.5%", "7.50" },
	{ __LINE__, "weeks", "0", "0 weeks", "0 weeks", "0" },
	{ __LINE__, "weeks", "1", "1 week", "1 week", "1" },
	{ __LINE__, "weeks", "1.0", "1 week", "1 week", "1.0" },
	{ __LINE__, "weeks", "1.5", "1.5 weeks", "1.5 weeks", "1.5" },
	{ __LINE__, "weeks", "[6, 8]", "6 to 8 weeks", "6 to 8 weeks", "6/8" },
	{ __LINE__, "weeks", "[0, 1]", "0 to 1 weeks", "0 to 1 weeks", "0/1" },
	{ __LINE__, "weeks/year", "1", "1 week a year", "1 week", "1" },
	{ __LINE__, "weeks/year", "4", "4 weeks a year", "4 weeks", "4" },
	{ __LINE__, "date", "2023-11-20", "20 November 2023", "20 November 2023", "2023-11-20" },
	{ __LINE__, "date", "[2024-02-29, 2024-03-01]", "29 February 2024 to 1 March 2024",
		"29 February 2024 to 1 March 2024", "2024-02-29/2024-03-01" },
	{ __LINE__, "time", "\"00:00\"", "midnight", "midnight", "00:00" },
	{ __LINE__, "time", "\"00:01\"", "12:01am", "12:01am", "00:01" },
	{ __LINE__, "time", "\"09:00\"", "9am", "9am", "09:00" },
	{ __LINE__, "time", "\"11:59\"", "11:59am", "11:59am", "11:59" },
	{ __LINE__, "time", "\"12:00\"", "midday", "midday", "12:00" },
	{ __LINE__, "time", "\"12:30\"", "12:30pm", "12:30pm", "12:30" },
	{ __LINE__, "time", "[\"13:00\", \"16:30\"]", "1pm to 4:30pm", "1pm to 4:30pm",
		"13:00/16:30" },
	{ __LINE__, "time", "[\"23:59\", \"24:00\"]", "11:59pm to midnight", "11:59pm to midnight",
		"23:59/24:00" },
};

static void values_are_said(void **state)
{
	(void)state;
	for (const struct say_case *c = say_cases; c < say_cases + COUNT(say_cases); c++) {
		struct test t;
		struct span s;

		test_begin(&t);
		struct words *w = sample_words(&t);
		const struct data *file = sample_data(&t, "a.yaml",
			arena_print(&t.arena, "unit: \"%s\"\nis: %s\n", c->unit, c->is).at);
		const struct unit *u = unit_read_name(data_member(file, "unit"), &t.diags);

		row_true(c, unit_is_said(u, w));
		row_true(c, unit_read(u, data_member(file, "is"), &s, &t.diags));
		row_text(c, c->words, test_string(&t, unit_say(u, &s, w, &t.arena)));
		row_text(c, c->alone, test_string(&t, unit_say_alone(u, &s, w, &t.arena)));
		row_text(c, c->code, test_string(&t, unit_code(u, &s, &t.arena)));
		test_end(&t);
	}
}

#define WEEKS "a value in \"weeks\" is a number such as 6 or 7.5 [figure-value]"
#define MONEY(mend)                                                                                \
	"a value in \"£\" is an amount such as 350 or 350.01, without £ and commas" mend           \
	" [figure-value]"
#define DAY "a value in \"date\" is a day that exists, written as 2026-11-20 [figure-value]"
#define TIME "a value in \"time\" is a time such as \"13:00\" [figure-value]"
#define ENDS "a range has two ends: [lowest, highest] [figure-range]"
#define ORDER "a range has its lower end first, and the higher after it [figure-range]"

static const struct refuse_case {
	int line, column;
	const char *unit, *is, *error;
} refuse_cases[] = {
	{ __LINE__, 5, "weeks", "six", WEEKS },
	{ __LINE__, 5, "weeks", "{a: b}", WEEKS },
	{ __LINE__, 5, "£", "1,000", MONEY(": write 1000") },
	{ __LINE__, 5, "£", "£5", MONEY(": write 5") },
	{ __LINE__, 5, "£", "much", MONEY("") },
	{ __LINE__, 5, "date", "2023-02-29", DAY },
	{ __LINE__, 5, "date", "350", DAY },
	{ __LINE__, 5, "time", "24:01", TIME },
	{ __LINE__, 5, "time", "12:60", TIME },
	{ __LINE__, 5, "time", "9:00", TIME },
	{ __LINE__, 5, "time", "12.00", TIME },
	{ __LINE__, 5, "time", "1x:00", TIME },
	{ __LINE__, 5, "weeks", "[6]", ENDS },
	{ __LINE__, 5, "weeks", "[6, 7, 8]", ENDS },
	{ __LINE__, 9, "weeks", "[6, x]", WEEKS },
	{ __LINE__, 5, "weeks", "[8, 6]", ORDER },
	{ __LINE__, 5, "weeks", "[6, 6.0]", ORDER },
	{ __LINE__, 5, "time", "[\"16:30\", \"16:29\"]", ORDER },
};

static void wrong_values_are_refused(void **state)
{
	(void)state;
	for (const struct refuse_case *c = refuse_cases; c < refuse_cases + COUNT(refuse_cases);
		c++) {
		struct test t;
		struct span s;

		test_begin(&t);
		const struct data *file = sample_data(&t, "a.yaml",
			arena_print(&t.arena, "unit: %s\nis: %s\n", c->unit, c->is).at);
		const struct unit *u = unit_read_name(data_member(file, "unit"), &t.diags);

		row_true(c, !unit_read(u, data_member(file, "is"), &s, &t.diags));
		row_text(c,
			arena_print(&t.arena, "a.yaml:2:%d: error: %s\n", c->column, c->error).at,
			test_messages(&t));
		test_end(&t);
	}
}

static void an_unknown_unit_is_answered_with_the_nearest(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	const struct data *file = sample_data(&t, "a.yaml", "unit: £/wek\n");

	assert_null(unit_read_name(data_member(file, "unit"), &t.diags));
	assert_string_equal(test_messages(&t),
		"a.yaml:1:7: error: no unit \"£/wek\"; did you mean \"£/week\"? [figure-unit]\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_said),
		cmocka_unit_test(wrong_values_are_refused),
		cmocka_unit_test(an_unknown_unit_is_answered_with_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
