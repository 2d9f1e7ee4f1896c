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

static const struct force_case {
	int line;
	const char *text, *found; /* the first in what is in force */
} force_cases[] = {
	{ __LINE__, "Who: [Say here who can get it.]", "[Say here who can get it.]" },
	{ __LINE__, "[Say here who\ncan get it.]\n", "[Say here who\ncan get it.]" },
	{ __LINE__, "[Who can get it?] And", "[Who can get it?]" },
	{ __LINE__, "The page is being written.", "is being written" },
	{ __LINE__, "The name is TBC", "TBC" },
	{ __LINE__, "Lorem ipsum", "Lorem ipsum" },
	{ __LINE__, "We pay £XX a week.", "£XX" },
	{ __LINE__, "We pay £__ a week.", "£__" },
	{ __LINE__, "An amount (to be confirmed).", "(to be confirmed)" },
	{ __LINE__, "The price (to follow)", "(to follow)" },
	{ __LINE__, "[insert amount] a week", "[insert" },
	{ __LINE__, "source: x, at: not looked up yet", "not looked up yet" },
	{ __LINE__, "TBC. More", "TBC" },
	{ __LINE__, "`code` and TBC", "TBC" },
	{ __LINE__, "`not closed, TBC", "TBC" },
	{ __LINE__, "```callout\nTBC\n```", "TBC" },

	{ __LINE__, "[what it pays](https://www.tbc.gov.uk/pay/)", "" },
	{ __LINE__, "Write to help@tbc.gov.uk.", "" },
	{ __LINE__, "Your name: ____", "" },
	{ __LINE__, "Write `[Say this.]` or `TBC`", "" },
	{ __LINE__, "Write ``a ` and TBC``", "" },
	{ __LINE__, "[Contact us.]: /guide/", "" },
	{ __LINE__, "The report prints £X, to be confirmed by a doctor.", "" },
	{ __LINE__, "The council must tell [the person].", "" },
	{ __LINE__, "[The person] decides.", "" },
	{ __LINE__, "See [What to do.](/policy/)", "" },
	{ __LINE__, "See [What to do.][1]", "" },
	{ __LINE__, "\\[Emphasis is ours.]", "" },
	{ __LINE__, "[No end.", "" },
	{ __LINE__, "[", "" },
	{ __LINE__, "It is to be decided by a forum, and details are to be added. Name: -", "" },
};

static void in_force_nothing_is_still_to_be_written(void **state)
{
	(void)state;
	for (const struct force_case *c = force_cases; c < force_cases + COUNT(force_cases); c++) {
		struct slice rest = slice_text(c->text);
		struct slice found = placeholder_next(&rest);

		if (!slice_is(found, c->found))
			fail_msg("line %d: found \"%.*s\"", c->line, SLICE_ARG(found));
	}
}

static void each_is_told_at_its_place(void **state)
{
	const char *text = "Text.\n\n\xc3\xa9 [Say what.] and [Say\nwho.] and TBC.\n";
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(placeholder_check_text(SLICE("[A quotation] is one."), "a.md", 1, &t.diags));
	assert_false(placeholder_check_text(slice_text(text), "a.md", 10, &t.diags));
	assert_int_equal(t.diags.errors, 3);
	diags_sort(&t.diags);
	assert_int_equal(t.diags.first->place.line, 12);
	assert_int_equal(t.diags.first->place.column, 3);
	assert_int_equal(t.diags.first->next->place.column, 19);
	assert_int_equal(t.diags.first->next->next->place.line, 13);
	test_end(&t);
}

/* Of many, each is still told where it stands. */
static void many_are_told_in_turn(void **state)
{
	enum { MANY = 2000 };
	struct test t;
	struct buf text;
	int line = 1;

	(void)state;
	test_begin(&t);
	buf_init(&text, SIZE_MAX);
	for (int i = 0; i < MANY; i++)
		buf_add(&text, SLICE("\xc3\xa9 TBC, TBC\n"));
	assert_false(placeholder_check_text(buf_slice(&text), "a.md", 1, &t.diags));
	assert_int_equal(t.diags.errors, 2 * MANY);
	for (const struct diag *m = t.diags.first; m; m = m->next->next, line++) {
		assert_int_equal(m->place.line, line);
		assert_int_equal(m->place.column, 3);
		assert_int_equal(m->next->place.line, line);
		assert_int_equal(m->next->place.column, 8);
	}
	buf_release(&text);
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
		cmocka_unit_test(in_force_nothing_is_still_to_be_written),
		cmocka_unit_test(each_is_told_at_its_place),
		cmocka_unit_test(many_are_told_in_turn),
		cmocka_unit_test(every_text_of_a_tree_is_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
