#include "support.h"
#include "base/limits.h"
#include "text/csv.h"

/* The cells as "line:column text", parted by bars, a row on a line; or the messages. */
static const struct csv_case {
	int line;
	const char *text, *expected;
} csv_cases[] = {
	{ __LINE__, "a,b\n1,2\n", "1:1 a|1:3 b\n2:1 1|2:3 2\n" },
	{ __LINE__, "a,b\r\n1,2\r\n", "1:1 a|1:3 b\n2:1 1|2:3 2\n" },
	{ __LINE__, "a,b\n1,2", "1:1 a|1:3 b\n2:1 1|2:3 2\n" },
	{ __LINE__,
		"\xef\xbb\xbf"
		"a,b\n1,2\n",
		"1:1 a|1:3 b\n2:1 1|2:3 2\n" },
	{ __LINE__, "\xef\xbb\xbf\"a\",b\n", "1:1 a|1:5 b\n" },
	{ __LINE__, "a\n", "1:1 a\n" },
	{ __LINE__, "a,\n,1\n", "1:1 a|1:3 \n2:1 |2:2 1\n" },

	/* columns are counted in characters */
	{ __LINE__, "£é,b\n\"£\",2\n", "1:1 £é|1:4 b\n2:1 £|2:5 2\n" },

	/* spaces belong to a cell */
	{ __LINE__, " a , b\n", "1:1  a |1:5  b\n" },

	/* in quotation marks: commas, marks, line ends */
	{ __LINE__, "\"a,b\",c\n", "1:1 a,b|1:7 c\n" },
	{ __LINE__, "\"\",c\n", "1:1 |1:4 c\n" },
	{ __LINE__, "\"a\"\"b\",c\n", "1:1 a\"b|1:8 c\n" },
	{ __LINE__, "\"\"\"\",c\n", "1:1 \"|1:6 c\n" },
	{ __LINE__, "\"a\nbc\",d\n1,2\n", "1:1 a\nbc|2:5 d\n3:1 1|3:3 2\n" },
	{ __LINE__, "\"a\r\nbc\",d\r\n", "1:1 a\r\nbc|2:5 d\n" },
	{ __LINE__, "a,\"b\"", "1:1 a|1:3 b\n" },
	{ __LINE__, "a,\"b\"\r\n", "1:1 a|1:3 b\n" },

	/* what a spreadsheet adds is left out */
	{ __LINE__, "a,b\n\n1,2\n\n", "1:1 a|1:3 b\n3:1 1|3:3 2\n" },
	{ __LINE__, "a,b\n,\n1,2\n,\n", "1:1 a|1:3 b\n3:1 1|3:3 2\n" },
	{ __LINE__, "\n\r\na\n1\n", "3:1 a\n4:1 1\n" },

	{ __LINE__, "",
		"a.csv:1:1: error: there is nothing in this table: its first row names the columns "
		"[csv-empty]\n" },
	{ __LINE__, "\n,,\n",
		"a.csv:1:1: error: there is nothing in this table: its first row names the columns "
		"[csv-empty]\n" },
	{ __LINE__, "a,\"b\n1,2\n",
		"a.csv:1:3: error: a cell begins with a quotation mark and is never closed: write one "
		"after its last character [csv-quote]\n" },
	{ __LINE__, "a,\"",
		"a.csv:1:3: error: a cell begins with a quotation mark and is never closed: write one "
		"after its last character [csv-quote]\n" },
	{ __LINE__, "a,b\n\"1\" ,2\n",
		"a.csv:2:4: error: text after the quotation mark that closes a cell: a comma has to "
		"follow, and a mark within a cell is written twice [csv-quote]\n" },
	{ __LINE__, "a,b\n\"1\"\r2\",2\n",
		"a.csv:2:4: error: text after the quotation mark that closes a cell: a comma has to "
		"follow, and a mark within a cell is written twice [csv-quote]\n" },
	{ __LINE__, "a,b\n1£\"2,3\n",
		"a.csv:2:3: error: a quotation mark within a cell: put marks around the whole cell and "
		"write this one twice [csv-quote]\n" },
	{ __LINE__, "a,b\r1,2\r",
		"a.csv:1:4: error: a carriage return that ends no line: save the table as \"CSV UTF-8\" "
		"[csv-line-end]\n" },
	{ __LINE__, "a;b\n1;2\n",
		"a.csv:1:1: error: the columns are not parted by commas: save the table as \"CSV (comma "
		"delimited)\" [csv-commas]\n" },
	{ __LINE__, "a\tb\n1\t2\n",
		"a.csv:1:1: error: the columns are not parted by commas: save the table as \"CSV (comma "
		"delimited)\" [csv-commas]\n" },
	{ __LINE__, "a;b,c\n", "1:1 a;b|1:5 c\n" },
	{ __LINE__, "a,b\n1\n1,2,3\n",
		"a.csv:2:1: error: this row has 1 cell and the first row has 2: give each column a cell, "
		"with quotation marks around a text that has a comma in it [csv-columns]\n"
		"a.csv:3:1: error: this row has 3 cells and the first row has 2: give each column a "
		"cell, with quotation marks around a text that has a comma in it [csv-columns]\n" },

	/* a wrong line does not hide the next */
	{ __LINE__, "a,b\nx\"y,2\r\n1\r\n",
		"a.csv:2:2: error: a quotation mark within a cell: put marks around the whole cell and "
		"write this one twice [csv-quote]\n"
		"a.csv:3:1: error: this row has 1 cell and the first row has 2: give each column a cell, "
		"with quotation marks around a text that has a comma in it [csv-columns]\n" },
};

static const char *written(struct test *t, const struct csv *csv)
{
	buf_clear(&t->text);
	for (size_t i = 0; i < csv->count; i++) {
		assert_int_equal(csv->rows[i].line, csv->rows[i].cells[0].place.line);
		for (size_t c = 0; c < csv->columns; c++) {
			const struct csv_cell *cell = &csv->rows[i].cells[c];

			assert_string_equal(cell->place.file, "a.csv");
			buf_print(&t->text, "%s%d:%d %.*s", c ? "|" : "", cell->place.line,
				cell->place.column, SLICE_ARG(cell->text));
		}
		buf_byte(&t->text, '\n');
	}
	return buf_string(&t->text);
}

static void tables_are_read_or_refused(void **state)
{
	(void)state;
	for (const struct csv_case *c = csv_cases; c < csv_cases + COUNT(csv_cases); c++) {
		struct csv csv;
		struct test t;

		test_begin(&t);

		bool good = csv_read(&csv, &t.arena, "a.csv", slice_text(c->text), &t.diags);

		row_int(c, diags_clean(&t.diags), good);
		row_text(c, c->expected, good ? written(&t, &csv) : test_messages(&t));
		test_end(&t);
	}
}

static const struct size_case {
	int line;
	int rows, columns, cell;
	const char *messages;
} size_cases[] = {
	{ __LINE__, LIMIT_CSV_ROWS, 1, 1, "" },
	{ __LINE__, LIMIT_CSV_ROWS + 1, 1, 1,
		"a.csv:10001:1: error: a table has at most 10000 rows [csv-size]\n" },
	{ __LINE__, 2, LIMIT_CSV_COLUMNS, 1, "" },
	{ __LINE__, 2, LIMIT_CSV_COLUMNS + 1, 1,
		"a.csv:1:1: error: a table has at most 128 columns, and this one 129 [csv-size]\n" },
	{ __LINE__, 1, 1, LIMIT_TEXT, "" },
	{ __LINE__, 1, 1, LIMIT_TEXT + 1,
		"a.csv:1:1: error: a cell has at most 2048 bytes, and this one 2049 [csv-size]\n" },
};

static void tables_have_limits(void **state)
{
	(void)state;
	for (const struct size_case *c = size_cases; c < size_cases + COUNT(size_cases); c++) {
		struct csv csv;
		struct buf text;
		struct test t;

		test_begin(&t);
		buf_init(&text, LIMIT_CSV_FILE);
		for (int row = 0; row < c->rows; row++)
			for (int column = 0; column < c->columns; column++) {
				for (int i = 0; i < c->cell; i++)
					buf_byte(&text, 'x');
				buf_byte(&text, column + 1 < c->columns ? ',' : '\n');
			}
		row_int(c, !*c->messages,
			csv_read(&csv, &t.arena, "a.csv", buf_slice(&text), &t.diags));
		row_text(c, c->messages, test_messages(&t));
		buf_release(&text);
		test_end(&t);
	}
}

/* One row, and blank lines up to `size` bytes. */
static bool is_read(struct test *t, size_t size)
{
	char *text = memory_take(size);
	struct csv csv;

	memset(text, '\n', size);
	text[0] = 'a';

	bool good = csv_read(&csv, &t->arena, "a.csv", slice_of(text, size), &t->diags);

	free(text);
	return good;
}

static void files_have_a_limit(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(is_read(&t, LIMIT_CSV_FILE));
	assert_false(is_read(&t, LIMIT_CSV_FILE + 1));
	assert_string_equal(test_messages(&t),
		"a.csv:1:1: error: a table has at most 4194304 bytes: split it over several files "
		"[csv-size]\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_read_or_refused),
		cmocka_unit_test(tables_have_limits),
		cmocka_unit_test(files_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
