#include "support.h"
#include "text/placeholder.h"

static const struct text_case {
	int line;
	const char *text, *found; /* found: empty if it is fit to be published */
} text_cases[] = {
	{ __LINE__, "TBC", "TBC" },
	{ __LINE__, "The team is tbc.", "tbc" },
	{ __LINE__, "TBD", "TBD" },
	{ __LINE__, "A tbcs thing", "" },
	{ __LINE__, "subtbc", "" },
	{ __LINE__,
		"To"
		"do: the name",
		"To"
		"do" },
	{ __LINE__,
		"XX"
		"X council",
		"XX"
		"X" },
	{ __LINE__,
		"XX"
		"XX",
		"" },
	{ __LINE__, "Lorem ipsum dolor", "Lorem ipsum" },
	{ __LINE__, "To be confirmed in May", "To be confirmed" },
	{ __LINE__, "Ask [name of team] first", "[name of team]" },
	{ __LINE__, "Ask [name first", "" },
	{ __LINE__, "[...]", "[...]" },
	{ __LINE__, "What???", "" },
	{ __LINE__, "???", "???" },
	{ __LINE__, "Contact details.", "Contact details" },
	{ __LINE__, "Your contact details are not kept", "" },
	{ __LINE__, "...", "..." },
	{ __LINE__, "-", "-" },
	{ __LINE__, "Not known, because nothing is sent to us", "" },
	{ __LINE__, "None", "" },
};

static void placeholders_are_found(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	for (size_t i = 0; i < COUNT(text_cases); i++) {
		struct slice found = placeholder_in(slice_text(text_cases[i].text));

		if (!slice_is(found, text_cases[i].found))
			fail_msg("line %d: found \"%.*s\"", text_cases[i].line, SLICE_ARG(found));
	}
	test_end(&t);
}

static void every_text_of_a_tree_is_looked_at(void **state)
{
	struct test t;
	const struct data *tree;

	(void)state;
	test_begin(&t);
	tree = data_read(&t.arena, "site.yaml",
		SLICE("team: TBC\nrisks:\n  - {risk: \"[...]\", mitigation: None}\n"), 1, &t.diags);
	assert_false(placeholder_check(tree, &t.diags));
	assert_int_equal(t.diags.errors, 2);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(placeholders_are_found),
		cmocka_unit_test(every_text_of_a_tree_is_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
