#include "compare/level.h"
#include "sample_compare.h"
#include "worksheet/result.h"

#define PICK(rest) "choices: {a: A, b: B, c: C}, unsure: yes" rest
#define AMOUNTS(b, c)                                                                              \
	ONE(PICK(""), "  total: {says: T, unit: £/week, map: x, to: {a: 0, b: " b ", c: " c "}}\n")
#define DECIDED(a, b, c)                                                                           \
	ONE(PICK(""),                                                                              \
		"  total: {says: T, labels: {forum: The forum, panel: The panel}, decide: first, " \
		"rules: [{if: x is a, then: " a "}, {if: x is b, then: " b "}], otherwise: " c     \
		"}\n")                                                                             \
	"kind: decision\n"
#define ASKING(when) "refers: [{if: " when ", says: Ask}]\n"

/* What the new side comes to, with one answer (0 to 2) or "not sure" (3). */
static const struct came_case {
	int line;
	const char *sheet;
	int answer;
	bool has_amount;
	const char *name, *says, *low, *high;
} came_cases[] = {
	{ __LINE__, AMOUNTS("50", "100"), 0, true, "amount", "An amount", "0", "0" },
	{ __LINE__, AMOUNTS("50", "100"), 1, true, "amount", "An amount", "50", "50" },
	{ __LINE__, AMOUNTS("50", "100"), 3, true, "amount", "An amount", "0", "100" },
	{ __LINE__, AMOUNTS("-50", "20"), 3, true, "amount", "An amount", "-50", "20" },
	{ __LINE__, AMOUNTS("50", "100") ASKING("x is c"), 1, true, "amount", "An amount", "50",
		"50" },
	{ __LINE__, AMOUNTS("50", "100") ASKING("x is c"), 2, false, "refer",
		"No answer, somebody has to be asked", NULL, NULL },
	{ __LINE__, AMOUNTS("50", "100") ASKING("x is c"), 3, true, "amount or refer",
		"No answer, somebody has to be asked", "0", "50" },
	{ __LINE__, AMOUNTS("50", "100") ASKING("x is a or x is b or x is c"), 3, false, "refer",
		"No answer, somebody has to be asked", NULL, NULL },
	{ __LINE__, DECIDED("forum", "forum", "panel"), 1, false, "forum", "The forum", NULL,
		NULL },
	{ __LINE__, DECIDED("forum", "forum", "panel"), 2, false, "panel", "The panel", NULL,
		NULL },
	{ __LINE__, DECIDED("forum", "forum", "panel"), 3, false, "forum or panel",
		"The forum or The panel", NULL, NULL },
	{ __LINE__, DECIDED("panel", "panel", "panel"), 3, false, "panel", "The panel", NULL,
		NULL },
	{ __LINE__, DECIDED("forum", "panel", "panel") ASKING("x is c"), 3, false,
		"refer or forum or panel",
		"No answer, somebody has to be asked or The forum or The panel", NULL, NULL },
};

static void give(struct proving *p, int answer)
{
	enum { UNSURE = 3 };

	p->work.given[0] = answer == UNSURE ? NOT_SURE : GIVEN;
	p->work.answers[0] = answer;
	assert_true(work_all(&p->work));
}

static const char *exact(struct test *t, const struct pair *k, struct number number)
{
	return test_string(t, words_numbers(k->c.proofs[COMPARE_NEW], 0, number, number));
}

static void results_have_a_level(void **state)
{
	(void)state;
	for (const struct came_case *c = came_cases; c < came_cases + COUNT(came_cases); c++) {
		const struct compare_level_name *level;
		struct compare_came came, again;
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, c->sheet, c->sheet);
		give(k.c.proofs[COMPARE_NEW], c->answer);
		came = compare_came_over(&k.c, COMPARE_NEW);
		again = compare_came_over(&k.c, COMPARE_NEW);
		level = compare_level(&k.c, came.level);
		row_int(c, came.level, again.level);
		row_text(c, c->name, test_string(&t, level->name));
		row_text(c, c->says, test_string(&t, level->says));
		row_int(c, c->has_amount, compare_has_amount(&k.c, &came));
		if (c->low) {
			row_text(c, c->low, exact(&t, &k, came.low));
			row_text(c, c->high, exact(&t, &k, came.high));
		}
		if (k.c.level_count > came.level)
			row_int(c, came.level, compare_came(&k.c, COMPARE_NEW).level);
		test_end(&t);
	}
}

/* Labels are the same by their names; what the new side says of one counts. */
static void labels_of_both_are_levels(void **state)
{
	static const char *const names[] = { "amount", "refer", "undecided", "not-in-force",
		"fault", "forum", "panel", "board" };
	const char *old = DECIDED("forum", "forum", "panel");
	const char *new = ONE(PICK(""),
		"  total: {says: T, labels: {board: The board, forum: A forum}, decide: first, "
		"rules: [{if: x is a, then: forum}, {if: x is b, then: forum}], otherwise: board}\n") "kind: decision\n";
	struct test t;
	struct pair k;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, old, new);
	assert_int_equal(COUNT(names), k.c.level_count);
	for (size_t i = 0; i < COUNT(names); i++)
		assert_string_equal(test_string(&t, k.c.levels[i].name), names[i]);
	assert_string_equal(test_string(&t, k.c.levels[LEVEL_LABELS].says), "A forum");
	assert_string_equal(pair_counts(&t, &k.c.all.count), "3: 0 gain, 0 lose, 2 same, 1 move");
	/* forum or panel before, forum or board after */
	assert_string_equal(
		pair_counts(&t, &k.c.unsure.count), "1: 0 gain, 0 lose, 0 same, 1 move");
	test_end(&t);
}

#define GATE(name) "  " name ": {asks: G?, called: G, about: need, choices: {out: Out, in: In}}\n"
#define GATES                                                                                                \
	"questions:\n" GATE("a_may") GATE("b_may") GATE("c_may") GATE(                                       \
		"d_may") "  who: {asks: W?, called: W, about: need, choices: {a: A, b: B, c: C, d: D}, "     \
			 "unsure: yes}\n"                                                                    \
			 "lines:\n"                                                                          \
			 "  total: {says: T, labels: {a_in: A, b_in: B, c_in: C, d_in: D, none_in: None}, "  \
			 "decide: first, rules: [{if: who is a and a_may is in, then: a_in}, {if: who is b " \
			 "and b_may is in, then: b_in}, {if: who is c and c_may is in, then: c_in}, {if: "   \
			 "who is d and d_may is in, then: d_in}], otherwise: none_in}\n" NO_EXAMPLES         \
			 "kind: decision\n"

/*
 * Not sure of the last, a result may be each that is in and, unless all four are, none of them. Where none is in, that is
 * one level; the 15 others are of several, more than there is room for at first.
 */
static void many_sets_of_levels_are_kept_apart(void **state)
{
	struct test t;
	struct pair k;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, GATES, GATES "version: \"2.0\"\n");
	assert_string_equal(
		pair_counts(&t, &k.c.unsure.count), "16: 0 gain, 0 lose, 16 same, 0 move");
	assert_int_equal(k.c.mixed_count, 15);
	for (uint32_t i = 0; i < k.c.mixed_count; i++)
		for (uint32_t j = 0; j < i; j++)
			assert_false(slice_equal(compare_level(&k.c, k.c.level_count + i)->name,
				compare_level(&k.c, k.c.level_count + j)->name));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(results_have_a_level),
		cmocka_unit_test(labels_of_both_are_levels),
		cmocka_unit_test(many_sets_of_levels_are_kept_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
