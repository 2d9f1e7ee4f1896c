#include "site/rule_rows.h"

static const char *const kinds[] = { "refer", "choice", "step", "cell", "rule", "otherwise", "case",
	NULL };

enum kind { REFER, CHOICE, STEP, CELL, RULE, OTHERWISE, CASE };

static const char *const firmness[] = { "draft", "in force", "coming", "superseded", "illustrative",
	NULL };

static const struct dataset_column columns[] = {
	[RULE_WORKSHEET] = { "worksheet", DATASET_TEXT, DATASET_MUST, "The name of the worksheet",
		NULL },
	[RULE_WORKSHEET_TITLE] = { "worksheet-title", DATASET_TEXT, DATASET_MUST, "Its title",
		NULL },
	[RULE_WORKSHEET_STATUS] = { "worksheet-status", DATASET_TEXT, DATASET_MUST,
		"How firm the worksheet is on the day of the file", firmness },
	[RULE_LINE] = { "line", DATASET_TEXT, DATASET_MAY,
		"The name of the line that the rule belongs to; a line of repeated questions has their name and a dot before its own",
		NULL },
	[RULE_LINE_SAYS] = { "line-says", DATASET_TEXT, DATASET_MAY, "What the line is", NULL },
	[RULE_KIND] = { "kind", DATASET_TEXT, DATASET_MUST,
		"What the rule is: who has to be asked instead (refer), what an answer counts for (choice), a step of a band, a cell of a table, a rule of a decision, what is so if no rule fits (otherwise), one of two cases",
		kinds },
	[RULE_NUMBER] = { "number", DATASET_VALUE, DATASET_MUST,
		"Its place among the rules of its line, from 1", NULL },
	[RULE_IF] = { "if", DATASET_TEXT, DATASET_MUST,
		"When it holds, in words, with the figures of the day of the file", NULL },
	[RULE_GIVES] = { "gives", DATASET_TEXT, DATASET_MUST, "What follows, in words", NULL },
	[RULE_REFERS] = { "refers", DATASET_BOOLEAN, DATASET_MUST,
		"Whether somebody has to be asked, because there is no answer", NULL },
	[RULE_AMOUNT] = { "amount", DATASET_VALUE, DATASET_MAY,
		"The number that follows, exact; the lowest of a range. It is not there where it follows from other answers or nobody has decided it",
		NULL },
	[RULE_AMOUNT_TO] = { "amount-to", DATASET_VALUE, DATASET_MAY, "The highest of a range",
		NULL },
	[RULE_UNIT] = { "unit", DATASET_TEXT, DATASET_MAY, "What the number is counted in", NULL },
	[RULE_LABEL] = { "label", DATASET_TEXT, DATASET_MAY,
		"The name of the label that follows, where it is no number", NULL },
	[RULE_FIGURE] = { "figure", DATASET_TEXT, DATASET_MAY,
		"The figure that the number is, as figures.csv calls it", NULL },
	[RULE_FIGURE_TO] = { "figure-to", DATASET_TEXT, DATASET_MAY,
		"The figure that the highest of a range is", NULL },
	[RULE_SAYS] = { "says", DATASET_TEXT, DATASET_MAY, "What its author said of it", NULL },
	[RULE_SOURCE] = { "source", DATASET_TEXT, DATASET_MAY,
		"The document that it is from, as this site calls it", NULL },
	[RULE_AT] = { "at", DATASET_TEXT, DATASET_MAY, "The place in that document", NULL },
	[RULE_URL] = { "url", DATASET_URL, DATASET_MAY, "Where the site shows it", NULL },
};

static const struct dataset_table table = DATASET_TABLE(
	"rules", "Every rule of the worksheets", columns);

struct adding {
	struct dataset *dataset;
	const struct site *site;
	struct method method;
	const struct sheet_line *line; /* NULL: the worksheet as a whole */
	int number;		       /* of the rule that was added last */
};

static struct slice url_of(const struct adding *a)
{
	const struct method *m = &a->method;
	const struct page *at = survey_sheet(&a->site->survey, m->sheet->name)->sum;

	if (!at)
		return slice_text(NULL);
	return arena_print(m->arena, "%.*s%.*s%s%.*s", SLICE_ARG(a->site->base_url),
		SLICE_ARG(slice_after(at->address, 1)), a->line ? "#" : "",
		SLICE_ARG(a->line ? method_line_id(m, a->line) : slice_text("")));
}

/* "visits.length" of the line "contribution.visits.length" */
static struct slice line_name(const struct adding *a)
{
	return slice_after(method_line_id(&a->method, a->line), a->method.sheet->name.length + 1);
}

static struct slice *add(struct adding *a, enum kind kind, struct slice when, struct slice gives)
{
	struct slice *row = dataset_add(a->dataset);
	const struct sheet *s = a->method.sheet;

	row[RULE_WORKSHEET] = s->name;
	row[RULE_WORKSHEET_TITLE] = a->method.called;
	row[RULE_WORKSHEET_STATUS] = slice_text(status_standing(s->status, a->method.standing));
	row[RULE_KIND] = slice_text(kinds[kind]);
	row[RULE_NUMBER] = arena_print(a->method.arena, "%d", ++a->number);
	row[RULE_IF] = when;
	row[RULE_GIVES] = gives;
	row[RULE_REFERS] = dataset_boolean(kind == REFER);
	row[RULE_URL] = url_of(a);
	if (!a->line)
		return row;
	row[RULE_LINE] = line_name(a);
	row[RULE_LINE_SAYS] = a->line->says->text;
	row[RULE_SOURCE] = data_text(a->line->source);
	row[RULE_AT] = data_text(a->line->at);
	return row;
}

static void put_number(
	const struct adding *a, const struct operand *o, struct slice *amount, struct slice *figure)
{
	const struct method *m = &a->method;
	char room[AMOUNT_TEXT];
	struct amount number;

	if (method_amount(m, o, &number))
		*amount = arena_copy(m->arena, slice_text(amount_text(number, room)));
	if (o->kind == OPERAND_FIGURE)
		*figure = arena_print(m->arena, "%.*s.%.*s", SLICE_ARG(m->sheet->name),
			SLICE_ARG(m->sheet->figures[o->index].name));
}

static struct slice *add_operand(
	struct adding *a, enum kind kind, struct slice when, const struct operand *o)
{
	struct slice unit = method_unit(a->line);
	struct slice *row = add(a, kind, when, method_value(&a->method, o, unit));

	row[RULE_UNIT] = unit;
	put_number(a, o, &row[RULE_AMOUNT], &row[RULE_FIGURE]);
	return row;
}

static struct slice *add_outcome(
	struct adding *a, enum kind kind, struct slice when, const struct outcome *o)
{
	struct slice *row = add(a, kind, when, method_outcome(&a->method, a->line, o));

	row[RULE_REFERS] = dataset_boolean(o->kind == GIVES_REFERRAL);
	if (o->kind == GIVES_LABEL)
		row[RULE_LABEL] = a->line->labels[o->label].name;
	if (o->kind != GIVES_NUMBER && o->kind != GIVES_RANGE)
		return row;
	row[RULE_UNIT] = method_unit(a->line);
	put_number(a, &o->low, &row[RULE_AMOUNT], &row[RULE_FIGURE]);
	if (o->kind == GIVES_RANGE)
		put_number(a, &o->high, &row[RULE_AMOUNT_TO], &row[RULE_FIGURE_TO]);
	return row;
}

static struct slice is(const struct adding *a, struct slice what, struct slice answer)
{
	return method_fill(&a->method, WORD_SHEET_IS, what,
		method_fill(&a->method, WORD_SHEET_QUOTED, answer, slice_text(NULL)));
}

static void add_map(struct adding *a)
{
	const struct sheet_question *q = &a->method.sheet->questions[a->line->question];

	for (size_t i = 0; i < q->choice_count; i++)
		add_operand(a, CHOICE, is(a, q->called->text, q->choices[i].says->text),
			&a->line->to[i]);
}

static void add_band(struct adding *a)
{
	const struct sheet_line *bare = method_bare_band(&a->method, a->line);
	struct saying s = method_saying(&a->method);
	struct slice of = method_operand(&a->method, &a->line->operands[0], SLICE("number"));

	for (size_t i = 0; i < a->line->step_count; i++) {
		const struct band_step *step = &a->line->steps[i];
		struct slice when = method_fill(
			&a->method, WORD_SHEET_IS, of, say_step(&s, bare, i));
		struct slice *row = add_outcome(a, STEP, when, &step->is);

		row[RULE_SAYS] = data_text(step->says);
	}
}

static void add_decision(struct adding *a)
{
	struct saying s = method_saying(&a->method);

	for (size_t i = 0; i < a->line->rule_count; i++) {
		const struct rule *rule = &a->line->rules[i];
		struct slice *row = add_outcome(
			a, RULE, say_condition(&s, rule->condition), &rule->then);

		row[RULE_SAYS] = data_text(rule->says);
		row[RULE_SOURCE] = rule->source ? rule->source->text : row[RULE_SOURCE];
		row[RULE_AT] = rule->at ? rule->at->text : row[RULE_AT];
	}
	add_outcome(
		a, OTHERWISE, method_word(&a->method, WORD_METHOD_OTHERWISE), &a->line->otherwise);
}

static void add_cases(struct adding *a)
{
	struct saying s = method_saying(&a->method);

	add_operand(a, CASE, say_condition(&s, a->line->conditions[0]), &a->line->operands[0]);
	add_operand(a, OTHERWISE, method_word(&a->method, WORD_METHOD_OTHERWISE),
		&a->line->operands[1]);
}

/* What stands at `place` on one side of a table, and how many there are. */
static struct slice side_words(
	const struct adding *a, const struct operand *side, size_t place, size_t *count)
{
	const struct sheet_question *q = &a->method.sheet->questions[side->index];
	const struct sheet_line *line = &a->method.sheet->lines[side->index];
	bool is_question = side->kind == OPERAND_QUESTION;

	*count = is_question ? q->choice_count : line->label_count;
	return is(a, is_question ? q->called->text : line->says->text,
		(is_question ? q->choices : line->labels)[place % *count].says->text);
}

/* The last side changes fastest. */
static struct slice cell_words(const struct adding *a, size_t cell)
{
	struct slice all = slice_text(NULL);

	for (size_t i = a->line->operand_count; i-- > 0;) {
		size_t count;
		struct slice one = side_words(a, &a->line->operands[i], cell, &count);

		all = all.length ? method_fill(&a->method, WORD_SHEET_AND, one, all) : one;
		cell /= count;
	}
	return all;
}

static void add_table(struct adding *a)
{
	for (size_t i = 0; i < a->line->cell_count; i++)
		add_outcome(a, CELL, cell_words(a, i), &a->line->cells[i]);
}

static void (*const adders[])(struct adding *a) = {
	[OPERATION_MAP] = add_map,
	[OPERATION_BAND] = add_band,
	[OPERATION_TABLE] = add_table,
	[OPERATION_DECIDE] = add_decision,
	[OPERATION_WHEN] = add_cases,
	[OPERATION_FIGURE] = NULL,
};

static void add_sheet(struct adding *a)
{
	const struct sheet *sheet = a->method.sheet;
	struct saying s = method_saying(&a->method);

	a->line = NULL;
	a->number = 0;
	for (size_t i = 0; i < sheet->refer_count; i++)
		add(a, REFER, say_condition(&s, sheet->refers[i].condition),
			sheet->refers[i].says->text);
	for (size_t i = 0; i < sheet->line_count; i++) {
		a->line = &sheet->lines[i];
		a->number = 0;
		if (adders[a->line->operation])
			adders[a->line->operation](a);
	}
}

void rule_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	dataset_begin(d, &table, a);
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct worksheet *w = &s->worksheets.items[i];
		struct adding adding = {
			.dataset = d,
			.site = s,
			.method = { .sheet = w->sheet,
				.words = &s->words,
				.called = w->called,
				.standing = w->standing,
				.as_of = s->as_of,
				.arena = a },
		};

		if (w->is_good)
			add_sheet(&adding);
	}
}
