#include "support.h"
#include "sheet/calibrate.h"

static const struct mean_case {
	int line;
	int64_t half_pennies;
	size_t count;
	int64_t pence;
} mean_cases[] = {
	{ __LINE__, 0, 1, 0 },
	{ __LINE__, 2, 1, 1 },
	{ __LINE__, 1, 1, 1 }, /* half a penny goes away from nothing */
	{ __LINE__, -1, 1, -1 },
	{ __LINE__, 3, 1, 2 },
	{ __LINE__, 2, 3, 0 }, /* a third of a penny */
	{ __LINE__, 4, 3, 1 }, /* two thirds */
	{ __LINE__, -4, 3, -1 },
	{ __LINE__, 1, 2, 0 },
	{ __LINE__, 2, 2, 1 },
	{ __LINE__, (int64_t)10000 << 49, 10000, (int64_t)1 << 48 },
};

static const struct share_case {
	int line;
	size_t part, all;
	int thousandths;
} share_cases[] = {
	{ __LINE__, 0, 3, 0 },
	{ __LINE__, 1, 3, 333 },
	{ __LINE__, 2, 3, 667 },
	{ __LINE__, 3, 3, 1000 },
	{ __LINE__, 1, 16, 63 },  /* 62.5 */
	{ __LINE__, 1, 2000, 1 }, /* 0.5 */
	{ __LINE__, 1, 2001, 0 },
};

/* Sizes of groups a, b, c, ... and what of them is published; + is the small ones together. */
static const struct publish_case {
	int line;
	size_t sizes[4];
	const char *published;
} publish_cases[] = {
	{ __LINE__, { 5, 6 }, "a5 b6 " },
	{ __LINE__, { 4, 6 }, "+10 " },
	{ __LINE__, { 4, 6, 7 }, "c7 +10 " },
	{ __LINE__, { 7, 4, 6 }, "a7 +10 " },
	{ __LINE__, { 6, 4, 6 }, "c6 +10 " }, /* of two, the first goes to them */
	{ __LINE__, { 4, 1, 9 }, "c9 +5 " },
	{ __LINE__, { 2, 2, 9, 8 }, "c9 +12 " },
	{ __LINE__, { 4 }, "" },
	{ __LINE__, { 2, 2 }, "" },
	{ __LINE__, { 0, 5, 6 }, "b5 c6 " }, /* nothing of a group with no estimate can be had */
	{ __LINE__, { 0 }, "" },
};

static void averages_are_rounded_once(void **state)
{
	(void)state;
	for (const struct mean_case *c = mean_cases; c < mean_cases + COUNT(mean_cases); c++)
		row_int(c, c->pence, calibrate_mean(c->half_pennies, c->count));
	for (const struct share_case *c = share_cases; c < share_cases + COUNT(share_cases); c++)
		row_int(c, c->thousandths, calibrate_share(c->part, c->all));
}

static void small_groups_stand_together(void **state)
{
	(void)state;
	for (const struct publish_case *c = publish_cases; c < publish_cases + COUNT(publish_cases);
		c++) {
		struct calibrate_group groups[COUNT(c->sizes)] = { 0 };
		struct calibrate_column column = { .groups = groups, .count = COUNT(groups) }, out;
		struct buf text;
		struct test t;

		test_begin(&t);
		buf_init(&text, 1000);
		for (size_t i = 0; i < column.count; i++) {
			groups[i].value = slice_of(&"abcd"[i], 1);
			groups[i].packages = 1;
			groups[i].now.count = c->sizes[i];
		}
		out = calibrate_publish(&column, &t.arena);
		for (size_t i = 0; i < out.count; i++)
			buf_print(&text, "%.*s%s%zu ", SLICE_ARG(out.groups[i].value),
				out.groups[i].value.length ? "" : "+", out.groups[i].now.count);
		row_text(c, c->published, buf_string(&text));
		buf_release(&text);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(averages_are_rounded_once),
		cmocka_unit_test(small_groups_stand_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
