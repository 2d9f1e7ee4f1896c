#include "text/table.h"

struct cell {
	struct slice text; /* trimmed */
	struct place place;
};

struct row {
	struct cell *cells;
	size_t count;
	struct place place, end; /* of its first and its last bar */
};

struct table {
	struct component *component;
	const struct data *caption, *numeric;
	int row_headers;
	bool *is_numeric; /* for each column */
	size_t columns;	  /* 0 until the header is read */
	size_t rows;	  /* below the header */
	xmlNodePtr head, body;
};

static const char *const no_yes[] = { "no", "yes", NULL };

static const struct field table_fields[] = {
	{ "caption", FIELD_TEXT, REQUIRED, offsetof(struct table, caption), NULL, NULL },
	{ "row-headers", FIELD_CHOICE, REQUIRED, offsetof(struct table, row_headers), no_yes,
		NULL },
	{ "numeric", FIELD_DATA, OPTIONAL, offsetof(struct table, numeric), NULL, NULL },
};

static const struct record table_record = RECORD("a table", struct table, table_fields);

static bool refuse(struct component *c, struct place at, const char *rule, const char *text)
{
	diag_error(c->diags, at, rule, "%s", text);
	return false;
}

/* The frame and the table with its caption; rows go into what is returned. */
static bool open_table(struct component *c, const struct data *caption, xmlNodePtr *table)
{
	struct slice id = arena_print(c->arena, "table-%d", ++c->page->tables);
	xmlNodePtr frame = component_element(c, c->parent, "div", "table-scroll", NULL);

	tree_set(frame, "role", SLICE("region"));
	tree_set(frame, "tabindex", SLICE("0"));
	tree_set(frame, "aria-labelledby", id);
	*table = component_element(c, frame, "table", NULL, NULL);

	xmlNodePtr e = component_element(c, *table, "caption", NULL, caption);

	tree_set(e, "id", id);
	return component_inline(c, caption, e);
}

static xmlNodePtr add_header(xmlNodePtr row, const char *scope, const struct place *at)
{
	xmlNodePtr th = tree_element(row, "th", at);

	tree_set(th, "scope", slice_text(scope));
	return th;
}

/* Where the rows begin: the first line that begins with a bar. */
static size_t start_of_rows(struct slice body)
{
	struct slice rest = body, line;

	for (size_t at = 0; slice_line(&rest, &line); at = body.length - rest.length)
		if (slice_starts(slice_trim(line), SLICE("|")))
			return at;
	return body.length;
}

/* Place of byte `at` of a line. */
static struct place place_in(struct lines *line, size_t at)
{
	return lines_place(line, 1, (int)at + 1);
}

/* Place of the next bar from `at` on that no backslash stands before, or the length. */
static size_t find_bar(struct slice line, size_t at)
{
	while (at < line.length && line.at[at] != '|')
		at += line.at[at] == '\\' ? 2 : 1;
	return at < line.length ? at : line.length;
}

static struct cell read_cell(struct lines *line, size_t from, size_t to)
{
	const char *start = line->source->text.at;
	struct slice text = slice_trim(slice_of(start + from, to - from));

	return (struct cell){
		.text = text,
		.place = place_in(line, text.length ? (size_t)(text.at - start) : from),
	};
}

static size_t count_bars(struct slice line)
{
	size_t count = 0;

	for (size_t i = 0; i < line.length; i++)
		count += line.at[i] == '|';
	return count;
}

/* Split a line, which is not empty, into cells. */
static bool read_row(struct component *c, const struct markdown *source, struct row *row)
{
	struct slice text = source->text;
	size_t last = slice_find(text, '|'); /* the bar before the next cell */
	struct lines line;

	lines_init(&line, c->arena, source);
	row->place = place_in(&line, (size_t)(slice_trim(text).at - text.at));
	if (!slice_starts(slice_trim(text), SLICE("|")))
		return refuse(c, row->place, "table-row", "a row of a table begins with \"|\"");
	row->cells = ARENA_ARRAY(c->arena, struct cell, count_bars(text));
	for (size_t bar; (bar = find_bar(text, last + 1)) < text.length; last = bar)
		row->cells[row->count++] = read_cell(&line, last + 1, bar);
	row->end = place_in(&line, last);
	if (row->count && !slice_trim(slice_after(text, last + 1)).length)
		return component_count(c, row->count);
	return refuse(c, place_in(&line, text.length), "table-row",
		"a row of a table ends with \"|\": a bar within a cell is written \\|");
}

/* The line between header and body that other kinds of Markdown ask for. */
static bool is_dashes(const struct row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		struct slice text = row->cells[i].text;

		if (slice_find(text, '-') == text.length)
			return false;
		for (size_t k = 0; k < text.length; k++)
			if (text.at[k] != '-' && text.at[k] != ':')
				return false;
	}
	return true;
}

static bool has_width(const struct table *t, const struct row *row)
{
	bool few = row->count < t->columns;

	if (row->count == t->columns)
		return true;
	diag_error(t->component->diags, few ? row->end : row->cells[t->columns].place,
		"table-ragged", "the header has %zu cells, this row %zu: %s", t->columns,
		row->count,
		few ? "write \"Not applicable\" where there is nothing to say"
		    : "give the header one for each, or write a bar within a cell as \\|");
	return false;
}

static bool add_cell(struct table *t, const struct cell *cell, size_t column, xmlNodePtr row)
{
	struct component *c = t->component;
	struct place *at = ARENA_NEW(c->arena, struct place);
	bool top = row->parent == t->head, side = column == 0 && t->row_headers;

	*at = cell->place;
	if (!cell->text.length)
		return refuse(c, *at, "table-empty",
			"an empty cell says nothing: write \"Not applicable\" or \"The guidance does not say\"");

	xmlNodePtr e = top || side ? add_header(row, top ? "col" : "row", at)
				   : tree_element(row, "td", at);
	const struct markdown source = { at->file, cell->text, at->line, at->column };

	if (t->is_numeric[column])
		tree_set(e, "class", SLICE("numeric"));
	return mark_inline(&c->page->mark, &source, e);
}

static bool add_row(struct table *t, const struct row *row, xmlNodePtr into)
{
	struct place *at = ARENA_NEW(t->component->arena, struct place);
	xmlNodePtr tr = tree_element(into, "tr", at);
	bool good = true;

	*at = row->place;
	for (size_t i = 0; i < row->count; i++)
		good = add_cell(t, &row->cells[i], i, tr) && good;
	return good;
}

static bool read_numeric(struct table *t)
{
	struct diags *d = t->component->diags;
	bool good = true;
	int column;

	t->is_numeric = ARENA_ARRAY(t->component->arena, bool, t->columns);
	if (!t->numeric)
		return true;
	if (t->numeric->kind != DATA_LIST)
		return refuse(t->component, t->numeric->place, "table-numeric",
			"\"numeric\" is a list of columns, counted from 1: [2, 3]");
	for (const struct data *item = t->numeric->first; item; item = item->next) {
		if (!fields_number(item, &column, d)) {
			good = false;
		} else if (column < 1 || (size_t)column > t->columns) {
			diag_error(d, item->place, "table-numeric",
				"there is no column %d: the table has %zu, counted from 1", column,
				t->columns);
			good = false;
		} else {
			t->is_numeric[column - 1] = true;
		}
	}
	return good;
}

static bool add_header_row(struct table *t, const struct row *row)
{
	t->columns = row->count;

	bool good = read_numeric(t);

	good = add_row(t, row, t->head) && good;
	if (row->count > 1)
		return good;
	return refuse(t->component, row->place, "table-column",
		"a table of one column is a list: begin each of its lines with \"- \"");
}

static bool add_body_row(struct table *t, const struct row *row)
{
	t->rows++;
	if (is_dashes(row))
		return refuse(t->component, row->place, "table-dashes",
			"the first row is the header as it is: take this line of dashes out");
	return has_width(t, row) && add_row(t, row, t->body);
}

static bool add_rows(struct table *t, struct markdown rest)
{
	struct markdown line = rest;
	bool good = true;

	for (; slice_line(&rest.text, &line.text); line.line++) {
		struct row row = { 0 };

		if (!slice_trim(line.text).length)
			continue;
		if (!read_row(t->component, &line, &row))
			good = false;
		else if (t->columns)
			good = add_body_row(t, &row) && good;
		else
			good = add_header_row(t, &row) && good;
	}
	return good;
}

bool table_make(struct component *c)
{
	size_t rows = start_of_rows(c->block->body.text);
	struct table t = { .component = c };
	xmlNodePtr table;

	if (!component_options(c, rows, &table_record, &t))
		return false;

	bool good = open_table(c, t.caption, &table);

	t.head = component_element(c, table, "thead", NULL, NULL);
	t.body = component_element(c, table, "tbody", NULL, NULL);
	good = add_rows(&t, component_rest(c, rows)) && good;
	if (good && !t.rows)
		return refuse(c, c->block->place, "table-rows",
			"a table has a header and at least one row: | What | How much |");
	return good;
}

struct figure_table {
	const struct data *caption, *figures;
};

static const struct field figure_table_fields[] = {
	{ "caption", FIELD_TEXT, REQUIRED, offsetof(struct figure_table, caption), NULL, NULL },
	{ "figures", FIELD_TEXTS, REQUIRED, offsetof(struct figure_table, figures), NULL, NULL },
};

static const struct record figure_table_record = RECORD(
	"a figure-table", struct figure_table, figure_table_fields);

/* The columns: the words above each, and the form of the figure in it. The first heads its row. */
static const struct figure_column {
	enum word title;
	const char *form;
} figure_columns[] = {
	{ WORD_FIGURE_WHAT, "says" },
	{ WORD_FIGURE_AMOUNT, "words" },
	{ WORD_FIGURE_FROM, "from" },
	{ WORD_FIGURE_SOURCE, "source" },
};

enum { FIGURE_COLUMNS = sizeof(figure_columns) / sizeof(*figure_columns) };

static void add_figure_row(struct component *c, const struct data *figure, xmlNodePtr body)
{
	xmlNodePtr tr = component_element(c, body, "tr", NULL, figure);

	for (size_t i = 0; i < FIGURE_COLUMNS; i++) {
		xmlNodePtr e = i ? component_element(c, tr, "td", NULL, figure)
				 : add_header(tr, "row", &figure->place);

		component_figure(e, figure, slice_trim(figure->text), figure_columns[i].form);
	}
}

bool table_make_figures(struct component *c)
{
	struct figure_table t = { 0 };
	xmlNodePtr table;

	if (!component_options(c, c->block->body.text.length, &figure_table_record, &t))
		return false;
	if (!t.figures->count)
		return refuse(c, t.figures->place, "table-rows",
			"\"figures\" names at least one figure: [community_limit]");
	if (!component_count(c, t.figures->count * FIGURE_COLUMNS))
		return false;

	bool good = open_table(c, t.caption, &table);
	xmlNodePtr head = component_element(c, table, "thead", NULL, NULL);
	xmlNodePtr top = component_element(c, head, "tr", NULL, NULL);
	xmlNodePtr body = component_element(c, table, "tbody", NULL, NULL);

	for (size_t i = 0; i < FIGURE_COLUMNS; i++)
		tree_text(add_header(top, "col", c->place),
			c->page->words->text[figure_columns[i].title]);
	for (const struct data *figure = t.figures->first; figure; figure = figure->next)
		add_figure_row(c, figure, body);
	return good;
}
