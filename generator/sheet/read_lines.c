#include "sheet/read_lines.h"

#include "sheet/choices.h"
#include "sheet/choosing.h"
#include "sheet/operand.h"
#include "sheet/read_easy.h"
#include "sheet/wording.h"

static const char *const no_or_yes[] = { "no", "yes", NULL };
static const char *const hows[] = { "first", "unique", NULL };

#define WRITTEN(name, kind, need, member)                                                          \
	{                                                                                          \
		name, kind, need, offsetof(struct written_line, member), NULL, NULL                \
	}
#define CHOSEN(name, need, member, choices)                                                        \
	{                                                                                          \
		name, FIELD_CHOICE, need, offsetof(struct written_line, member), choices, NULL     \
	}
#define EVERY_LINE                                                                                 \
	WRITTEN("says", FIELD_TEXT, REQUIRED, line.says),                                          \
		WRITTEN("note", FIELD_TEXT, OPTIONAL, line.note),                                  \
		WRITTEN("source", FIELD_TEXT, OPTIONAL, line.source),                              \
		WRITTEN("at", FIELD_TEXT, OPTIONAL, line.at),                                      \
		WRITTEN("easy", FIELD_DATA, OPTIONAL, easy),                                       \
		CHOSEN("shown-only", OPTIONAL, shown_only, no_or_yes)
#define NUMBER_LINE EVERY_LINE, WRITTEN("unit", FIELD_TEXT, REQUIRED, line.unit_name)
#define LABEL_LINE                                                                                 \
	EVERY_LINE, WRITTEN("unit", FIELD_TEXT, OPTIONAL, line.unit_name),                         \
		WRITTEN("labels", FIELD_DATA, OPTIONAL, labels)

static const struct field map_fields[] = {
	NUMBER_LINE,
	WRITTEN("map", FIELD_TEXT, REQUIRED, main),
	WRITTEN("to", FIELD_DATA, REQUIRED, to),
	WRITTEN("unasked", FIELD_TEXT, OPTIONAL, unasked),
};
static const struct field sum_fields[] = {
	NUMBER_LINE,
	WRITTEN("sum", FIELD_DATA, REQUIRED, main),
	WRITTEN("less", FIELD_DATA, OPTIONAL, less),
};
static const struct field max_fields[] = {
	NUMBER_LINE,
	WRITTEN("max", FIELD_DATA, REQUIRED, main),
};
static const struct field min_fields[] = {
	NUMBER_LINE,
	WRITTEN("min", FIELD_DATA, REQUIRED, main),
	WRITTEN("because", FIELD_TEXT, OPTIONAL, line.because),
	WRITTEN("way-round", FIELD_TEXT, OPTIONAL, line.way_round),
};
static const struct field count_fields[] = {
	NUMBER_LINE,
	WRITTEN("count", FIELD_DATA, REQUIRED, main),
	WRITTEN("that", FIELD_TEXT, OPTIONAL, that),
};
static const struct field band_fields[] = {
	LABEL_LINE,
	WRITTEN("band", FIELD_TEXT, REQUIRED, main),
	WRITTEN("steps", FIELD_DATA, REQUIRED, steps),
};
static const struct field table_fields[] = {
	LABEL_LINE,
	WRITTEN("table", FIELD_DATA, REQUIRED, main),
	WRITTEN("cells", FIELD_DATA, REQUIRED, cells),
};
static const struct field decide_fields[] = {
	LABEL_LINE,
	CHOSEN("decide", REQUIRED, how, hows),
	WRITTEN("rules", FIELD_DATA, REQUIRED, rules),
	WRITTEN("otherwise", FIELD_DATA, REQUIRED, otherwise),
};
static const struct field when_fields[] = {
	NUMBER_LINE,
	WRITTEN("when", FIELD_TEXT, REQUIRED, main),
	WRITTEN("is", FIELD_TEXT, REQUIRED, is),
	WRITTEN("otherwise", FIELD_TEXT, REQUIRED, otherwise),
};
static const struct field ratio_fields[] = {
	NUMBER_LINE,
	WRITTEN("ratio", FIELD_TEXT, REQUIRED, main),
	WRITTEN("times", FIELD_TEXT, OPTIONAL, times),
	WRITTEN("over", FIELD_TEXT, OPTIONAL, over),
	CHOSEN("round", REQUIRED, rounding, roundings),
	WRITTEN("to", FIELD_TEXT, OPTIONAL, to),
};
static const struct field figure_fields[] = {
	NUMBER_LINE,
	WRITTEN("figure", FIELD_TEXT, REQUIRED, main),
};

#define OPERATION(key, reader)                                                                     \
	{                                                                                          \
		RECORD("a line with \"" #key "\"", struct written_line, key##_fields), reader      \
	}

static const struct {
	struct record record;
	operation_reader *read;
} readers[] = {
	[OPERATION_MAP] = OPERATION(map, choosing_map),
	[OPERATION_SUM] = OPERATION(sum, operation_sum),
	[OPERATION_MAX] = OPERATION(max, operation_extreme),
	[OPERATION_MIN] = OPERATION(min, operation_extreme),
	[OPERATION_COUNT] = OPERATION(count, operation_count),
	[OPERATION_BAND] = OPERATION(band, choosing_band),
	[OPERATION_TABLE] = OPERATION(table, choosing_table),
	[OPERATION_DECIDE] = OPERATION(decide, choosing_decide),
	[OPERATION_WHEN] = OPERATION(when, operation_when),
	[OPERATION_RATIO] = OPERATION(ratio, operation_ratio),
	[OPERATION_FIGURE] = OPERATION(figure, operation_figure),
};

/* A number has a unit, a word has labels. */
static bool read_gives(struct reading *r, const struct written_line *w, struct sheet_line *l)
{
	if (!l->unit_name == !w->labels) {
		diag_error(r->diags, w->labels ? w->labels->key_place : l->place, "sheet-gives",
			"a line gives a number, with a \"unit\", or one of its \"labels\": write one of "
			"the two");
		return false;
	}
	return w->labels ? choices_read(r, w->labels, "label", &l->labels, &l->label_count)
			 : operand_unit(r, l->unit_name, &l->unit);
}

static bool has_source(struct reading *r, const struct sheet_line *l)
{
	if (!l->source == !l->at)
		return true;
	diag_error(r->diags, (l->source ? l->source : l->at)->key_place, "sheet-source",
		"\"source\" and \"at\", the place in it, stand together");
	return false;
}

bool read_line(struct reading *r, const struct named *named)
{
	struct sheet_line *l = &r->sheet->lines[named->index];
	struct written_line w = {
		.line = { .name = named->name, .place = named->place, .group = named->group },
		.rounding = -1,
		.how = -1
	};

	*l = w.line;
	l->operation = reading_form(r, named->node, operations, "a line", "one operation");
	if (l->operation < 0)
		return false;
	w.line.operation = l->operation;

	const struct record *record = &readers[l->operation].record;
	bool good = fields_read(record, named->node, &w, r->arena, r->diags);

	*l = w.line;
	l->shown_only = w.shown_only;
	good = wording_check(l->says, r->diags) && good;
	good = has_source(r, l) && good;
	good = read_easy(r, w.easy, &l->easy) && good;
	if (!reading_complete(record, &w) || !read_gives(r, &w, l))
		return false;
	return readers[l->operation].read(r, &w, l) && good;
}

static bool check_line(struct reading *r, const struct named *n)
{
	const struct sheet_line *l = &r->sheet->lines[n->index];
	bool used = n->used || n->index == r->sheet->result;

	if (n->unsound || r->sheet->result < 0 || used != l->shown_only)
		return true;
	diag_error(r->diags, n->place, "sheet-unused",
		used ? "\"%.*s\" is used further down: take \"shown-only\" out"
		     : "nothing uses \"%.*s\": take it out, or write \"shown-only: yes\"",
		SLICE_ARG(n->name));
	return false;
}

bool read_lines_used(struct reading *r)
{
	const struct named *figures = r->named[OPERAND_FIGURE];
	bool good = true;

	for (size_t i = 0; i < r->sheet->line_count; i++)
		good = check_line(r, &r->named[OPERAND_LINE][i]) && good;
	for (size_t i = 0; i < r->sheet->figure_count; i++)
		if (!figures[i].used)
			diag_warning(r->diags, figures[i].place, "sheet-figure-unused",
				"nothing uses the figure \"%.*s\"", SLICE_ARG(figures[i].name));
	return good;
}
