#include "support.h"
#include "base/period.h"

static struct date day(const char *text)
{
	struct date d = { 0 };

	return text && date_parse(slice_text(text), &d) ? d : (struct date){ 0 };
}

static const struct name_case {
	int line;
	const char *name, *of, *from; /* of: NULL: it is no version */
} name_cases[] = {
	{ __LINE__, "policy/reviews/2027-04-01", "policy/reviews", "2027-04-01" },
	{ __LINE__, "index/2027-04-01", "index", "2027-04-01" },
	{ __LINE__, "policy/reviews", NULL, NULL },
	{ __LINE__, "policy/2027-04-31", NULL, NULL },
	{ __LINE__, "policy/reviews-2027-04-01", NULL, NULL },
	{ __LINE__, "2027-04-01", NULL, NULL },
	{ __LINE__, "/2027-04-01", NULL, NULL },
	{ __LINE__, "policy/2027-04-01/lines", NULL, NULL },
	{ __LINE__, "", NULL, NULL },
};

static void a_name_that_ends_in_a_day_is_a_version(void **state)
{
	(void)state;
	for (const struct name_case *c = name_cases; c < name_cases + COUNT(name_cases); c++) {
		struct slice of;
		struct date from;
		char room[DATE_TEXT];

		row_int(c, c->of != NULL, period_named(slice_text(c->name), &of, &from));
		if (!c->of)
			continue;
		row_true(c, slice_is(of, c->of));
		row_text(c, c->from, date_text(from, room));
	}
}

/* A page from 20 November 2023, one from 1 April 2027, and one from 1 June that ends with the year. */
static const struct present_case {
	int line;
	const char *day;
	size_t present;
	enum standing standings[3];
} present_cases[] = {
	{ __LINE__, "2023-11-19", 0, { STANDING_COMING, STANDING_COMING, STANDING_COMING } },
	{ __LINE__, "2023-11-20", 0, { STANDING_IN_FORCE, STANDING_COMING, STANDING_COMING } },
	{ __LINE__, "2027-03-31", 0, { STANDING_IN_FORCE, STANDING_COMING, STANDING_COMING } },
	{ __LINE__, "2027-04-01", 1, { STANDING_SUPERSEDED, STANDING_IN_FORCE, STANDING_COMING } },
	{ __LINE__, "2027-04-30", 1, { STANDING_SUPERSEDED, STANDING_IN_FORCE, STANDING_COMING } },
	{ __LINE__, "2027-05-01", 1,
		{ STANDING_SUPERSEDED, STANDING_SUPERSEDED, STANDING_COMING } },
	{ __LINE__, "2027-06-01", 2,
		{ STANDING_SUPERSEDED, STANDING_SUPERSEDED, STANDING_IN_FORCE } },
	{ __LINE__, "2027-12-31", 2,
		{ STANDING_SUPERSEDED, STANDING_SUPERSEDED, STANDING_IN_FORCE } },
	{ __LINE__, "2028-01-01", 2,
		{ STANDING_SUPERSEDED, STANDING_SUPERSEDED, STANDING_SUPERSEDED } },
};

static void one_of_several_versions_is_shown(void **state)
{
	struct period periods[] = {
		{ day("2023-11-20"), day("2028-01-01") }, /* the next begins before that */
		{ day("2027-04-01"), day("2027-04-30") }, /* nothing holds in May */
		{ day("2027-06-01"), day("2027-12-31") },
	};

	(void)state;
	periods_settle(periods, COUNT(periods));
	for (const struct present_case *c = present_cases; c < present_cases + COUNT(present_cases);
		c++) {
		row_int(c, c->present, periods_present(periods, COUNT(periods), day(c->day)));
		for (size_t i = 0; i < COUNT(periods); i++)
			row_int(c, c->standings[i], period_standing(&periods[i], day(c->day)));
	}
}

static const struct day_case {
	int line;
	const char *from, *until, *day, *shown;
} day_cases[] = {
	{ __LINE__, "2023-11-20", "2027-03-31", "2023-11-19", "2023-11-20" },
	{ __LINE__, "2023-11-20", "2027-03-31", "2023-11-20", "2023-11-20" },
	{ __LINE__, "2023-11-20", "2027-03-31", "2027-03-31", "2027-03-31" },
	{ __LINE__, "2023-11-20", "2027-03-31", "2027-04-01", "2027-03-31" },
	{ __LINE__, NULL, "2027-03-31", "1999-01-01", "1999-01-01" },
	{ __LINE__, "2023-11-20", NULL, "2099-01-01", "2099-01-01" },
};

static void what_is_over_or_to_come_is_shown_as_of_the_nearest_day(void **state)
{
	(void)state;
	for (const struct day_case *c = day_cases; c < day_cases + COUNT(day_cases); c++) {
		struct period p = { day(c->from), day(c->until) };
		char room[DATE_TEXT];

		row_text(c, c->shown, date_text(period_day(&p, day(c->day)), room));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_that_ends_in_a_day_is_a_version),
		cmocka_unit_test(one_of_several_versions_is_shown),
		cmocka_unit_test(what_is_over_or_to_come_is_shown_as_of_the_nearest_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
