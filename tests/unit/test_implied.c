#include "sample_sheet.h"
#include "sheet/implied.h"

#define ASKED                                                                                           \
	SAMPLE_QUESTIONS                                                                                \
	"  room: {asks: R, called: R, about: need, choices: {hall: H, attic: A}, when: night is yes}\n" \
	"  bed: {asks: B, called: B, about: need, choices: {soft: S, hard: H},\n"                       \
	"    when: \"room is attic and eating is one of some, every\"}\n"                               \
	"  lone: {asks: L, called: L, about: need, choices: {a: A, b: B}, when: help is not yes}\n"     \
	"  both: {asks: B, called: B, about: need, choices: {a: A, b: B},\n"                            \
	"    when: \"help is yes or night is yes\"}\n"

static const struct implied_case {
	int line;
	const char *name, *other, *implied; /* answered; the sample's day is asked as `born` */
} implied_cases[] = {
	/* a question that is asked with one answer of another, and so on */
	{ __LINE__, "hours", NULL, "help=yes born=2026-11-20 " },
	{ __LINE__, "room", NULL, "night=yes help=yes born=2026-11-20 " },
	/* of two conditions, the one that leaves no choice */
	{ __LINE__, "bed", NULL, "room=attic night=yes help=yes born=2026-11-20 " },
	/* more than one choice is left, or none */
	{ __LINE__, "lone", NULL, "born=2026-11-20 " },
	{ __LINE__, "both", NULL, "born=2026-11-20 " },
	{ __LINE__, "eating", NULL, "born=2026-11-20 " },
	/* what was answered stays so */
	{ __LINE__, "hours", "help", "born=2026-11-20 " },
	{ __LINE__, "room", "night", "help=yes born=2026-11-20 " },
	{ __LINE__, "hours", "born", "help=yes " },
};

static void what_follows(void **state)
{
	(void)state;
	for (const struct implied_case *c = implied_cases; c < implied_cases + COUNT(implied_cases);
		c++) {
		struct sheet_answer answers[32] = { { .name = slice_text(c->name) },
			{ .name = slice_text(c->other) } };
		size_t said = c->other ? 2 : 1, count;
		struct slice implied = slice_text("");
		struct test t;

		test_begin(&t);
		const struct sheet *s = sample_sheet(&t, ASKED "day: born\n");

		assert_non_null(s);
		count = implied_add(s, (struct date){ 2026, 11, 20 }, answers, said, &t.arena);
		for (size_t i = said; i < count; i++)
			implied = arena_print(&t.arena, "%.*s%.*s=%.*s ", SLICE_ARG(implied),
				SLICE_ARG(answers[i].name), SLICE_ARG(answers[i].value));
		row_text(c, c->implied, implied.at);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(what_follows) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
