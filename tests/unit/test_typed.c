/* Numbers as people type them. */
#include "support.h"

#include "sheet/typed.h"

static const struct typed_case {
	int line;
	const char *text;
	int places;
	const char *number;
} cases[] = {
	{ __LINE__, "350.01", 2, "350.01" },
	{ __LINE__, "£360", 2, "360" },
	{ __LINE__, " £ 1,350.50 ", 2, "1350.50" },
	{ __LINE__, "£1,234,567", 2, "1234567" },
	{ __LINE__, "12%", 2, "12" },
	{ __LINE__, "1\u00a0000", 2, "1000" },
	{ __LINE__, "1\u202f350\u2009\ufeff", 2, "1350" },
	{ __LINE__, ".5", 2, "0.5" },
	{ __LINE__, "5.", 2, "5" },
	{ __LINE__, "-3", 2, "-3" },
	/* a comma that may be meant as a point is left for the engine to refuse */
	{ __LINE__, "1,36", 2, "1,36" },
	{ __LINE__, "1,3605", 2, "1,3605" },
	{ __LINE__, ",360", 2, ",360" },
	{ __LINE__, "360,", 2, "360," },
	/* and so is a point that may be meant as a comma */
	{ __LINE__, "1.200", 2, "1,200" },
	{ __LINE__, "18.000", 2, "18,000" },
	{ __LINE__, "£ 18.001", 2, "18,001" },
	{ __LINE__, "1,234.500", 2, "1234,500" },
	{ __LINE__, ".500", 2, "0,500" },
	{ __LINE__, "1.2000", 2, "1,2000" },
	{ __LINE__, "1.200", 0, "1,200" },
	{ __LINE__, "1.200", 1, "1,200" },
	{ __LINE__, "1.200.000", 2, "1.200,000" },
	{ __LINE__, "1.200", 3, "1.200" },
	{ __LINE__, "1.20", 0, "1.20" },
	{ __LINE__, "1.20", 1, "1.20" },
	{ __LINE__, "1.20k", 2, "1.20k" },
	{ __LINE__, "1200", 2, "1200" },
	{ __LINE__, "?", 2, "?" },
	{ __LINE__, "£", 2, "" },
	{ __LINE__, "", 2, "" },
};

static void numbers(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct arena a;

		arena_init(&a);

		struct slice got = typed_number(slice_text(cases[i].text), cases[i].places, &a);

		if (!slice_is(got, cases[i].number))
			fail_msg("line %d: \"%.*s\"", cases[i].line, SLICE_ARG(got));
		arena_release(&a);
	}
}

static const struct meant_case {
	int line;
	const char *text;
	int places;
	enum typed_kind kind;
	const char *whole, *part;
} meant_cases[] = {
	{ __LINE__, "1.200", 2, TYPED_THOUSANDS, "1200", "1.20" },
	{ __LINE__, "£18.000", 2, TYPED_THOUSANDS, "18000", "18.00" },
	{ __LINE__, "1,234.567", 2, TYPED_THOUSANDS, "1234567", "1234.56" },
	{ __LINE__, "1.200", 1, TYPED_THOUSANDS, "1200", "1.2" },
	{ __LINE__, "1.200", 0, TYPED_THOUSANDS, "1200", "1" },
	{ __LINE__, "1.2000", 2, TYPED_PLACES, "", "" },
	{ __LINE__, "1.200.000", 2, TYPED_NO_NUMBER, "", "" },
	{ __LINE__, "-1.200", 2, TYPED_NO_NUMBER, "", "" },
	{ __LINE__, "350,01", 2, TYPED_NO_NUMBER, "", "" },
	{ __LINE__, "about 300", 2, TYPED_NO_NUMBER, "", "" },
	{ __LINE__, "", 2, TYPED_NO_NUMBER, "", "" },
};

static void meant(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(meant_cases) / sizeof(*meant_cases); i++) {
		const struct meant_case *c = &meant_cases[i];
		struct arena a;

		arena_init(&a);

		struct typed_meant got = typed_meant(slice_text(c->text), c->places, &a);

		if (got.kind != c->kind || !slice_is(got.whole, c->whole) ||
			!slice_is(got.part, c->part))
			fail_msg("line %d: %d \"%.*s\" \"%.*s\"", c->line, (int)got.kind,
				SLICE_ARG(got.whole), SLICE_ARG(got.part));
		arena_release(&a);
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = { cmocka_unit_test(numbers),
		cmocka_unit_test(meant) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
