#include "support.h"
#include "text/personal.h"

static const struct value_case {
	int line;
	const char *text, *is;
} value_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "some", "" },
	{ __LINE__, "350.01", "" },
	{ __LINE__, "18 to 64", "" },
	{ __LINE__, "85 and over", "" },
	{ __LINE__, "9434765919", "an NHS number" },
	{ __LINE__, "943 476 5919", "an NHS number" },
	{ __LINE__, "no. 943-476-5919.", "an NHS number" },
	{ __LINE__, "9434765918", "an NHS number with a wrong digit in it" },
	{ __LINE__, "943 476 5910", "an NHS number with a wrong digit in it" },
	{ __LINE__, "94347659190", "" }, /* eleven digits */
	{ __LINE__, "943476591", "" },
	{ __LINE__, "9999999999", "an NHS number" },
	{ __LINE__, "1000000010",
		"an NHS number with a wrong digit in it" }, /* its check digit would be 10 */
	{ __LINE__, "01632 960000", "a telephone number" },
	{ __LINE__, "01632 960 001", "a telephone number" },
	{ __LINE__, "0163296000", "a telephone number" },
	{ __LINE__, "016329600", "" },
	{ __LINE__, "+44 1632 960 001", "a telephone number" },
	{ __LINE__, "a@example.org", "an e-mail address" },
	{ __LINE__, "two @ one", "" },
	{ __LINE__, "QQ 12 34 56 C", "a National Insurance number" },
	{ __LINE__, "qq123456c", "a National Insurance number" },
	{ __LINE__, "QQ 12 34 56 CD", "" },
	{ __LINE__, "QQ 12 34 5", "" },
	{ __LINE__, "ZZ1 1ZZ", "a postcode" },
	{ __LINE__, "of z1a 1zz", "a postcode" },
	{ __LINE__, "Z11ZZ", "a postcode" },
	{ __LINE__, "ZZ1 1ZZZ", "" },
	{ __LINE__, "ZZ1 1Z", "" },
	{ __LINE__, "1940-05-02", "a date" },
	{ __LINE__, "2/5/40", "a date" },
	{ __LINE__, "02.05.1940", "a date" },
	{ __LINE__, "5/31/1940", "a date" },
	{ __LINE__, "born 2 May 1940", "a date" },
	{ __LINE__, "02-MAY-40", "a date" },
	{ __LINE__, "2 many 1940", "" },
	{ __LINE__, "32/13/1940", "" },
	{ __LINE__, "0/5/1940", "" },
	{ __LINE__, "1/2", "" },
	{ __LINE__, "1.2.3x", "" },
	{ __LINE__, "Mrs Example", "a person's name" },
	{ __LINE__, "dr. Example", "a person's name" },
	{ __LINE__, "Drift", "" },
	{ __LINE__, "Mr", "" },
};

static const struct column_case {
	int line;
	const char *name;
	bool personal;
} column_cases[] = {
	{ __LINE__, "cost", false },
	{ __LINE__, "age band", false },
	{ __LINE__, "lives alone", false },
	{ __LINE__, "identity", false },
	{ __LINE__, "", false },
	{ __LINE__, "Name", true },
	{ __LINE__, "client_name", true },
	{ __LINE__, "SURNAME", true },
	{ __LINE__, "Date of Birth", true },
	{ __LINE__, "D.O.B.", true },
	{ __LINE__, "NHS no", true },
	{ __LINE__, "Address line 1", true },
	{ __LINE__, "post code", true },
	{ __LINE__, "E-mail", true },
	{ __LINE__, "NI number", true },
	{ __LINE__, "ni", true },
	{ __LINE__, "ID", true },
};

static void values_that_say_who(void **state)
{
	(void)state;
	for (const struct value_case *c = value_cases; c < value_cases + COUNT(value_cases); c++) {
		const char *is = personal_value(slice_text(c->text));

		row_text(c, c->is, is ? is : "");
	}
}

/* What a group is called may have no long number in it, and everything else that a value may have. */
static void groups_that_say_who(void **state)
{
	static const struct value_case cases[] = {
		{ __LINE__, "Case 123456", "the number of a case or of a person" },
		{ __LINE__, "Case 123 456", "the number of a case or of a person" },
		{ __LINE__, "1234567", "the number of a case or of a person" },
		{ __LINE__, "Case 12345", "" },
		{ __LINE__, "2019-2020", "" },
		{ __LINE__, "18 to 64, 65 to 84", "" },
		{ __LINE__, "£23,250 or more", "" },
		{ __LINE__, "123  456", "" },
		{ __LINE__, "943 476 5919", "an NHS number" },
		{ __LINE__, "Mrs Example", "a person's name" },
	};

	(void)state;
	for (const struct value_case *c = cases; c < cases + COUNT(cases); c++) {
		const char *is = personal_group(slice_text(c->text));

		row_text(c, c->is, is ? is : "");
	}
}

static void columns_that_say_who(void **state)
{
	(void)state;
	for (const struct column_case *c = column_cases; c < column_cases + COUNT(column_cases);
		c++)
		row_int(c, c->personal, personal_column(slice_text(c->name)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_that_say_who),
		cmocka_unit_test(groups_that_say_who),
		cmocka_unit_test(columns_that_say_who),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
