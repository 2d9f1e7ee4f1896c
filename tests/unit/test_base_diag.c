#include "support.h"
#include <errno.h>
#include "base/diag_few.h"

static const struct line_case {
	int line;
	struct diag message;
	const char *text, *json;
} line_cases[] = {
	{ __LINE__, { { "a.md", 14, 9 }, DIAG_ERROR, "figure-unknown", "no figure \"x\"", NULL },
		"a.md:14:9: error: no figure \"x\" [figure-unknown]\n",
		"{\"file\":\"a.md\",\"line\":14,\"column\":9,\"severity\":\"error\","
		"\"rule\":\"figure-unknown\",\"text\":\"no figure \\\"x\\\"\"}\n" },
	{ __LINE__, { { "a.md", 14, 0 }, DIAG_WARNING, "r", "t", NULL },
		"a.md:14: warning: t [r]\n",
		"{\"file\":\"a.md\",\"line\":14,\"column\":0,\"severity\":\"warning\","
		"\"rule\":\"r\",\"text\":\"t\"}\n" },
	{ __LINE__, { { "a.md", 0, 9 }, DIAG_FAILURE, "machine", "t", NULL },
		"a.md: failure: t [machine]\n",
		"{\"file\":\"a.md\",\"line\":0,\"column\":9,\"severity\":\"failure\","
		"\"rule\":\"machine\",\"text\":\"t\"}\n" },
	{ __LINE__, { { NULL, 0, 0 }, DIAG_ERROR, "r", "t", NULL }, "candour: error: t [r]\n",
		"{\"file\":\"\",\"line\":0,\"column\":0,\"severity\":\"error\",\"rule\":\"r\",\"text\":\"t\"}\n" },
};

static void a_message_is_one_line(void **state)
{
	(void)state;
	for (const struct line_case *c = line_cases; c < line_cases + COUNT(line_cases); c++) {
		struct test t;

		test_begin(&t);
		diag_line(&c->message, &t.text);
		row_text(c, c->text, buf_string(&t.text));
		buf_clear(&t.text);
		diag_json(&c->message, &t.text);
		row_text(c, c->json, buf_string(&t.text));
		test_end(&t);
	}
}

/* The order in which they are added, and by whom, does not show. */
static void messages_are_sorted_and_told_once(void **state)
{
	static const struct diag added[] = {
		{ { "b.md", 1, 1 }, DIAG_ERROR, "r", "first in b", NULL },
		{ { "a.md", 10, 1 }, DIAG_ERROR, "r", "tenth line", NULL },
		{ { "a.md", 2, 5 }, DIAG_ERROR, "r", "second line", NULL },
		{ { "a.md", 2, 5 }, DIAG_WARNING, "r", "a warning comes after an error", NULL },
		{ { "a.md", 2, 1 }, DIAG_ERROR, "r", "z", NULL },
		{ { "a.md", 2, 1 }, DIAG_ERROR, "r", "a", NULL },
		{ { NULL, 0, 0 }, DIAG_ERROR, "r", "of no file", NULL },
	};
	static const char sorted[] = "candour: error: of no file [r]\n"
				     "a.md:2:1: error: a [r]\n"
				     "a.md:2:1: error: z [r]\n"
				     "a.md:2:5: error: second line [r]\n"
				     "a.md:2:5: warning: a warning comes after an error [r]\n"
				     "a.md:10:1: error: tenth line [r]\n"
				     "b.md:1:1: error: first in b [r]\n";

	(void)state;
	for (size_t first = 0; first < COUNT(added); first++) {
		struct diags others;
		struct arena arena;
		struct test t;

		test_begin(&t);
		arena_init(&arena);
		diags_init(&others, &arena);
		for (size_t i = 0; i < 2 * COUNT(added); i++) {
			const struct diag *m = &added[(first + i) % COUNT(added)];
			struct diags *to = i % 3 ? &t.diags : &others;

			if (m->severity == DIAG_ERROR)
				diag_error(to, m->place, m->rule, "%s", m->text);
			else
				diag_warning(to, m->place, m->rule, "%s", m->text);
		}
		diags_merge(&t.diags, &others);
		arena_release(&arena);
		assert_string_equal(test_messages(&t), sorted);
		assert_int_equal(t.diags.errors, 6);
		assert_int_equal(t.diags.warnings, 1);
		test_end(&t);
	}
}

static void what_the_machine_refuses_is_a_failure(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(diags_clean(&t.diags));
	diag_warning(&t.diags, (struct place){ "a.md", 1, 1 }, "r", "only a warning");
	assert_true(diags_clean(&t.diags));
	diag_failure(&t.diags, "site", "write", ENOSPC);
	assert_false(diags_clean(&t.diags));
	assert_int_equal(t.diags.failures, 1);
	assert_int_equal(t.diags.errors, 0);
	assert_string_equal(test_messages(&t),
		"a.md:1:1: warning: only a warning [r]\n"
		"site: failure: cannot write: No space left on device [machine]\n");
	test_end(&t);
}

static void no_message_sorts_too(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(test_messages(&t), "");
	assert_true(diags_clean(&t.diags));
	test_end(&t);
}

/* Each file begins anew, and what there is little of is told whatever there is much of. */
static void of_one_kind_a_few_are_told(void **state)
{
	static const char
		few[] = "a.md:1: warning: v [r]\n"
			"a.md:1: warning: w [r]\n"
			"a.md:1:1: error: t [r]\n"
			"a.md:2:1: error: t [r]\n"
			"a.md:4:1: warning: u [s]\n"
			"a.md: warning: 1 more like these; --messages json lists all [r]\n"
			"a.md: error: 2 more like these; --messages json lists all [r]\n"
			"b.md:1:1: error: t [r]\n"
			"b.md:2:1: error: t [r]\n";
	struct test t;

	(void)state;
	test_begin(&t);
	for (int line = 1; line <= 5; line++)
		if (line == 4)
			diag_warning(&t.diags, (struct place){ "a.md", line, 1 }, "s", "u");
		else
			diag_error(&t.diags, (struct place){ "a.md", line, 1 }, "r", "t");
	for (int i = 0; i < 3; i++)
		diag_warning(&t.diags, (struct place){ "a.md", 1, 0 }, "r", "%c", "vwx"[i]);
	for (int line = 1; line <= 2; line++)
		diag_error(&t.diags, (struct place){ "b.md", line, 1 }, "r", "t");
	diags_sort(&t.diags);
	diags_few(&t.diags, 2, &t.text);
	assert_string_equal(buf_string(&t.text), few);
	buf_clear(&t.text);
	diags_few(&t.diags, 0, &t.text);
	assert_non_null(strstr(buf_string(&t.text), "a.md:5:1: error: t [r]\n"));
	assert_null(strstr(buf_string(&t.text), "more"));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_message_is_one_line),
		cmocka_unit_test(messages_are_sorted_and_told_once),
		cmocka_unit_test(what_the_machine_refuses_is_a_failure),
		cmocka_unit_test(no_message_sorts_too),
		cmocka_unit_test(of_one_kind_a_few_are_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
