#include "support.h"
#include "base/json.h"

static const struct string_case {
	int line;
	const char *text, *json;
} string_cases[] = {
	{ __LINE__, "", "\"\"" },
	{ __LINE__, "plain £350", "\"plain £350\"" },
	{ __LINE__, "say \"so\"", "\"say \\\"so\\\"\"" },
	{ __LINE__, "back\\slash", "\"back\\\\slash\"" },
	{ __LINE__, "one\ntwo\tthree\r", "\"one\\ntwo\\tthree\\u000d\"" },
	{ __LINE__, "</script>", "\"\\u003c/script\\u003e\"" },
	{ __LINE__, "this & that", "\"this \\u0026 that\"" },
	{ __LINE__, "\x01", "\"\\u0001\"" },
};

static void strings_are_safe_in_a_script(void **state)
{
	(void)state;
	for (const struct string_case *c = string_cases; c < string_cases + COUNT(string_cases);
		c++) {
		struct test t;

		test_begin(&t);
		json_string(&t.text, slice_text(c->text));
		row_text(c, c->json, buf_string(&t.text));
		test_end(&t);
	}
}

static void commas_stand_between_members(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	buf_byte(&t.text, '{');
	json_member(&t.text, "a", SLICE("1"));
	json_member(&t.text, "b", SLICE(""));
	buf_text(&t.text, ",\"c\":[");
	json_member(&t.text, "d", SLICE("x"));
	assert_string_equal(buf_string(&t.text), "{\"a\":\"1\",\"b\":\"\",\"c\":[\"d\":\"x\"");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(strings_are_safe_in_a_script),
		cmocka_unit_test(commas_stand_between_members),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
