#include "text/report.h"

#include "base/ascii.h"
#include "base/utf8.h"

void report_init(struct report *r, struct arena *a)
{
	*r = (struct report){ .arena = a };
	r->last = &r->first;
}

static struct report_part *add(struct report *r, enum report_kind kind, struct slice text)
{
	struct report_part *p = ARENA_NEW(r->arena, struct report_part);

	p->kind = kind;
	p->text = text;
	*r->last = p;
	r->last = &p->next;
	return p;
}

void report_heading(struct report *r, int level, struct slice text)
{
	add(r, REPORT_HEADING, text)->level = level;
}

void report_paragraph(struct report *r, struct slice text)
{
	add(r, REPORT_PARAGRAPH, text);
}

void report_item(struct report *r, struct slice text)
{
	add(r, REPORT_ITEM, text);
}

void report_table(struct report *r, struct slice caption, const char *columns)
{
	add(r, REPORT_TABLE, caption)->columns = columns;
}

void report_changes(struct report *r, struct slice caption, const struct slice headers[3])
{
	struct report_part *p = add(r, REPORT_TABLE, caption);

	p->columns = "lll";
	p->is_changes = true;
	report_cells(r, headers, 3);
}

void report_change(struct report *r, size_t number, struct slice was, struct slice is)
{
	report_cells(r, (struct slice[]){ arena_print(r->arena, "%zu", number), was, is }, 3);
}

void report_cells(struct report *r, const struct slice *cells, size_t count)
{
	struct report_part *p = add(r, REPORT_ROW, slice_text(NULL));
	struct slice *copy = ARENA_ARRAY(r->arena, struct slice, count);

	for (size_t i = 0; i < count; i++)
		copy[i] = cells[i].length ? cells[i] : SLICE("–");
	p->cells = copy;
	p->count = count;
}

/* As text */

static void pad(struct buf *out, size_t count)
{
	while (count--)
		buf_byte(out, ' ');
}

static void underline(struct buf *out, struct slice text, char with)
{
	buf_add(out, text);
	buf_byte(out, '\n');
	for (size_t i = utf8_count(text); i > 0; i--)
		buf_byte(out, with);
	buf_byte(out, '\n');
}

static const struct report_part *end_of_rows(const struct report_part *table)
{
	const struct report_part *p = table->next;

	while (p && p->kind == REPORT_ROW)
		p = p->next;
	return p;
}

static size_t width_of(const struct report_part *table, size_t column)
{
	size_t width = 0;

	for (const struct report_part *row = table->next; row != end_of_rows(table);
		row = row->next) {
		size_t own = utf8_count(row->cells[column]);

		width = own > width ? own : width;
	}
	return width;
}

static void text_changes(const struct report_part *table, struct buf *out)
{
	buf_add(out, table->text);
	buf_text(out, ":\n");
	for (const struct report_part *row = table->next->next; row != end_of_rows(table);
		row = row->next)
		buf_print(out, "  - %.*s\n  + %.*s\n", SLICE_ARG(row->cells[1]),
			SLICE_ARG(row->cells[2]));
}

/* Numbers stand at the right of their column; the last column of words ends the line as it ends. */
static void text_table(const struct report_part *table, struct buf *out)
{
	buf_add(out, table->text);
	buf_text(out, ":\n");
	for (const struct report_part *row = table->next; row != end_of_rows(table);
		row = row->next) {
		for (size_t i = 0; i < row->count; i++) {
			size_t spare = width_of(table, i) - utf8_count(row->cells[i]);
			bool is_number = table->columns[i] == 'n';

			pad(out, 2);
			if (is_number)
				pad(out, spare);
			buf_add(out, row->cells[i]);
			if (!is_number && i + 1 < row->count)
				pad(out, spare);
		}
		buf_byte(out, '\n');
	}
}

static bool follows_item(const struct report_part *before, const struct report_part *p)
{
	return before && before->kind == REPORT_ITEM && p->kind == REPORT_ITEM;
}

void report_text(const struct report *r, struct buf *out)
{
	const struct report_part *before = NULL;

	for (const struct report_part *p = r->first; p; before = p, p = p->next) {
		if (p->kind == REPORT_ROW)
			continue;
		if (before && !follows_item(before, p))
			buf_byte(out, '\n');
		switch (p->kind) {
		case REPORT_HEADING:
			underline(out, p->text, p->level == 2 ? '=' : '-');
			break;
		case REPORT_TABLE:
			(p->is_changes ? text_changes : text_table)(p, out);
			break;
		default:
			buf_print(out, "%s%.*s\n", p->kind == REPORT_ITEM ? "  - " : "",
				SLICE_ARG(p->text));
		}
	}
}

/* As Markdown */

static const struct stand_in {
	char mark;
	const char *written;
} stand_ins[] = {
	{ '{', "(" },
	{ '}', ")" },
	{ '[', "(" },
	{ ']', ")" },
	{ '*', "×" },
	{ '|', "/" },
	{ '`', "’" },
	{ '#', "no. " },
	{ '\n', " " },
	{ '\r', " " },
	{ '\t', " " },
	{ '\\', "\\\\" },
	{ '_', "\\_" },
	{ '<', "\\<" },
	{ '>', "\\>" },
	{ '&', "\\&" },
	{ '~', "\\~" },
};

/* How a character is written, or NULL: as itself. */
static const char *stand_in_of(char c)
{
	for (size_t i = 0; i < sizeof(stand_ins) / sizeof(*stand_ins); i++)
		if (stand_ins[i].mark == c)
			return stand_ins[i].written;
	return NULL;
}

/* "+ ", "- ", "= ", "1. " and "1) " at the beginning of a paragraph would begin a list or end a heading. */
static size_t list_mark(struct slice text)
{
	size_t digits = 0;

	if (text.length && strchr("+-=", text.at[0]))
		return 0;
	while (digits < text.length && ascii_is_digit(text.at[digits]))
		digits++;
	if (!digits || digits == text.length || !strchr(".)", text.at[digits]))
		return text.length;
	return digits + 1 == text.length || text.at[digits + 1] == ' ' ? digits : text.length;
}

void report_escaped(struct buf *out, struct slice text)
{
	size_t list = list_mark(text);

	for (size_t i = 0; i < text.length; i++) {
		const char *written = stand_in_of(text.at[i]);

		if (i == list)
			buf_byte(out, '\\');
		if (written)
			buf_text(out, written);
		else
			buf_byte(out, text.at[i]);
	}
}

static void markdown_row(const struct report_part *row, struct buf *out)
{
	for (size_t i = 0; i < row->count; i++) {
		buf_text(out, "| ");
		report_escaped(out, row->cells[i]);
		buf_byte(out, ' ');
	}
	buf_text(out, "|\n");
}

/* A text in YAML's double quotes. */
static void quoted(struct buf *out, struct slice text)
{
	buf_byte(out, '"');
	for (size_t i = 0; i < text.length; i++) {
		char c = text.at[i];

		if (c == '"' || c == '\\')
			buf_byte(out, '\\');
		buf_byte(out, c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
	}
	buf_byte(out, '"');
}

/* "numeric: [2, 3]": columns are counted from 1. */
static void markdown_numeric(const char *columns, struct buf *out)
{
	const char *between = "numeric: [";

	for (size_t i = 0; columns[i]; i++) {
		if (columns[i] != 'n')
			continue;
		buf_print(out, "%s%zu", between, i + 1);
		between = ", ";
	}
	if (between[0] == ',')
		buf_text(out, "]\n");
}

static void markdown_table(const struct report_part *table, struct buf *out)
{
	struct buf caption;

	/* a caption is Markdown in YAML */
	buf_init(&caption, table->text.length * 2 + 2);
	report_escaped(&caption, table->text);
	buf_text(out, "```table\ncaption: ");
	quoted(out, buf_slice(&caption));
	buf_text(out, "\nrow-headers: yes\n");
	markdown_numeric(table->columns, out);
	buf_byte(out, '\n');
	for (const struct report_part *row = table->next; row != end_of_rows(table);
		row = row->next)
		markdown_row(row, out);
	buf_text(out, "```\n");
	buf_release(&caption);
}

void report_markdown(const struct report *r, struct buf *out)
{
	static const char *const starts[] = {
		[REPORT_HEADING] = "", [REPORT_PARAGRAPH] = "", [REPORT_ITEM] = "- "
	};
	const struct report_part *before = NULL;

	for (const struct report_part *p = r->first; p; before = p, p = p->next) {
		if (p->kind == REPORT_ROW)
			continue;
		if (before && !follows_item(before, p))
			buf_byte(out, '\n');
		if (p->kind == REPORT_TABLE) {
			markdown_table(p, out);
			continue;
		}
		if (p->kind == REPORT_HEADING)
			buf_text(out, p->level == 2 ? "## " : "### ");
		buf_text(out, starts[p->kind]);
		report_escaped(out, p->text);
		buf_byte(out, '\n');
	}
}
