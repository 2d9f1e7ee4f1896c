#include "site/compare_people.h"

#include "base/ascii.h"
#include "base/nearest.h"
#include "prove/outcome.h"
#include "prove/words.h"
#include "sheet/given.h"
#include "sheet/implied.h"
#include "sheet/mend.h"
#include "sheet/worked.h"
#include "text/personal.h"

static const struct slice person_column = { "person", 6 }, group_prefix = { "group:", 6 },
			  invented = { "Invented", 8 };

struct reading {
	struct compared *c;
	const struct csv *csv;
	struct diags *diags;
	struct sheet_answer *answers; /* of one person to one side */
	size_t count;
	size_t *group_of; /* of each column of the table: which column of groups; as many as there are: none */
};

static struct slice column_name(const struct csv *csv, size_t column)
{
	return slice_trim(csv->rows[0].cells[column].text);
}

static bool is_group(struct slice name)
{
	return slice_starts(name, group_prefix);
}

/* The question of a side that is called so, or COMPARE_NONE. */
static uint32_t find_question(const struct proving *p, struct slice name)
{
	const struct image_text wanted = { name.at, (uint32_t)name.length };

	for (uint32_t q = 0; q < p->space.count; q++) {
		struct image_text other = image_text(
			&p->image, image_word(&p->image, SECTION_QUESTION, q, QUESTION_NAME));

		if (image_texts_equal(&wanted, &other))
			return q;
	}
	return COMPARE_NONE;
}

static bool is_day(const struct proving *p, struct slice name)
{
	uint32_t day = image_header(&p->image, HEADER_DAY);

	return day && find_question(p, name) == day - 1;
}

static bool is_known(const struct compared *c, struct slice name)
{
	return find_question(c->proofs[COMPARE_OLD], name) != COMPARE_NONE ||
		find_question(c->proofs[COMPARE_NEW], name) != COMPARE_NONE;
}

size_t compare_people_known(const struct compared *c, const struct csv *csv)
{
	size_t known = 0;

	for (size_t i = 1; i < csv->columns; i++)
		known += is_known(c, column_name(csv, i));
	return known;
}

static bool refuse_column(struct reading *r, size_t column)
{
	struct slice name = column_name(r->csv, column);
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct sheet *s = r->c->sides[side].sheet;

		for (size_t i = 0; i < s->question_count; i++)
			nearest_try(&n, s->questions[i].name);
	}
	diag_error(r->diags, r->csv->rows[0].cells[column].place, "sample-column",
		"\"%.*s\" is no question of the worksheet and does not begin with \"group:\"%s",
		SLICE_ARG(name), nearest_hint(n.best, hint, sizeof(hint)));
	return false;
}

static bool check_column(struct reading *r, size_t column)
{
	struct slice name = column_name(r->csv, column);
	struct place place = r->csv->rows[0].cells[column].place;

	for (size_t i = 0; i < column; i++)
		if (slice_equal(column_name(r->csv, i), name)) {
			diag_error(r->diags, place, "sample-column",
				"there is a column \"%.*s\" already: leave one out",
				SLICE_ARG(name));
			return false;
		}
	if (is_day(r->c->proofs[COMPARE_OLD], name) || is_day(r->c->proofs[COMPARE_NEW], name)) {
		diag_error(r->diags, place, "sample-column",
			"\"%.*s\" is the day, and each side has its own: leave the column out",
			SLICE_ARG(name));
		return false;
	}
	return is_group(name) || is_known(r->c, name) || refuse_column(r, column);
}

static bool refuse_personal(struct reading *r, struct place place, const char *is)
{
	diag_error(r->diags, place, "sample-personal",
		"this looks like %s, and people in a sample are made up: take it out of the file before "
		"you keep it anywhere",
		is);
	return false;
}

/* The questions of a worksheet ask for nothing that says who a person is; any other column might. */
static bool check_heading(struct reading *r, size_t column)
{
	struct slice name = column_name(r->csv, column);
	struct slice of = is_group(name) ? slice_trim(slice_after(name, group_prefix.length))
					 : name;

	return is_known(r->c, name) || (!personal_column(of) && !personal_group(of)) ||
		refuse_personal(r, r->csv->rows[0].cells[column].place,
			"a column that says who a person is");
}

static bool check_columns(struct reading *r)
{
	bool good = true;

	if (!slice_equal(column_name(r->csv, 0), person_column)) {
		diag_error(r->diags, r->csv->rows[0].cells[0].place, "sample-column",
			"the first column is called \"person\", not \"%.*s\"",
			SLICE_ARG(column_name(r->csv, 0)));
		good = false;
	}
	for (size_t i = 1; i < r->csv->columns; i++)
		good = check_heading(r, i) && check_column(r, i) && good;
	return good;
}

static void note_groups(struct reading *r)
{
	struct compare_people *all = &r->c->people;

	all->columns = ARENA_ARRAY(r->c->arena, struct slice, r->csv->columns);
	r->group_of = ARENA_ARRAY(r->c->arena, size_t, r->csv->columns);
	for (size_t i = 1; i < r->csv->columns; i++) {
		struct slice name = column_name(r->csv, i);

		r->group_of[i] = SIZE_MAX;
		if (!is_group(name))
			continue;
		r->group_of[i] = all->column_count;
		all->columns[all->column_count++] = slice_trim(
			slice_after(name, group_prefix.length));
	}
}

/* "Invented 7" or "Invented A": with a number of a few digits or one letter, nobody can be meant by it. */
static bool is_made_up(struct slice name)
{
	enum { MOST_DIGITS = 5 };
	struct slice rest = slice_after(name, invented.length);
	size_t digits = 0;

	if (!slice_starts(name, invented) || !slice_starts(rest, SLICE(" ")))
		return false;
	rest = slice_after(rest, 1);
	while (digits < rest.length && ascii_is_digit(rest.at[digits]))
		digits++;
	return digits == rest.length ? digits > 0 && digits <= MOST_DIGITS
				     : rest.length == 1 && ascii_is_alpha(rest.at[0]);
}

static bool check_person(struct reading *r, const struct csv_row *row)
{
	if (is_made_up(slice_trim(row->cells[0].text)))
		return true;
	diag_error(r->diags, row->cells[0].place, "sample-person",
		"people in a sample are made up, and what they are called says so and no more: write "
		"\"Invented %d\", and never a name",
		row->line - r->csv->rows[0].line);
	return false;
}

static bool asks_day(const struct reading *r, struct slice name)
{
	for (int side = 0; side < COMPARE_SIDES; side++) {
		const struct sheet *s = r->c->sides[side].sheet;

		for (size_t i = 0; i < s->question_count; i++)
			if (slice_equal(s->questions[i].name, name))
				return s->questions[i].kind == QUESTION_DATE;
	}
	return false;
}

static bool check_cell(struct reading *r, const struct csv_row *row, size_t column)
{
	struct slice name = column_name(r->csv, column), value = row->cells[column].text;
	const char *is = is_group(name) ? personal_group(value) : personal_value(value);

	if (!is || (strcmp(is, "a date") == 0 && asks_day(r, name)))
		return true;
	return refuse_personal(r, row->cells[column].place, is);
}

/* Answers with something personal in them are not worked: the message would repeat them. */
static bool check_row(struct reading *r, const struct csv_row *row)
{
	bool good = true;

	for (size_t i = 1; i < r->csv->columns; i++)
		good = check_cell(r, row, i) && good;
	return good;
}

static bool is_one_answer(struct slice value)
{
	return slice_find(value, '\n') == value.length;
}

/* The answers that a side has questions for. */
static bool gather_answers(struct reading *r, const struct csv_row *row, enum compare_which side)
{
	const struct compare_side *s = &r->c->sides[side];
	bool good = true;

	r->count = 0;
	for (size_t i = 1; i < r->csv->columns; i++) {
		struct slice name = column_name(r->csv, i), value = slice_trim(row->cells[i].text);

		if (is_group(name) || !value.length ||
			find_question(r->c->proofs[side], name) == COMPARE_NONE)
			continue;
		if (!is_one_answer(value)) {
			diag_error(r->diags, row->cells[i].place, "sample-answer",
				"a person in a sample gives one answer to \"%.*s\", on one line",
				SLICE_ARG(name));
			good = false;
		}
		r->answers[r->count++] = (struct sheet_answer){ name, value, row->cells[i].place };
	}
	r->count = implied_add(s->sheet, s->as_of, r->answers, r->count, r->c->arena);
	return good;
}

/* Where the answer to a question stands; the person where there is none. */
static struct place place_of(
	const struct reading *r, const struct csv_row *row, struct slice question)
{
	for (size_t i = 0; i < r->count; i++)
		if (slice_equal(r->answers[i].name, question) && r->answers[i].place.file)
			return r->answers[i].place;
	return row->cells[0].place;
}

static void refuse_answers(
	struct reading *r, const struct csv_row *row, enum compare_which side, struct slice text)
{
	const struct compare_side *s = &r->c->sides[side];
	struct worked worked;

	worked_make(&worked, s->compiled, text, r->c->arena);

	const struct data *problems = data_member(worked.tree, "problems");

	for (const struct data *p = problems ? problems->first : NULL; p; p = p->next) {
		struct slice question = data_text(data_member(p, "question"));
		struct slice mend = mend_answer(
			s->sheet, question, data_text(data_member(p, "problem")), r->c->arena);

		diag_error(r->diags, place_of(r, row, question), "sample-answer", "%.*s",
			SLICE_ARG(mend));
	}
}

static bool work_side(struct reading *r, const struct csv_row *row, enum compare_which side)
{
	const struct compare_side *s = &r->c->sides[side];

	if (!gather_answers(r, row, side))
		return false;

	struct slice text = given_text(s->sheet, s->as_of, r->answers, r->count, r->c->arena);

	if (outcome_came(&r->c->proofs[side]->work, text) != CAME_ANSWERS)
		return true;
	refuse_answers(r, row, side, text);
	return false;
}

static struct compare_group *find_group(
	struct compare_people *all, size_t column, struct slice name)
{
	for (size_t i = 0; i < all->group_count; i++)
		if (all->groups[i].column == column && slice_equal(all->groups[i].name, name))
			return &all->groups[i];

	struct compare_group *g = &all->groups[all->group_count++];

	*g = (struct compare_group){ .column = column, .name = name };
	return g;
}

/* Both sides have been worked for the person. */
static void add_person(struct reading *r, const struct csv_row *row)
{
	struct compare_people *all = &r->c->people;
	struct compare_person *p = &all->items[all->count++];
	struct slice *groups = ARENA_ARRAY(r->c->arena, struct slice, all->column_count + 1);

	p->name = slice_trim(row->cells[0].text);
	p->groups = groups;
	p->change = compare_add(r->c, &all->all, p->name, &p->outcome);
	for (size_t i = 1; i < r->csv->columns; i++) {
		struct slice name = slice_trim(row->cells[i].text);
		size_t column = r->group_of[i];

		if (column == SIZE_MAX)
			continue;
		groups[column] = name;
		if (name.length)
			(void)compare_add(
				r->c, &find_group(all, column, name)->tally, p->name, NULL);
	}
}

static bool read_person(struct reading *r, const struct csv_row *row)
{
	/* a mistake in what the old side asks is mostly one of the new side too */
	bool good = check_person(r, row);

	if (!check_row(r, row))
		return false;
	good = work_side(r, row, COMPARE_NEW) && work_side(r, row, COMPARE_OLD) && good;
	if (good)
		add_person(r, row);
	return good;
}

/* Groups column by column; within one as people come. */
static void sort_groups(struct compare_people *all, struct arena *a)
{
	struct compare_group *sorted = ARENA_ARRAY(a, struct compare_group, all->group_count + 1);
	size_t count = 0;

	for (size_t column = 0; column < all->column_count; column++)
		for (size_t i = 0; i < all->group_count; i++)
			if (all->groups[i].column == column)
				sorted[count++] = all->groups[i];
	all->groups = sorted;
}

bool compare_people(struct compared *c, const struct csv *csv, struct diags *d)
{
	struct reading r = { .c = c, .csv = csv, .diags = d };
	bool good = check_columns(&r);

	if (!good)
		return false;
	note_groups(&r);
	r.answers = ARENA_ARRAY(c->arena, struct sheet_answer,
		csv->columns + c->sides[0].sheet->question_count +
			c->sides[1].sheet->question_count);
	c->people.items = ARENA_ARRAY(c->arena, struct compare_person, csv->count);
	c->people.groups = ARENA_ARRAY(
		c->arena, struct compare_group, csv->count * (c->people.column_count + 1));
	for (size_t i = 1; i < csv->count; i++)
		good = read_person(&r, &csv->rows[i]) && good;
	sort_groups(&c->people, c->arena);
	if (csv->count == 1) {
		diag_error(d, csv->rows[0].cells[0].place, "sample-person",
			"there is nobody in this sample: write a row for each invented person");
		return false;
	}
	return good;
}
