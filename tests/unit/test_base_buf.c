#include "support.h"

static const struct cap_case {
	int line;
	bool full;
	size_t cap;
	const char *additions[4];
	const char *text;
} cap_cases[] = {
	{ __LINE__, false, 10, { "abc", "def" }, "abcdef" },
	{ __LINE__, false, 6, { "abc", "def" }, "abcdef" },
	{ __LINE__, true, 5, { "abc", "def" }, "abc" },
	{ __LINE__, true, 5, { "abc", "def", "g" }, "abc" }, /* nothing more, even if it fits */
	{ __LINE__, true, 5, { "abcdef" }, "" },
	{ __LINE__, false, 0, { "" }, "" },
	{ __LINE__, true, 0, { "a" }, "" },
	{ __LINE__, false, 0, { NULL }, "" },
};

static void nothing_grows_past_its_cap(void **state)
{
	(void)state;
	for (const struct cap_case *c = cap_cases; c < cap_cases + COUNT(cap_cases); c++) {
		for (int way = 0; way < 3; way++) {
			struct buf b;

			buf_init(&b, c->cap);
			for (size_t i = 0; i < COUNT(c->additions) && c->additions[i]; i++) {
				if (way == 0)
					buf_text(&b, c->additions[i]);
				else if (way == 1)
					buf_print(&b, "%s", c->additions[i]);
				else if (buf_reserve(&b, strlen(c->additions[i])))
					for (const char *at = c->additions[i]; *at; at++)
						buf_byte(&b, *at);
			}
			row_int(c, c->full, b.full);
			row_int(c, strlen(c->text), b.length);
			row_text(c, c->text, buf_string(&b));
			row_text(c, c->text, buf_string(&b));
			buf_release(&b);
		}
	}
}

static void it_grows_and_can_be_used_again(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, 100000);
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 100000; i++)
			buf_byte(&b, (char)('a' + i % 26));
		assert_false(b.full);
		assert_int_equal(b.length, 100000);
		buf_byte(&b, '!');
		assert_true(b.full);
		assert_int_equal(buf_slice(&b).length, 100000);
		assert_int_equal(strlen(buf_string(&b)), 100000);
		assert_int_equal(b.at[99999], 'a' + 99999 % 26);
		buf_clear(&b);
		assert_false(b.full);
		assert_string_equal(buf_string(&b), "");
	}
	buf_release(&b);
	assert_int_equal(b.cap, 100000);
	buf_text(&b, "again");
	assert_string_equal(buf_string(&b), "again");
	buf_release(&b);
}

static void a_string_does_not_become_part_of_it(void **state)
{
	struct buf b;

	(void)state;
	buf_init(&b, 1000);
	assert_int_equal(buf_slice(&b).length, 0);
	assert_string_equal(buf_string(&b), "");
	buf_text(&b, "a");
	assert_string_equal(buf_string(&b), "a");
	buf_text(&b, "b");
	buf_print(&b, "%s", "");
	assert_string_equal(buf_string(&b), "ab");
	buf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_grows_past_its_cap),
		cmocka_unit_test(it_grows_and_can_be_used_again),
		cmocka_unit_test(a_string_does_not_become_part_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
