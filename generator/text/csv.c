#include "text/csv.h"

#include "base/limits.h"
#include "base/utf8.h"

struct reader {
	struct arena *arena;
	struct diags *diags;
	struct slice rest;  /* what is not read yet */
	struct place place; /* of its first byte */
	struct csv_cell cells[LIMIT_CSV_COLUMNS];
	size_t count; /* cells of the row being read */
	bool is_row_good;
};

/* Go on by `bytes`, none of which ends a line. */
static void advance(struct reader *r, size_t bytes)
{
	r->place.column += (int)utf8_count(slice_first(r->rest, bytes));
	r->rest = slice_after(r->rest, bytes);
}

static size_t line_end(struct slice s)
{
	return slice_starts(s, SLICE("\r\n")) ? 2 : slice_starts(s, SLICE("\n")) ? 1 : 0;
}

/* Go on by a line end of `bytes`. */
static void next_line(struct reader *r, size_t bytes)
{
	r->rest = slice_after(r->rest, bytes);
	r->place.line++;
	r->place.column = 1;
}

static void refuse(struct reader *r, struct place at, const char *rule, const char *says)
{
	diag_error(r->diags, at, rule, "%s", says);
	r->is_row_good = false;
}

/* Pass over what is left of a line that is wrong, so that the next one is read as itself. */
static void give_up_line(struct reader *r)
{
	size_t end = slice_find(r->rest, '\n');

	if (end && end < r->rest.length && r->rest.at[end - 1] == '\r')
		end--;
	advance(r, end);
}

/*
 * The next piece of a quoted cell, up to a quotation mark, a line end or the end. Line ends within the cell count
 * for the places of what follows, and belong to its text as they were written.
 */
static void read_piece(struct reader *r, struct buf *text)
{
	size_t length = 0;

	while (length < r->rest.length && r->rest.at[length] != '"' && r->rest.at[length] != '\n')
		length++;
	buf_add(text, slice_first(r->rest, length));
	advance(r, length);
	if (slice_starts(r->rest, SLICE("\n"))) {
		buf_byte(text, '\n');
		next_line(r, 1);
	}
}

/* After the mark that opens a cell, read to the one that closes it. False if none does. */
static bool read_quoted(struct reader *r, struct buf *text)
{
	for (;;) {
		if (!r->rest.length)
			return false;
		if (r->rest.at[0] != '"') {
			read_piece(r, text);
			continue;
		}
		advance(r, 1);
		if (!slice_starts(r->rest, SLICE("\"")))
			return true;
		buf_byte(text, '"');
		advance(r, 1);
	}
}

static struct slice quoted_cell(struct reader *r, struct place at)
{
	struct slice cell;
	struct buf text;

	buf_init(&text, r->rest.length);
	advance(r, 1);
	if (!read_quoted(r, &text))
		refuse(r, at, "csv-quote",
			"a cell begins with a quotation mark and is never closed: "
			"write one after its last character");
	else if (r->rest.length && r->rest.at[0] != ',' && !line_end(r->rest))
		refuse(r, r->place, "csv-quote",
			"text after the quotation mark that closes a cell: "
			"a comma has to follow, and a mark within a cell is written twice");
	cell = arena_copy(r->arena, buf_slice(&text));
	buf_release(&text);
	return cell;
}

/* What may not stand in a cell that is not in quotation marks. */
static void check_bare(struct reader *r, struct slice cell, struct place at)
{
	size_t mark = slice_find(cell, '"'), end = slice_find(cell, '\r');

	if (mark < cell.length) {
		at.column += (int)utf8_count(slice_first(cell, mark));
		refuse(r, at, "csv-quote",
			"a quotation mark within a cell: put marks around the whole "
			"cell and write this one twice");
	} else if (end < cell.length) {
		at.column += (int)utf8_count(slice_first(cell, end));
		refuse(r, at, "csv-line-end",
			"a carriage return that ends no line: save the table as "
			"\"CSV UTF-8\"");
	}
}

static struct slice bare_cell(struct reader *r, struct place at)
{
	size_t length = 0;

	while (length < r->rest.length && r->rest.at[length] != ',' &&
		!line_end(slice_after(r->rest, length)))
		length++;

	struct slice cell = slice_first(r->rest, length);

	check_bare(r, cell, at);
	advance(r, length);
	return cell;
}

static void read_cell(struct reader *r)
{
	struct place at = r->place;
	struct slice text = slice_starts(r->rest, SLICE("\"")) ? quoted_cell(r, at)
							       : bare_cell(r, at);

	if (text.length > LIMIT_TEXT) {
		diag_error(r->diags, at, "csv-size",
			"a cell has at most %d bytes, and this one %zu", LIMIT_TEXT, text.length);
		r->is_row_good = false;
	}
	if (r->count < LIMIT_CSV_COLUMNS)
		r->cells[r->count] = (struct csv_cell){ text, at };
	r->count++;
}

/* Read one row into r->cells, with the line end that follows it. */
static void read_row(struct reader *r)
{
	r->count = 0;
	r->is_row_good = true;
	read_cell(r);
	while (r->is_row_good && slice_starts(r->rest, SLICE(","))) {
		advance(r, 1);
		read_cell(r);
	}
	if (!r->is_row_good)
		give_up_line(r);
	next_line(r, line_end(r->rest));
}

static bool is_blank(const struct reader *r)
{
	for (size_t i = 0; i < r->count && i < LIMIT_CSV_COLUMNS; i++)
		if (r->cells[i].text.length)
			return false;
	return true;
}

/* The first row: the columns of the table. */
static void check_header(struct reader *r)
{
	static const char *const others[] = { ";", "\t", "|" };
	struct slice only = r->cells[0].text;

	if (r->count > LIMIT_CSV_COLUMNS) {
		diag_error(r->diags, r->cells[0].place, "csv-size",
			"a table has at most %d columns, and this one %zu", LIMIT_CSV_COLUMNS,
			r->count);
		r->is_row_good = false;
	}
	for (size_t i = 0; r->count == 1 && i < sizeof(others) / sizeof(*others); i++)
		if (slice_find(only, others[i][0]) < only.length)
			refuse(r, r->cells[0].place, "csv-commas",
				"the columns are not parted by "
				"commas: save the table as \"CSV (comma delimited)\"");
}

static void check_length(struct reader *r, size_t columns)
{
	if (!r->is_row_good || r->count == columns)
		return;
	diag_error(r->diags, r->cells[0].place, "csv-columns",
		"this row has %zu cell%s and the first row has %zu: give each column a cell, with "
		"quotation marks around a text that has a comma in it",
		r->count, r->count == 1 ? "" : "s", columns);
}

static void keep_row(struct reader *r, struct csv *csv, struct csv_row *rows)
{
	struct csv_cell *cells = ARENA_ARRAY(r->arena, struct csv_cell, csv->columns);

	memcpy(cells, r->cells, csv->columns * sizeof(*cells));
	rows[csv->count++] = (struct csv_row){ cells, cells[0].place.line };
}

/* The next row that is not blank, once the rows before it fit. */
static void take_row(struct reader *r, struct csv *csv, struct csv_row *rows)
{
	if (!csv->columns) {
		check_header(r);
		csv->columns = r->count;
	}
	check_length(r, csv->columns);
	if (r->count == csv->columns && csv->columns <= LIMIT_CSV_COLUMNS)
		keep_row(r, csv, rows);
}

bool csv_read(
	struct csv *csv, struct arena *a, const char *file, struct slice text, struct diags *d)
{
	struct reader *r = ARENA_NEW(a, struct reader);
	struct csv_row *rows = ARENA_ARRAY(a, struct csv_row, LIMIT_CSV_ROWS + 1);
	int errors = d->errors;

	if (text.length > LIMIT_CSV_FILE) {
		diag_error(d, (struct place){ file, 1, 1 }, "csv-size",
			"a table has at most %d bytes: split it over several files",
			LIMIT_CSV_FILE);
		return false;
	}
	if (slice_starts(text, SLICE("\xef\xbb\xbf")))
		text = slice_after(text, 3);
	*r = (struct reader){ .arena = a, .diags = d, .rest = text, .place = { file, 1, 1 } };
	*csv = (struct csv){ .rows = rows };
	while (r->rest.length && csv->count <= LIMIT_CSV_ROWS) {
		read_row(r);
		if (!is_blank(r) || !r->is_row_good)
			take_row(r, csv, rows);
	}
	if (csv->count > LIMIT_CSV_ROWS)
		diag_error(d, (struct place){ file, rows[LIMIT_CSV_ROWS].line, 1 }, "csv-size",
			"a table has at most %d rows", LIMIT_CSV_ROWS);
	else if (!csv->columns)
		diag_error(d, (struct place){ file, 1, 1 }, "csv-empty",
			"there is nothing in this table: its first row names the columns");
	return d->errors == errors;
}
