#include "sample_sheet.h"
#include "base/limits.h"

/* `format` for each number from `first` on: those before it stand there already. */
static void add(struct test *t, const char *format, int first, int count)
{
	for (int i = first; i < count; i++)
		buf_print(&t->text, format, i);
}

static void figures(struct test *t, int count)
{
	buf_text(&t->text, SAMPLE_FIGURES);
	add(t, "  f%d: {says: F, unit: £, status: undecided, source: s, at: t}\n", 4, count);
}

/* Those of a group count too. */
static void questions(struct test *t, int count)
{
	buf_text(&t->text, SAMPLE_QUESTIONS);
	add(t, "  q%d: {asks: Q, called: Q, about: need, choices: {a: A, b: B}}\n", 10, count);
}

static void lines(struct test *t, int count)
{
	buf_text(&t->text, SAMPLE_LINES);
	add(t, "  l%d: {says: L, unit: points, sum: [points], shown-only: yes}\n", 8, count);
}

static void weight(struct test *t, int digits)
{
	buf_text(&t->text,
		SAMPLE_LINES "  x: {says: X, unit: points, shown-only: yes, sum: [{points: ");
	add(t, "9", 0, digits);
	buf_text(&t->text, "}]}\n");
}

static void number(struct test *t, int digits)
{
	buf_text(&t->text, SAMPLE_LINES "  x: {says: X, unit: points, shown-only: yes, sum: [");
	add(t, "9", 0, digits);
	buf_text(&t->text, "]}\n");
}

static void operands(struct test *t, int count)
{
	buf_text(&t->text, SAMPLE_LINES "  x: {says: X, unit: points, shown-only: yes, max: [");
	add(t, "%d, ", 0, count);
	buf_text(&t->text, "]}\n");
}

static void conditions(struct test *t, int count)
{
	buf_text(&t->text, SAMPLE_LINES "  x: {says: X, unit: number, shown-only: yes, count: [");
	add(t, "points is over %d, ", 0, count);
	buf_text(&t->text, "]}\n");
}

static void steps(struct test *t, int count)
{
	buf_text(&t->text,
		SAMPLE_LINES
		"  x: {says: X, unit: points, shown-only: yes, band: points, steps: [");
	add(t, "{from: %d, is: 1}, ", 0, count);
	buf_text(&t->text, "]}\n");
}

static void rules(struct test *t, int count)
{
	buf_text(&t->text,
		SAMPLE_LINES "  x: {says: X, unit: points, shown-only: yes, decide: first, "
			     "otherwise: 0, rules: [");
	add(t, "{if: points is over %d, then: 1}, ", 0, count);
	buf_text(&t->text, "]}\n");
}

static void referrals(struct test *t, int count)
{
	buf_text(&t->text, "refers:\n");
	add(t, "  - {if: points is over %d, says: Ask}\n", 0, count);
}

static const struct limit_case {
	int line;
	void (*write)(struct test *t, int count);
	int most;
	const char *rule; /* of the message for one more */
} limit_cases[] = {
	{ __LINE__, figures, LIMIT_SHEET_FIGURES,
		"at most 255 figures: this has 256 [sheet-limit]" },
	{ __LINE__, questions, LIMIT_SHEET_QUESTIONS,
		"at most 64 questions: this has 65 [sheet-limit]" },
	{ __LINE__, lines, LIMIT_SHEET_LINES, "at most 256 lines: this has 257 [sheet-limit]" },
	{ __LINE__, operands, LIMIT_SHEET_PARTS,
		"\"max\" has at most 100 parts: this has 101 [sheet-limit]" },
	{ __LINE__, conditions, LIMIT_SHEET_PARTS,
		"\"count\" has at most 100 parts: this has 101 [sheet-limit]" },
	{ __LINE__, steps, LIMIT_SHEET_PARTS,
		"\"steps\" has at most 100 parts: this has 101 [sheet-limit]" },
	{ __LINE__, rules, LIMIT_SHEET_PARTS,
		"\"rules\" has at most 100 parts: this has 101 [sheet-limit]" },
	{ __LINE__, referrals, LIMIT_SHEET_PARTS,
		"\"refers\" has at most 100 parts: this has 101 [sheet-limit]" },
	{ __LINE__, weight, LIMIT_WEIGHT_DIGITS, "[sheet-weight]" },
	{ __LINE__, number, LIMIT_NUMBER_DIGITS, "[sheet-number]" },
};

static void one_more_than_the_limit_is_refused(void **state)
{
	(void)state;
	for (const struct limit_case *c = limit_cases; c < limit_cases + COUNT(limit_cases); c++)
		for (int more = 0; more < 2; more++) {
			struct test t;

			test_begin(&t);
			c->write(&t, c->most + more);

			const struct sheet *s = sample_sheet(
				&t, test_string(&t, buf_slice(&t.text)));

			row_int(c, !more, s != NULL);
			row_int(c, more, t.diags.errors);
			if (more)
				row_true(c, strstr(test_messages(&t), c->rule));
			test_end(&t);
		}
}

/* `rows` of 64 cells each, all there; the first row is for "r0". */
static void write_table(struct test *t, int rows)
{
	int columns = 64;

	buf_text(&t->text, SAMPLE_LINES "  r: {says: R, labels: {");
	add(t, "r%d: R, ", 0, rows);
	buf_text(&t->text, "}, band: points, steps: [{is: r0}]}\n  c: {says: C, labels: {");
	add(t, "c%d: C, ", 0, columns);
	buf_text(&t->text,
		"}, band: points, steps: [{is: c0}]}\n"
		"  x: {says: X, unit: points, shown-only: yes, table: [r, c], cells: {");
	for (int row = 0; row < rows; row++) {
		buf_print(&t->text, "r%d: {", row);
		add(t, "c%d: 1, ", 0, columns);
		buf_text(&t->text, "}, ");
	}
	buf_text(&t->text, "}}\n");
}

/* With a third dimension of two, the same cells would be twice as many. */
static void a_table_has_a_limit(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	write_table(&t, LIMIT_TABLE_CELLS / 64);
	assert_non_null(sample_sheet(&t, test_string(&t, buf_slice(&t.text))));
	buf_text(&t.text,
		"  y: {says: Y, unit: points, shown-only: yes, table: [help, r, c], cells: {no: 1}}\n");
	assert_null(sample_sheet(&t, test_string(&t, buf_slice(&t.text))));
	assert_string_equal(test_messages(&t),
		"a.yaml:13:54: error: a table has at most 448 cells: this has 896 [sheet-limit]\n");
	test_end(&t);
}

static void many_unknown_names_are_not_all_compared(void **state)
{
	int hints = 0;
	struct test t;

	(void)state;
	test_begin(&t);
	buf_text(&t.text, SAMPLE_LINES "  x: {says: X, unit: points, shown-only: yes, sum: [");
	for (int i = 0; i <= LIMIT_HINTS; i++)
		buf_text(&t.text, i == LIMIT_HINTS / 2 ? "], less: [pionts, " : "pionts, ");
	buf_text(&t.text, "]}\n");
	assert_null(sample_sheet(&t, test_string(&t, buf_slice(&t.text))));
	for (const struct diag *m = t.diags.first; m; m = m->next)
		hints += strstr(m->text, "did you mean \"points\"?") != NULL;
	assert_int_equal(hints, LIMIT_HINTS);
	assert_int_equal(t.diags.errors, LIMIT_HINTS + 1);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_more_than_the_limit_is_refused),
		cmocka_unit_test(a_table_has_a_limit),
		cmocka_unit_test(many_unknown_names_are_not_all_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
