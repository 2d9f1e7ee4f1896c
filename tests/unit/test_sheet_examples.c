#include "sample_sheet.h"

#define EXAMPLES(given, expect)                                                                    \
	"examples:\n  - {says: A, given: {help: yes}, expect: {points: 3}}\n"                      \
	"  - {says: B, given: {" given "}, expect: {" expect "}}\n"
#define GIVEN(given) EXAMPLES(given, "points: 1")
#define EXPECT(expect) EXAMPLES("help: yes", expect)

static const struct sheet_case example_cases[] = {
	{ __LINE__, "examples: []\n",
		"a.yaml:1:1: error: a worksheet needs \"examples\": a list of at least two [sheet-example]\n" },
	{ __LINE__, "examples: {}\n",
		"a.yaml:1:1: error: a worksheet needs \"examples\": a list of at least two [sheet-example]\n" },
	{ __LINE__, "examples: [{says: A, given: {help: yes}, expect: {points: 3}}]\n",
		"a.yaml:1:1: error: a worksheet needs \"examples\": a list of at least two [sheet-example]\n" },
	{ __LINE__, "examples: [1, {says: A}]\n",
		"a.yaml:1:12: error: an example must be a mapping of keys and values, not a text [field-kind]\n"
		"a.yaml:1:15: error: an example needs \"expect\" [field-missing]\n"
		"a.yaml:1:15: error: an example needs \"given\" [field-missing]\n" },
	{ __LINE__,
		"examples:\n  - {says: A, as-of: 2024-01-01, given: [], expect: []}\n  - {says: B, as-of: now, given: {}, expect: {}}\n",
		"a.yaml:2:41: error: \"given\" must be a mapping of questions to answers [sheet-example]\n"
		"a.yaml:2:53: error: \"expect\" must be a mapping of lines to values, or {outcome: refer} [sheet-example]\n"
		"a.yaml:3:22: error: \"as-of\" must be a day that exists, written as 2026-11-20, not \"now\" [field-date]\n"
		"a.yaml:3:46: error: \"expect\" must be a mapping of lines to values, or {outcome: refer} [sheet-example]\n" },
	{ __LINE__, EXAMPLES("", "outcome: refer"), "" },

	/* answers */
	{ __LINE__,
		GIVEN("eating: alone, weekly: 350.01, hours: 1.5, born: 2024-02-29, tasks: [cook, wash], visits.1.length: 5, visits.3.kind: long"),
		"" },
	{ __LINE__, GIVEN("eating: \"?\""), "" },
	{ __LINE__, GIVEN("help: \"?\""),
		"a.yaml:3:29: error: this question has no \"unsure: yes\", so its answer cannot be \"?\" [sheet-example]\n" },
	{ __LINE__, GIVEN("tasks: nothing"), "" },
	{ __LINE__, GIVEN("tasks: \"cook, wash\""), "" },
	{ __LINE__, GIVEN("tasks: [cook, nothing]"),
		"a.yaml:3:30: error: \"nothing\" excludes the other choices: give it alone [sheet-example]\n" },
	{ __LINE__, GIVEN("tasks: [cok], eating: [some]"),
		"a.yaml:3:31: error: \"tasks\" has no choice \"cok\"; did you mean \"cook\"? [sheet-unknown]\n"
		"a.yaml:3:45: error: this question has one answer [sheet-example]\n" },
	{ __LINE__, GIVEN("tasks: []"),
		"a.yaml:3:30: error: at least one of the choices must be given [sheet-example]\n" },
	{ __LINE__, GIVEN("tasks: {cook: yes}"),
		"a.yaml:3:30: error: at least one of the choices must be given [sheet-example]\n" },
	{ __LINE__, GIVEN("eatin: some, eating: sum"),
		"a.yaml:3:23: error: there is no figure, question or line \"eatin\"; did you mean \"eating\"? [sheet-unknown]\n"
		"a.yaml:3:44: error: \"eating\" has no choice \"sum\"; did you mean \"some\"? [sheet-unknown]\n" },
	{ __LINE__, GIVEN("visits: 0"), "" },
	{ __LINE__, GIVEN("visits: 3"), "" },
	{ __LINE__, GIVEN("visits: []"),
		"a.yaml:3:31: error: say how many rows \"visits\" has, from 0 to 3, or answer them one by one, as in \"visits.1.…\" [sheet-example]\n" },
	{ __LINE__, GIVEN("points: 3, limit: 3, visits: 4"),
		"a.yaml:3:23: error: \"points\" is a line: answers are given to questions [sheet-example]\n"
		"a.yaml:3:34: error: \"limit\" is a figure: answers are given to questions [sheet-example]\n"
		"a.yaml:3:52: error: say how many rows \"visits\" has, from 0 to 3, or answer them one by one, as in \"visits.1.…\" [sheet-example]\n" },
	{ __LINE__, GIVEN("weekly: £350, born: 2023-02-29"),
		"a.yaml:3:31: error: \"£350\" must be a number alone, with no £, comma or unit: write 350 [sheet-number]\n"
		"a.yaml:3:43: error: \"2023-02-29\" must be a day that exists, written as 2026-11-20 [sheet-number]\n" },
	{ __LINE__, GIVEN("weekly: 1000.01, hours: 0.5"),
		"a.yaml:3:31: error: an answer to \"weekly\" is between 0 and 1000 [sheet-example]\n"
		"a.yaml:3:47: error: an answer to \"hours\" is between 1 and 40 [sheet-example]\n" },
	{ __LINE__, GIVEN("weekly: -0.01, born: 2025-01-01"),
		"a.yaml:3:31: error: an answer to \"weekly\" is between 0 and 1000 [sheet-example]\n"
		"a.yaml:3:44: error: an answer to \"born\" is between 1900-01-01 and 2024-12-31 [sheet-example]\n" },
	{ __LINE__, GIVEN("weekly: 3.001, hours: 1.25"),
		"a.yaml:3:31: error: an answer to \"weekly\" goes from 0 in steps of 0.01 [sheet-example]\n"
		"a.yaml:3:45: error: an answer to \"hours\" goes from 1 in steps of 0.5 [sheet-example]\n" },
	{ __LINE__,
		GIVEN("visit.1.length: 5, visits.0.length: 5, visits.4.length: 5, visits.length: 5, visits.1.lenth: 5"),
		"a.yaml:3:23: error: there is no group of questions \"visit\" [sheet-unknown]\n"
		"a.yaml:3:42: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:62: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:82: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:100: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n" },
	{ __LINE__,
		GIVEN("visits.1.minutes: 5, visits.01.length: 5, visits.1.length.2: 5, visits.1.length: 6, visits.1: 3"),
		"a.yaml:3:23: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:44: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:65: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n"
		"a.yaml:3:104: error: an answer to \"length\" goes from 5 in steps of 5 [sheet-example]\n"
		"a.yaml:3:107: error: write a row, from 1 to 3, and one of its questions, as in \"visits.1.length\" [sheet-example]\n" },

	/* what is expected */
	{ __LINE__, EXPECT("points: 3, price: [25, 75], level: small, part: 50, outcome: refer"),
		"" },
	{ __LINE__, EXPECT("outcome: undecided"), "" },
	{ __LINE__, EXPECT("outcome: not in force"), "" },
	{ __LINE__, EXPECT("outcome: value"),
		"a.yaml:3:53: error: \"outcome\" must be one of \"refer\", \"undecided\", \"not in force\"; of a value, name the line [sheet-example]\n" },
	{ __LINE__, EXPECT("outcome: [refer]"),
		"a.yaml:3:53: error: \"outcome\" must be one of \"refer\", \"undecided\", \"not in force\"; of a value, name the line [sheet-example]\n" },
	{ __LINE__, EXPECT("pints: 3, weekly: 3, price.low: 3, visits.minutes: 3"),
		"a.yaml:3:44: error: there is no figure, question or line \"pints\"; did you mean \"points\"? [sheet-unknown]\n"
		"a.yaml:3:54: error: \"weekly\" is not a line: an example expects values of lines [sheet-example]\n"
		"a.yaml:3:65: error: \"price.low\" is not a line: an example expects values of lines [sheet-example]\n"
		"a.yaml:3:79: error: \"visits.minutes\" is not a line: an example expects values of lines [sheet-example]\n" },
	{ __LINE__, EXPECT("points: many, price: [75, 25], cost: [1, 2, 3], total: [a, b]"),
		"a.yaml:3:52: error: \"many\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:3:65: error: a range has its lower end first [sheet-example]\n"
		"a.yaml:3:81: error: write a number, or a range as [lowest, highest] [sheet-example]\n"
		"a.yaml:3:100: error: \"a\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:3:103: error: \"b\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },
	{ __LINE__, EXPECT("level: smal"),
		"a.yaml:3:51: error: \"level\" has no label \"smal\"; did you mean \"small\"? [sheet-unknown]\n" },
	{ __LINE__, EXPECT("level: [small, large]"),
		"a.yaml:3:51: error: write one of the line's labels [sheet-example]\n" },
};

static void examples_name_what_there_is(void **state)
{
	(void)state;
	sample_sheet_check(example_cases, COUNT(example_cases));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(examples_name_what_there_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
