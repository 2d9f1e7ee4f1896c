#include "support.h"
#include "sheet/dimension.h"

static const char *said(struct test *t, struct dimension d)
{
	buf_clear(&t->text);
	dimension_text(d, &t->text);
	return test_string(t, buf_slice(&t->text));
}

static const struct unit_case {
	int line;
	const char *written;
	const char *said; /* NULL: not a unit */
	const char *nearest;
} unit_cases[] = {
	{ __LINE__, "£", "£", NULL },
	{ __LINE__, "£/week", "£/week", NULL },
	{ __LINE__, "hour", "hours", NULL },
	{ __LINE__, "hours/week", "hours/week", NULL },
	{ __LINE__, "hour/weeks", "hours/week", NULL },
	{ __LINE__, "person", "people", NULL },
	{ __LINE__, "minutes/visit/week", "minutes/week/visit", NULL },
	{ __LINE__, "%", "%", NULL },
	{ __LINE__, "%/year", "%/year", NULL },
	{ __LINE__, "number", "number", NULL },
	{ __LINE__, "times", "number", NULL },
	{ __LINE__, "times/week", "times/week", NULL },
	{ __LINE__, "number/week", "times/week", NULL },
	{ __LINE__, "hours/hour", "number", NULL },
	{ __LINE__, "date", "date", NULL },
	{ __LINE__, "time", "time", NULL },

	{ __LINE__, "", NULL, NULL },
	{ __LINE__, "/week", NULL, "weeks" },
	{ __LINE__, "£/", NULL, "£" },
	{ __LINE__, "£/week/", NULL, "£/week" },
	{ __LINE__, "£/week/year/day", NULL, "" },
	{ __LINE__, "£/wek", NULL, "£/week" },
	{ __LINE__, "Hours", NULL, "hours" },
	{ __LINE__, "pounds", NULL, "points" },
	{ __LINE__, "elephants", NULL, "" },
	{ __LINE__, "£/%", NULL, "£" },
	{ __LINE__, "£/number", NULL, "number" },
	{ __LINE__, "date/week", NULL, "days/week" },
	{ __LINE__, "£/date", NULL, "£/day" },
	{ __LINE__, "time/week", NULL, "" },
};

static void units_are_read_and_said(void **state)
{
	(void)state;
	for (const struct unit_case *c = unit_cases; c < unit_cases + COUNT(unit_cases); c++) {
		struct dimension d = { .power = { 7 } };
		struct test t;

		test_begin(&t);
		row_int(c, c->said != NULL, dimension_parse(slice_text(c->written), &d));
		if (c->said)
			row_text(c, c->said, said(&t, d));
		else
			row_int(c, 7, d.power[0]);
		if (c->nearest)
			row_text(c, c->nearest,
				test_string(&t, dimension_nearest(slice_text(c->written))));
		test_end(&t);
	}
}

static const struct algebra_case {
	int line;
	const char *a, *b;
	const char *product, *quotient;
	bool equal, alike;
} algebra_cases[] = {
	{ __LINE__, "hours/week", "£/hour", "£/week", "hours × hours/£/week", false, false },
	{ __LINE__, "£/week", "weeks/year", "£/year", "£ × years/week/week", false, false },
	{ __LINE__, "£", "£/week", "£ × £/week", "weeks", false, false },
	{ __LINE__, "£/week", "%", "£/week", "£/week", false, false },
	{ __LINE__, "%", "%", "number", "number", true, true },
	{ __LINE__, "%", "number", "number", "number", false, true },
	{ __LINE__, "number", "times", "number", "number", true, true },
	{ __LINE__, "weeks", "week", "weeks × weeks", "number", true, true },
	{ __LINE__, "points", "number", "points", "points", false, false },
};

static void units_multiply_and_divide(void **state)
{
	(void)state;
	for (const struct algebra_case *c = algebra_cases; c < algebra_cases + COUNT(algebra_cases);
		c++) {
		struct dimension a, b;
		struct test t;

		test_begin(&t);
		row_true(c, dimension_parse(slice_text(c->a), &a));
		row_true(c, dimension_parse(slice_text(c->b), &b));
		row_text(c, c->product, said(&t, dimension_times(a, b)));
		row_text(c, c->product, said(&t, dimension_times(b, a)));
		row_text(c, c->quotient, said(&t, dimension_over(a, b)));
		row_int(c, c->equal, dimension_equal(a, b));
		row_int(c, c->alike, dimension_alike(a, b));
		test_end(&t);
	}
}

static void a_plain_number_has_no_dimension(void **state)
{
	struct dimension number, percent, weeks;

	(void)state;
	assert_true(dimension_parse(SLICE("times"), &number));
	assert_true(dimension_parse(SLICE("%"), &percent));
	assert_true(dimension_parse(SLICE("weeks"), &weeks));
	assert_true(dimension_is_number(number));
	assert_false(dimension_is_number(percent));
	assert_false(dimension_is_number(weeks));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(units_are_read_and_said),
		cmocka_unit_test(units_multiply_and_divide),
		cmocka_unit_test(a_plain_number_has_no_dimension),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
