#include "support.h"
#include "base/slice.h"

static const struct part_case {
	int line;
	const char *text, *what;
	size_t search; /* place of `what`, or the length */
	size_t find;   /* place of its first character, or the length */
	const char *until;
} part_cases[] = {
	{ __LINE__, "key: value", ": ", 3, 3, "key" },
	{ __LINE__, "key", ":", 3, 3, "key" },
	{ __LINE__, "", ":", 0, 0, "" },
	{ __LINE__, ":", ":", 0, 0, "" },
	{ __LINE__, "aab", "ab", 1, 0, "" },
	{ __LINE__, "aaab", "aab", 1, 0, "" },
	{ __LINE__, "abab", "abc", 4, 0, "" },
	{ __LINE__, "x{y{{z", "{{", 3, 1, "x" },
	{ __LINE__, "{", "{{", 1, 0, "" },
	{ __LINE__, "abc", "", 0, 3, "abc" },
};

static void parts_are_found(void **state)
{
	(void)state;
	for (const struct part_case *c = part_cases; c < part_cases + COUNT(part_cases); c++) {
		struct slice text = slice_text(c->text);
		struct test t;

		test_begin(&t);
		row_int(c, c->search, slice_search(text, slice_text(c->what)));
		row_int(c, c->find, slice_find(text, c->what[0]));
		row_text(c, c->until, test_string(&t, slice_until(text, c->what[0])));
		test_end(&t);
	}
}

static const struct order_case {
	int line;
	const char *a, *b;
	int order;
	bool starts, ends; /* does a start, or end, with b? */
} order_cases[] = {
	{ __LINE__, "", "", 0, true, true },
	{ __LINE__, "a", "", 1, true, true },
	{ __LINE__, "", "a", -1, false, false },
	{ __LINE__, "aba", "ab", 1, true, false },
	{ __LINE__, "aba", "ba", -1, false, true },
	{ __LINE__, "ab", "ab", 0, true, true },
	{ __LINE__, "b", "aa", 1, false, false },
	{ __LINE__, "é", "z", 1, false, false },
};

static void slices_are_compared(void **state)
{
	(void)state;
	for (const struct order_case *c = order_cases; c < order_cases + COUNT(order_cases); c++) {
		struct slice a = slice_text(c->a), b = slice_text(c->b);
		int order = slice_compare(a, b);

		row_int(c, c->order, (order > 0) - (order < 0));
		row_int(c, c->order == 0, slice_equal(a, b));
		row_int(c, c->order == 0, slice_is(a, c->b));
		row_int(c, c->starts, slice_starts(a, b));
		row_int(c, c->ends, slice_ends(a, b));
	}
}

static const struct trim_case {
	int line;
	const char *text, *trimmed;
} trim_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, " \t\r\n", "" },
	{ __LINE__, " a b ", "a b" },
	{ __LINE__, "a", "a" },
	{ __LINE__, "\n\ta\r\n", "a" },
};

static void blanks_are_trimmed(void **state)
{
	(void)state;
	for (const struct trim_case *c = trim_cases; c < trim_cases + COUNT(trim_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->trimmed, test_string(&t, slice_trim(slice_text(c->text))));
		test_end(&t);
	}
}

static const struct line_case {
	int line;
	const char *text;
	const char *lines; /* each in brackets */
} line_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "a", "[a]" },
	{ __LINE__, "a\n", "[a]" },
	{ __LINE__, "a\nb", "[a][b]" },
	{ __LINE__, "a\r\nb\r\n", "[a][b]" },
	{ __LINE__, "\n\n", "[][]" },
	{ __LINE__, "a\rb\n", "[a\rb]" },
	{ __LINE__, "\r\n", "[]" },
};

static void lines_are_taken_off(void **state)
{
	(void)state;
	for (const struct line_case *c = line_cases; c < line_cases + COUNT(line_cases); c++) {
		struct slice rest = slice_text(c->text), line;
		struct test t;

		test_begin(&t);
		while (slice_line(&rest, &line))
			buf_print(&t.text, "[%.*s]", SLICE_ARG(line));
		row_text(c, c->lines, buf_string(&t.text));
		row_int(c, 0, rest.length);
		test_end(&t);
	}
}

static void no_slice_looks_past_its_end(void **state)
{
	struct slice s = SLICE("abc");

	(void)state;
	assert_int_equal(slice_after(s, 2).length, 1);
	assert_int_equal(slice_after(s, 3).length, 0);
	assert_int_equal(slice_after(s, 9).length, 0);
	assert_ptr_equal(slice_after(s, 9).at, s.at + 3);
	assert_int_equal(slice_first(s, 2).length, 2);
	assert_int_equal(slice_first(s, 9).length, 3);
	assert_int_equal(slice_text(NULL).length, 0);
	assert_non_null(slice_text(NULL).at);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_are_found),
		cmocka_unit_test(slices_are_compared),
		cmocka_unit_test(blanks_are_trimmed),
		cmocka_unit_test(lines_are_taken_off),
		cmocka_unit_test(no_slice_looks_past_its_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
