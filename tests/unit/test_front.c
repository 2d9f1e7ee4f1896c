#include "support.h"
#include "text/front.h"

static const struct split_case {
	int line;
	int meta_line, body_line;
	const char *text, *meta, *body;
	const char *messages;
} split_cases[] = {
	{ __LINE__, 1, 1, "Hello\n", "", "Hello\n", "" },
	{ __LINE__, 1, 1, "", "", "", "" },
	{ __LINE__, 2, 4, "---\ntitle: A\n---\nB\n", "title: A\n", "B\n", "" },
	{ __LINE__, 2, 5, "---\na: 1\nb: 2\n---\n\nB\n", "a: 1\nb: 2\n", "\nB\n", "" },
	{ __LINE__, 2, 3, "---\n---\nB\n", "", "B\n", "" },
	{ __LINE__, 2, 4, "---\ntitle: A\n---", "title: A\n", "", "" },
	{ __LINE__, 2, 4, "---\r\ntitle: A\r\n---\r\nB\r\n", "title: A\r\n", "B\r\n", "" },
	{ __LINE__, 2, 4, "---  \ntitle: A\n--- \t\nB\n", "title: A\n", "B\n", "" },

	/* only the first two fences count, and only at the start of a line */
	{ __LINE__, 2, 4, "---\ntitle: A\n---\nB\n---\nC\n", "title: A\n", "B\n---\nC\n", "" },
	{ __LINE__, 2, 5, "---\ntitle: A\n ---\n---\nB\n", "title: A\n ---\n", "B\n", "" },
	{ __LINE__, 1, 1, "----\nA\n----\n", "", "----\nA\n----\n", "" },
	{ __LINE__, 1, 1, "--- title\n---\n", "", "--- title\n---\n", "" },
	{ __LINE__, 1, 1, "\n---\ntitle: A\n---\n", "", "\n---\ntitle: A\n---\n", "" },

	{ __LINE__, 0, 0, "---\ntitle: A\n", NULL, NULL,
		"a.md:1:1: error: front matter is never closed: expected a line \"---\" [front-open]\n" },
	{ __LINE__, 0, 0, "---", NULL, NULL,
		"a.md:1:1: error: front matter is never closed: expected a line \"---\" [front-open]\n" },
};

static void front_matter_is_split_off(void **state)
{
	(void)state;
	for (const struct split_case *c = split_cases; c < split_cases + COUNT(split_cases); c++) {
		struct front f;
		struct test t;

		test_begin(&t);
		row_int(c, !*c->messages, front_split(&f, "a.md", slice_text(c->text), &t.diags));
		row_text(c, c->messages, test_messages(&t));
		if (c->meta) {
			row_text(c, c->meta, test_string(&t, f.meta));
			row_text(c, c->body, test_string(&t, f.body));
			row_int(c, c->meta_line, f.meta_line);
			row_int(c, c->body_line, f.body_line);
		}
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(front_matter_is_split_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
