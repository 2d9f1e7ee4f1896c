#include "support.h"
#include "publish/csv_write.h"

/* One cell, as a text and as a number. */
static const struct cell_case {
	int line;
	const char *cell, *text, *number;
} cell_cases[] = {
	{ __LINE__, "", "", "" },
	{ __LINE__, "plain", "plain", "plain" },
	{ __LINE__, "a, b", "\"a, b\"", "\"a, b\"" },
	{ __LINE__, "a \"b\"", "\"a \"\"b\"\"\"", "\"a \"\"b\"\"\"" },
	{ __LINE__, "a\nb", "\"a\nb\"", "\"a\nb\"" },
	{ __LINE__, "=1+1", "'=1+1", "'=1+1" },
	{ __LINE__, "+44", "'+44", "'+44" },
	{ __LINE__, "@sum", "'@sum", "'@sum" },
	{ __LINE__, "\tx", "'\tx", "'\tx" },
	{ __LINE__, "\rx", "\"'\rx\"", "\"'\rx\"" },
	{ __LINE__, "=a,b", "\"'=a,b\"", "\"'=a,b\"" },
	{ __LINE__, "-5", "'-5", "-5" },
	{ __LINE__, "-5.25", "'-5.25", "-5.25" },
	{ __LINE__, "-5+1", "'-5+1", "'-5+1" },
	{ __LINE__, "--5", "'--5", "'--5" },
	{ __LINE__, "350.01", "350.01", "350.01" },
	{ __LINE__, "a=b", "a=b", "a=b" },
	/* what a reader takes away is what was added */
	{ __LINE__, "'=1", "''=1", "''=1" },
	{ __LINE__, "''-", "'''-", "'''-" },
	{ __LINE__, "'quoted'", "'quoted'", "'quoted'" },
	{ __LINE__, "'", "'", "'" },
};

static void cells_do_no_harm(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	for (size_t i = 0; i < COUNT(cell_cases); i++) {
		const struct cell_case *c = &cell_cases[i];
		char expected[128];

		buf_clear(&t.text);
		csv_text(&t.text, slice_text(c->cell));
		csv_number(&t.text, slice_text(c->cell));
		csv_end(&t.text);
		snprintf(expected, sizeof(expected), "%s,%s\r\n", c->text, c->number);
		if (strcmp(buf_string(&t.text), expected) != 0)
			fail_msg("line %d: got %s", c->line, buf_string(&t.text));
	}
	test_end(&t);
}

static void empty_cells_keep_their_place(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	for (int i = 0; i < 3; i++)
		csv_text(&t.text, SLICE(""));
	csv_end(&t.text);
	csv_text(&t.text, SLICE(""));
	csv_text(&t.text, SLICE("b"));
	csv_end(&t.text);
	assert_string_equal(buf_string(&t.text), ",,\r\n,b\r\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_do_no_harm),
		cmocka_unit_test(empty_cells_keep_their_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
