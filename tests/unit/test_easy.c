#include "sample_method.h"
#include "sheet/easy.h"
#include "sample_sheet.h"

#define CHOICES "about: need, choices: {a: A, b: B}, easy: "
#define MORE_REFERS "refers: [{if: weekly is over limit or born is before start, says: R, easy: "

/* What is written of easy words, whether or not a page shows them. */
static const struct sheet_case written_cases[] = {
	{ __LINE__,
		QUESTION(CHOICES
			"{asks: X, hint: H, picture: p, choices: {a: A, b: {says: B, picture: q}}}"),
		"" },
	{ __LINE__, QUESTION(CHOICES "X"),
		"a.yaml:21:69: error: \"easy\" must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, QUESTION(CHOICES "{choices: [a, b]}"),
		"a.yaml:21:79: error: the \"choices\" of \"easy\" must be a mapping of choices to their easy words, such as {some: {says: I need some help, picture: help}} [sheet-choices]\n" },
	{ __LINE__, QUESTION(CHOICES "{choices: {a: {picture: q}, b: {say: B}}}"),
		"a.yaml:21:83: error: \"easy\" needs \"says\" [field-missing]\n"
		"a.yaml:21:101: error: \"easy\" has no \"say\"; did you mean \"says\"? [field-unknown]\n" },
	{ __LINE__, QUESTION(CHOICES "{when: X}"),
		"a.yaml:21:70: error: this question is always asked: take the \"when\" out of \"easy\" [sheet-easy]\n" },
	{ __LINE__,
		QUESTION("about: need, when: help is yes, choices: {a: A, b: B}, easy: {when: X}"),
		"" },
	{ __LINE__,
		QUESTION(
			"about: money, number: £, from: 0, to: 10, step: 1, easy: {asks: X, choices: {a: A}}"),
		"a.yaml:21:94: error: \"easy\" has no \"choices\" [field-unknown]\n" },
	{ __LINE__, LINE("unit: points, sum: [points, 1], easy: {says: X, picture: p}"), "" },
	{ __LINE__, LINE("unit: points, sum: [points, 1], easy: X"), "" },
	{ __LINE__, LINE("unit: points, sum: [points, 1], easy: {words: X}"),
		"a.yaml:10:71: error: \"easy\" needs \"says\" [field-missing]\n"
		"a.yaml:10:72: error: \"easy\" has no \"words\" [field-unknown]\n" },
	{ __LINE__, LINE("unit: points, sum: [points, 1], easy: The most you can get"),
		"a.yaml:10:71: error: \"most you can get\" words an amount as the most that a person can get: say what is decided there, such as \"up to which a Service Manager can agree it\" [sheet-wording]\n" },
	{ __LINE__, MORE_REFERS "{says: X, picture: p}}]\n", "" },
	{ __LINE__, MORE_REFERS "[X]}]\n",
		"a.yaml:1:76: error: \"easy\" must be a text, not a list [field-kind]\n" },
	{ __LINE__, "easy: {title: T, before: B, after: {says: A, picture: p}, unsure: U}\n", "" },
	{ __LINE__, "easy: {titel: T}\n",
		"a.yaml:1:8: error: \"easy\" has no \"titel\"; did you mean \"title\"? [field-unknown]\n" },
};

static void easy_words_are_read(void **state)
{
	(void)state;
	sample_sheet_check(written_cases, COUNT(written_cases));
}

#define FRAME "easy: {title: T, before: {says: B, picture: p}, after: {says: A, picture: p}"
#define UNSURE FRAME ", unsure: {says: U, picture: p}}\n"
#define KIND(easy)                                                                                 \
	"questions:\n"                                                                             \
	"  kind: {asks: Q, called: Q, about: need, unsure: yes, choices: {a: A, b: B}" easy "}\n"
#define GOOD_KIND KIND(", easy: {asks: Q, picture: p, choices: " GOOD_CHOICES "}")
#define GOOD_CHOICES "{a: {says: A, picture: p}, b: {says: B, picture: p}}"
#define ALL(easy) "lines:\n  all: {says: L, unit: points, map: kind, to: {a: 1, b: 2}" easy "}\n"
#define GOOD_ALL ALL(", easy: {says: L, picture: p}")
#define REST                                                                                       \
	"result: all\nexamples:\n  - {says: A, given: {kind: a}, expect: {all: 1}}\n"              \
	"  - {says: B, given: {kind: b}, expect: {all: 2}}\n"

/* What a page shows and has no easy words, or no picture. */
static const struct check_case {
	int line;
	const char *yaml, *messages;
} check_cases[] = {
	{ __LINE__, UNSURE GOOD_KIND GOOD_ALL REST, "" },
	{ __LINE__, GOOD_KIND GOOD_ALL REST,
		"s.yaml:1:1: error: in easy read page.md shows the worksheet \"s\", which has no easy title: write easy: {title: ..., before: {says: ..., picture: ...}, after: ..., unsure: ...} [easy-missing]\n" },
	{ __LINE__, "easy: {title: T, before: B}\n" GOOD_KIND GOOD_ALL REST,
		"s.yaml:12:15: error: in easy read page.md shows the worksheet \"s\", which has no easy words: write \"after\" beside its easy title: {says: what to do with it, picture: ...} [easy-missing]\n"
		"s.yaml:12:15: error: in easy read page.md shows the worksheet \"s\", which has no easy words: write \"unsure\" beside its easy title: {says: I am not sure, picture: ...} [easy-missing]\n"
		"s.yaml:12:26: error: in easy read page.md shows the worksheet \"s\", which has no picture: write \"picture\" beside its easy words, with an id of layouts/pictures/manifest.yaml [easy-missing]\n" },
	{ __LINE__, UNSURE KIND("") GOOD_ALL REST,
		"s.yaml:14:3: error: in easy read page.md shows the question \"kind\", which has no easy words: write easy: {asks: ..., picture: ..., choices: ...} [easy-missing]\n" },
	{ __LINE__, UNSURE KIND(", easy: {asks: Q, choices: {a: A}}") GOOD_ALL REST,
		"s.yaml:14:72: error: in easy read page.md shows the choice \"b\", which has no easy words: write it below \"choices\" of the question's \"easy\": {says: ..., picture: ...} [easy-missing]\n"
		"s.yaml:14:92: error: in easy read page.md shows the question \"kind\", which has no picture: write \"picture\" beside its easy words, with an id of layouts/pictures/manifest.yaml [easy-missing]\n"
		"s.yaml:14:108: error: in easy read page.md shows the choice \"a\", which has no picture: write \"picture\" beside its easy words, with an id of layouts/pictures/manifest.yaml [easy-missing]\n" },
	{ __LINE__,
		UNSURE GOOD_KIND
		"  more: {asks: Q, called: Q, about: need, number: points, from: 0, to: 9, step: 1, when: kind is a, unasked: 0, easy: {asks: Q, picture: p}}\n"
		"lines:\n  all: {says: L, unit: points, sum: [more, 1], easy: {says: L, picture: p}}\n"
		"result: all\nexamples:\n  - {says: A, given: {kind: a, more: 1}, expect: {all: 2}}\n"
		"  - {says: B, given: {kind: b}, expect: {all: 1}}\n",
		"s.yaml:15:3: error: in easy read page.md shows the question \"more\", which has no easy words for \"when\": write \"when\" into its \"easy\" [easy-missing]\n" },
	{ __LINE__, UNSURE GOOD_KIND ALL("") REST,
		"s.yaml:16:3: error: in easy read page.md shows the line \"all\", which has no easy words: write easy: {says: ..., picture: ...} [easy-missing]\n" },
	{ __LINE__, UNSURE GOOD_KIND GOOD_ALL "refers: [{if: kind is b, says: R}]\n" REST,
		"s.yaml:17:32: error: in easy read page.md shows the referral \"kind is b\", which has no easy words: write easy: {says: ..., picture: ...} [easy-missing]\n" },
};

static void a_page_in_easy_read_needs_all_of_them(void **state)
{
	(void)state;
	for (const struct check_case *c = check_cases; c < check_cases + COUNT(check_cases); c++) {
		struct test t;

		test_begin(&t);

		struct method *m = sample_method(
			&t, arena_print(&t.arena, "%s%s", METHOD_TOP, c->yaml).at);

		row_int(c, !*c->messages, easy_check(m->sheet, "page.md", &t.diags));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(easy_words_are_read),
		cmocka_unit_test(a_page_in_easy_read_needs_all_of_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
