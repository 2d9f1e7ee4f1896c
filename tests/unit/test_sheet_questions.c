#include "sample_sheet.h"
#include "base/limits.h"

#define CHOICES "about: need, choices: {a: A, b: B, c: C}"
#define NUMBER "about: money, number: £, from: 0, to: 10, step: 1"

#define DECISION                                                                                                       \
	"kind: decision\nresult: level\nfigures: {}\nrefers: []\nlines:\n"                                             \
	"  level: {says: L, labels: {a: A, b: B}, decide: first, rules: [{if: help is yes, then: a}], otherwise: b}\n" \
	"  minutes_in_all: {says: M, unit: minutes/day, sum: [visits.minutes], shown-only: yes}\n"                     \
	"examples:\n  - {says: One, given: {help: yes}, expect: {level: a}}\n"                                         \
	"  - {says: Two, given: {help: no}, expect: {level: b}}\n"

static const struct sheet_case question_cases[] = {
	{ __LINE__, SAMPLE_QUESTIONS, "" },

	/* what every question has */
	{ __LINE__, SAMPLE_QUESTIONS "  x: 7\n",
		"a.yaml:21:6: error: a question must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  x: {about: need, choices: {a: A, b: B}}\n",
		"a.yaml:21:6: error: a question with \"choices\" needs \"asks\" [field-missing]\n"
		"a.yaml:21:6: error: a question with \"choices\" needs \"called\" [field-missing]\n" },
	{ __LINE__, QUESTION("about: need"),
		"a.yaml:21:3: error: a question needs one way to answer: \"choices\", \"several\", \"number\", \"date\", \"rows\" [sheet-form]\n" },
	{ __LINE__, QUESTION("about: need, choises: {a: A, b: B}"),
		"a.yaml:21:40: error: a question needs one way to answer: \"choices\", \"several\", \"number\", \"date\", \"rows\"; did you mean \"choices\"? [sheet-form]\n" },
	{ __LINE__, QUESTION(CHOICES ", number: £"),
		"a.yaml:21:69: error: a question has one way to answer: take \"choices\" or \"number\" out [sheet-form]\n" },
	{ __LINE__, QUESTION(CHOICES ", from: 0"),
		"a.yaml:21:69: error: a question with \"choices\" has no \"from\" [field-unknown]\n" },
	{ __LINE__, QUESTION("choices: {a: A, b: B}"),
		"a.yaml:21:3: error: in an estimate a question says what it is \"about\": need, wellbeing, equipment, support, money, situation or request [sheet-about]\n" },
	{ __LINE__, QUESTION("choices: {a: A, b: B}") DECISION, "" },
	{ __LINE__, QUESTION("about: supply, choices: {a: A, b: B}"),
		"a.yaml:21:3: error: an estimate may not depend on supply (beds free, budget left): take the question out [sheet-supply]\n" },
	{ __LINE__,
		"kind: decision\nresult: level\n" QUESTION("about: supply, choices: {a: A, b: B}"),
		"a.yaml:43:3: error: \"level\" is used further down: take \"shown-only\" out [sheet-unused]\n"
		"a.yaml:48:3: error: nothing uses \"total\": take it out, or write \"shown-only: yes\" [sheet-unused]\n" },
	{ __LINE__, QUESTION("about: beds, choices: {a: A, b: B}"),
		"a.yaml:21:34: error: \"about\" must be one of \"need\", \"wellbeing\", \"equipment\", \"support\", \"money\", \"situation\", \"request\", \"supply\", not \"beds\" [field-choice]\n" },
	{ __LINE__, QUESTION(CHOICES ", when: help is yes"), "" },
	{ __LINE__, QUESTION(CHOICES ", when: help is maybe"),
		"a.yaml:21:83: error: \"help\" has no choice \"maybe\"; it has \"no\", \"yes\" [sheet-unknown]\n" },
	{ __LINE__, QUESTION(CHOICES ", when: x is a"),
		"a.yaml:21:75: error: \"x\" is what is being read here: nothing can use itself [sheet-order]\n" },
	{ __LINE__, QUESTION(CHOICES ", when: points is over 3"),
		"a.yaml:21:75: error: \"points\" is a line: whether a question is asked depends on earlier questions alone [sheet-order]\n" },
	{ __LINE__, QUESTION(CHOICES ", when: weekly is over limit"), "" },
	{ __LINE__,
		SAMPLE_QUESTIONS "  y: {asks: Y, called: Y, " CHOICES ", when: x is a}\n"
				 "  x: {asks: Y, called: Y, " CHOICES "}\n",
		"a.yaml:21:75: error: \"x\" stands further down: move it up, above what uses it [sheet-order]\n" },
	{ __LINE__, QUESTION(CHOICES ", unasked: 0"),
		"a.yaml:21:69: error: this question is always asked: take \"unasked\" out, or say \"when\" it is asked [sheet-unasked]\n" },
	{ __LINE__, QUESTION(CHOICES ", when: help is yes, unasked: 0"), "" },
	{ __LINE__, QUESTION(CHOICES ", when: help is yes, unasked: no"),
		"a.yaml:21:97: error: \"no\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },
};

static const struct sheet_case name_cases[] = {
	/* names */
	{ __LINE__, SAMPLE_QUESTIONS "  points: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:40:3: error: \"points\" is a question already, in line 21: figures, questions and lines need names of their own [sheet-twice]\n"
		"a.yaml:41:40: error: \"points\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n"
		"a.yaml:42:56: error: \"points\" is a question with choices: make a number of it with a line that has \"map\" [sheet-kind]\n"
		"a.yaml:51:50: error: \"points\" is not a line: an example expects values of lines [sheet-example]\n"
		"a.yaml:52:49: error: \"points\" is not a line: an example expects values of lines [sheet-example]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  limit: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: \"limit\" is a figure already, in line 35: figures, questions and lines need names of their own [sheet-twice]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  over: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: \"over\" is a word of the language itself: give a question another name [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  low: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: \"low\" is a word of the language itself: give a question another name [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  outcome: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: \"outcome\" is a word of the language itself: give a question another name [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  1st: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: the name of a question is made of lower-case letters, digits and underscores and begins with a letter, not \"1st\" [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  my-name: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: the name of a question is made of lower-case letters, digits and underscores and begins with a letter, not \"my-name\" [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  \"\": {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: the name of a question is made of lower-case letters, digits and underscores and begins with a letter, not \"\" [sheet-name]\n" },
	{ __LINE__, SAMPLE_QUESTIONS "  length: {asks: X, called: X, " CHOICES "}\n",
		"a.yaml:21:3: error: \"length\" is a question already, in line 17: figures, questions and lines need names of their own [sheet-twice]\n" },
};

static const struct sheet_case kind_cases[] = {
	/* choices */
	{ __LINE__, QUESTION("about: need, choices: {a: A}"),
		"a.yaml:21:49: error: a question needs at least two choices [sheet-choices]\n" },
	{ __LINE__, QUESTION("about: need, choices: [a, b]"),
		"a.yaml:21:49: error: \"choices\" must be a mapping of names to words, such as {some: I need some help} [sheet-choices]\n" },
	{ __LINE__, QUESTION("about: need, choices: {a: A, is: B, C: C, d: \"\"}"),
		"a.yaml:21:56: error: \"is\" is a word of the language itself: give a choice another name [sheet-name]\n"
		"a.yaml:21:63: error: the name of a choice is made of lower-case letters, digits and underscores and begins with a letter, not \"C\" [sheet-name]\n"
		"a.yaml:21:72: error: \"d\" is empty: write its value, in quotes if it begins with #, or take the key out [field-empty]\n" },
	{ __LINE__, QUESTION("about: need, several: {a: A, b: B}, none: c"),
		"a.yaml:21:69: error: \"x\" has no choice \"c\"; did you mean \"a\"? [sheet-unknown]\n" },
	{ __LINE__, QUESTION("about: need, several: {a: A, b: B}, unsure: yes"),
		"a.yaml:21:63: error: a question with \"several\" has no \"unsure\" [field-unknown]\n" },
	{ __LINE__, QUESTION(CHOICES ", unsure: perhaps"),
		"a.yaml:21:77: error: \"unsure\" must be one of \"no\", \"yes\", not \"perhaps\" [field-choice]\n" },
	{ __LINE__, QUESTION(CHOICES ", more-need: downwards"),
		"a.yaml:21:80: error: \"more-need\" must be one of \"upwards\", not \"downwards\" [field-choice]\n" },
	{ __LINE__,
		QUESTION(
			CHOICES ", more-need: upwards, exceptions: [{from: a, to: c, because: B}]"),
		"" },
	{ __LINE__, QUESTION(CHOICES ", exceptions: [{from: a, to: c, because: B}]"),
		"a.yaml:21:69: error: \"exceptions\" is a list, of a question that has \"more-need: upwards\" [sheet-more-need]\n" },
	{ __LINE__, QUESTION(CHOICES ", more-need: upwards, exceptions: {from: a}"),
		"a.yaml:21:89: error: \"exceptions\" is a list, of a question that has \"more-need: upwards\" [sheet-more-need]\n" },
	{ __LINE__,
		QUESTION(CHOICES
			", more-need: upwards, exceptions: [{from: c, to: a, because: B}, {from: d, to: a, because: B}, {from: a, to: b}]"),
		"a.yaml:21:102: error: an exception goes up, from a choice with less need to one with more [sheet-more-need]\n"
		"a.yaml:21:139: error: \"x\" has no choice \"d\"; did you mean \"a\"? [sheet-unknown]\n"
		"a.yaml:21:162: error: an exception needs \"because\" [field-missing]\n" },
	{ __LINE__, QUESTION(CHOICES ", easy: {asks: X, choices: {a: A, d: D}}"),
		"a.yaml:21:101: error: \"x\" has no choice \"d\"; did you mean \"a\"? [sheet-unknown]\n" },
	{ __LINE__, QUESTION(CHOICES ", easy: {ask: X}"),
		"a.yaml:21:76: error: \"easy\" has no \"ask\"; did you mean \"asks\"? [field-unknown]\n" },
	{ __LINE__, QUESTION(CHOICES ", easy: {choices: {a: []}}"),
		"a.yaml:21:89: error: \"a\" must be a text, not a list [field-kind]\n" },

	/* numbers and days */
	{ __LINE__, QUESTION(NUMBER ", carries: contribution"), "" },
	{ __LINE__, QUESTION("about: money, number: £/weak, from: 0, to: 10, step: 1"),
		"a.yaml:21:49: error: no unit \"£/weak\"; did you mean \"£/week\"? [sheet-unit]\n" },
	{ __LINE__, QUESTION("about: money, number: date, from: 0, to: 10, step: 1"),
		"a.yaml:21:49: error: a number is not counted in \"date\": ask for a day with date: {from, to} [sheet-unit]\n" },
	{ __LINE__,
		QUESTION(
			"about: money, number: £, from: zero, to: 1000000000000, step: 0.0000000001"),
		"a.yaml:21:58: error: \"zero\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:21:68: error: \"1000000000000\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n"
		"a.yaml:21:89: error: \"0.0000000001\" must be a number such as 350, 7.25 or -3, without signs and commas, with at most 12 digits before the point and 9 after it [sheet-number]\n" },
	{ __LINE__,
		QUESTION("about: money, number: £, from: 0, to: 999999999999, step: 0.000000001"),
		"" },
	{ __LINE__, QUESTION("about: money, number: £, from: 10, to: 10, step: 1"),
		"a.yaml:21:66: error: \"to\" must be above \"from\" [sheet-ends]\n" },
	{ __LINE__, QUESTION("about: money, number: £, from: 1, to: 10, step: 0"),
		"a.yaml:21:75: error: \"step\" must be above 0 [sheet-number]\n" },
	{ __LINE__, QUESTION("about: money, number: £, from: 1"),
		"a.yaml:21:6: error: a question with \"number\" needs \"step\" [field-missing]\n"
		"a.yaml:21:6: error: a question with \"number\" needs \"to\" [field-missing]\n" },
	{ __LINE__, QUESTION("about: need, date: {from: 2024-01-01, to: 2023-12-31}"),
		"a.yaml:21:69: error: \"to\" must be above \"from\" [sheet-ends]\n" },
	{ __LINE__, QUESTION("about: need, date: {from: 2024-01-32, to: 2024}"),
		"a.yaml:21:53: error: \"2024-01-32\" must be a day that exists, written as 2026-11-20 [sheet-number]\n"
		"a.yaml:21:69: error: \"2024\" must be a day that exists, written as 2026-11-20 [sheet-number]\n" },
	{ __LINE__, QUESTION("about: need, date: yes"),
		"a.yaml:21:46: error: \"date\" must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, QUESTION("about: need, date: {from: 2024-01-01, to: 2024-12-31}, unasked: 0"),
		"a.yaml:21:82: error: a question with \"date\" has no \"unasked\" [field-unknown]\n" },
};

static void what_a_question_lacks_is_said(void **state)
{
	(void)state;
	sample_sheet_check(question_cases, COUNT(question_cases));
	sample_sheet_check(name_cases, COUNT(name_cases));
	sample_sheet_check(kind_cases, COUNT(kind_cases));
}

#define GROUP(rows, questions, lines)                                                              \
	SAMPLE_QUESTIONS "  g:\n    asks: G\n    called: G\n    row: Row\n    rows: " rows         \
			 "\n    questions:\n" questions "    lines:\n" lines
#define INNER                                                                                      \
	"      much: {asks: M, called: M, about: need, number: minutes/day, from: 0, to: 9, step: 1}\n"
#define ALL "      all: {says: A, unit: minutes/day, sum: [much]}\n"
#define SUM(rest) "      all: {says: A, unit: minutes/day, shown-only: yes, " rest "}\n"

static const struct sheet_case group_cases[] = {
	{ __LINE__, GROUP("2", INNER, SUM("sum: [much]")), "" },
	{ __LINE__, GROUP("1", INNER, SUM("sum: [much]")),
		"a.yaml:25:11: error: a group has 2 to 28 rows, not 1 [sheet-limit]\n" },
	{ __LINE__, GROUP("29", INNER, SUM("sum: [much]")),
		"a.yaml:25:11: error: a group has 2 to 28 rows, not 29 [sheet-limit]\n" },
	{ __LINE__, GROUP("some", INNER, SUM("sum: [much]")),
		"a.yaml:25:11: error: \"rows\" must be a whole number such as 20, not \"some\" [field-number]\n" },
	{ __LINE__, GROUP("2", INNER, SUM("sum: [much, length, visits.minutes]")),
		"a.yaml:29:70: error: \"length\" is asked for each row of a group: make a line of it there, and sum that [sheet-reach]\n" },
	{ __LINE__, GROUP("2", INNER, SUM("sum: [points, total, g.all]")),
		"a.yaml:29:64: error: \"points\" stands outside of the group: its lines are worked before those below \"lines\" [sheet-reach]\n"
		"a.yaml:29:72: error: \"total\" stands outside of the group: its lines are worked before those below \"lines\" [sheet-reach]\n"
		"a.yaml:29:79: error: \"g.all\" is what is being read here: nothing can use itself [sheet-order]\n" },
	{ __LINE__, GROUP("2", INNER, SUM("ratio: much, times: hours, round: up, to: 1")),
		"a.yaml:29:28: error: this ratio is in minutes × hours/day/week and \"all\" in minutes/day: the units must come out the same [sheet-unit]\n" },
	{ __LINE__, GROUP("2", INNER, SUM("sum: [mush, g.much]")),
		"a.yaml:29:64: error: there is no figure, question or line \"mush\"; did you mean \"much\"? [sheet-unknown]\n" },
	{ __LINE__,
		GROUP("2", "      weekly: {asks: M, called: M, " CHOICES "}\n",
			"      points: {says: P, unit: points, sum: [1]}\n"),
		"a.yaml:27:7: error: \"weekly\" is a question already, in line 5: figures, questions and lines need names of their own [sheet-twice]\n"
		"a.yaml:48:3: error: \"points\" is a line already, in line 29: figures, questions and lines need names of their own [sheet-twice]\n"
		"a.yaml:49:40: error: \"points\" stands within a group: outside of it, only the sum over its rows can be used, written \"g.points\" [sheet-reach]\n"
		"a.yaml:50:56: error: \"points\" stands within a group: outside of it, only the sum over its rows can be used, written \"g.points\" [sheet-reach]\n"
		"a.yaml:59:50: error: \"points\" stands within a group: outside of it, only the sum over its rows can be used, written \"g.points\" [sheet-reach]\n"
		"a.yaml:60:49: error: \"points\" stands within a group: outside of it, only the sum over its rows can be used, written \"g.points\" [sheet-reach]\n" },
	{ __LINE__,
		GROUP("2", "      kind: {asks: M, called: M, " CHOICES ", unsure: yes}\n",
			SUM("map: kind, to: {a: 1, b: 2, c: 3}")),
		"a.yaml:27:7: error: within a group every answer is sure: take \"unsure\" out [sheet-group]\n" },
	{ __LINE__,
		GROUP("2",
			"      inner: {asks: M, called: M, row: R, rows: 2, questions: {}, lines: {}}\n",
			SUM("sum: [1]")),
		"a.yaml:27:7: error: a group cannot stand within another: ask these questions for each of its rows [sheet-group]\n" },
	{ __LINE__,
		GROUP("2",
			"      kind: {asks: M, called: M, " CHOICES
			", when: much is over 1}\n" INNER,
			SUM("map: kind, unasked: 0, to: {a: 1, b: 2, c: 3}")),
		"a.yaml:27:82: error: \"much\" stands further down: move it up, above what uses it [sheet-order]\n" },
	{ __LINE__,
		GROUP("2",
			INNER "      kind: {asks: M, called: M, " CHOICES
			      ", when: much is over 1}\n",
			SUM("map: kind, unasked: 0, to: {a: 1, b: 2, c: 3}")),
		"" },
	{ __LINE__, GROUP("2", "", ""),
		"a.yaml:26:15: error: the \"questions\" of a group must be a mapping of names, and not empty [sheet-list]\n"
		"a.yaml:27:11: error: the \"lines\" of a group must be a mapping of names, and not empty [sheet-list]\n" },
	{ __LINE__,
		SAMPLE_QUESTIONS
		"  g: {asks: G, called: G, rows: 2, row: R, questions: {}, lines: [1], when: help is yes}\n",
		"a.yaml:21:55: error: the \"questions\" of a group must be a mapping of names, and not empty [sheet-list]\n"
		"a.yaml:21:66: error: the \"lines\" of a group must be a mapping of names, and not empty [sheet-list]\n"
		"a.yaml:21:71: error: a group has no \"when\" [field-unknown]\n" },
	{ __LINE__, GROUP("2", INNER, "      all: {says: A, unit: minutes/day, sum: [much]}\n"),
		"a.yaml:29:7: error: nothing uses \"all\": take it out, or write \"shown-only: yes\" [sheet-unused]\n" },
	{ __LINE__, GROUP("2", INNER, ALL) LINE("unit: minutes/day, sum: [g.all, visits.minutes]"),
		"" },
	{ __LINE__,
		GROUP("2", INNER, ALL)
			LINE("unit: minutes/day, sum: [g.all], less: [{visits.minutes: 2}]"),
		"" },
};

static void groups_keep_to_themselves(void **state)
{
	(void)state;
	sample_sheet_check(group_cases, COUNT(group_cases));
}

#define VALUES(values) FIGURE("unit: £/week, note: N, values: [" values "]")

static const struct sheet_case figure_cases[] = {
	{ __LINE__, VALUES("{from: 2024-01-01, is: 3}"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__, FIGURE("unit: £/week, status: undecided, source: s, at: t"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__, FIGURE("unit: £/week, status: withdrawn, source: s, at: t"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__, SAMPLE_FIGURES "  x: 7\n",
		"a.yaml:6:6: error: a figure must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__,
		SAMPLE_FIGURES "  X: {says: X, unit: £/wek, status: undecided, source: s, at: t}\n",
		"a.yaml:6:3: error: the name of a figure is made of lower-case letters, digits and underscores and begins with a letter, not \"X\" [sheet-name]\n"
		"a.yaml:6:22: error: no unit \"£/wek\"; did you mean \"£/week\"? [sheet-unit]\n" },
	{ __LINE__, FIGURE("unit: £/week"),
		"a.yaml:6:3: error: a figure needs \"values\", or \"status: undecided\" with its \"source\" and \"at\" [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, values: []"),
		"a.yaml:6:3: error: a figure needs \"values\", or \"status: undecided\" with its \"source\" and \"at\" [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, status: undecided"),
		"a.yaml:6:3: error: a figure that is not decided needs the \"source\" that says so, and \"at\" [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, status: undecided, source: s, at: t, values: []"),
		"a.yaml:6:67: error: a figure that is not decided has no values: take \"values\" or \"status\" out [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, source: s, at: t, values: [{from: 2024-01-01, is: 3}]"),
		"a.yaml:6:30: error: \"source\" and \"at\" stand with each of the values, not beside them [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, values: [{from: 2024-01-01, is: 3}]"),
		"a.yaml:6:39: error: a value needs \"source\" and \"at\", or the figure a \"note\" that it is made up [sheet-figure]\n" },
	{ __LINE__,
		"status: in force\n" FIGURE(
			"unit: £/week, note: N, values: [{from: 2024-01-01, is: 3}]"),
		"a.yaml:3:56: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:4:54: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:5:53: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:6:54: error: a value needs \"source\" and \"at\" [sheet-figure]\n"
		"a.yaml:7:48: error: a value needs \"source\" and \"at\" [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: £/week, values: [{from: 2024-01-01, is: 3, note: N}]"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__, FIGURE("unit: £/week, values: [{from: 2024-01-01, is: 3, source: s}]"),
		"a.yaml:6:39: error: a value needs \"source\" and \"at\", or the figure a \"note\" that it is made up [sheet-figure]\n" },
	{ __LINE__, VALUES("{is: 3}, {from: 2024-01-01}"),
		"a.yaml:6:48: error: a figure's value needs \"from\" [field-missing]\n"
		"a.yaml:6:57: error: a figure's value needs \"is\" [field-missing]\n" },
	{ __LINE__, VALUES("{from: 2024-01-01, is: £3}, {from: 2025-01-01, is: \"1,000\"}"),
		"a.yaml:6:71: error: \"£3\" must be a number alone, with no £, comma or unit: write 3 [sheet-number]\n"
		"a.yaml:6:99: error: \"1,000\" must be a number alone, with no £, comma or unit: write 1000 [sheet-number]\n" },
	{ __LINE__, VALUES("{from: 2024-01-01, is: 3}, {from: 2024-01-01, is: 3}"),
		"a.yaml:6:82: error: values stand oldest first: this one begins before the one above it or on the same day [sheet-figure]\n" },
	{ __LINE__,
		VALUES("{from: 2024-01-01, until: 2024-12-31, is: 3}, {from: 2024-12-31, is: 3}"),
		"a.yaml:6:101: error: values stand oldest first: this one begins before the one above it has ended [sheet-figure]\n" },
	{ __LINE__,
		VALUES("{from: 2024-01-01, until: 2024-12-31, is: 3}, {from: 2025-01-01, is: 3}"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__, VALUES("{from: 2024-01-01, until: 2023-12-31, is: 3}"),
		"a.yaml:6:74: error: \"until\" is the last day of the value, and comes before its first [sheet-figure]\n" },
	{ __LINE__, FIGURE("unit: date, note: N, values: [{from: 2024-01-01, is: 350}]"),
		"a.yaml:6:69: error: \"350\" must be a day that exists, written as 2026-11-20 [sheet-number]\n" },
	{ __LINE__, FIGURE("unit: time, note: N, values: [{from: 2024-01-01, is: 350}]"),
		"a.yaml:6:69: error: \"350\" must be a time such as \"13:00\" [sheet-number]\n" },
	{ __LINE__, FIGURE("unit: time, note: N, values: [{from: 2024-01-01, is: \"16:30\"}]"),
		"a.yaml:6:3: warning: nothing uses the figure \"x\" [sheet-figure-unused]\n" },
	{ __LINE__,
		SAMPLE_FIGURES
		"  x: {says: The upper limit of your budget, unit: £, status: undecided, source: s, at: t}\n",
		"a.yaml:6:13: error: \"upper limit of your budget\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },
};

static void what_a_figure_lacks_is_said(void **state)
{
	(void)state;
	sample_sheet_check(figure_cases, COUNT(figure_cases));
}

/* `count` choices, from c0 on. */
static const char *choices(struct test *t, int count)
{
	buf_clear(&t->text);
	buf_text(&t->text, "  x: {asks: X, called: X, about: need, choices: {");
	for (int i = 0; i < count; i++)
		buf_print(&t->text, "%sc%d: C", i ? ", " : "", i);
	buf_text(&t->text, "}}\n");
	return test_string(t, buf_slice(&t->text));
}

static void limits_hold_on_both_sides(void **state)
{
	struct test t;

	(void)state;
	for (int more = 0; more < 2; more++) {
		test_begin(&t);
		const char *x = choices(&t, LIMIT_SHEET_CHOICES + more);
		const struct sheet *s = sample_sheet(
			&t, arena_print(&t.arena, "%s%s", SAMPLE_QUESTIONS, x).at);

		assert_int_equal(s != NULL, !more);
		assert_string_equal(test_messages(&t),
			more ? "a.yaml:21:49: error: at most 64 choices: this has 65 [sheet-limit]\n"
			     : "");
		test_end(&t);
	}
	for (int more = 0; more < 2; more++) {
		test_begin(&t);
		buf_text(&t.text, SAMPLE_QUESTIONS "  ");
		for (int i = 0; i < LIMIT_SHEET_NAME + more; i++)
			buf_byte(&t.text, 'n');
		buf_text(&t.text, ": {asks: X, called: X, " CHOICES "}\n");
		const struct sheet *s = sample_sheet(&t, test_string(&t, buf_slice(&t.text)));

		assert_int_equal(s != NULL, !more);
		assert_string_equal(test_messages(&t),
			more ? "a.yaml:21:3: error: the name of a question has at most 40 letters "
			       "[sheet-name]\n"
			     : "");
		test_end(&t);
	}
	assert_int_equal(LIMIT_SHEET_ROWS, 28); /* the groups above */
	assert_int_equal(LIMIT_NUMBER_DIGITS, 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_a_question_lacks_is_said),
		cmocka_unit_test(groups_keep_to_themselves),
		cmocka_unit_test(what_a_figure_lacks_is_said),
		cmocka_unit_test(limits_hold_on_both_sides),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
