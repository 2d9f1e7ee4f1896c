#include "sample_compare.h"

/* What was worked by hand: how many there are of each, the largest gain and loss, the average in hundredths. */
static const struct counted_case {
	int line;
	const char *old, *new;
	bool costs;
	const char *counts, *gain, *loss;
	long long average;
} counted_cases[] = {
	/* some: 50 to 60 and 30 to 40; every: 100 to 90 and 80 to 70 */
	{ __LINE__, MEALS("50", "100", ""), MEALS("60", "90", ""), false,
		"6: 2 gain, 2 lose, 2 same, 0 move", "10/1", "-10/1", 0 },
	/* the same, of what a person pays */
	{ __LINE__, MEALS("50", "100", ""), MEALS("60", "90", ""), true,
		"6: 2 gain, 2 lose, 2 same, 0 move", "10/1", "-10/1", 0 },
	{ __LINE__, MEALS("50", "100", ""), MEALS("60", "100", ""), true,
		"6: 0 gain, 2 lose, 4 same, 0 move", "none", "-10/1", -333 },
	/* a penny: twice one of six is a third of one, which rounds to none */
	{ __LINE__, MEALS("50", "100", ""), MEALS("50.01", "100", ""), false,
		"6: 2 gain, 0 lose, 4 same, 0 move", "1/100", "none", 0 },
	{ __LINE__, MEALS("50.01", "100", ""), MEALS("50", "100", ""), false,
		"6: 0 gain, 2 lose, 4 same, 0 move", "none", "-1/100", 0 },
	{ __LINE__, MEALS("50.00", "100", ""), MEALS("50", "100", ""), false,
		"6: 0 gain, 0 lose, 6 same, 0 move", "none", "none", 0 },
	/* three pennies: twice that of six is one */
	{ __LINE__, MEALS("50", "100", ""), MEALS("50.03", "100", ""), false,
		"6: 2 gain, 0 lose, 4 same, 0 move", "3/100", "none", 1 },
	/* never below nothing: with family, 20 and less are all nothing */
	{ __LINE__, MEALS("20", "100", ""), MEALS("10", "100", ""), false,
		"6: 0 gain, 1 lose, 5 same, 0 move", "none", "-10/1", -167 },
	{ __LINE__, MEALS("20", "100", ""), MEALS("21", "100", ""), false,
		"6: 2 gain, 0 lose, 4 same, 0 move", "1/1", "none", 33 },
};

#define BANDED(low, high)                                                                            \
	ONE("choices: {a: A, b: B}",                                                                 \
		"  points: {says: P, unit: points, map: x, to: {a: 0, b: 1}}\n"                      \
		"  total: {says: T, unit: £/week, band: points, steps: [{under: 1, is: 0}, {from: " \
		"1, is: [" low ", " high "]}]}\n")

/* Of a range the middle counts. */
static const struct range_case {
	int line;
	const char *low, *high;
	const char *counts, *gain, *loss;
} range_cases[] = {
	{ __LINE__, "25", "76", "2: 1 gain, 0 lose, 1 same, 0 move", "1/2", "none" },
	{ __LINE__, "24", "76", "2: 0 gain, 0 lose, 2 same, 0 move", "none", "none" },
	{ __LINE__, "24", "75", "2: 0 gain, 1 lose, 1 same, 0 move", "none", "-1/2" },
	{ __LINE__, "24", "75.99", "2: 0 gain, 1 lose, 1 same, 0 move", "none", "-1/200" },
};

static const struct average_case {
	int line;
	uint64_t amounts;
	int parts; /* of COMPARE_PARTS */
	long long hundredths;
} average_cases[] = {
	{ __LINE__, 0, 500, 0 },
	{ __LINE__, 1, 100, 1 },
	{ __LINE__, 1, 49, 0 },
	{ __LINE__, 1, 50, 1 }, /* half a hundredth goes away from nothing */
	{ __LINE__, 1, -49, 0 },
	{ __LINE__, 1, -50, -1 },
	{ __LINE__, 2, 99, 0 },
	{ __LINE__, 2, 100, 1 },
	{ __LINE__, 3, 149, 0 },
	{ __LINE__, 3, 150, 1 },
	{ __LINE__, 3, -150, -1 },
	{ __LINE__, 3, 449, 1 },
	{ __LINE__, 3, 450, 2 },
};

static const struct group_case {
	int line;
	uint64_t gain, lose, same, move;
	bool only_loses, changes_nothing;
} group_cases[] = {
	{ __LINE__, 0, 0, 0, 0, false, true },
	{ __LINE__, 0, 0, 3, 0, false, true },
	{ __LINE__, 0, 1, 3, 0, true, false },
	{ __LINE__, 0, 1, 0, 2, true, false },
	{ __LINE__, 1, 9, 0, 0, false, false },
	{ __LINE__, 1, 0, 0, 0, false, false },
	{ __LINE__, 0, 0, 3, 1, false, false },
};

/* The worksheet holds from 1 January 2024 until 30 June 2024. */
static const struct day_case {
	int line;
	struct date old, new;
	const char *counts;
	uint32_t from, to; /* levels, of the first move */
} day_cases[] = {
	{ __LINE__, { 2023, 12, 31 }, { 2024, 1, 1 }, "6: 0 gain, 0 lose, 0 same, 6 move",
		LEVEL_NOT_IN_FORCE, LEVEL_AMOUNT },
	{ __LINE__, { 2024, 6, 30 }, { 2024, 7, 1 }, "6: 0 gain, 0 lose, 0 same, 6 move",
		LEVEL_AMOUNT, LEVEL_NOT_IN_FORCE },
	{ __LINE__, { 2024, 1, 1 }, { 2024, 6, 30 }, "0: 0 gain, 0 lose, 0 same, 0 move", 0, 0 },
	{ __LINE__, { 2023, 12, 31 }, { 2024, 7, 1 }, "0: 0 gain, 0 lose, 0 same, 0 move", 0, 0 },
};

static void changes_are_counted(void **state)
{
	(void)state;
	for (const struct counted_case *c = counted_cases; c < counted_cases + COUNT(counted_cases);
		c++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		/* another version, so that no two images are the same */
		pair_read(&k, &t,
			test_string(&t, arena_print(&t.arena, "%sversion: \"0.9\"\n", c->old)),
			c->new);
		k.c.costs = c->costs;
		compare_sheets(&k.c);
		row_true(c, !k.c.is_sampled);
		row_text(c, c->counts, pair_counts(&t, &k.c.all.count));
		row_text(c, c->gain, pair_change(&t, &k.c.all.gain));
		row_text(c, c->loss, pair_change(&t, &k.c.all.loss));
		row_int(c, 6, k.c.all.amounts);
		row_true(c, compare_average(&k.c.all).over == c->average);
		test_end(&t);
	}
}

static void of_ranges_the_middle_counts(void **state)
{
	(void)state;
	for (const struct range_case *c = range_cases; c < range_cases + COUNT(range_cases); c++) {
		struct test t;
		struct pair k;
		struct slice new;

		test_begin(&t);
		new = arena_print(&t.arena, BANDED("%s", "%s"), c->low, c->high);
		pair_make(&k, &t, BANDED("25", "75"), test_string(&t, new));
		row_text(c, c->counts, pair_counts(&t, &k.c.all.count));
		row_text(c, c->gain, pair_change(&t, &k.c.all.gain));
		row_text(c, c->loss, pair_change(&t, &k.c.all.loss));
		test_end(&t);
	}
}

static void averages_are_rounded_once(void **state)
{
	(void)state;
	for (const struct average_case *c = average_cases; c < average_cases + COUNT(average_cases);
		c++) {
		const struct compare_tally tally = { .amounts = c->amounts, .changed = c->parts };
		struct number mean = compare_average(&tally);

		row_true(c, mean.over == c->hundredths && mean.under == 100);
	}
}

static void groups_only_lose_where_nobody_gains(void **state)
{
	(void)state;
	for (const struct group_case *c = group_cases; c < group_cases + COUNT(group_cases); c++) {
		const struct compare_count n = { { [COMPARE_GAINS] = c->gain,
			[COMPARE_LOSES] = c->lose,
			[COMPARE_SAME] = c->same,
			[COMPARE_MOVES] = c->move } };
		const struct compared sure = { .all = { .count = n } },
				      unsure = { .unsure = { .count = n } };

		row_int(c, c->gain + c->lose + c->same + c->move, compare_total(&n));
		row_int(c, c->only_loses, compare_only_loses(&n));
		row_int(c, c->changes_nothing, compare_changes_nothing(&sure));
		row_int(c, c->changes_nothing, compare_changes_nothing(&unsure));
	}
}

static const struct compare_move *first_move(const struct compared *c)
{
	for (size_t i = 0; i < (size_t)c->level_count * c->level_count; i++)
		if (c->moves[i])
			return c->moves[i];
	return NULL;
}

static void days_are_looked_at(void **state)
{
	(void)state;
	for (const struct day_case *c = day_cases; c < day_cases + COUNT(day_cases); c++) {
		const char *sheet = MEALS("50", "100", "") "until: 2024-06-30\n";
		const struct compare_move *move;
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_read(&k, &t, sheet, sheet);
		k.c.sides[COMPARE_OLD].as_of = c->old;
		k.c.sides[COMPARE_NEW].as_of = c->new;
		compare_sheets(&k.c);
		move = first_move(&k.c);
		row_text(c, c->counts, pair_counts(&t, &k.c.all.count));
		row_int(c, !move, k.c.is_same);
		row_int(c, c->from, move ? move->from : 0);
		row_int(c, c->to, move ? move->to : 0);
		row_int(c, move ? 6 : 0, move ? move->count : 0);
		test_end(&t);
	}
}

/* Whoever has no result before and after is in no share; what changes there is the reason. */
static void who_never_has_a_result_is_apart(void **state)
{
	static const char refer_b[] = "refers: [{if: x is b, says: Ask}]\n";
	static const struct {
		int line;
		const char *old, *new;
		uint64_t base, none, reasons;
		bool stays;
	} rows[] = {
		{ __LINE__, "", "", 2, 0, 0, true },
		{ __LINE__, refer_b, refer_b, 1, 1, 0, true },
		{ __LINE__, "", refer_b, 2, 0, 0, false },
		{ __LINE__, refer_b, "", 2, 0, 0, false },
		/* over before the day of the new: b goes from being referred to being over */
		{ __LINE__, refer_b, "until: 2024-05-31\n", 1, 1, 1, false },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		static const char sheet[] = ONE("choices: {a: A, b: B}",
			"  total: {says: T, unit: £/week, map: x, to: {a: 1, b: 2}}\n");
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t,
			test_string(&t,
				arena_print(
					&t.arena, "%s%sversion: \"0.9\"\n", sheet, rows[i].old)),
			test_string(&t, arena_print(&t.arena, "%s%s", sheet, rows[i].new)));
		row_int(&rows[i], rows[i].base, compare_base(&k.c.all.count));
		row_int(&rows[i], rows[i].none, k.c.all.count.of[COMPARE_NONE_BOTH]);
		row_int(&rows[i], rows[i].reasons, k.c.all.reasons);
		row_int(&rows[i], rows[i].stays, compare_changes_nothing(&k.c));
		test_end(&t);
	}
}

/* Each answer has what became of the combinations that it is in. */
static void answers_have_their_counts(void **state)
{
	static const struct {
		int line;
		uint32_t question, answer;
		const char *counts;
	} rows[] = {
		{ __LINE__, 0, 0, "2: 0 gain, 0 lose, 2 same, 0 move" },
		{ __LINE__, 0, 1, "2: 2 gain, 0 lose, 0 same, 0 move" },
		{ __LINE__, 0, 2, "2: 0 gain, 2 lose, 0 same, 0 move" },
		{ __LINE__, 1, 0, "3: 1 gain, 1 lose, 1 same, 0 move" },
		{ __LINE__, 1, 1, "3: 1 gain, 1 lose, 1 same, 0 move" },
	};
	struct test t;
	struct pair k;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, MEALS("50", "100", ""), MEALS("60", "90", ""));
	for (size_t i = 0; i < COUNT(rows); i++)
		row_text(&rows[i], rows[i].counts,
			pair_counts(&t,
				&k.c.answers[k.c.questions[rows[i].question].first +
					rows[i].answer]));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_counted),
		cmocka_unit_test(of_ranges_the_middle_counts),
		cmocka_unit_test(averages_are_rounded_once),
		cmocka_unit_test(groups_only_lose_where_nobody_gains),
		cmocka_unit_test(days_are_looked_at),
		cmocka_unit_test(who_never_has_a_result_is_apart),
		cmocka_unit_test(answers_have_their_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
