#include "sample_figures.h"

/* A figure called "a" */
#define FIGURE(unit, rest) "a:\n  says: A\n  unit: " unit "\n  " rest "\n"
#define VALUE(from, is) "    - {from: " from ", is: " is ", source: guidance, at: \"2\"}\n"
#define UNTIL(from, until, is)                                                                     \
	"    - {from: " from ", until: " until ", is: " is ", source: guidance, at: \"2\"}\n"
#define CITED "source: guidance\n  at: \"2\""

static const struct refuse_case {
	int line;
	const char *yaml, *messages;
} refuse_cases[] = {
	{ __LINE__, FIGURE("weeks", "values:\n" VALUE("2023-11-20", "6")), "" },
	{ __LINE__, FIGURE("weeks", "status: decided\n  values:\n" VALUE("2023-11-20", "6")), "" },
	{ __LINE__, FIGURE("weeks", "status: undecided\n  " CITED), "" },
	{ __LINE__, "", "" },
	{ __LINE__, "- a\n",
		"f.yaml:1:1: error: figures must be a mapping of names to figures, not a list [field-kind]\n" },
	{ __LINE__, "Limit-1:\n  says: A\n",
		"f.yaml:1:1: error: a figure's name is made of lower-case letters, digits and underscores, "
		"not \"Limit-1\" [figure-name]\n" },
	{ __LINE__, "a: 350\n",
		"f.yaml:1:4: error: a figure must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, FIGURE("wekes", "values:\n" VALUE("2023-11-20", "6")),
		"f.yaml:3:9: error: no unit \"wekes\"; did you mean \"weeks\"? [figure-unit]\n" },
	{ __LINE__, FIGURE("points", "values:\n" VALUE("2023-11-20", "6")),
		"f.yaml:3:9: error: the words file does not say \"points\": put it there, under \"units\" "
		"[figure-unit]\n" },

	/* what a figure has follows from its status */
	{ __LINE__, FIGURE("weeks", "note: B"),
		"f.yaml:1:1: error: a figure needs \"values\", or \"status: undecided\" with its \"source\" "
		"and \"at\" [figure-status]\n" },
	{ __LINE__, FIGURE("weeks", "values: []"),
		"f.yaml:1:1: error: a figure needs \"values\", or \"status: undecided\" with its \"source\" "
		"and \"at\" [figure-status]\n" },
	{ __LINE__, FIGURE("weeks", CITED "\n  values:\n" VALUE("2023-11-20", "6")),
		"f.yaml:4:3: error: \"source\" and \"at\" stand with each of the values, not beside them "
		"[figure-status]\n" },
	{ __LINE__,
		FIGURE("weeks",
			"status: withdrawn\n  " CITED "\n  values:\n" VALUE("2023-11-20", "6")),
		"f.yaml:7:3: error: a figure that is withdrawn has no values: take \"values\" or \"status\" "
		"out [figure-status]\n" },
	{ __LINE__, FIGURE("weeks", "status: undecided\n  source: guidance"),
		"f.yaml:1:1: error: a figure that is undecided needs the \"source\" that says so, and \"at\" "
		"[figure-status]\n" },
	{ __LINE__, FIGURE("weeks", "status: open\n  " CITED),
		"f.yaml:4:11: error: \"status\" must be one of \"decided\", \"undecided\", \"withdrawn\", not "
		"\"open\" [field-choice]\n" },

	/* values, their days and sources */
	{ __LINE__,
		FIGURE("weeks",
			"values:\n" VALUE("2023-11-20", "350 pounds") VALUE("2023-11-20", "x")),
		"f.yaml:5:30: error: a value in \"weeks\" is a number such as 6 or 7.5: write 350 [figure-value]\n"
		"f.yaml:6:14: error: values stand oldest first: this one begins before the one above it or "
		"on the same day [figure-order]\n"
		"f.yaml:6:30: error: a value in \"weeks\" is a number such as 6 or 7.5 [figure-value]\n" },
	{ __LINE__, FIGURE("weeks", "values:\n" VALUE("2023-11-20", "6") VALUE("2023-11-21", "7")),
		"" },
	{ __LINE__, FIGURE("weeks", "values:\n" UNTIL("2023-11-20", "2023-11-20", "6")), "" },
	{ __LINE__, FIGURE("weeks", "values:\n" UNTIL("2023-11-20", "2023-11-19", "6")),
		"f.yaml:5:33: error: \"until\" is the last day of the value, and comes before its first "
		"[figure-order]\n" },
	{ __LINE__,
		FIGURE("weeks",
			"values:\n" UNTIL("2023-11-20", "2023-11-30", "6")
				VALUE("2023-12-01", "7")),
		"" },
	{ __LINE__,
		FIGURE("weeks",
			"values:\n" UNTIL("2023-11-20", "2023-11-30", "6")
				VALUE("2023-11-30", "7")),
		"f.yaml:6:14: error: values stand oldest first: this one begins before the one above it has "
		"ended [figure-order]\n" },
	{ __LINE__,
		FIGURE("weeks",
			"values:\n    - {from: 2023-11-20, is: 6, source: guidence, at: x}\n"),
		"f.yaml:5:41: error: no source \"guidence\"; did you mean \"guidance\"? [source-unknown]\n" },
	{ __LINE__, FIGURE("weeks", "status: undecided\n  source: guidence\n  at: x"),
		"f.yaml:5:11: error: no source \"guidence\"; did you mean \"guidance\"? [source-unknown]\n" },
	{ __LINE__, FIGURE("weeks", "values:\n    - {from: 2023-11-20, is: 6, source: guidance}\n"),
		"f.yaml:5:7: error: a figure's value needs \"at\" [field-missing]\n" },
};

static void what_a_figure_lacks_is_said(void **state)
{
	(void)state;
	for (const struct refuse_case *c = refuse_cases; c < refuse_cases + COUNT(refuse_cases);
		c++) {
		struct test t;
		struct figures f;

		test_begin(&t);
		row_int(c, !*c->messages, sample_figures(&t, &f, c->yaml, "2024-01-01"));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

static void a_name_in_two_files_is_refused_with_both_places(void **state)
{
	struct figures f = { 0 };
	struct test t;
	const char *yaml = FIGURE("weeks", "status: undecided\n  " CITED);

	(void)state;
	test_begin(&t);
	assert_true(figures_read(&f, &t.arena, sample_data(&t, "one.yaml", yaml), &t.diags));
	assert_false(figures_read(&f, &t.arena, sample_data(&t, "two.yaml", yaml), &t.diags));
	assert_string_equal(test_messages(&t),
		"two.yaml:1:1: error: \"a\" is a figure already, in one.yaml, line 1: keep one of the two "
		"[figure-twice]\n");
	test_end(&t);
}

#define THREE                                                                                      \
	FIGURE("£/week",                                                                           \
		"note: B\n  values:\n" VALUE("2022-04-01", "300") VALUE("2023-11-20", "350.50")    \
			VALUE("2027-04-01", "[360, 400]"))
#define GAP                                                                                        \
	FIGURE("weeks",                                                                            \
		"values:\n" UNTIL("2022-04-01", "2022-12-31", "5")                                 \
			UNTIL("2024-01-01", "2024-06-30", "6"))

#define ABOUT(unit, words, status)                                                                 \
	"<figure id=\"a\" says=\"A\" unit=\"" unit "\" words=\"" words "\" status=\"" status "\""
#define NOW(value, from, words) " value=\"" value "\" from=\"" from "\" from-words=\"" words "\""
#define FROM " source-id=\"guidance\" source-title=\"Guidance\" at=\"2\""
#define OTHER(name, words, from, from_words)                                                       \
	"<" name " words=\"" words "\" from=\"" from "\" from-words=\"" from_words "\"/>"
#define V2022(name) OTHER(name, "£300 a week", "2022-04-01", "1 April 2022")
#define V2023(name) OTHER(name, "£350.50 a week", "2023-11-20", "20 November 2023")
#define V2027(name) OTHER(name, "£360 to £400 a week", "2027-04-01", "1 April 2027")
#define G2022(name) OTHER(name, "5 weeks", "2022-04-01", "1 April 2022")
#define G2024(name) OTHER(name, "6 weeks", "2024-01-01", "1 January 2024")

static const struct day_case {
	int line;
	const char *yaml, *as_of;
	const char *document;
} day_cases[] = {
	{ __LINE__, THREE, "2022-03-31",
		ABOUT("£/week", "£300 a week from 1 April 2022",
			"coming") " note=\"B\"" FROM ">" V2022("coming") V2023("coming")
			V2027("coming") "</figure>" },
	{ __LINE__, THREE, "2022-04-01",
		ABOUT("£/week", "£300 a week", "decided") NOW(
			"300", "2022-04-01", "1 April 2022") " note=\"B\"" FROM ">" V2023("coming")
			V2027("coming") "</figure>" },
	{ __LINE__, THREE, "2023-11-19",
		ABOUT("£/week", "£300 a week", "decided") NOW(
			"300", "2022-04-01", "1 April 2022") " note=\"B\"" FROM ">" V2023("coming")
			V2027("coming") "</figure>" },
	{ __LINE__, THREE, "2023-11-20",
		ABOUT("£/week", "£350.50 a week", "decided") NOW("350.50", "2023-11-20",
			"20 November 2023") " note=\"B\"" FROM ">" V2022("earlier")
			V2027("coming") "</figure>" },
	{ __LINE__, THREE, "2099-12-31",
		ABOUT("£/week", "£360 to £400 a week", "decided")
			NOW("360/400", "2027-04-01", "1 April 2027") " note=\"B\"" FROM ">" V2023(
				"earlier") V2022("earlier") "</figure>" },
	{ __LINE__, GAP, "2022-12-31",
		ABOUT("weeks", "5 weeks", "decided") NOW("5", "2022-04-01", "1 April 2022") FROM
		">" G2024("coming") "</figure>" },
	{ __LINE__, GAP, "2023-01-01",
		ABOUT("weeks", "6 weeks from 1 January 2024", "coming") FROM ">" G2022("earlier")
			G2024("coming") "</figure>" },
	{ __LINE__, GAP, "2024-07-01",
		ABOUT("weeks", "withdrawn", "withdrawn") FROM ">" G2024("earlier")
			G2022("earlier") "</figure>" },
	{ __LINE__, FIGURE("weeks", "status: undecided\n  " CITED), "2024-01-01",
		ABOUT("weeks", "not yet decided", "undecided") FROM "/>" },
	{ __LINE__, FIGURE("weeks", "status: withdrawn\n  " CITED), "2024-01-01",
		ABOUT("weeks", "withdrawn", "withdrawn") FROM "/>" },
};

static void the_day_decides_what_is_in_force(void **state)
{
	(void)state;
	for (const struct day_case *c = day_cases; c < day_cases + COUNT(day_cases); c++) {
		struct test t;
		struct figures f;

		test_begin(&t);
		xmlNodePtr site = tree_root(tree_new("site"));

		row_true(c, sample_figures(&t, &f, c->yaml, c->as_of));
		figures_document(&f, site);
		row_text(c, c->document, sample_inside(&t, site));
		tree_free(site->doc);
		test_end(&t);
	}
}

static void figures_are_sorted_by_what_they_say(void **state)
{
	static const char
		yaml[] = "c: {says: B, unit: weeks, status: undecided, source: guidance, at: x}\n"
			 "b: {says: B, unit: weeks, status: undecided, source: guidance, at: x}\n"
			 "d: {says: A, unit: weeks, status: undecided, source: guidance, at: x}\n";
	struct figures f;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(sample_figures(&t, &f, yaml, "2024-01-01"));
	assert_int_equal(f.count, 3);
	assert_string_equal(test_string(&t, f.sorted[0]->name), "d");
	assert_string_equal(test_string(&t, f.sorted[1]->name), "b");
	assert_string_equal(test_string(&t, f.sorted[2]->name), "c");
	test_end(&t);
}

/* A file of words or of sources with mistakes has messages of its own. */
static void what_could_not_be_read_is_not_missed(void **state)
{
	static const char yaml[] = FIGURE("weeks", "values:\n" VALUE("2023-11-20", "6"));
	const struct words no_words = { 0 };
	const struct sources no_sources = { 0 };
	struct figures f = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	struct date day = sample_day("2024-01-01");

	assert_true(figures_read(&f, &t.arena, sample_data(&t, "f.yaml", yaml), &t.diags));
	assert_false(figures_settle(&f, sample_sources(&t), &no_words, day, &t.arena, &t.diags));
	assert_false(figures_settle(&f, &no_sources, sample_words(&t), day, &t.arena, &t.diags));
	assert_string_equal(test_messages(&t), "");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_figure_lacks_is_said),
		cmocka_unit_test(a_name_in_two_files_is_refused_with_both_places),
		cmocka_unit_test(the_day_decides_what_is_in_force),
		cmocka_unit_test(figures_are_sorted_by_what_they_say),
		cmocka_unit_test(what_could_not_be_read_is_not_missed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
