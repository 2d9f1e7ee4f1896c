#include "base/json.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "command/command.h"
#include "command/sheets.h"
#include "publish/disk.h"
#include "sheet/calibrate_words.h"
#include "site/packages.h"

struct calibrating {
	struct run *run;
	struct loaded now, before;
	struct calibration calibration;
};

static bool load(struct calibrating *k)
{
	struct run *r = k->run;
	const char *before = r->options->before;

	if (r->options->operand_count != 2) {
		diag_error(r->diags, (struct place){ .file = r->options->operands[0] },
			"calibrate-file",
			"one table of packages follows the name of the worksheet: %s calibrate "
			"indicative-budget packages.csv",
			r->options->program);
		return false;
	}
	return sheets_load(r, &k->now) && packages_check_sheet(k->now.sheet, r->diags) &&
		(!before ||
			(sheets_load_other(r, before, &k->before) &&
				packages_check_sheet(k->before.sheet, r->diags)));
}

static bool read(struct calibrating *k)
{
	struct run *r = k->run;
	struct packages_from from = {
		.file = r->options->operands[1],
		.sheet = k->now.sheet,
		.compiled = &k->now.compiled,
		.before = k->before.sheet,
		.compiled_before = k->before.sheet ? &k->before.compiled : NULL,
		.as_of = r->options->as_of,
	};

	return disk_read(r->arena, from.file, LIMIT_CSV_FILE, true, &from.text, r->diags) &&
		packages_read(&k->calibration, &from, r->arena, r->diags);
}

/* For people */

/* Rows of cells below each other; the first column to the left, as wide as it has to be. */
static void put_row(struct buf *out, const struct slice *cells, const size_t *widths, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		size_t length = utf8_count(cells[i]);

		buf_print(out, "%s%.*s", i ? "  " : "", SLICE_ARG(cells[i]));
		for (; i + 1 < count && length < widths[i]; length++)
			buf_byte(out, ' ');
	}
	buf_byte(out, '\n');
}

enum { MOST_CELLS = 1 + CALIBRATE_GROUP_CELLS };

/* `rows` of `count` cells each, one after the other. */
static void put_table(struct buf *out, const struct slice *cells, size_t rows, size_t count)
{
	size_t widths[MOST_CELLS] = { 0 };

	for (size_t i = 0; i < rows * count; i++)
		if (utf8_count(cells[i]) > widths[i % count])
			widths[i % count] = utf8_count(cells[i]);
	for (size_t i = 0; i < rows; i++)
		put_row(out, cells + i * count, widths, count);
}

static void show_all(const struct calibrate_words *w, struct buf *out)
{
	struct slice cells[(1 + CALIBRATE_ROWS) * (1 + CALIBRATE_CELLS)], heads[CALIBRATE_CELLS];
	struct calibrate_row rows[CALIBRATE_ROWS];
	size_t columns = calibrate_table(w, heads, rows), at = 0;

	cells[at++] = w->saying.words->text[WORD_CALIBRATE_MEASURE];
	for (size_t k = 0; k < columns; k++)
		cells[at++] = heads[k];
	for (size_t i = 0; i < CALIBRATE_ROWS; i++) {
		cells[at++] = rows[i].name;
		for (size_t k = 0; k < columns; k++)
			cells[at++] = rows[i].cells[k];
	}
	put_table(out, cells, 1 + CALIBRATE_ROWS, 1 + columns);
}

static void show_groups(
	const struct calibrate_words *w, const struct calibrate_column *column, struct buf *out)
{
	struct slice *cells = ARENA_ARRAY(
		w->saying.arena, struct slice, (column->count + 1) * MOST_CELLS);
	size_t columns = calibrate_group_heads(w, cells + 1), at = 1 + columns;

	cells[0] = column->name;
	for (size_t i = 0; i < column->count; i++) {
		cells[at] = calibrate_group_name(w, &column->groups[i]);
		at += 1 + calibrate_group_cells(w, &column->groups[i], cells + at + 1);
	}
	buf_byte(out, '\n');
	put_table(out, cells, column->count + 1, 1 + columns);
}

static void show(struct calibrating *k)
{
	struct run *r = k->run;
	const struct calibration *c = &k->calibration;
	const struct calibrate_words w = { c,
		{ k->now.sheet, &k->now.words, r->arena, r->options->as_of }, false };
	struct slice sentences[CALIBRATE_SENTENCES];
	size_t count = calibrate_sentences(&w, sentences);

	for (size_t i = 0; i < count; i++)
		buf_print(r->summary, "%.*s\n", SLICE_ARG(sentences[i]));
	buf_byte(r->summary, '\n');
	show_all(&w, r->summary);
	for (size_t i = 0; i < c->column_count; i++)
		show_groups(&w, &c->columns[i], r->summary);
}

/* For programs: money in half pennies, exact, as a decimal fraction of a pound */

static void put_count(struct buf *out, const char *name, size_t count)
{
	buf_print(out, "\"%s\":%zu", name, count);
}

/* Half pennies: "12.345" pounds. */
static void put_pounds(struct buf *out, const char *name, int64_t half_pennies)
{
	char room[AMOUNT_TEXT];

	buf_print(out, ",\"%s\":\"%s\"", name,
		amount_text((struct amount){ half_pennies * 5, 3 }, room));
}

static void put_sums(struct buf *out, const char *name, const struct calibrate_sums *s)
{
	char room[AMOUNT_TEXT];

	buf_print(out, ",\"%s\":{", name);
	put_count(out, "count", s->count);
	buf_byte(out, ',');
	put_count(out, "held", s->held);
	put_pounds(out, "sum-of-errors", s->errors);
	put_pounds(out, "sum-of-sizes", s->sizes);
	if (s->count) {
		buf_print(out, ",\"average-error\":\"%s\"",
			amount_text(
				(struct amount){ calibrate_mean(s->errors, s->count), 2 }, room));
		buf_print(out, ",\"average-size\":\"%s\"",
			amount_text(
				(struct amount){ calibrate_mean(s->sizes, s->count), 2 }, room));
		put_pounds(out, "largest-error", s->largest);
		buf_print(out, ",\"largest-line\":%d", s->largest_line);
	}
	buf_byte(out, '}');
}

static void put_outcomes(struct buf *out, const char *name, const size_t *outcomes)
{
	static const char *const names[CALIBRATE_OUTCOMES] = { "estimate", "refer", "undecided",
		"unworked" };

	buf_print(out, ",\"%s\":{", name);
	for (size_t i = 0; i < CALIBRATE_OUTCOMES; i++) {
		buf_text(out, i ? "," : "");
		put_count(out, names[i], outcomes[i]);
	}
	buf_byte(out, '}');
}

static void put_group(struct buf *out, const struct calibration *c,
	const struct calibrate_column *column, const struct calibrate_group *g)
{
	buf_byte(out, '{');
	json_member(out, "by", column->name);
	json_member(out, "group", g->value);
	buf_byte(out, ',');
	put_count(out, "packages", g->packages);
	buf_byte(out, ',');
	put_count(out, "set-aside", g->set_aside);
	put_sums(out, "kept", &g->now);
	put_sums(out, "all", &g->all_now);
	if (c->has_before) {
		put_sums(out, "kept-before", &g->before);
		put_sums(out, "all-before", &g->all_before);
	}
	buf_byte(out, '}');
}

static void put_groups(struct buf *out, const struct calibration *c)
{
	bool is_first = true;

	buf_text(out, ",\"groups\":[");
	for (size_t i = 0; i < c->column_count; i++)
		for (size_t k = 0; k < c->columns[i].count; k++) {
			buf_text(out, is_first ? "" : ",");
			put_group(out, c, &c->columns[i], &c->columns[i].groups[k]);
			is_first = false;
		}
	buf_text(out, "]");
}

static void put_json(const struct calibrating *k, struct buf *out)
{
	const struct calibration *c = &k->calibration;

	buf_byte(out, '{');
	json_member(out, "worksheet", k->now.sheet->name);
	buf_print(out, ",\"invented\":%s,\"reviewed\":%s,", c->is_invented ? "true" : "false",
		c->is_reviewed ? "true" : "false");
	put_count(out, "packages", c->packages);
	buf_byte(out, ',');
	put_count(out, "set-aside", c->set_aside);
	put_outcomes(out, "outcomes", c->outcomes);
	put_sums(out, "kept", &c->kept);
	put_sums(out, "all", &c->all);
	if (c->has_before) {
		put_outcomes(out, "outcomes-before", c->outcomes_before);
		put_sums(out, "kept-before", &c->kept_before);
		put_sums(out, "all-before", &c->all_before);
	}
	put_groups(out, c);
	buf_text(out, "}\n");
}

bool calibrate_run(struct run *r)
{
	struct calibrating k = { .run = r };

	if (!load(&k) || !read(&k))
		return false;
	if (r->options->json)
		put_json(&k, r->summary);
	else
		show(&k);
	return true;
}
