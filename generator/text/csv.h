/*
 * csv: a table that somebody saved from a spreadsheet (RFC 4180), as rows of cells that know where they stand.
 *
 *	struct csv table;
 *	if (csv_read(&table, arena, "people.csv", text, d))
 *		for (size_t i = 1; i < table.count; i++)
 *			... table.rows[i].cells[c].text ...	// rows[0] names the columns
 *
 * What spreadsheets do beside the letter of RFC 4180 is read too: lines that end in "\n" alone, a byte order mark,
 * blank lines and rows that are nothing but commas, which are left out. Spaces in a cell are kept: they are for the
 * caller to judge.
 */
#ifndef TEXT_CSV_H
#define TEXT_CSV_H

#include "base/arena.h"
#include "base/diag.h"

struct csv_cell {
	struct slice
		text; /* without its quotation marks; a mark that was written twice stands once */
	struct place place;
};

struct csv_row {
	const struct csv_cell *cells; /* as many as the table has columns */
	int line;
};

struct csv {
	const struct csv_row *rows; /* the first names the columns; there is always one */
	size_t count;
	size_t columns;
};

/*
 * Read `text`, the content of `file`, which is borrowed; what is read lives in the arena and may look into the
 * text. False, with a message for each mistake: a quotation mark in the wrong place [csv-quote], rows of different
 * lengths [csv-columns], a carriage return that ends no line [csv-line-end], columns parted by something else than
 * commas [csv-commas], nothing in it [csv-empty], more than the limits hold [csv-size].
 */
MUST_USE bool csv_read(
	struct csv *csv, struct arena *a, const char *file, struct slice text, struct diags *d);

#endif
