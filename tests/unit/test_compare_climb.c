#include "sample_compare.h"

#define TWO(lines)                                                                                 \
	"questions:\n"                                                                             \
	"  x: {asks: X?, called: X, about: money, number: points, from: 0, to: 1000, step: 1}\n"   \
	"  y: {asks: Y?, called: Y, about: money, number: points, from: 0, to: 1000, step: 1}\n"   \
	"lines:\n"                                                                                 \
	"  rise: {says: U, unit: points, sum: [x], less: [y]}\n"                                   \
	"  fall: {says: D, unit: points, sum: [337, y], less: [x]}\n"                              \
	"  tent: {says: N, unit: points, min: [rise, fall]}\n" lines NO_EXAMPLES
#define TENT(weight) TWO("  total: {says: T, unit: points, sum: [{tent: " weight "}]}\n")

#define BOTH                                                                                       \
	"questions:\n"                                                                             \
	"  x: {asks: X?, called: X, about: need, choices: {a: A, b: B}}\n"                         \
	"  y: {asks: Y?, called: Y, about: need, choices: {a: A, b: B}}\n"                         \
	"  z: {asks: Z?, called: Z, about: money, number: points, from: 0, to: 1000, step: 1}\n"   \
	"lines:\n"
#define GATED(limit, amount)                                                                       \
	BOTH "  total: {says: T, unit: points, when: x is b and y is b and z is at least " limit   \
	     ", is: " amount ", otherwise: z}\n" NO_EXAMPLES

static const struct climb_case {
	int line;
	const char *old, *new;
	const char *gain, *loss;
} climb_cases[] = {
	/*
	 * x - y and 337 - x + y are equal where x is 168 1/2 more than y: no bound of one question, and no two of the
	 * amounts that are tried are 168 or 169 apart
	 */
	{ __LINE__, TENT("1"), TENT("2"), "168/1", "-1000/1" },
	{ __LINE__, TENT("2"), TENT("1"), "1000/1", "-168/1" },
	{ __LINE__, TENT("3"), TENT("3") "version: \"0.9\"\n", "none", "none" },
	/* two choices make it only together */
	{ __LINE__, GATED("700", "700"), GATED("700", "640"), "none", "-60/1" },
	{ __LINE__, GATED("700", "700"), GATED("699", "640"), "none", "-60/1" },
};

/* The largest gain and loss are where no question alone shows them, and counted. */
static void larger_ones_are_found(void **state)
{
	(void)state;
	for (const struct climb_case *c = climb_cases; c < climb_cases + COUNT(climb_cases); c++) {
		struct test t;
		struct pair k;

		test_begin(&t);
		pair_make(&k, &t, c->old, c->new);
		row_true(c, !k.c.is_exact);
		row_text(c, c->gain, pair_change(&t, &k.c.all.gain));
		row_text(c, c->loss, pair_change(&t, &k.c.all.loss));
		row_int(c, k.c.all.gain.is_there, k.c.all.count.of[COMPARE_GAINS] > 0);
		row_int(c, k.c.all.loss.is_there, k.c.all.count.of[COMPARE_LOSES] > 0);
		test_end(&t);
	}
}

/* The same from one side to the other and from the other to the one; and each time. */
static void it_is_the_same_each_time(void **state)
{
	struct test t;
	struct pair k, again;

	(void)state;
	test_begin(&t);
	pair_make(&k, &t, TENT("1"), TENT("2"));
	pair_make(&again, &t, TENT("1"), TENT("2"));
	assert_string_equal(pair_counts(&t, &k.c.all.count), pair_counts(&t, &again.c.all.count));
	for (uint32_t q = 0; q < 2; q++)
		assert_int_equal(k.c.all.gain.answers[COMPARE_NEW][q],
			again.c.all.gain.answers[COMPARE_NEW][q]);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(larger_ones_are_found),
		cmocka_unit_test(it_is_the_same_each_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
