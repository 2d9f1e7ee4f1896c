#include "compare/walk.h"
#include "sample_compare.h"

static const struct sample_case {
	int line;
	uint32_t bits, count;
} sample_cases[] = {
	{ __LINE__, 6, 1 },
	{ __LINE__, 6, 2 },
	{ __LINE__, 6, 5 },
	{ __LINE__, 6, 64 },
	{ __LINE__, 8, 3 },
	{ __LINE__, 12, 7 },
	{ __LINE__, 12, 4096 },
	{ __LINE__, 18, 10 },
};

/* Each answer comes as often as the others, to one. */
static void samples_are_fair(void **state)
{
	(void)state;
	for (const struct sample_case *c = sample_cases; c < sample_cases + COUNT(sample_cases);
		c++) {
		uint32_t size = 1u << c->bits, least = size / c->count;
		uint32_t most = least + (size % c->count != 0);
		struct test t;

		test_begin(&t);
		for (uint32_t question = 0; question < 3; question++) {
			uint32_t *times = ARENA_ARRAY(&t.arena, uint32_t, c->count);

			for (uint32_t place = 0; place < size; place++)
				times[compare_sampled(place, question, c->bits, c->count)]++;
			for (uint32_t i = 0; i < c->count; i++)
				row_true(c, times[i] >= least && times[i] <= most);
		}
		test_end(&t);
	}
}

/* Of two questions with two answers, each pair comes about as often as the others: they are put in other orders. */
static void questions_are_shuffled_apart(void **state)
{
	enum { BITS = 12, SIZE = 1 << BITS, ABOUT = SIZE / 4, NEAR = SIZE / 20 };
	uint32_t times[4] = { 0 };

	(void)state;
	for (uint32_t place = 0; place < SIZE; place++)
		times[compare_sampled(place, 0, BITS, 2) * 2 +
			compare_sampled(place, 1, BITS, 2)]++;
	for (size_t i = 0; i < COUNT(times); i++)
		assert_in_range(times[i], ABOUT - NEAR, ABOUT + NEAR);
}

/* `count` questions with `choices` choices each, the last with one more if `more`; what the last is worth is `worth`. */
static const char *many(
	struct test *t, int count, int choices, int more, int worth, const char *unsure)
{
	struct slice questions = SLICE("questions:\n"), lines = SLICE("lines:\n"), sum = SLICE("");

	for (int q = 0; q < count; q++) {
		int all = choices + (q == count - 1 ? more : 0);
		struct slice asks = SLICE(""), to = SLICE("");

		for (int i = 0; i < all; i++) {
			asks = arena_print(
				&t->arena, "%.*s%sc%d: C", SLICE_ARG(asks), i ? ", " : "", i);
			to = arena_print(&t->arena, "%.*s%sc%d: %d", SLICE_ARG(to), i ? ", " : "",
				i, q == count - 1 && i == all - 1 ? worth : i);
		}
		questions = arena_print(&t->arena,
			"%.*s  q%d: {asks: Q?, called: Q, about: need, choices: {%.*s}%s}\n",
			SLICE_ARG(questions), q, SLICE_ARG(asks), unsure);
		lines = arena_print(&t->arena,
			"%.*s  p%d: {says: P, unit: points, map: q%d, to: {%.*s}}\n",
			SLICE_ARG(lines), q, q, SLICE_ARG(to));
		sum = arena_print(&t->arena, "%.*s%sp%d", SLICE_ARG(sum), q ? ", " : "", q);
	}
	return test_string(t,
		arena_print(&t->arena,
			"%.*s%.*s  total: {says: T, unit: points, sum: [%.*s]}\n" NO_EXAMPLES,
			SLICE_ARG(questions), SLICE_ARG(lines), SLICE_ARG(sum)));
}

/* The last answer to the last question is worth less: in a tenth, or in an eleventh, of all. */
static const struct walk_case {
	int line;
	int count, choices, more;
	bool is_sampled;
	uint64_t all, lose, near, possible;
} walk_cases[] = {
	{ __LINE__, 2, 3, 0, false, 9, 3, 0, 9 },
	{ __LINE__, 6, 10, 0, false, COMPARE_MOST, COMPARE_MOST / 10, 0, COMPARE_MOST },
	{ __LINE__, 6, 10, 1, true, 1 << COMPARE_SAMPLE_BITS, (1 << COMPARE_SAMPLE_BITS) / 11, 1,
		1100000 },
	/* so many that none is tried first */
	{ __LINE__, 25, 6, 0, true, 1 << COMPARE_SAMPLE_BITS, (1 << COMPARE_SAMPLE_BITS) / 6, 1,
		UINT64_MAX },
};

/*
 * The same with "not sure": those in which one is not sure at least. What is worked is twice the choices to the power of
 * the questions: 16 to the power of 5 is the most. The last is not sure in a ninth of all, and is the last choice in
 * another, before those without any are taken out.
 */
static const struct walk_case unsure_cases[] = {
	/* 16 - 9; the last is worth less where it is the third choice (1 of 4: the other is not sure) or not sure (4) */
	{ __LINE__, 2, 3, 0, false, 7, 5, 0, 7 },
	/* 9 to the power of 5 less 8 to the power of 5; the same of 4 questions, and 9 to the power of 4 */
	{ __LINE__, 5, 8, 0, false, 26281, 2465 + 6561, 0, 26281 },
	/* 9 to the power of 4 times 10, less 8 to the power of 4 times 9; that share of 16384 */
	{ __LINE__, 5, 8, 1, true, 7178, 2254, 150, 28746 },
};

static void look(const struct walk_case *c, bool sampled, const struct compare_tally *tally,
	uint64_t possible, uint64_t near_all)
{
	const uint64_t *of = tally->count.of;

	row_int(c, c->is_sampled, sampled);
	row_true(c,
		compare_total(&tally->count) + near_all >= c->all &&
			compare_total(&tally->count) <= c->all + near_all);
	row_true(c,
		of[COMPARE_LOSES] + c->near >= c->lose && of[COMPARE_LOSES] <= c->lose + c->near);
	row_int(c, compare_total(&tally->count), of[COMPARE_LOSES] + of[COMPARE_SAME]);
	row_int(c, c->possible, possible);
}

static void all_are_worked_or_a_sample(void **state)
{
	(void)state;
	for (const struct walk_case *c = walk_cases; c < walk_cases + COUNT(walk_cases); c++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, many(&t, c->count, c->choices, c->more, 99, ""),
			many(&t, c->count, c->choices, c->more, 98, ""));
		look(c, k.c.is_sampled, &k.c.all, k.c.possible, 0);
		row_int(c, 0, compare_total(&k.c.unsure.count));
		test_end(&t);
	}
}

static void not_sure_is_worked_or_a_sample(void **state)
{
	(void)state;
	for (const struct walk_case *c = unsure_cases; c < unsure_cases + COUNT(unsure_cases);
		c++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, many(&t, c->count, c->choices, c->more, 99, ", unsure: yes"),
			many(&t, c->count, c->choices, c->more, 98, ", unsure: yes"));
		look(c, k.c.unsure_sampled, &k.c.unsure, k.c.unsure_possible, c->near);
		test_end(&t);
	}
}

/* Meals and help, worked by hand in tests/compare/unsure.mjs too. */
static void not_sure_is_a_range(void **state)
{
	static const struct {
		int line;
		const char *old, *new, *sure, *unsure, *gain, *loss;
	} rows[] = {
		{ __LINE__, MEALS("50", "100", ""), MEALS("60", "90", ""),
			"6: 2 gain, 2 lose, 2 same, 0 move", "0: 0 gain, 0 lose, 0 same, 0 move",
			"none", "none" },
		{ __LINE__, MEALS("50", "100", ", unsure: yes"), MEALS("60", "90", ", unsure: yes"),
			"6: 2 gain, 2 lose, 2 same, 0 move", "6: 1 gain, 4 lose, 1 same, 0 move",
			"10/1", "-10/1" },
		/* what lies between the lowest and the highest changes nothing: only "some", with family or not sure of it, does */
		{ __LINE__, MEALS("50", "100", ", unsure: yes"),
			MEALS("51", "100", ", unsure: yes"), "6: 2 gain, 0 lose, 4 same, 0 move",
			"6: 1 gain, 0 lose, 5 same, 0 move", "1/1", "none" },
		/* the highest goes up by a penny: by a half of it where the meals are not sure */
		{ __LINE__, MEALS("50", "100", ", unsure: yes"),
			MEALS("50", "100.01", ", unsure: yes"), "6: 2 gain, 0 lose, 4 same, 0 move",
			"6: 4 gain, 0 lose, 2 same, 0 move", "1/100", "none" },
	};

	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, rows[i].old, rows[i].new);
		row_text(&rows[i], rows[i].sure, pair_counts(&t, &k.c.all.count));
		row_text(&rows[i], rows[i].unsure, pair_counts(&t, &k.c.unsure.count));
		row_text(&rows[i], rows[i].gain, pair_change(&t, &k.c.unsure.gain));
		row_text(&rows[i], rows[i].loss, pair_change(&t, &k.c.unsure.loss));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(samples_are_fair),
		cmocka_unit_test(questions_are_shuffled_apart),
		cmocka_unit_test(all_are_worked_or_a_sample),
		cmocka_unit_test(not_sure_is_worked_or_a_sample),
		cmocka_unit_test(not_sure_is_a_range),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
