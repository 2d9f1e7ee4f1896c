#include "support.h"
#include "text/number_plain.h"

static const struct plain_case {
	int line;
	const char *text, *plain; /* plain: empty if no number can be seen in the text */
} plain_cases[] = {
	{ __LINE__, "350", "350" },
	{ __LINE__, "£350", "350" },
	{ __LINE__, "£ 350.50", "350.50" },
	{ __LINE__, "-3", "-3" },
	{ __LINE__, "£1,000", "1000" },
	{ __LINE__, "1,234,567.89", "1234567.89" },
	{ __LINE__,
		"1\xc2\xa0"
		"000",
		"1000" },
	{ __LINE__,
		"1\xe2\x80\xaf"
		"000",
		"1000" },
	{ __LINE__, "12,50", "12.50" },
	{ __LINE__, "4 weeks", "4" },
	{ __LINE__, "£350 a week", "350" },
	{ __LINE__, "20%", "20" },
	{ __LINE__, "20 %", "20" },
	{ __LINE__, "£30/week", "30" },
	{ __LINE__, "350.", "350" },

	{ __LINE__, "", "" },
	{ __LINE__, "£", "" },
	{ __LINE__, "six", "" },
	{ __LINE__, "about 350", "" },
	{ __LINE__, "6 to 8", "" },
	{ __LINE__, "£1.5m", "" },
	{ __LINE__, "£2k", "" },
	{ __LINE__, "£3 million", "" },
	{ __LINE__, "50p", "" },
	{ __LINE__, "100 200", "" },
	{ __LINE__, "1,2500", "" },
	{ __LINE__, "1,5", "" },
	{ __LINE__, "4weeks", "4" },
	{ __LINE__, "1.5.2", "" },
	{ __LINE__, "1.500,25", "" },
	{ __LINE__, "01", "" },
	{ __LINE__, "12345678901234567890", "" },
};

static void a_number_is_seen_as_people_write_it(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	for (const struct plain_case *c = plain_cases; c < plain_cases + COUNT(plain_cases); c++)
		row_text(c, c->plain, test_string(&t, number_plain(slice_text(c->text), &t.arena)));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_seen_as_people_write_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
