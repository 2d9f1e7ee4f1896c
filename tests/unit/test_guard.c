#include "support.h"
#include "base/limits.h"
#include "text/guard.h"

/* The messages about `text`, which begins at the third character of line 7. */
static const char *guarded(struct test *t, struct slice text)
{
	const struct markdown source = { "page.md", text, 7, 3 };
	struct lines lines;

	lines_init(&lines, &t->arena, &source);

	bool good = guard_check(&lines, &t->diags);

	assert_int_equal(good, t->diags.errors == 0);
	return test_messages(t);
}

#define CONTROL(place, reference)                                                                  \
	"page.md:" place ": error: " reference " is a control character: take it out "             \
	"[markdown-control]\n"

static const struct reference_case {
	int line;
	const char *text, *messages;
} reference_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "&amp; &#163; &#xA3; &#9;&#10;&#13;&#32;&#126;&#160;&#xFFFD;&#x10FFFF;", "" },
	{ __LINE__, "&#27;", CONTROL("7:3", "&#27;") },
	{ __LINE__, "é &#x1b;", CONTROL("7:5", "&#x1b;") },
	{ __LINE__, "\n\né &#X1B;", CONTROL("9:3", "&#X1B;") },
	{ __LINE__, "&#0;", CONTROL("7:3", "&#0;") },
	{ __LINE__, "&#31;&#0000031;", CONTROL("7:3", "&#31;") CONTROL("7:8", "&#0000031;") },
	{ __LINE__, "&#127;&#159;", CONTROL("7:3", "&#127;") CONTROL("7:9", "&#159;") },
	{ __LINE__, "&#xFFFE;&#65535;", CONTROL("7:3", "&#xFFFE;") CONTROL("7:11", "&#65535;") },

	/* no references, but text */
	{ __LINE__, "&# &#; &#x; &#27 &#a; &#x1g; &#00000027; &27;", "" },
	{ __LINE__, "&#", "" },
};

static void control_characters_are_refused(void **state)
{
	(void)state;
	for (const struct reference_case *c = reference_cases;
		c < reference_cases + COUNT(reference_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->messages, guarded(&t, slice_text(c->text)));
		test_end(&t);
	}
}

/* A run of that many bytes, line ends included, an empty line, and another. */
static void runs_have_a_limit(void **state)
{
	(void)state;
	for (int length = LIMIT_MARKDOWN_BLOCK; length <= LIMIT_MARKDOWN_BLOCK + 1; length++) {
		struct test t;

		test_begin(&t);

		char *text = arena_take(&t.arena, 2 * LIMIT_MARKDOWN_BLOCK + 3);

		memset(text, 'a', 2 * LIMIT_MARKDOWN_BLOCK + 3);
		text[LIMIT_MARKDOWN_BLOCK / 2] = '\n';
		text[length - 1] = '\n';
		memcpy(text + length, " \t\r\n", 4);
		text[2 * LIMIT_MARKDOWN_BLOCK - 1] = '\n';

		const char *messages = guarded(&t, slice_of(text, 2 * LIMIT_MARKDOWN_BLOCK));

		if (length == LIMIT_MARKDOWN_BLOCK)
			assert_string_equal(messages, "");
		else
			assert_string_equal(messages,
				"page.md:8:1: error: more than 16384 bytes without an empty line: "
				"split the paragraph [markdown-block]\n");
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(control_characters_are_refused),
		cmocka_unit_test(runs_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
