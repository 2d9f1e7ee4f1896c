#define _GNU_SOURCE
#include "support.h"

#include "base/limits.h"
#include "command/command.h"

enum { MOST_ARGUMENTS = 4 };

static const struct options_case {
	int line;
	const char *arguments[MOST_ARGUMENTS];
	const char *epoch;
	const char *complaint;
} options_cases[] = {
	{ __LINE__, { NULL }, NULL, "which command?" },
	{ __LINE__, { "--help" }, NULL, "" },
	{ __LINE__, { "build" }, NULL, NULL },
	{ __LINE__, { "biuld" }, NULL, "no command \"biuld\"; did you mean \"build\"?" },
	{ __LINE__, { "build", "--ot", "x" }, NULL,
		"build has no option \"--ot\"; did you mean \"--out\"?" },
	{ __LINE__, { "check", "--out", "x" }, NULL, "check has no option \"--out\"" },
	{ __LINE__, { "build", "--search", "build/search" }, NULL, NULL },
	{ __LINE__, { "build", "--search", "" }, NULL, "--search wants a folder" },
	{ __LINE__, { "check", "--search", "x" }, NULL, "check has no option \"--search\"" },
	{ __LINE__, { "build", "--jobs", "64" }, NULL, NULL },
	{ __LINE__, { "build", "--jobs=1" }, NULL, NULL },
	{ __LINE__, { "build", "--jobs", "65" }, NULL, "--jobs wants a number from 1 to 64" },
	{ __LINE__, { "build", "--jobs", "0" }, NULL, "--jobs wants a number from 1 to 64" },
	{ __LINE__, { "build", "--jobs" }, NULL, "--jobs wants a number from 1 to 64" },
	{ __LINE__, { "build", "--as-of", "2026-02-30" }, NULL,
		"--as-of wants a day such as 2026-11-20" },
	{ __LINE__, { "build", "--base-url", "https://a.example/b/" }, NULL, NULL },
	{ __LINE__, { "build", "--base-url", "https://a.example/\nDisallow: /" }, NULL,
		"--base-url wants an address that begins with https:// and ends with /" },
	{ __LINE__, { "build", "--messages", "xml" }, NULL, "--messages wants text or json" },
	{ __LINE__, { "build" }, "1700438400", NULL },
	{ __LINE__, { "build" }, "soon",
		"SOURCE_DATE_EPOCH must be a number of seconds since 1970" },
	{ __LINE__, { "build", "--as-of", "2026-11-20" }, "soon", NULL },
	{ __LINE__, { "build", "content" }, NULL,
		"build has no option \"content\"; did you mean \"--content\"?" },
	{ __LINE__, { "run" }, NULL, "run SHEET [NAME=ANSWER ...]: which worksheet?" },
	{ __LINE__, { "confirm" }, NULL, "confirm FILE ...: which page?" },
	{ __LINE__, { "confirm", "a.md", "--content=c" }, NULL, NULL },
	{ __LINE__, { "confirm", "a.md", "--out", "x" }, NULL, "confirm has no option \"--out\"" },
	{ __LINE__, { "audit" }, NULL, "audit PATH ...: which file or folder?" },
	{ __LINE__, { "audit", "site", "--sarif" }, NULL, NULL },
	{ __LINE__, { "audit", "site", "--sarif=yes" }, NULL, "--sarif wants no value" },
	{ __LINE__, { "check", "--sarif" }, NULL,
		"check has no option \"--sarif\"; did you mean \"--as-of\"?" },
	{ __LINE__, { "serve", "--port", "65535" }, NULL, NULL },
	{ __LINE__, { "serve", "--port=0" }, NULL, NULL },
	{ __LINE__, { "serve", "--port", "65536" }, NULL, "--port wants a number from 0 to 65535" },
	{ __LINE__, { "serve", "--port=-1" }, NULL, "--port wants a number from 0 to 65535" },
	{ __LINE__, { "serve", "--port=" }, NULL, "--port wants a number from 0 to 65535" },
	{ __LINE__, { "serve", "--port", "80 " }, NULL, "--port wants a number from 0 to 65535" },
	{ __LINE__, { "build", "--port", "1" }, NULL,
		"build has no option \"--port\"; did you mean \"--out\"?" },
	{ __LINE__, { "run", "taper", "income=3" }, NULL, NULL },
	{ __LINE__, { "run", "--json", "taper" }, NULL, NULL },
	{ __LINE__, { "run", "taper", "--json=yes" }, NULL, "--json wants no value" },
	{ __LINE__, { "run", "taper", "--answers", "a.yaml" }, NULL, NULL },
	{ __LINE__, { "run", "taper", "--answers" }, NULL, "--answers wants a file" },
	{ __LINE__, { "run", "taper", "--out", "x" }, NULL, "run has no option \"--out\"" },
};

static void arguments_are_read(void **state)
{
	const struct date today = { 2026, 11, 22 };

	(void)state;
	assert_int_equal(LIMIT_JOBS, 64);
	for (const struct options_case *c = options_cases; c < options_cases + COUNT(options_cases);
		c++) {
		char *arguments[MOST_ARGUMENTS];
		struct options o;
		struct test t;
		int count = 0;

		test_begin(&t);
		for (; count < MOST_ARGUMENTS && c->arguments[count]; count++)
			arguments[count] = strdup(c->arguments[count]);
		row_int(c, c->complaint == NULL,
			options_read(&o, count, arguments, today, c->epoch, &t.text) != NULL);
		row_text(c, c->complaint ? c->complaint : "", buf_string(&t.text));
		while (count)
			free(arguments[--count]);
		test_end(&t);
	}
}

static const struct day_case {
	int line;
	const char *as_of, *epoch, *day;
} day_cases[] = {
	{ __LINE__, NULL, NULL, "2026-11-22" },
	{ __LINE__, NULL, "1700438400", "2023-11-20" },
	{ __LINE__, NULL, "1700438399", "2023-11-19" },
	{ __LINE__, "2027-04-01", "1700438400", "2027-04-01" },
};

static void the_day_is_found(void **state)
{
	const struct date today = { 2026, 11, 22 };

	(void)state;
	for (const struct day_case *c = day_cases; c < day_cases + COUNT(day_cases); c++) {
		char build[] = "build", as_of[] = "--as-of",
		     *value = strdup(c->as_of ? c->as_of : "");
		char *arguments[] = { build, as_of, value }, day[DATE_TEXT];
		struct options o;
		struct test t;

		test_begin(&t);
		assert_non_null(
			options_read(&o, c->as_of ? 3 : 1, arguments, today, c->epoch, &t.text));
		row_text(c, c->day, date_text(o.as_of, day));
		free(value);
		test_end(&t);
	}
}

static void words_are_kept_up_to_their_limit(void **state)
{
	const struct date today = { 2026, 11, 22 };
	static char run[] = "run", answer[] = "a=1";
	char *arguments[LIMIT_OPERANDS + 2] = { run };
	struct options o;
	struct test t;

	(void)state;
	for (int i = 1; i < LIMIT_OPERANDS + 2; i++)
		arguments[i] = answer;
	test_begin(&t);
	assert_non_null(options_read(&o, LIMIT_OPERANDS + 1, arguments, today, NULL, &t.text));
	assert_int_equal(LIMIT_OPERANDS, o.operand_count);
	assert_null(options_read(&o, LIMIT_OPERANDS + 2, arguments, today, NULL, &t.text));
	assert_string_equal("run takes at most 512 words", buf_string(&t.text));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_kept_up_to_their_limit),
		cmocka_unit_test(arguments_are_read),
		cmocka_unit_test(the_day_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
