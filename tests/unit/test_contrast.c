#include "support.h"

#include "check/contrast.h"

static const struct contrast_case {
	int line;
	const char *one, *other;
	int ratio;
} contrast_cases[] = {
	{ __LINE__, "#000000", "#ffffff", 2100 },
	{ __LINE__, "#ffffff", "#ffffff", 100 },
	{ __LINE__, "#777777", "#ffffff", 447 }, /* the well-known grey that just fails */
	{ __LINE__, "#767676", "#FFFFFF", 454 }, /* and the one that passes */
	{ __LINE__, "#ffffff", "#767676", 454 },
	{ __LINE__, "#0000ff", "#ffffff", 859 },
};

static void contrast_is_computed(void **state)
{
	(void)state;
	for (const struct contrast_case *c = contrast_cases;
		c < contrast_cases + COUNT(contrast_cases); c++)
		row_int(c, c->ratio, contrast_of(slice_text(c->one), slice_text(c->other)));
}

static void colours_are_six_digits(void **state)
{
	(void)state;
	assert_true(contrast_is_colour(SLICE("#1d4f5C")));
	assert_false(contrast_is_colour(SLICE("1d4f5c0")));
	assert_false(contrast_is_colour(SLICE("#1d4f5")));
	assert_false(contrast_is_colour(SLICE("#1d4f5g")));
	assert_false(contrast_is_colour(SLICE("")));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contrast_is_computed),
		cmocka_unit_test(colours_are_six_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
