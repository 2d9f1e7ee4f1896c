#include "method/element.h"

#include "text/status.h"

struct saying method_saying(const struct method *m)
{
	return (struct saying){ m->sheet, m->words, m->arena, m->as_of };
}

struct slice method_fill(const struct method *m, enum word word, struct slice a, struct slice b)
{
	const struct slice parts[] = { a, b };

	return words_filled(m->arena, method_word(m, word), parts, 2);
}

struct slice method_marked(const struct method *m, struct slice words)
{
	static const enum word marks[] = {
		[STATUS_DRAFT] = WORD_METHOD_DRAFT,
		[STATUS_SUPERSEDED] = WORD_METHOD_SUPERSEDED,
		[STATUS_ILLUSTRATIVE] = WORD_FIGURE_ILLUSTRATIVE,
	};

	if (m->sheet->status == STATUS_IN_FORCE)
		return words;
	return method_fill(m, marks[m->sheet->status], words, slice_text(NULL));
}

struct slice method_line_id(const struct method *m, const struct sheet_line *line)
{
	struct slice group = line->group < 0 ? SLICE("") : m->sheet->groups[line->group].name;

	return arena_print(m->arena, "%.*s.%.*s%s%.*s", SLICE_ARG(m->sheet->name), SLICE_ARG(group),
		group.length ? "." : "", SLICE_ARG(line->name));
}

xmlNodePtr method_add(
	xmlNodePtr parent, const char *name, const char *class, const struct place *at)
{
	xmlNodePtr e = tree_element(parent, name, at);

	tree_set_given(e, "class", slice_text(class));
	return e;
}

xmlNodePtr method_say(xmlNodePtr parent, const char *name, const char *class, struct slice text)
{
	xmlNodePtr e = method_add(parent, name, class, NULL);

	tree_text(e, text);
	return e;
}

void method_cite(xmlNodePtr into, const struct data *source, const struct data *at)
{
	if (!source)
		return;

	xmlNodePtr marker = tree_element(into, "candour-source", &source->place);

	tree_set(marker, "name", source->text);
	tree_set(marker, "at", data_text(at));
}

static void set_number(
	const struct method *m, xmlNodePtr e, const char *attribute, struct amount number)
{
	char room[AMOUNT_TEXT];

	tree_set(e, attribute, arena_print(m->arena, "%s", amount_text(number, room)));
}

void method_limits(const struct method *m, const struct sheet_question *q, xmlNodePtr e)
{
	struct saying s = method_saying(m);
	struct slice unit = q->unit_name ? q->unit_name->text : SLICE("date");

	if (q->kind != QUESTION_NUMBER && q->kind != QUESTION_DATE)
		return;
	tree_set(e, "data-from", say_amount(&s, unit, q->from));
	tree_set(e, "data-to", say_amount(&s, unit, q->to));
	if (q->kind != QUESTION_NUMBER)
		return;
	tree_set(e, "data-step", say_amount(&s, unit, q->step));
	set_number(m, e, "data-by", q->step);
	set_number(m, e, "data-least", q->from);
}

xmlNodePtr method_table(const struct method *m, xmlNodePtr parent, struct slice caption,
	const struct slice *columns, size_t count)
{
	struct slice id = arena_print(m->arena, "worksheet-table-%d", ++*m->tables);
	xmlNodePtr frame = method_add(parent, "div", "table-scroll", NULL);

	tree_set(frame, "role", SLICE("region"));
	tree_set(frame, "tabindex", SLICE("0"));
	tree_set(frame, "aria-labelledby", id);

	xmlNodePtr table = tree_element(frame, "table", NULL);

	tree_set(method_say(table, "caption", NULL, method_marked(m, caption)), "id", id);

	xmlNodePtr top = tree_element(tree_element(table, "thead", NULL), "tr", NULL);

	for (size_t i = 0; i < count; i++)
		tree_set(method_say(top, "th", NULL, columns[i]), "scope", SLICE("col"));
	return tree_element(table, "tbody", NULL);
}

xmlNodePtr method_row(xmlNodePtr body, const struct place *at)
{
	return tree_element(body, "tr", at);
}

xmlNodePtr method_head(xmlNodePtr row, struct slice text)
{
	xmlNodePtr th = method_say(row, "th", NULL, text);

	tree_set(th, "scope", SLICE("row"));
	return th;
}

xmlNodePtr method_cell(xmlNodePtr row, struct slice text)
{
	return method_say(row, "td", NULL, text);
}

xmlNodePtr method_facts(xmlNodePtr parent)
{
	return method_add(parent, "dl", "facts", NULL);
}

void method_fact(xmlNodePtr facts, struct slice name, struct slice text)
{
	if (!text.length)
		return;

	xmlNodePtr fact = tree_element(facts, "div", NULL);

	method_say(fact, "dt", NULL, name);
	method_say(fact, "dd", NULL, text);
}

/* What a figure is on the day, or NULL. */
static const struct sheet_figure_value *value_of(const struct method *m, const struct operand *o)
{
	const struct sheet_figure *f = &m->sheet->figures[o->index];

	return f->status == SHEET_DECIDED ? say_figure_value(f, m->as_of) : NULL;
}

/* "Limit: £350 a week" */
static struct slice named_figure(const struct method *m, const struct operand *o)
{
	const struct sheet_figure *f = &m->sheet->figures[o->index];
	struct saying s = method_saying(m);
	struct slice is = method_word(m, WORD_UNDECIDED);

	if (value_of(m, o))
		is = say_figure(&s, f);
	else if (f->status != SHEET_UNDECIDED)
		is = method_word(m, WORD_METHOD_NO_VALUE);
	return method_fill(m, WORD_RUN_RESULT, f->says->text, is);
}

struct slice method_operand(const struct method *m, const struct operand *o, struct slice unit)
{
	struct saying s = method_saying(m);

	return o->kind == OPERAND_FIGURE ? named_figure(m, o) : say_operand(&s, o, unit);
}

struct slice method_value(const struct method *m, const struct operand *o, struct slice unit)
{
	struct saying s = method_saying(m);

	if (o->kind == OPERAND_FIGURE && !value_of(m, o))
		return named_figure(m, o);
	return say_operand(&s, o, unit);
}

bool method_amount(const struct method *m, const struct operand *o, struct amount *amount)
{
	const struct sheet_figure_value *v = o->kind == OPERAND_FIGURE ? value_of(m, o) : NULL;

	if (o->kind == OPERAND_NUMBER)
		*amount = o->number;
	else if (v)
		*amount = v->is;
	return o->kind == OPERAND_NUMBER || v;
}

struct slice method_outcome(
	const struct method *m, const struct sheet_line *line, const struct outcome *o)
{
	struct saying s = method_saying(m);
	struct slice unit = line->unit_name ? line->unit_name->text : SLICE("number");
	struct amount end;

	if (o->kind == GIVES_NUMBER)
		return method_value(m, &o->low, unit);
	if (o->kind != GIVES_RANGE ||
		(method_amount(m, &o->low, &end) && method_amount(m, &o->high, &end)))
		return say_outcome(&s, line, o);
	return method_fill(m, WORD_METHOD_ENDS, method_value(m, &o->low, unit),
		method_value(m, &o->high, unit));
}

bool method_is_undecided(const struct method *m)
{
	for (size_t i = 0; i < m->sheet->figure_count; i++)
		if (m->sheet->figures[i].status == SHEET_UNDECIDED)
			return true;
	return false;
}

const struct sheet_line *method_bare_band(const struct method *m, const struct sheet_line *line)
{
	struct sheet_line *bare = ARENA_NEW(m->arena, struct sheet_line);

	*bare = *line;
	bare->steps = ARENA_ARRAY(m->arena, struct band_step, line->step_count + 1);
	memcpy(bare->steps, line->steps, line->step_count * sizeof(*line->steps));
	for (size_t i = 0; i < line->step_count; i++)
		bare->steps[i].says = NULL;
	return bare;
}
