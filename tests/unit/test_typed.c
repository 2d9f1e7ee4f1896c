/* Numbers as people type them. */
#include "support.h"

#include "sheet/typed.h"

static const struct typed_case {
	int line;
	const char *text, *number;
} cases[] = {
	{ __LINE__, "350.01", "350.01" },
	{ __LINE__, "£360", "360" },
	{ __LINE__, " £ 1,350.50 ", "1350.50" },
	{ __LINE__, "£1,234,567", "1234567" },
	{ __LINE__, "12%", "12" },
	{ __LINE__, "1\u00a0000", "1000" },
	{ __LINE__, ".5", "0.5" },
	{ __LINE__, "5.", "5" },
	{ __LINE__, "-3", "-3" },
	/* a comma that may be meant as a point is left for the engine to refuse */
	{ __LINE__, "1,36", "1,36" },
	{ __LINE__, "1,3605", "1,3605" },
	{ __LINE__, ",360", ",360" },
	{ __LINE__, "360,", "360," },
	{ __LINE__, "?", "?" },
	{ __LINE__, "£", "" },
	{ __LINE__, "", "" },
};

static void numbers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a;

		arena_init(&a);

		struct slice got = typed_number(slice_text(cases[i].text), &a);

		if (!slice_is(got, cases[i].number))
			fail_msg("line %d: \"%.*s\"", cases[i].line, SLICE_ARG(got));
		arena_release(&a);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = { cmocka_unit_test(numbers) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
