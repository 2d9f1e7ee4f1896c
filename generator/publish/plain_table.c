#include "publish/plain_table.h"

#include "publish/plain_lines.h"
#include "text/tree.h"

/* Wider tables cannot be written: what is further to the right has no name of a column. */
enum { MOST_COLUMNS = 32 };

struct table {
	struct plain_body *body;
	size_t indent;
	struct slice names[MOST_COLUMNS];   /* of the columns */
	struct slice lasting[MOST_COLUMNS]; /* cells that reach down into the next rows */
	int left[MOST_COLUMNS];		    /* how many rows further */
};

/* The first cell of `node` and those beside it, or NULL. */
static const xmlNode *next_cell(const xmlNode *node)
{
	while (node && !tree_is(node, "td") && !tree_is(node, "th"))
		node = node->next;
	return node;
}

/* Over how many columns or rows a cell reaches. */
static int span(const xmlNode *cell, const char *name)
{
	struct slice digits = tree_get(cell, name);
	int number = 0;

	for (size_t i = 0; i < digits.length && number < MOST_COLUMNS; i++)
		number = number * 10 + (digits.at[i] - '0');
	return number > 1 ? number : 1;
}

static struct slice words_of(struct table *t, const xmlNode *node)
{
	return arena_copy(t->body->arena, plain_body_line(t->body, node));
}

/* The names of a header of two rows stand behind each other: "Weekly amount, from". */
static void name_column(struct table *t, int column, struct slice words)
{
	struct slice *name = &t->names[column];

	if (name->length && words.length)
		*name = arena_print(
			t->body->arena, "%.*s, %.*s", SLICE_ARG(*name), SLICE_ARG(words));
	else if (words.length)
		*name = words;
}

static void put_cell(struct table *t, int column, struct slice words)
{
	struct plain_body *b = t->body;
	const struct slice parts[] = { t->names[column], words };

	if (!words.length)
		return;
	if (parts[0].length)
		words = words_filled(b->arena, b->words->text[WORD_PLAIN_CELL], parts, 2);
	plain_lines_hang(b->out, t->indent, words);
}

/* A wide cell names each of its columns, and is said once. Returns the column after it. */
static int read_cell(struct table *t, const xmlNode *cell, int column, bool is_name)
{
	int end = column + span(cell, "colspan"), first = column;
	struct slice words = words_of(t, cell);

	for (; column < end && column < MOST_COLUMNS; column++) {
		t->lasting[column] = words;
		t->left[column] = span(cell, "rowspan") - 1;
		if (is_name)
			name_column(t, column, words);
		else if (column == first)
			put_cell(t, column, words);
	}
	return column;
}

static void read_row(struct table *t, const xmlNode *row, bool is_name)
{
	const xmlNode *cell = next_cell(row->children);
	int column = 0;

	while (column < MOST_COLUMNS) {
		if (t->left[column]) {
			t->left[column]--;
			if (!is_name)
				put_cell(t, column, t->lasting[column]);
			column++;
		} else if (cell) {
			column = read_cell(t, cell, column, is_name);
			cell = next_cell(cell->next);
		} else {
			column++;
		}
	}
}

static void put_row(struct table *t, const xmlNode *row)
{
	plain_lines_gap(t->body->out);
	read_row(t, row, false);
}

static void put_rows(struct table *t, const xmlNode *part)
{
	bool is_head = tree_is(part, "thead");

	for (const xmlNode *row = part->children; row; row = row->next) {
		if (!tree_is(row, "tr"))
			continue;
		if (is_head)
			read_row(t, row, true);
		else
			put_row(t, row);
	}
}

static void put_caption(struct table *t, const xmlNode *caption)
{
	struct plain_body *b = t->body;
	struct slice words = words_of(t, caption);

	plain_lines_add(b->out, "", t->indent,
		words_filled(b->arena, b->words->text[WORD_PLAIN_TABLE], &words, 1));
}

void plain_table_write(struct plain_body *b, size_t indent, const xmlNode *table)
{
	struct table t = { .body = b, .indent = indent };

	for (const xmlNode *part = table->children; part; part = part->next) {
		if (tree_is(part, "caption"))
			put_caption(&t, part);
		else if (tree_is(part, "tr"))
			put_row(&t, part);
		else if (part->type == XML_ELEMENT_NODE)
			put_rows(&t, part);
	}
	buf_clear(&b->line);
}
