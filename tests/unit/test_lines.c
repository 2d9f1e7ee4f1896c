#include "support.h"
#include "text/lines.h"

/* In this order: counting goes on from the last place, in both directions. */
static const struct place_case {
	int line;
	int of_line, of_byte; /* cmark's: from 1 */
	int at_line, at_column;
} place_cases[] = {
	{ __LINE__, 1, 1, 7, 5 },
	{ __LINE__, 1, 3, 7, 6 },
	{ __LINE__, 1, 4, 7, 7 },
	{ __LINE__, 1, 3, 7, 6 },
	{ __LINE__, 1, 1, 7, 5 },
	{ __LINE__, 1, 8, 7, 8 },
	{ __LINE__, 3, 3, 9, 3 },
	{ __LINE__, 3, 2, 9, 2 },
	{ __LINE__, 2, 1, 8, 1 },
	{ __LINE__, 1, 6, 7, 7 },

	/* bytes beyond a line are those of the next */
	{ __LINE__, 1, 9, 7, 9 },
	{ __LINE__, 1, 10, 8, 1 },
	{ __LINE__, 1, 12, 9, 2 },
	{ __LINE__, 3, 99, 10, 1 },

	/* cmark gives some nodes no place */
	{ __LINE__, 0, 0, 7, 1 },
	{ __LINE__, 1, 0, 7, 5 },
};

static void places_are_told_in_any_order(void **state)
{
	const struct markdown source = { "page.md", SLICE("é€£b\n\ncdé\n"), 7, 5 };
	struct lines lines;
	struct test t;

	(void)state;
	test_begin(&t);
	lines_init(&lines, &t.arena, &source);
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		struct place at = lines_place(&lines, c->of_line, c->of_byte);

		row_int(c, c->at_line, at.line);
		row_int(c, c->at_column, at.column);
		row_text(c, "page.md", at.file);
	}
	test_end(&t);
}

static void without_a_column_the_line_is_known(void **state)
{
	const struct markdown source = { "page.md", SLICE("a\nb"), 7, 0 };
	struct lines lines;
	struct test t;

	(void)state;
	test_begin(&t);
	lines_init(&lines, &t.arena, &source);
	for (int line = 1; line <= 2; line++) {
		assert_int_equal(lines_place(&lines, line, 1).line, 7);
		assert_int_equal(lines_place(&lines, line, 1).column, 0);
	}
	test_end(&t);
}

static const struct from_case {
	int line;
	const char *text;
	int from;
	const char *rest;
} from_cases[] = {
	{ __LINE__, "a\nb", 1, "a\nb" },
	{ __LINE__, "a\nb", 2, "b" },
	{ __LINE__, "a\nb", 3, "" },
	{ __LINE__, "a\nb", 0, "" },
	{ __LINE__, "a\n", 2, "" },
	{ __LINE__, "", 1, "" },
};

static void what_follows_a_line_is_found(void **state)
{
	(void)state;
	for (const struct from_case *c = from_cases; c < from_cases + COUNT(from_cases); c++) {
		const struct markdown source = { "page.md", slice_text(c->text), 1, 1 };
		struct lines lines;
		struct test t;

		test_begin(&t);
		lines_init(&lines, &t.arena, &source);
		row_text(c, c->rest, test_string(&t, lines_from(&lines, c->from)));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_are_told_in_any_order),
		cmocka_unit_test(without_a_column_the_line_is_known),
		cmocka_unit_test(what_follows_a_line_is_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
