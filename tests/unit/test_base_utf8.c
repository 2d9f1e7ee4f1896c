#include "support.h"
#include "base/utf8.h"

static const struct check_case {
	int line;
	const char *text;
	size_t bad; /* place of the first byte that is refused, or the length */
} check_cases[] = {
	{ __LINE__, "", 0 },
	{ __LINE__, "plain text\twith\r\nline ends", 26 },
	{ __LINE__, "£350 – “a week”", 22 },
	{ __LINE__, "\xf0\x9f\x99\x82", 4 },

	/* the ends of each row of Unicode's table 3-7 */
	{ __LINE__, "\xc2\xa0", 2 },
	{ __LINE__, "\xdf\xbf", 2 },
	{ __LINE__, "\xe0\xa0\x80", 3 },
	{ __LINE__, "\xe0\x9f\xbf", 0 },
	{ __LINE__, "\xed\x9f\xbf", 3 },
	{ __LINE__, "\xed\xa0\x80", 0 },
	{ __LINE__, "\xef\xbf\xbf", 3 },
	{ __LINE__, "\xf0\x90\x80\x80", 4 },
	{ __LINE__, "\xf0\x8f\xbf\xbf", 0 },
	{ __LINE__, "\xf4\x8f\xbf\xbf", 4 },
	{ __LINE__, "\xf4\x90\x80\x80", 0 },
	{ __LINE__, "\xf5\x80\x80\x80", 0 },
	{ __LINE__, "\xc0\x80", 0 },
	{ __LINE__, "\xc1\xbf", 0 },
	{ __LINE__, "\xff", 0 },

	/* cut short, or with a byte that does not go on */
	{ __LINE__, "ab\xc3", 2 },
	{ __LINE__, "ab\xe2\x80", 2 },
	{ __LINE__, "ab\xf0\x9f\x99", 2 },
	{ __LINE__, "\xe2\x80z", 0 },
	{ __LINE__, "\x80", 0 },

	/* control characters */
	{ __LINE__, "a\x01", 1 },
	{ __LINE__, "a\x1b[0m", 1 },
	{ __LINE__, "a\x7f", 1 },
	{ __LINE__, "a\xc2\x80", 1 },
	{ __LINE__, "a\xc2\x9f", 1 },
};

static void only_good_text_passes(void **state)
{
	(void)state;
	for (const struct check_case *c = check_cases; c < check_cases + COUNT(check_cases); c++)
		row_int(c, c->bad, utf8_check(slice_text(c->text)));
	assert_int_equal(utf8_check(slice_of("a\0b", 3)), 1);
}

static const struct place_case {
	int line;
	const char *text;
	size_t at;
	int at_line, at_column;
} place_cases[] = {
	{ __LINE__, "", 0, 1, 1 },
	{ __LINE__, "abc", 2, 1, 3 },
	{ __LINE__, "£a", 2, 1, 2 },
	{ __LINE__, "£a", 3, 1, 3 },
	{ __LINE__, "a\nbc", 2, 2, 1 },
	{ __LINE__, "a\n\n£c", 5, 3, 2 },
	{ __LINE__, "ab", 9, 1, 3 },
};

static void places_count_characters(void **state)
{
	(void)state;
	for (const struct place_case *c = place_cases; c < place_cases + COUNT(place_cases); c++) {
		int line, column;

		utf8_place(slice_text(c->text), c->at, &line, &column);
		row_int(c, c->at_line, line);
		row_int(c, c->at_column, column);
	}
}

static const struct next_case {
	int line;
	uint32_t character;
	const char *text;
	size_t length, count;
} next_cases[] = {
	{ __LINE__, 0, "", 0, 0 },
	{ __LINE__, 'a', "ab", 1, 2 },
	{ __LINE__, 0xa3, "£1", 2, 2 },
	{ __LINE__, 0x2013, "–", 3, 1 },
	{ __LINE__, 0x1f642, "\xf0\x9f\x99\x82!", 4, 2 },
};

static void characters_are_read(void **state)
{
	(void)state;
	for (const struct next_case *c = next_cases; c < next_cases + COUNT(next_cases); c++) {
		size_t length;

		row_int(c, c->character, utf8_next(slice_text(c->text), &length));
		row_int(c, c->length, length);
		row_int(c, c->count, utf8_count(slice_text(c->text)));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_good_text_passes),
		cmocka_unit_test(places_count_characters),
		cmocka_unit_test(characters_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
