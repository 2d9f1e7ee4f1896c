#include "support.h"
#include "text/template.h"

static const struct template_value values[] = {
	{ "title", { "A {{day}} out", 13 } },
	{ "day", { "2026-11-20", 10 } },
	{ "none", { "", 0 } },
};

static const struct fill_case {
	int line;
	const char *text, *filled, *messages;
} fill_cases[] = {
	{ __LINE__, "", "", "" },
	{ __LINE__, "no place\n", "no place\n", "" },
	{ __LINE__, "{{day}}", "2026-11-20", "" },
	{ __LINE__, "a {{day}} b {{day}}{{none}}.\n", "a 2026-11-20 b 2026-11-20.\n", "" },
	/* what was put in is not looked at again */
	{ __LINE__, "{{title}}", "A {{day}} out", "" },
	/* figures of the content, and what is no name */
	{ __LINE__, "{{ day }} {{ {{day}} }} {{}} {{A}} {{day",
		"{{ day }} {{ 2026-11-20 }} {{}} {{A}} {{day", "" },
	{ __LINE__, "{ {day} } {{{day}}}", "{ {day} } {{{day}}}", "" },
	{ __LINE__, "one\n  {{dya}} {{zzzzzz}}\n", NULL,
		"t.md:2:5: error: nothing is called \"dya\" here; did you mean \"day\"? [template-place]\n"
		"t.md:2:13: error: nothing is called \"zzzzzz\" here [template-place]\n" },
};

static void places_are_filled(void **state)
{
	(void)state;
	for (const struct fill_case *c = fill_cases; c < fill_cases + COUNT(fill_cases); c++) {
		struct slice filled;
		struct test t;
		bool good;

		test_begin(&t);
		good = template_fill(&filled, "t.md", slice_text(c->text), values, COUNT(values),
			&t.arena, &t.diags);
		assert_true(good == (c->filled != NULL));
		if (good)
			row_text(c, c->filled, test_string(&t, filled));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(places_are_filled) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
