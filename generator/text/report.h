/*
 * report: what a command found, once, as text for a terminal and as Markdown for a page.
 *
 *	report_init(&r, &arena);
 *	report_heading(&r, 2, SLICE("Results"));
 *	report_table(&r, SLICE("How results change"), "ln", 2);		// left, number
 *	report_cells(&r, (struct slice[]){ SLICE("What"), SLICE("How many") }, 2);
 *	report_cells(&r, (struct slice[]){ SLICE("Less than before"), SLICE("12") }, 2);
 *	report_text(&r, &out);						// or report_markdown()
 *
 * Texts are plain: what means something in Markdown is escaped. They are borrowed, and the report lives in the arena.
 */
#ifndef TEXT_REPORT_H
#define TEXT_REPORT_H

#include "base/arena.h"
#include "base/buf.h"

enum report_kind {
	REPORT_HEADING,
	REPORT_PARAGRAPH,
	REPORT_ITEM, /* items that follow each other are one list */
	REPORT_TABLE,
	REPORT_ROW, /* the first of a table is its header */
};

struct report_part {
	enum report_kind kind;
	int level;	     /* of a heading: 2 or 3 */
	bool is_changes;     /* a table made by report_changes() */
	struct slice text;   /* of a table: its caption */
	const char *columns; /* of a table: for each "l", words, or "n", numbers */
	const struct slice *cells;
	size_t count; /* of cells */
	struct report_part *next;
};

struct report {
	struct arena *arena;
	struct report_part *first, **last;
};

void report_init(struct report *r, struct arena *a);

void report_heading(struct report *r, int level, struct slice text);
void report_paragraph(struct report *r, struct slice text);
void report_item(struct report *r, struct slice text);

/* A table of as many columns as `columns` has letters; report_cells() follows, for the header and for each row. */
void report_table(struct report *r, struct slice caption, const char *columns);

/*
 * Sentences that changed, as a table with three headers (which change, before, after); on a terminal each with a
 * minus and a plus, as they are long. report_change() follows for each, numbered from 1.
 */
void report_changes(struct report *r, struct slice caption, const struct slice headers[3]);
void report_change(struct report *r, size_t number, struct slice was, struct slice is);

/* A row of the table; the cells are copied, an empty one is shown as a dash. */
void report_cells(struct report *r, const struct slice *cells, size_t count);

/* Tables aligned, headings underlined. */
void report_text(const struct report *r, struct buf *out);

/* Markdown with the table block of a site: see tests/spec/components.md. */
void report_markdown(const struct report *r, struct buf *out);

/*
 * A text as Markdown that reads as itself. Marks that a page's text may not have, since they are mostly slips (see
 * slips.h), become others that look like them: square brackets and braces become round ones.
 */
void report_escaped(struct buf *out, struct slice text);

#endif
