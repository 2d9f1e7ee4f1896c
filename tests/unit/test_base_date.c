#include "support.h"
#include "base/date.h"

static const struct parse_case {
	int line;
	bool good;
	const char *text;
} parse_cases[] = {
	{ __LINE__, true, "2026-11-20" },
	{ __LINE__, true, "1000-01-01" },
	{ __LINE__, true, "9999-12-31" },
	{ __LINE__, true, "2024-02-29" },
	{ __LINE__, true, "2000-02-29" },
	{ __LINE__, false, "2023-02-29" },
	{ __LINE__, false, "1900-02-29" },
	{ __LINE__, false, "2026-04-31" },
	{ __LINE__, false, "2026-01-32" },
	{ __LINE__, false, "2026-00-10" },
	{ __LINE__, false, "2026-13-10" },
	{ __LINE__, false, "2026-01-00" },
	{ __LINE__, false, "0999-12-31" },
	{ __LINE__, false, "2026-1-1" },
	{ __LINE__, false, "2026-11-200" },
	{ __LINE__, false, "2026/11/20" },
	{ __LINE__, false, "20-11-2026" },
	{ __LINE__, false, "2026-1a-20" },
	{ __LINE__, false, "2026-+1-20" },
	{ __LINE__, false, " 2026-11-2" },
	{ __LINE__, false, "" },
};

static void only_days_that_exist_are_read(void **state)
{
	(void)state;
	for (const struct parse_case *c = parse_cases; c < parse_cases + COUNT(parse_cases); c++) {
		struct date d = { 0 };
		char room[DATE_TEXT];

		row_int(c, c->good, date_parse(slice_text(c->text), &d));
		row_int(c, c->good, date_given(d));
		if (c->good)
			row_text(c, c->text, date_text(d, room));
	}
}

static const struct beside_case {
	int line;
	const char *day, *next;
} beside_cases[] = {
	{ __LINE__, "2026-11-20", "2026-11-21" },
	{ __LINE__, "2027-03-31", "2027-04-01" },
	{ __LINE__, "2026-12-31", "2027-01-01" },
	{ __LINE__, "2023-02-28", "2023-03-01" },
	{ __LINE__, "2024-02-28", "2024-02-29" },
	{ __LINE__, "2024-02-29", "2024-03-01" },
	{ __LINE__, "2026-04-30", "2026-05-01" },
};

static void a_day_has_one_before_and_one_after_it(void **state)
{
	(void)state;
	for (const struct beside_case *c = beside_cases; c < beside_cases + COUNT(beside_cases);
		c++) {
		struct date day, next;
		char room[DATE_TEXT];

		row_true(c, date_parse(slice_text(c->day), &day));
		row_true(c, date_parse(slice_text(c->next), &next));
		row_text(c, c->next, date_text(date_next(day), room));
		row_text(c, c->day, date_text(date_previous(next), room));
	}
	assert_false(date_given(date_next((struct date){ 0 })));
	assert_false(date_given(date_previous((struct date){ 0 })));
}

static const struct year_case {
	int line;
	const char *day, *later;
} year_cases[] = {
	{ __LINE__, "2026-11-20", "2027-11-20" },
	{ __LINE__, "2024-02-28", "2025-02-28" },
	{ __LINE__, "2024-02-29", "2025-02-28" },
	{ __LINE__, "2027-02-28", "2028-02-28" },
	{ __LINE__, "9998-12-31", "9999-12-31" },
	{ __LINE__, "9999-12-31", "9999-12-31" },
};

static void a_year_later_is_the_same_day(void **state)
{
	(void)state;
	for (const struct year_case *c = year_cases; c < year_cases + COUNT(year_cases); c++) {
		struct date day;
		char room[DATE_TEXT];

		row_true(c, date_parse(slice_text(c->day), &day));
		row_text(c, c->later, date_text(date_year_on(day), room));
	}
}

static const struct second_case {
	int line;
	int64_t seconds;
	const char *day;
} second_cases[] = {
	{ __LINE__, 0, "1970-01-01" },
	{ __LINE__, 86399, "1970-01-01" },
	{ __LINE__, 86400, "1970-01-02" },
	{ __LINE__, -1, "1969-12-31" },
	{ __LINE__, -86400, "1969-12-31" },
	{ __LINE__, -86401, "1969-12-30" },
	{ __LINE__, 951782400, "2000-02-29" },
	{ __LINE__, 951868800, "2000-03-01" },
	{ __LINE__, 1709164800, "2024-02-29" },
	{ __LINE__, 1795132800, "2026-11-20" },
	{ __LINE__, 253402300799, "9999-12-31" },
};

static void seconds_fall_on_a_day(void **state)
{
	(void)state;
	for (const struct second_case *c = second_cases; c < second_cases + COUNT(second_cases);
		c++) {
		char room[DATE_TEXT];

		row_text(c, c->day, date_text(date_from_seconds(c->seconds), room));
	}
}

static void dates_are_in_order(void **state)
{
	const struct date none = { 0 }, first = { 2026, 11, 20 }, next_day = { 2026, 11, 21 },
			  next_month = { 2026, 12, 1 }, next_year = { 2027, 1, 1 };

	(void)state;
	assert_true(date_compare(none, first) < 0);
	assert_true(date_compare(first, next_day) < 0);
	assert_true(date_compare(next_month, next_day) > 0);
	assert_true(date_compare(next_year, next_month) > 0);
	assert_int_equal(date_compare(first, first), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_days_that_exist_are_read),
		cmocka_unit_test(a_day_has_one_before_and_one_after_it),
		cmocka_unit_test(a_year_later_is_the_same_day),
		cmocka_unit_test(seconds_fall_on_a_day),
		cmocka_unit_test(dates_are_in_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
