/*
 * dataset: rows of facts that are published for other programs, as CSV and as JSON with a schema.
 *
 *	struct dataset d;
 *	dataset_begin(&d, &figure_table, &arena);
 *	struct slice *row = dataset_add(&d);
 *	row[FIGURE_ROW_NAME] = SLICE("community_limit");
 *
 * All cells are text, digit by digit as it was written: no reader makes a rounded number of it. An empty cell is
 * nothing known. Cells are borrowed, and must outlive the dataset, whose rows are in the arena.
 */
#ifndef SITE_DATASET_H
#define SITE_DATASET_H

#include "base/arena.h"
#include "base/date.h"

enum dataset_type {
	DATASET_TEXT,
	DATASET_VALUE, /* a decimal number, a day or a time of day, as text */
	DATASET_DATE,  /* 2026-11-20 */
	DATASET_URL,
	DATASET_BOOLEAN, /* true, false */
};

enum dataset_need { DATASET_MAY, DATASET_MUST };

struct dataset_column {
	const char *name; /* of the column and of the member: "unit" */
	enum dataset_type type;
	enum dataset_need need;
	const char *says;	    /* for the schema */
	const char *const *choices; /* all that a text can be, ended by NULL; NULL: anything */
};

struct dataset_table {
	const char *name;  /* of the files, and of the member that holds the rows: "figures" */
	const char *title; /* for the schema */
	const struct dataset_column *columns;
	size_t column_count;
};

struct dataset {
	const struct dataset_table *table;
	struct slice *cells; /* row by row */
	size_t row_count, room;
	struct arena *arena;
};

#define DATASET_TABLE(name, title, columns)                                                        \
	{                                                                                          \
		name, title, columns, sizeof(columns) / sizeof(*(columns))                         \
	}

void dataset_begin(struct dataset *d, const struct dataset_table *table, struct arena *a);

/* A new last row, all of it empty: valid until the next is added. */
struct slice *dataset_add(struct dataset *d);

static inline const struct slice *dataset_row(const struct dataset *d, size_t row)
{
	return d->cells + row * d->table->column_count;
}

/* "2026-11-20" in the arena, or nothing for no date. */
struct slice dataset_date(struct arena *a, struct date date);

static inline struct slice dataset_boolean(bool is)
{
	return is ? SLICE("true") : SLICE("false");
}

#endif
