#include "support.h"
#include "base/ascii.h"

enum { ALL = 256 };

/* Those of 256 bytes of which `is` holds, in order. */
static const char *those(bool (*is)(char c), char room[ALL])
{
	size_t count = 0;

	for (int i = 1; i < ALL; i++)
		if (is((char)(unsigned char)i))
			room[count++] = (char)(unsigned char)i;
	room[count] = '\0';
	return room;
}

#define DIGITS "0123456789"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define LOWER "abcdefghijklmnopqrstuvwxyz"

static const struct kind_case {
	int line;
	bool (*is)(char c);
	const char *bytes;
} kind_cases[] = {
	{ __LINE__, ascii_is_digit, DIGITS },
	{ __LINE__, ascii_is_upper, UPPER },
	{ __LINE__, ascii_is_lower, LOWER },
	{ __LINE__, ascii_is_alpha, UPPER LOWER },
	{ __LINE__, ascii_is_alnum, DIGITS UPPER LOWER },
	{ __LINE__, ascii_is_space, "\t\n\v\f\r " },
	{ __LINE__, ascii_is_blank, "\t\n\r " },
};

static void no_byte_beyond_ascii_is_of_a_kind(void **state)
{
	(void)state;
	for (const struct kind_case *c = kind_cases; c < kind_cases + COUNT(kind_cases); c++) {
		char room[ALL];

		row_text(c, c->bytes, those(c->is, room));
		row_true(c, !c->is('\0'));
	}
}

static void letters_alone_change_their_case(void **state)
{
	(void)state;
	for (int i = 0; i < ALL; i++) {
		char c = (char)(unsigned char)i;

		assert_int_equal(ascii_lower(c), ascii_is_upper(c) ? c + 32 : c);
		assert_int_equal(ascii_upper(c), ascii_is_lower(c) ? c - 32 : c);
	}
}

static void hexadecimal_digits_have_their_values(void **state)
{
	static const char digits[] = "0123456789abcdefABCDEF";

	(void)state;
	for (int i = 1; i < ALL; i++) {
		char c = (char)(unsigned char)i;
		const char *at = strchr(digits, c);
		int place = at ? (int)(at - digits) : -1;

		assert_int_equal(ascii_hex(c), place < 16 ? place : place - 6);
	}
	assert_int_equal(ascii_hex('\0'), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_byte_beyond_ascii_is_of_a_kind),
		cmocka_unit_test(letters_alone_change_their_case),
		cmocka_unit_test(hexadecimal_digits_have_their_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
