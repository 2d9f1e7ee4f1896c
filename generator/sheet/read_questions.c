#include "sheet/read_questions.h"

#include "base/limits.h"
#include "sheet/choices.h"
#include "sheet/condition.h"
#include "sheet/operand.h"
#include "sheet/read_easy.h"

static const char *const no_or_yes[] = { "no", "yes", NULL };
static const char *const upwards[] = { "upwards", NULL };

/* As written, of any kind. */
struct written_question {
	struct sheet_question q;
	const struct data *when, *unasked, *easy, *exceptions, *none, *choices, *number, *date,
		*from, *to, *step;
	int unsure, more_need, about;
};

#define WRITTEN(name, kind, need, member)                                                          \
	{                                                                                          \
		name, kind, need, offsetof(struct written_question, member), NULL, NULL            \
	}
#define CHOSEN(name, member, choices)                                                              \
	{                                                                                          \
		name, FIELD_CHOICE, OPTIONAL, offsetof(struct written_question, member), choices,  \
			NULL                                                                       \
	}
#define EVERY_QUESTION                                                                             \
	WRITTEN("asks", FIELD_TEXT, REQUIRED, q.asks),                                             \
		WRITTEN("called", FIELD_TEXT, REQUIRED, q.called),                                 \
		WRITTEN("hint", FIELD_TEXT, OPTIONAL, q.hint),                                     \
		WRITTEN("when", FIELD_TEXT, OPTIONAL, when),                                       \
		WRITTEN("easy", FIELD_DATA, OPTIONAL, easy),                                       \
		CHOSEN("about", about, question_abouts)

static const struct field choice_fields[] = {
	EVERY_QUESTION,
	WRITTEN("choices", FIELD_DATA, REQUIRED, choices),
	WRITTEN("unasked", FIELD_TEXT, OPTIONAL, unasked),
	WRITTEN("exceptions", FIELD_DATA, OPTIONAL, exceptions),
	CHOSEN("unsure", unsure, no_or_yes),
	CHOSEN("more-need", more_need, upwards),
};
static const struct field several_fields[] = {
	EVERY_QUESTION,
	WRITTEN("several", FIELD_DATA, REQUIRED, choices),
	WRITTEN("none", FIELD_TEXT, OPTIONAL, none),
	WRITTEN("unasked", FIELD_TEXT, OPTIONAL, unasked),
};
static const struct field number_fields[] = {
	EVERY_QUESTION,
	WRITTEN("number", FIELD_TEXT, REQUIRED, q.unit_name),
	WRITTEN("from", FIELD_TEXT, REQUIRED, from),
	WRITTEN("to", FIELD_TEXT, REQUIRED, to),
	WRITTEN("step", FIELD_TEXT, REQUIRED, step),
	WRITTEN("unasked", FIELD_TEXT, OPTIONAL, unasked),
	WRITTEN("carries", FIELD_TEXT, OPTIONAL, q.carries),
};
static const struct field date_fields[] = {
	EVERY_QUESTION,
	WRITTEN("date", FIELD_DATA, REQUIRED, date),
};

/* In the order of enum question_kind; after them, what makes a group of it. */
enum { HAS_ROWS = QUESTION_DATE + 1 };
static const char *const kinds[] = { "choices", "several", "number", "date", "rows", NULL };
static const struct record records[] = {
	RECORD("a question with \"choices\"", struct written_question, choice_fields),
	RECORD("a question with \"several\"", struct written_question, several_fields),
	RECORD("a question with \"number\"", struct written_question, number_fields),
	RECORD("a question with \"date\"", struct written_question, date_fields),
};

/* Choices */

struct written_exception {
	const struct data *from, *to, *because;
};

static const struct field exception_fields[] = {
	{ "from", FIELD_TEXT, REQUIRED, offsetof(struct written_exception, from), NULL, NULL },
	{ "to", FIELD_TEXT, REQUIRED, offsetof(struct written_exception, to), NULL, NULL },
	{ "because", FIELD_TEXT, REQUIRED, offsetof(struct written_exception, because), NULL,
		NULL },
};
static const struct record exception_record = RECORD(
	"an exception", struct written_exception, exception_fields);

static bool read_exception(struct reading *r, struct sheet_question *q, const struct data *item)
{
	struct sheet_exception *e = &q->exceptions[q->exception_count++];
	struct choices choices = choices_of_question(q);
	struct written_exception w = { 0 };

	if (!fields_read(&exception_record, item, &w, r->arena, r->diags))
		return false;
	*e = (struct sheet_exception){ choices_find(r, choices, w.from->text, w.from->place),
		choices_find(r, choices, w.to->text, w.to->place), w.because };
	if (e->from < 0 || e->to < 0 || e->from < e->to)
		return e->from >= 0 && e->to >= 0;
	diag_error(r->diags, item->place, "sheet-more-need",
		"an exception goes up, from a choice with less need to one with more");
	return false;
}

static bool read_exceptions(
	struct reading *r, const struct written_question *w, struct sheet_question *q)
{
	bool good = true;

	if (!w->exceptions)
		return true;
	if (!q->more_need || w->exceptions->kind != DATA_LIST) {
		diag_error(r->diags, w->exceptions->key_place, "sheet-more-need",
			"\"exceptions\" is a list, of a question that has \"more-need: upwards\"");
		return false;
	}
	q->exceptions = ARENA_ARRAY(r->arena, struct sheet_exception, w->exceptions->count);
	for (const struct data *item = w->exceptions->first; item; item = item->next)
		good = read_exception(r, q, item) && good;
	return good;
}

static bool read_choices(
	struct reading *r, const struct written_question *w, struct sheet_question *q)
{
	if (!choices_read(r, w->choices, "choice", &q->choices, &q->choice_count))
		return false;
	if (q->choice_count < 2) {
		diag_error(r->diags, w->choices->place, "sheet-choices",
			"a question needs at least two choices");
		return false;
	}
	q->none = -1;
	if (w->none) {
		q->none = choices_find(r, choices_of_question(q), w->none->text, w->none->place);
		if (q->none < 0)
			return false;
	}
	return read_exceptions(r, w, q);
}

/* Numbers and days */

static bool has_ends(struct reading *r, const struct sheet_question *q, const struct data *to)
{
	if (amount_compare(q->from, q->to) < 0)
		return true;
	diag_error(r->diags, to->place, "sheet-ends", "\"to\" must be above \"from\"");
	return false;
}

static bool read_number(
	struct reading *r, const struct written_question *w, struct sheet_question *q)
{
	if (!operand_unit(r, q->unit_name, &q->unit))
		return false;
	if (q->unit.power[BASE_DATE] || q->unit.power[BASE_TIME]) {
		diag_error(r->diags, q->unit_name->place, "sheet-unit",
			"a number is not counted in \"%.*s\": ask for a day with date: {from, to}",
			SLICE_ARG(q->unit_name->text));
		return false;
	}

	bool good = operand_number_of(r, w->from, q->unit, &q->from);

	good = operand_number_of(r, w->to, q->unit, &q->to) && good;
	good = operand_number_of(r, w->step, q->unit, &q->step) && good;
	if (!good)
		return false;
	if (q->step.value > 0)
		return has_ends(r, q, w->to);
	diag_error(r->diags, w->step->place, "sheet-number", "\"step\" must be above 0");
	return false;
}

static bool read_date(struct reading *r, const struct written_question *w, struct sheet_question *q)
{
	static const struct field fields[] = {
		WRITTEN("from", FIELD_TEXT, REQUIRED, from),
		WRITTEN("to", FIELD_TEXT, REQUIRED, to),
	};
	static const struct record record = RECORD("\"date\"", struct written_question, fields);
	struct written_question ends = { 0 };

	q->unit.power[BASE_DATE] = 1;
	if (!fields_read(&record, w->date, &ends, r->arena, r->diags))
		return false;

	bool good = operand_number_of(r, ends.from, q->unit, &q->from);

	return operand_number_of(r, ends.to, q->unit, &q->to) && good && has_ends(r, q, ends.to);
}

static bool (*const readers[])(
	struct reading *r, const struct written_question *w, struct sheet_question *q) = {
	[QUESTION_CHOICE] = read_choices,
	[QUESTION_SEVERAL] = read_choices,
	[QUESTION_NUMBER] = read_number,
	[QUESTION_DATE] = read_date,
};

/* What holds for all kinds */

/* `node` is the question as written: a wrong word for it has a message already. */
static bool check_about(struct reading *r, const struct sheet_question *q, const struct data *node)
{
	if (r->sheet->kind != SHEET_ESTIMATE || (!q->about && data_member(node, "about")))
		return true;
	if (q->about == ABOUT_NOTHING)
		diag_error(r->diags, q->place, "sheet-about",
			"in an estimate a question says what it is \"about\": need, wellbeing, equipment, "
			"support, money, situation or request");
	else if (q->about == ABOUT_SUPPLY)
		diag_error(r->diags, q->place, "sheet-supply",
			"an estimate may not depend on supply (beds free, budget left): take the question "
			"out");
	else
		return true;
	return false;
}

static bool read_when(struct reading *r, const struct written_question *w, struct sheet_question *q)
{
	q->when = w->when ? condition_read(r, w->when) : NULL;
	q->has_unasked = w->unasked != NULL;
	if (w->when && !q->when)
		return false;
	if (!w->unasked)
		return true;
	if (w->when)
		return operand_number_of(r, w->unasked, (struct dimension){ 0 }, &q->unasked);
	diag_error(r->diags, w->unasked->key_place, "sheet-unasked",
		"this question is always asked: take \"unasked\" out, or say \"when\" it is asked");
	return false;
}

static bool check_group(struct reading *r, const struct sheet_question *q)
{
	if (q->group < 0 || !q->unsure)
		return true;
	diag_error(r->diags, q->place, "sheet-group",
		"within a group every answer is sure: take \"unsure\" out");
	return false;
}

bool read_question(struct reading *r, const struct named *named)
{
	struct written_question w = { .q = { .name = named->name,
					      .place = named->place,
					      .none = -1,
					      .group = named->group },
		.about = -1,
		.more_need = -1 };
	struct sheet_question *q = &r->sheet->questions[named->index];
	bool good;

	*q = w.q;
	q->kind = reading_form(r, named->node, kinds, "a question", "one way to answer");
	if (q->kind < 0)
		return false;
	if (q->kind == HAS_ROWS) {
		diag_error(r->diags, q->place, "sheet-group",
			"a group cannot stand within another: ask these questions for each of its rows");
		return false;
	}
	w.q.kind = q->kind;
	good = fields_read(&records[q->kind], named->node, &w, r->arena, r->diags);
	*q = w.q;
	q->about = w.about + 1;
	q->unsure = w.unsure;
	q->more_need = w.more_need >= 0;
	good = check_about(r, q, named->node) && good;
	good = check_group(r, q) && good;
	good = read_when(r, &w, q) && good;
	good = reading_complete(&records[q->kind], &w) && readers[q->kind](r, &w, q) && good;
	return read_easy_question(r, w.easy, q) && good;
}

/* Groups */

struct written_group {
	struct sheet_group g;
	const struct data *questions, *lines, *easy;
};

#define GROUP(name, kind, need, member)                                                            \
	{                                                                                          \
		name, kind, need, offsetof(struct written_group, member), NULL, NULL               \
	}

static const struct field group_fields[] = {
	GROUP("asks", FIELD_TEXT, REQUIRED, g.asks),
	GROUP("called", FIELD_TEXT, REQUIRED, g.called),
	GROUP("hint", FIELD_TEXT, OPTIONAL, g.hint),
	GROUP("easy", FIELD_DATA, OPTIONAL, easy),
	GROUP("rows", FIELD_NUMBER, REQUIRED, g.rows),
	GROUP("row", FIELD_TEXT, REQUIRED, g.row),
	GROUP("questions", FIELD_DATA, REQUIRED, questions),
	GROUP("lines", FIELD_DATA, REQUIRED, lines),
};
static const struct record group_record = RECORD("a group", struct written_group, group_fields);

static bool has_members(struct reading *r, const struct data *map)
{
	if (!map || (map->kind == DATA_MAP && map->count))
		return true;
	diag_error(r->diags, map->place, "sheet-list",
		"the \"%.*s\" of a group must be a mapping of names, and not empty",
		SLICE_ARG(map->key));
	return false;
}

bool read_group(struct reading *r, const struct named *named)
{
	struct sheet_group *g = &r->sheet->groups[named->index];
	struct written_group w = { .g = *g };
	const struct data *rows = data_member(named->node, "rows");
	bool good = fields_read(&group_record, named->node, &w, r->arena, r->diags);

	*g = w.g;
	g->name = named->name;
	g->place = named->place;
	good = has_members(r, w.questions) && good;
	good = has_members(r, w.lines) && good;
	good = read_easy_group(r, w.easy, g) && good;
	if (!good || (g->rows >= 2 && g->rows <= LIMIT_SHEET_ROWS))
		return good;
	diag_error(r->diags, rows->place, "sheet-limit", "a group has 2 to %d rows, not %d",
		LIMIT_SHEET_ROWS, g->rows);
	return false;
}
