/*
 * A table from a spreadsheet: every row has a cell for every column, each cell stands in the file, and the table
 * that is written again from its cells reads as the same cells.
 */
#include "look.h"
#include "text/csv.h"

static void look_cells(const struct csv *csv, struct slice text)
{
	look_must(csv->count && csv->count <= LIMIT_CSV_ROWS);
	look_must(csv->columns && csv->columns <= LIMIT_CSV_COLUMNS);
	for (size_t i = 0; i < csv->count; i++) {
		bool is_blank = true;

		for (size_t c = 0; c < csv->columns; c++) {
			const struct csv_cell *cell = &csv->rows[i].cells[c];

			look_place(cell->place, "a cell", text);
			look_must(cell->text.length <= LIMIT_TEXT);
			look_must(utf8_check(cell->text) == cell->text.length);
			is_blank &= !cell->text.length;
		}
		look_must(!is_blank);
	}
}

static void write_table(const struct csv *csv, struct buf *out)
{
	for (size_t i = 0; i < csv->count; i++)
		for (size_t c = 0; c < csv->columns; c++) {
			struct slice cell = csv->rows[i].cells[c].text;

			buf_byte(out, '"');
			for (size_t at = 0; at < cell.length; at++) {
				if (cell.at[at] == '"')
					buf_byte(out, '"');
				buf_byte(out, cell.at[at]);
			}
			buf_text(out, c + 1 < csv->columns ? "\"," : "\"\r\n");
		}
}

static void look_again(const struct csv *csv, struct arena *a)
{
	struct diags own;
	struct csv again;
	struct buf text;

	diags_init(&own, a);
	buf_init(&text, (size_t)4 * LIMIT_CSV_FILE);
	write_table(csv, &text);
	look_must(csv_read(&again, a, "again.csv", buf_slice(&text), &own));
	look_must(again.count == csv->count && again.columns == csv->columns);
	for (size_t i = 0; i < csv->count; i++)
		for (size_t c = 0; c < csv->columns; c++)
			look_must(slice_equal(
				again.rows[i].cells[c].text, csv->rows[i].cells[c].text));
	buf_release(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct slice text;
	struct csv csv;

	if (size > LIMIT_CSV_FILE || !fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;

	bool good = csv_read(&csv, &arena, "table.csv", text, &diags);

	for (const struct diag *m = diags.first; m; m = m->next)
		look_place(m->place, m->text, text);
	if (good) {
		look_cells(&csv, text);
		look_again(&csv, &arena);
	}
	fuzz_end(&arena, &diags, good);
	return 0;
}
