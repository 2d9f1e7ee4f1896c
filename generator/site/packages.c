#include "site/packages.h"

#include "base/limits.h"
#include "base/map.h"
#include "base/nearest.h"
#include "sheet/given.h"
#include "sheet/implied.h"
#include "sheet/mend.h"
#include "sheet/worked.h"
#include "text/csv.h"
#include "text/personal.h"

enum {
	MOST_COST = 1000000 * 100, /* pence a week: more is a slip */
	MOST_GROUPS =
		20, /* values of a column of groups: with more, each would say who it is about */
};

#define GROUP "group:"

enum column_kind { COLUMN_COST, COLUMN_QUESTION, COLUMN_GROUP };

struct column {
	enum column_kind kind;
	struct slice name; /* of a question, or of a column of groups */
	bool is_date;	   /* its question asks for a day */
	size_t group;	   /* which of the columns of groups */
};

struct reading {
	const struct packages_from *from;
	struct arena *arena;
	struct diags *diags;
	int errors; /* when it began */
	struct csv table;
	struct column columns[LIMIT_CSV_COLUMNS];
	struct slice groups[CALIBRATE_COLUMNS];
	size_t group_count;
	struct calibrate_package *packages;
	struct calibrate_engine now, before;
	bool is_invented, is_reviewed;
};

/* So many mistakes have been told that another helps nobody. */
static bool is_enough(const struct reading *r)
{
	return r->diags->errors - r->errors >= LIMIT_HINTS;
}

bool packages_check_sheet(const struct sheet *s, struct diags *d)
{
	if (calibrate_fits(s))
		return true;
	diag_error(d, s->lines[s->result].place, "packages-sheet",
		"real packages have a cost a week: only an estimate whose result is in £/week can be "
		"held against them");
	return false;
}

/* The first line */

/* "# invented: for the example" says what the packages are; the table is what follows. */
static bool read_mark(struct reading *r, struct slice *table)
{
	struct slice text = r->from->text, line = slice_until(text, '\n');
	struct slice says = slice_after(line, slice_starts(line, SLICE("\"")));
	bool is_mark = slice_starts(says, SLICE("#"));

	says = slice_trim(slice_after(says, 1));
	r->is_invented = is_mark && slice_starts(says, SLICE("invented"));
	/* the end of the line stays: places count it, and the table begins after it */
	*table = is_mark ? slice_after(text, line.length) : text;
	r->is_reviewed = is_mark && slice_starts(says, SLICE("reviewed"));
	if (is_mark ? r->is_invented || r->is_reviewed : !r->from->is_published)
		return true;
	diag_error(r->diags, (struct place){ r->from->file, 1, 1 }, "packages-mark",
		"the first line says what these packages are: write \"# reviewed\" if they are real, or "
		"\"# invented\" if they are made up for an example");
	return false;
}

/* Columns */

static const struct sheet_question *find_question(const struct sheet *s, struct slice name)
{
	for (size_t i = 0; i < s->question_count; i++) {
		const struct sheet_question *q = &s->questions[i];
		struct slice row = slice_after(name, slice_find(name, '.') + 1);

		if (q->group < 0 ? slice_equal(q->name, name)
				 : slice_equal(s->groups[q->group].name, slice_until(name, '.')) &&
					slice_equal(q->name,
						slice_after(row, slice_find(row, '.') + 1)))
			return q;
	}
	return NULL;
}

static bool refuse_column(struct reading *r, const struct csv_cell *cell)
{
	const struct sheet *s = r->from->sheet;
	struct nearest n = nearest_to(cell->text);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < s->question_count; i++)
		nearest_try(&n, s->questions[i].name);
	nearest_try(&n, SLICE("cost"));
	diag_error(r->diags, cell->place, "packages-column",
		"no question of the worksheet is called \"%.*s\"%s: a column is a question, \"cost\", or "
		"\"" GROUP "\" with a name",
		SLICE_ARG(cell->text), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

static bool refuse_personal_column(struct reading *r, const struct csv_cell *cell)
{
	diag_error(r->diags, cell->place, "packages-personal",
		"this column would say who a person is: take it out of the file before you keep it "
		"anywhere");
	return false;
}

static bool read_group_column(struct reading *r, const struct csv_cell *cell, struct column *column)
{
	column->kind = COLUMN_GROUP;
	column->group = r->group_count;
	if (r->group_count == CALIBRATE_COLUMNS || !column->name.length) {
		diag_error(r->diags, cell->place, "packages-groups",
			"a table has at most %d columns of groups, each with a name: \"" GROUP
			"age\"",
			CALIBRATE_COLUMNS);
		return false;
	}
	r->groups[r->group_count++] = column->name;
	return true;
}

static bool read_column(struct reading *r, const struct csv_cell *cell, struct column *column)
{
	const struct sheet_question *q = find_question(r->from->sheet, cell->text);
	bool is_group = slice_starts(cell->text, SLICE(GROUP));

	column->kind = COLUMN_QUESTION;
	column->name = cell->text;
	if (q) {
		column->is_date = q->kind == QUESTION_DATE;
		return true;
	}
	if (is_group)
		column->name = slice_trim(slice_after(cell->text, strlen(GROUP)));
	if (personal_column(column->name) || personal_value(column->name))
		return refuse_personal_column(r, cell);
	if (is_group)
		return read_group_column(r, cell, column);
	column->kind = COLUMN_COST;
	return slice_is(cell->text, "cost") || refuse_column(r, cell);
}

static bool check_columns(struct reading *r)
{
	const struct csv_cell *cells = r->table.rows[0].cells;
	bool has_cost = false, good = true;

	for (size_t i = 0; i < r->table.columns; i++) {
		has_cost = has_cost || slice_is(cells[i].text, "cost");
		for (size_t k = 0; k < i; k++)
			if (slice_equal(cells[i].text, cells[k].text)) {
				diag_error(r->diags, cells[i].place, "packages-column",
					"this column stands in the table twice: take one of the two out");
				good = false;
				break;
			}
	}
	if (has_cost)
		return good;
	diag_error(r->diags, cells[0].place, "packages-column",
		"there is no column \"cost\": what each package really costs, in pounds a week");
	return false;
}

static bool read_columns(struct reading *r)
{
	bool good = check_columns(r);

	for (size_t i = 0; i < r->table.columns; i++)
		good = read_column(r, &r->table.rows[0].cells[i], &r->columns[i]) && good;
	return good;
}

/* Cells */

static bool read_cost(struct reading *r, const struct csv_cell *cell, struct calibrate_package *p)
{
	struct amount cost;

	if (amount_parse(cell->text, &cost) && cost.scale <= 2 && cost.value >= 0) {
		for (; cost.scale < 2 && cost.value <= MOST_COST; cost.scale++)
			cost.value *= 10;
		p->cost = cost.value;
		if (p->cost <= MOST_COST)
			return true;
	}
	diag_error(r->diags, cell->place, "packages-cost",
		"a cost is in pounds a week, as 350 or 350.50, without a sign or commas, and at most "
		"%d",
		MOST_COST / 100);
	return false;
}

static bool read_group(struct reading *r, const struct csv_cell *cell, struct slice *group)
{
	*group = slice_trim(cell->text);
	if (group->length)
		return true;
	diag_error(r->diags, cell->place, "packages-groups",
		"every package belongs to a group: write \"not known\" if nobody knows which");
	return false;
}

static bool check_personal(struct reading *r, const struct csv_cell *cell, const struct column *c)
{
	const char *is = (c->kind == COLUMN_GROUP ? personal_group : personal_value)(cell->text);

	if (!is || (c->is_date && strcmp(is, "a date") == 0))
		return true;
	diag_error(r->diags, cell->place, "packages-personal",
		"this looks like %s: take out whatever says who a person is before you keep the file "
		"anywhere",
		is);
	return false;
}

static bool read_cell(struct reading *r, const struct csv_cell *cell, const struct column *c,
	struct calibrate_package *p)
{
	if (!check_personal(r, cell, c))
		return false;
	if (c->kind == COLUMN_COST)
		return read_cost(r, cell, p);
	if (c->kind == COLUMN_GROUP)
		return read_group(r, cell, &p->groups[c->group]);
	if (cell->text.length)
		p->answers[p->count++] = (struct sheet_answer){ c->name, cell->text, cell->place };
	return true;
}

/* Packages */

/* With the day and what follows from the answers. */
static struct slice text_of(
	struct reading *r, const struct sheet *s, struct sheet_answer *answers, size_t count)
{
	const struct packages_from *from = r->from;

	count = implied_add(s, from->as_of, answers, count, r->arena);
	return given_text(s, from->as_of, answers, count, r->arena);
}

static struct place place_of(
	const struct calibrate_package *p, struct slice question, const struct csv_row *row)
{
	for (size_t i = 0; i < p->count; i++)
		if (slice_equal(p->answers[i].name, question))
			return p->answers[i].place;
	return row->cells[0].place;
}

/* One message for each thing that has to be put right, with what is allowed. */
static bool complain(struct reading *r, const struct calibrate_package *p, struct slice answers,
	const struct csv_row *row)
{
	struct worked worked;

	worked_make(&worked, r->from->compiled, answers, r->arena);

	const struct data *problems = data_member(worked.tree, "problems");

	for (const struct data *m = problems ? problems->first : NULL; m; m = m->next) {
		struct slice question = data_text(data_member(m, "question"));

		diag_error(r->diags, place_of(p, question, row), "packages-answer", "%.*s",
			SLICE_ARG(mend_answer(r->from->sheet, question,
				data_text(data_member(m, "problem")), r->arena)));
	}
	if (!problems || !problems->count)
		diag_error(r->diags, row->cells[0].place, "packages-answer",
			"the worksheet cannot be worked with these answers");
	return false;
}

/* The answers that the older worksheet asks for. */
static void estimate_before(struct reading *r, struct calibrate_package *p)
{
	const struct packages_from *from = r->from;
	struct sheet_answer *answers = ARENA_ARRAY(
		r->arena, struct sheet_answer, p->count + from->before->question_count + 1);
	size_t count = 0;

	for (size_t i = 0; i < p->count; i++)
		if (find_question(from->before, p->answers[i].name))
			answers[count++] = p->answers[i];
	p->before = calibrate_estimate(
		&r->before, text_of(r, from->before, answers, count), p->cost);
}

static bool estimate(struct reading *r, struct calibrate_package *p, const struct csv_row *row)
{
	struct slice answers = text_of(r, r->from->sheet, p->answers, p->count);

	p->now = calibrate_estimate(&r->now, answers, p->cost);
	if (p->now.outcome == CALIBRATE_UNWORKED)
		return complain(r, p, answers, row);
	if (r->from->before)
		estimate_before(r, p);
	return true;
}

static bool read_package(struct reading *r, const struct csv_row *row, struct calibrate_package *p)
{
	bool good = true;

	p->line = row->line;
	p->answers = ARENA_ARRAY(r->arena, struct sheet_answer,
		r->table.columns + r->from->sheet->question_count + 1);
	for (size_t i = 0; i < r->table.columns; i++)
		good = read_cell(r, &row->cells[i], &r->columns[i], p) && good;
	return good && estimate(r, p, row);
}

/* A column that has a value for nearly every package says who it is about. */
static bool check_groups(struct reading *r, size_t count)
{
	const struct csv_cell *heads = r->table.rows[0].cells;
	bool good = true;

	for (size_t i = 0; i < r->table.columns; i++) {
		struct map values = { 0 };
		size_t different = 0;

		if (r->columns[i].kind != COLUMN_GROUP)
			continue;
		for (size_t k = 0; k < count; k++)
			different += map_add(
				&values, r->arena, r->packages[k].groups[r->columns[i].group], r);
		if (different <= MOST_GROUPS)
			continue;
		diag_error(r->diags, heads[i].place, "packages-groups",
			"a column of groups has at most %d different values, and this one %zu: make "
			"the groups larger",
			MOST_GROUPS, different);
		good = false;
	}
	return good;
}

static bool read_packages(struct reading *r)
{
	size_t count = r->table.count - 1;
	bool good = true;

	r->packages = ARENA_ARRAY(r->arena, struct calibrate_package, count + 1);
	for (size_t i = 0; i < count && !is_enough(r); i++)
		good = read_package(r, &r->table.rows[i + 1], &r->packages[i]) && good;
	if (!count)
		diag_error(r->diags, r->table.rows[0].cells[0].place, "packages-few",
			"there is no package in this table: each row below the first is one");
	return good && count && check_groups(r, count);
}

bool packages_read(
	struct calibration *c, const struct packages_from *from, struct arena *a, struct diags *d)
{
	struct reading *r = ARENA_NEW(a, struct reading);
	struct slice table;

	*r = (struct reading){ .from = from, .arena = a, .diags = d, .errors = d->errors };
	calibrate_open(&r->now, from->compiled, a);
	if (from->before)
		calibrate_open(&r->before, from->compiled_before, a);
	if (!read_mark(r, &table) || !csv_read(&r->table, a, from->file, table, d) ||
		!read_columns(r) || !read_packages(r))
		return false;
	calibrate_make(c, r->packages, r->table.count - 1, r->groups, r->group_count,
		from->before != NULL, a);
	c->is_invented = r->is_invented;
	c->is_reviewed = r->is_reviewed;
	return true;
}
