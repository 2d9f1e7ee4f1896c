#include "support.h"
#include "worksheet/number.h"

#define MOST INT64_MAX
#define LEAST INT64_MIN

static const struct sum_case {
	int line;
	struct number a, b;
	bool fits;
	struct number sum;
} sum_cases[] = {
	{ __LINE__, { 1, 1 }, { 2, 1 }, true, { 3, 1 } },
	{ __LINE__, { 35000, 100 }, { 1, 100 }, true, { 35001, 100 } },
	{ __LINE__, { 1, 3 }, { 1, 6 }, true, { 1, 2 } },
	{ __LINE__, { -1, 3 }, { 1, 3 }, true, { 0, 1 } },
	{ __LINE__, { MOST, 1 }, { 0, 1 }, true, { MOST, 1 } },
	{ __LINE__, { 0, 1 }, { LEAST + 1, 1 }, true, { LEAST + 1, 1 } },
	{ __LINE__, { 0, 1 }, { MOST - 1, 1 }, true, { MOST - 1, 1 } },
	{ __LINE__, { MOST, 1 }, { 1, 1 }, false, { 0, 1 } },
	{ __LINE__, { LEAST, 1 }, { -1, 1 }, false, { 0, 1 } },
	{ __LINE__, { 1, MOST }, { 1, MOST - 1 }, false, { 0, 1 } },
	{ __LINE__, { MOST, 3 }, { 1, 2 }, false, { 0, 1 } },
};

static const struct product_case {
	int line;
	struct number a, b;
	bool fits;
	struct number product;
} product_cases[] = {
	{ __LINE__, { 3, 1 }, { 4, 1 }, true, { 12, 1 } },
	{ __LINE__, { 1820020, 100 }, { 1, 52 }, true, { 91001, 260 } },
	{ __LINE__, { -3, 2 }, { 2, 3 }, true, { -1, 1 } },
	{ __LINE__, { 0, 7 }, { MOST, 1 }, true, { 0, 1 } },
	{ __LINE__, { MOST, 1 }, { 1, MOST }, true, { 1, 1 } },
	{ __LINE__, { MOST, 2 }, { 2, MOST }, true, { 1, 1 } },
	{ __LINE__, { MOST, 1 }, { 2, 1 }, false, { 0, 1 } },
	{ __LINE__, { 1, MOST }, { 1, 2 }, false, { 0, 1 } },
};

static const struct quotient_case {
	int line;
	struct number a, b;
	bool fits;
	struct number quotient;
} quotient_cases[] = {
	{ __LINE__, { 12, 1 }, { 4, 1 }, true, { 3, 1 } },
	{ __LINE__, { 1, 1 }, { -3, 1 }, true, { -1, 3 } },
	{ __LINE__, { -1, 1 }, { -3, 1 }, true, { 1, 3 } },
	{ __LINE__, { 1, 2 }, { 1, 4 }, true, { 2, 1 } },
	{ __LINE__, { 1, 1 }, { LEAST, 1 }, false, { 0, 1 } },
	{ __LINE__, { MOST, 1 }, { 1, 2 }, false, { 0, 1 } },
};

static const struct order_case {
	int line;
	struct number a, b;
	int order;
} order_cases[] = {
	{ __LINE__, { 350, 1 }, { 35000, 100 }, 0 },
	{ __LINE__, { 91001, 260 }, { 350, 1 }, 1 },
	{ __LINE__, { 349, 1 }, { 350, 1 }, -1 },
	{ __LINE__, { -1, 2 }, { -1, 3 }, -1 },
	{ __LINE__, { LEAST, 1 }, { MOST, 1 }, -1 },
	/* their products need all of 128 bits */
	{ __LINE__, { MOST, MOST - 1 }, { MOST - 1, MOST - 2 }, -1 },
	{ __LINE__, { LEAST, MOST }, { LEAST, MOST - 1 }, 1 },
};

static const struct round_case {
	int line;
	struct number a, quantum;
	int64_t up, down, half_up, half_even; /* in hundredths */
} round_cases[] = {
	{ __LINE__, { 231, 100 }, { 1, 100 }, 231, 231, 231, 231 },
	{ __LINE__, { 120, 52 }, { 1, 100 }, 231, 230, 231, 231 },
	{ __LINE__, { 5, 2 }, { 1, 1 }, 300, 200, 300, 200 },
	{ __LINE__, { 7, 2 }, { 1, 1 }, 400, 300, 400, 400 },
	{ __LINE__, { -5, 2 }, { 1, 1 }, -200, -300, -200, -200 },
	{ __LINE__, { -7, 2 }, { 1, 1 }, -300, -400, -300, -400 },
	{ __LINE__, { -1, 3 }, { 1, 1 }, 0, -100, 0, 0 },
	{ __LINE__, { 0, 1 }, { 5, 1 }, 0, 0, 0, 0 },
	{ __LINE__, { 252, 1 }, { 5, 1 }, 25500, 25000, 25000, 25000 },
	{ __LINE__, { 505, 2 }, { 5, 1 }, 25500, 25000, 25500, 25000 },
	{ __LINE__, { 1, 250 }, { 1, 1 }, 100, 0, 0, 0 },
};

static bool are_equal(struct number a, struct number b)
{
	return number_compare(&a, &b) == 0;
}

static void sums_are_exact_or_refused(void **state)
{
	struct number result;

	(void)state;
	for (const struct sum_case *c = sum_cases; c < sum_cases + COUNT(sum_cases); c++) {
		row_int(c, c->fits, number_add(&result, &c->a, &c->b));
		row_true(c, !c->fits || are_equal(c->sum, result));
		row_int(c, c->fits, number_add(&result, &c->b, &c->a));
		/* also where it lies on one of them, as a sum that is added to does */
		result = c->a;
		row_int(c, c->fits, number_add(&result, &result, &c->b));
		row_true(c, !c->fits || are_equal(c->sum, result));
	}
}

static void products_are_exact_or_refused(void **state)
{
	struct number result;

	(void)state;
	for (const struct product_case *c = product_cases; c < product_cases + COUNT(product_cases);
		c++) {
		row_int(c, c->fits, number_times(&result, &c->a, &c->b));
		row_true(c, !c->fits || are_equal(c->product, result));
	}
	for (const struct quotient_case *c = quotient_cases;
		c < quotient_cases + COUNT(quotient_cases); c++) {
		row_int(c, c->fits, number_over(&result, &c->a, &c->b));
		row_true(c, !c->fits || are_equal(c->quotient, result));
	}
}

static void order_is_exact(void **state)
{
	(void)state;
	for (const struct order_case *c = order_cases; c < order_cases + COUNT(order_cases); c++) {
		row_int(c, c->order, number_compare(&c->a, &c->b));
		row_int(c, -c->order, number_compare(&c->b, &c->a));
	}
}

static void rounding_is_as_declared(void **state)
{
	(void)state;
	for (const struct round_case *c = round_cases; c < round_cases + COUNT(round_cases); c++) {
		const int64_t expected[] = {
			[NUMBER_UP] = c->up,
			[NUMBER_DOWN] = c->down,
			[NUMBER_HALF_UP] = c->half_up,
			[NUMBER_HALF_EVEN] = c->half_even,
		};

		for (int mode = NUMBER_UP; mode <= NUMBER_HALF_EVEN; mode++) {
			struct number result = c->a;

			row_true(c, number_round(&result, &c->quantum, (enum number_rounding)mode));
			row_true(c, are_equal(number_decimal(expected[mode], 2), result));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sums_are_exact_or_refused),
		cmocka_unit_test(products_are_exact_or_refused),
		cmocka_unit_test(order_is_exact),
		cmocka_unit_test(rounding_is_as_declared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
