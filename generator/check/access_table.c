#include "check/access_look.h"
#include "check/access_words.h"

enum { COLUMNS = 64 /* of more, the columns behind are not looked at */ };

/* A table while its cells are counted. */
struct cells {
	int table;
	int rows, headers, data, empty, unscoped;
	int first_unscoped;
	int width;	      /* columns of the first row */
	int ragged;	      /* first row of another width, or -1 */
	int down[COLUMNS];    /* rows for which a cell from above still takes the column */
	bool begins[COLUMNS]; /* some cell begins there */
	bool has_content;     /* headings, lists, forms, tables: nobody's data */
};

static int span(const struct look *l, int i, const char *name)
{
	int number = words_number(look_get(l, i, name));

	return number < 1 ? 1 : number > COLUMNS ? COLUMNS : number;
}

static void take_cell(struct look *l, struct cells *c, int i, int *column)
{
	int wide = look_has(l, i, HAS(COLSPAN)) ? span(l, i, "colspan") : 1;
	int high = look_has(l, i, HAS(ROWSPAN)) ? span(l, i, "rowspan") : 1;

	while (*column < COLUMNS && c->down[*column] > 0)
		c->down[(*column)++]--;
	if (*column < COLUMNS)
		c->begins[*column] = true;
	for (int k = 0; k < wide; k++, ++*column)
		if (*column < COLUMNS)
			c->down[*column] = high - 1;
}

static void look_at_cell(struct look *l, struct cells *c, int i, int column)
{
	bool is_header = l->elements[i].kind == KIND_TH;

	c->headers += is_header;
	c->data += !is_header;
	if (look_is_empty(l, i)) {
		if (is_header)
			look_tell(l, ACCESS_HEADER_EMPTY, i);
		else if (c->rows > 1 || column > 0) /* the corner says nothing */
			look_tell(l, ACCESS_CELL_EMPTY, i);
	}
	if (is_header && !look_has(l, i, HAS(SCOPE) | HAS(ID)) && !look_has(l, i, HAS(ROLE)) &&
		c->unscoped++ == 0)
		c->first_unscoped = i;
	if (look_find(l, i, KIND_UL) >= 0 || look_find(l, i, KIND_FORM) >= 0 ||
		look_find(l, i, KIND_H1) >= 0 || look_find(l, i, KIND_H2) >= 0 ||
		look_find(l, i, KIND_H3) >= 0 || look_find(l, i, KIND_TABLE) >= 0 ||
		look_find(l, i, KIND_NAV) >= 0 || look_find(l, i, KIND_DIV) >= 0)
		c->has_content = true;
}

static void take_row(struct look *l, struct cells *c, int row)
{
	int column = 0, cells = 0;

	c->rows++;
	for (int i = look_child(l, row); i >= 0; i = look_next(l, i)) {
		if (l->elements[i].kind != KIND_TD && l->elements[i].kind != KIND_TH)
			continue;
		look_at_cell(l, c, i, column);
		take_cell(l, c, i, &column);
		cells++;
	}
	while (column < COLUMNS && c->down[column] > 0)
		c->down[column++]--;
	if (cells == 0)
		return;
	if (c->width == 0)
		c->width = column;
	else if (column != c->width && c->ragged < 0)
		c->ragged = row;
}

/* Rows of the table itself, not of one in it. */
static void take_rows(struct look *l, struct cells *c, int i)
{
	for (int k = look_child(l, i); k >= 0; k = look_next(l, k)) {
		enum access_kind kind = l->elements[k].kind;

		if (kind == KIND_TR)
			take_row(l, c, k);
		else if (kind == KIND_THEAD || kind == KIND_TBODY || kind == KIND_TFOOT)
			take_rows(l, c, k);
	}
}

static bool is_named(struct look *l, int i)
{
	int caption = look_find(l, i, KIND_CAPTION);

	if (caption >= 0 && l->elements[caption].parent == i)
		return words_any(look_words(l, caption));
	return look_has(l, i, HAS(ARIA_LABEL) | HAS(ARIA_LABELLEDBY));
}

/* No headers, and what no table of data has: it puts things beside each other. */
static bool is_layout(struct look *l, const struct cells *c)
{
	return c->headers == 0 && !is_named(l, c->table) &&
		(c->has_content || c->rows < 2 || c->width < 2);
}

static void check_headers(struct look *l, const struct cells *c)
{
	if (c->headers == 0)
		look_tell(l, ACCESS_NO_HEADERS, c->table);
	else if (c->data == 0)
		look_tell(l, ACCESS_ONLY_HEADERS, c->table);
	else if (c->unscoped)
		look_tell_count(l, ACCESS_SCOPE, c->first_unscoped, c->unscoped,
			look_words(l, c->first_unscoped));
}

static void check_columns(struct look *l, const struct cells *c)
{
	if (c->ragged >= 0) {
		look_tell_count(l, ACCESS_RAGGED, c->ragged, c->width, SLICE(""));
		return;
	}
	for (int k = 0; k < c->width && k < COLUMNS; k++)
		if (!c->begins[k]) {
			look_tell_count(l, ACCESS_SPAN, c->table, k + 1, SLICE(""));
			return;
		}
}

/* On a narrow screen the table scrolls, and whoever has a keyboard must be able to scroll it. */
static void check_wrapper(struct look *l, int i)
{
	int up = l->elements[i].parent;

	if (l->page->is_ours &&
		(up < 0 || !look_says(l, up, "tabindex", "0") ||
			!look_says(l, up, "role", "region")))
		look_tell(l, ACCESS_TABLE_WRAPPER, i);
}

void access_table(struct look *l, int i)
{
	struct cells c = { .table = i, .ragged = -1 };

	if (l->elements[i].kind != KIND_TABLE || look_in(l, i, IN_HIDDEN))
		return;
	if (look_inside(l, i, IN_TABLE))
		look_tell(l, ACCESS_NESTED, i);
	if (look_says(l, i, "role", "presentation") || look_says(l, i, "role", "none")) {
		look_tell(l, ACCESS_LAYOUT, i);
		return;
	}
	take_rows(l, &c, i);
	if (is_layout(l, &c)) {
		look_tell(l, ACCESS_LAYOUT, i);
		return;
	}
	if (!is_named(l, i))
		look_tell(l, ACCESS_CAPTION, i);
	check_headers(l, &c);
	check_columns(l, &c);
	check_wrapper(l, i);
}
