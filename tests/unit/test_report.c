#include "support.h"
#include "text/report.h"

static const struct escape_case {
	int line;
	const char *text, *written;
} escape_cases[] = {
	{ __LINE__, "We look at it.", "We look at it." },
	{ __LINE__, "£350 a week – 4.1%", "£350 a week – 4.1%" },
	{ __LINE__, "a_b <c> & \\d ~e~", "a\\_b \\<c\\> \\& \\\\d \\~e\\~" },
	/* what a page may not have becomes what looks like it */
	{ __LINE__, "{{ limit }} [contact: a] a*b", "(( limit )) (contact: a) a×b" },
	{ __LINE__, "# a | b `c`", "no.  a / b ’c’" },
	{ __LINE__, "one\r\ntwo", "one  two" },
	/* what would begin a list */
	{ __LINE__, "1. One", "1\\. One" },
	{ __LINE__, "12) Twelve", "12\\) Twelve" },
	{ __LINE__, "3.", "3\\." },
	{ __LINE__, "4.1%", "4.1%" },
	{ __LINE__, "- minus", "\\- minus" },
	{ __LINE__, "+ plus", "\\+ plus" },
	{ __LINE__, "= is", "\\= is" },
	{ __LINE__, "", "" },
};

static void texts_read_as_themselves(void **state)
{
	(void)state;
	for (const struct escape_case *c = escape_cases; c < escape_cases + COUNT(escape_cases);
		c++) {
		struct buf out;

		buf_init(&out, 1024);
		report_escaped(&out, slice_text(c->text));
		row_text(c, c->written, buf_string(&out));
		buf_release(&out);
	}
}

static void make_sample(struct report *r, struct arena *a)
{
	const struct slice headers[] = { SLICE("Change"), SLICE("Before"), SLICE("After") };

	report_init(r, a);
	report_heading(r, 2, SLICE("Whät"));
	report_paragraph(r, SLICE("It is so:"));
	report_item(r, SLICE("one"));
	report_item(r, SLICE("two"));
	report_table(r, SLICE("How \"many\""), "lnl");
	report_cells(r, (struct slice[]){ SLICE("Who"), SLICE("How many"), SLICE("What") }, 3);
	report_cells(r, (struct slice[]){ SLICE("Ä"), SLICE("5"), SLICE("") }, 3);
	report_cells(r, (struct slice[]){ SLICE("Others"), SLICE("12"), SLICE("a") }, 3);
	report_heading(r, 3, SLICE("Words"));
	report_changes(r, SLICE("What changes"), headers);
	report_change(r, 1, SLICE("Once."), SLICE("Twice."));
}

static void a_report_is_text(void **state)
{
	struct report r;
	struct test t;

	(void)state;
	test_begin(&t);
	make_sample(&r, &t.arena);
	report_text(&r, &t.text);
	assert_string_equal(buf_string(&t.text),
		"Whät\n====\n"
		"\nIt is so:\n"
		"\n  - one\n  - two\n"
		"\nHow \"many\":\n"
		"  Who     How many  What\n"
		"  Ä              5  –\n"
		"  Others        12  a\n"
		"\nWords\n-----\n"
		"\nWhat changes:\n  - Once.\n  + Twice.\n");
	test_end(&t);
}

static void a_report_is_markdown(void **state)
{
	struct report r;
	struct test t;

	(void)state;
	test_begin(&t);
	make_sample(&r, &t.arena);
	report_markdown(&r, &t.text);
	assert_string_equal(buf_string(&t.text),
		"## Whät\n"
		"\nIt is so:\n"
		"\n- one\n- two\n"
		"\n```table\ncaption: \"How \\\"many\\\"\"\nrow-headers: yes\nnumeric: [2]\n\n"
		"| Who | How many | What |\n| Ä | 5 | – |\n| Others | 12 | a |\n```\n"
		"\n### Words\n"
		"\n```table\ncaption: \"What changes\"\nrow-headers: yes\n\n"
		"| Change | Before | After |\n| 1 | Once. | Twice. |\n```\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_read_as_themselves),
		cmocka_unit_test(a_report_is_text),
		cmocka_unit_test(a_report_is_markdown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
