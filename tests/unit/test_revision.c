#include "support.h"
#include "text/revision.h"

static const struct revision_case {
	int line;
	const char *was, *is, *changes;
} revision_cases[] = {
	{ __LINE__, "", "", "" },
	{ __LINE__, "a\nb\n", "a\nb\n", "" },
	{ __LINE__, "a\nb\n", "a\r\nb", "" },
	{ __LINE__, "a\nb\nc\n", "a\nB\nc\n", "b>B " },
	{ __LINE__, "a\nc\n", "a\nb\nc\n", ">b " },
	{ __LINE__, "a\nb\nc\n", "a\nc\n", "b> " },
	{ __LINE__, "", "a\n", ">a " },
	{ __LINE__, "a\n", "", "a> " },
	{ __LINE__, "a\nb\nc\nd\n", "A\nb\nc\nD\n", "a>A d>D " },
	{ __LINE__, "a\nb\n", "A\nB\nC\n", "a>A b>B >C " },
	{ __LINE__, "a\nb\nc\n", "c\na\nb\n", ">c c> " },
	{ __LINE__, "a\nb\na\nb\n", "a\nb\n", "a> b> " },
	{ __LINE__, "x\na\nb\nc\ny\n", "p\na\nq\nc\nr\n", "x>p b>q y>r " },
};

static void lines_are_compared(void **state)
{
	(void)state;
	for (const struct revision_case *c = revision_cases;
		c < revision_cases + COUNT(revision_cases); c++) {
		struct revision r;
		struct test t;
		struct buf out;

		test_begin(&t);
		buf_init(&out, 1000);
		revision_make(&r, slice_text(c->was), slice_text(c->is), &t.arena);
		for (size_t i = 0; i < r.count; i++)
			buf_print(&out, "%.*s>%.*s ", SLICE_ARG(r.changes[i].was),
				SLICE_ARG(r.changes[i].is));
		row_text(c, c->changes, buf_string(&out));
		buf_release(&out);
		test_end(&t);
	}
}

/* The lines 0 to 1999 in another order: too many to compare each with each. */
static void very_many_lines_are_not_compared(void **state)
{
	struct buf was, is;
	struct revision r;
	struct test t;

	(void)state;
	test_begin(&t);
	buf_init(&was, 100000);
	buf_init(&is, 100000);
	for (int i = 0; i < 2000; i++) {
		buf_print(&was, "%d\n", i);
		buf_print(&is, "%d\n", 1999 - i);
	}
	revision_make(&r, buf_slice(&was), buf_slice(&is), &t.arena);
	assert_int_equal(r.count, 2000);
	assert_true(slice_is(r.changes[0].was, "0"));
	assert_true(slice_is(r.changes[0].is, "1999"));
	buf_release(&was);
	buf_release(&is);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_compared),
		cmocka_unit_test(very_many_lines_are_not_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
