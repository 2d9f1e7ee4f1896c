#include "method/parts.h"

/* A table that stands once more, apart from the sum, is another one: no two parts of a page have one name. */
static struct slice caption_of(const struct method *m, const struct sheet_line *line)
{
	return m->apart ? method_fill(m, WORD_METHOD_SEEN, line->says->text, slice_text(NULL))
			: line->says->text;
}

/* Lists */

/* A line that is used leads to where it stands. */
static void add_operand(
	const struct method *m, const struct operand *o, struct slice words, xmlNodePtr into)
{
	xmlNodePtr a;

	if (o->kind != OPERAND_LINE) {
		tree_text(into, words);
		return;
	}
	a = method_say(into, "a", NULL, words);
	tree_set(a, "href",
		arena_print(m->arena, "#%.*s",
			SLICE_ARG(method_line_id(m, &m->sheet->lines[o->index]))));
}

/* "3 × Points for eating", "take away Support" */
static void add_weighted(
	const struct method *m, const struct operand *o, struct slice unit, xmlNodePtr list)
{
	struct slice words = method_operand(m, o, unit);
	int64_t times = o->weight < 0 ? -o->weight : o->weight;
	struct slice number = arena_print(m->arena, "%lld", (long long)times);

	if (times != 1)
		words = method_fill(m, WORD_SHEET_TIMES, number, words);
	if (o->weight < 0)
		words = method_fill(m, WORD_SHEET_MINUS, words, slice_text(NULL));
	add_operand(m, o, words, tree_element(list, "li", &o->place));
}

static void show_list(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	for (size_t i = 0; i < line->operand_count; i++)
		add_weighted(m, &line->operands[i], method_unit(line), list);
}

/* A 1 that stands for what is not written is left out. */
static void show_ratio(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	for (size_t i = 0; i < line->operand_count; i++) {
		const struct operand *o = &line->operands[i];
		struct slice unit = i == 0 ? method_unit(line) : SLICE("number");

		if (i == 0 || o->kind != OPERAND_NUMBER ||
			amount_compare(o->number, amount_whole(1)) != 0)
			add_operand(m, o, method_operand(m, o, unit),
				tree_element(list, "li", &o->place));
	}
}

static void show_count(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	struct saying s = method_saying(m);
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	for (size_t i = 0; i < line->condition_count; i++)
		method_say(list, "li", NULL, say_condition(&s, line->conditions[i]));
}

static void add_case(const struct method *m, const struct sheet_line *line, enum word word,
	const struct operand *o, xmlNodePtr list)
{
	xmlNodePtr item = tree_element(list, "li", &o->place);
	struct slice pattern = method_word(m, word);

	tree_text(item, words_piece(&pattern));
	add_operand(m, o, method_operand(m, o, method_unit(line)), item);
	tree_text(item, pattern);
}

static void show_when(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	add_case(m, line, WORD_METHOD_SO, &line->operands[0], list);
	add_case(m, line, WORD_METHOD_NOT_SO, &line->operands[1], list);
}

/* Tables */

static void show_map(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	const struct sheet_question *q = &m->sheet->questions[line->question];
	const struct slice columns[] = { q->called->text, method_word(m, WORD_METHOD_COUNTS) };
	xmlNodePtr body = method_table(m, parent, caption_of(m, line), columns, 2), row;
	struct saying s = method_saying(m);

	for (size_t i = 0; i < q->choice_count; i++) {
		row = method_row(body, &line->to[i].place);
		method_head(row, q->choices[i].says->text);
		method_cell(row, method_value(m, &line->to[i], method_unit(line)));
	}
	if (!line->has_unasked && !q->has_unasked)
		return;
	row = method_row(body, &line->place);
	method_head(row, method_word(m, WORD_METHOD_NOT_ASKED));
	method_cell(row,
		say_amount(&s, method_unit(line), line->has_unasked ? line->unasked : q->unasked));
}

static void show_decide(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_IF),
		method_word(m, WORD_METHOD_THEN) };
	xmlNodePtr body = method_table(m, parent, caption_of(m, line), columns, 2), row;
	struct saying s = method_saying(m);

	for (size_t i = 0; i < line->rule_count; i++) {
		const struct rule *rule = &line->rules[i];

		row = method_row(body, &rule->place);

		xmlNodePtr head = method_head(row, say_condition(&s, rule->condition));

		if (rule->says)
			method_say(head, "span", "method__aside", rule->says->text);
		method_cite(method_cell(row, method_outcome(m, line, &rule->then)), rule->source,
			rule->at);
	}
	row = method_row(body, &line->otherwise.place);
	method_head(row, method_word(m, WORD_METHOD_OTHERWISE));
	method_cell(row, method_outcome(m, line, &line->otherwise));
}

/* The side of a table: a question's choices or a line's labels. */
struct side {
	struct slice called;
	const struct sheet_choice *choices;
	size_t count;
};

static struct side side_of(const struct method *m, const struct operand *o)
{
	const struct sheet_question *q = &m->sheet->questions[o->index];
	const struct sheet_line *line = &m->sheet->lines[o->index];

	if (o->kind == OPERAND_QUESTION)
		return (struct side){ q->called->text, q->choices, q->choice_count };
	return (struct side){ line->says->text, line->labels, line->label_count };
}

static struct method_bar bar_of_outcome(
	const struct method *m, const struct outcome *o, struct slice words)
{
	struct method_bar bar = { .words = words };

	bar.is_drawn = (o->kind == GIVES_NUMBER || o->kind == GIVES_RANGE) &&
		method_amount(m, &o->low, &bar.low);
	bar.high = bar.low;
	if (o->kind == GIVES_RANGE)
		bar.is_drawn = bar.is_drawn && method_amount(m, &o->high, &bar.high);
	return bar;
}

static void show_one_side(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	struct side side = side_of(m, &line->operands[0]);
	const struct slice columns[] = { side.called, line->says->text };
	xmlNodePtr body = method_table(m, parent, caption_of(m, line), columns, 2);
	struct method_bar *bars = ARENA_ARRAY(m->arena, struct method_bar, side.count + 1);

	for (size_t i = 0; i < side.count; i++) {
		xmlNodePtr row = method_row(body, &line->cells[i].place);
		struct slice is = method_outcome(m, line, &line->cells[i]);

		method_head(row, side.choices[i].says->text);
		method_cell(row, is);
		bars[i] = bar_of_outcome(m, &line->cells[i],
			method_fill(m, WORD_RUN_RESULT, side.choices[i].says->text, is));
	}
	if (m->draws)
		method_picture(m, caption_of(m, line), method_unit(line), bars, side.count, parent);
}

/* Two sides: the first goes down, the second across. `cells` begins with the first cell. */
static void show_two_sides(const struct method *m, const struct sheet_line *line,
	struct slice caption, const struct operand *sides, const struct outcome *cells,
	xmlNodePtr parent)
{
	struct side down = side_of(m, &sides[0]), across = side_of(m, &sides[1]);
	struct slice *columns = ARENA_ARRAY(m->arena, struct slice, across.count + 1);
	xmlNodePtr body;

	columns[0] = down.called;
	for (size_t i = 0; i < across.count; i++)
		columns[i + 1] = method_fill(
			m, WORD_RUN_RESULT, across.called, across.choices[i].says->text);
	body = method_table(m, parent, caption, columns, across.count + 1);
	for (size_t i = 0; i < down.count; i++) {
		xmlNodePtr row = method_row(body, &cells[i * across.count].place);

		method_head(row, down.choices[i].says->text);
		for (size_t k = 0; k < across.count; k++)
			method_cell(row, method_outcome(m, line, &cells[i * across.count + k]));
	}
}

/* Of three sides, each choice of the first has a table of its own. */
static void show_table(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	struct side first = side_of(m, &line->operands[0]);
	size_t each = line->cell_count / first.count;

	if (line->operand_count == 1)
		show_one_side(m, line, parent);
	else if (line->operand_count == 2)
		show_two_sides(m, line, caption_of(m, line), line->operands, line->cells, parent);
	else
		for (size_t i = 0; i < first.count; i++)
			show_two_sides(m, line,
				method_fill(m, WORD_RUN_RESULT, caption_of(m, line),
					first.choices[i].says->text),
				line->operands + 1, line->cells + i * each, parent);
}

/* Bands */

/* A band of labels is drawn along what it divides. */
static struct method_bar bar_of_step(
	const struct method *m, const struct sheet_line *line, size_t step, struct slice words)
{
	const struct band_step *b = &line->steps[step];
	const struct bound *low = &b->low, *high = &b->high;
	struct method_bar bar = { .words = words };

	if (!line->label_count)
		return bar_of_outcome(m, &b->is, words);
	if (low->kind == BOUND_NONE && step > 0)
		low = &line->steps[step - 1].high;
	bar.open_low = low->kind == BOUND_NONE;
	bar.open_high = high->kind == BOUND_NONE;
	bar.is_drawn = (bar.open_low || method_amount(m, &low->at, &bar.low)) &&
		(bar.open_high || method_amount(m, &high->at, &bar.high));
	return bar;
}

static struct slice unit_of_operand(const struct method *m, const struct operand *o)
{
	const struct data *unit = NULL;

	if (o->kind == OPERAND_QUESTION)
		unit = m->sheet->questions[o->index].unit_name;
	else if (o->kind == OPERAND_LINE)
		unit = m->sheet->lines[o->index].unit_name;
	else if (o->kind == OPERAND_FIGURE)
		unit = m->sheet->figures[o->index].unit_name;
	return unit ? unit->text : SLICE("number");
}

static void show_band(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	const struct operand *of = &line->operands[0];
	const struct slice columns[] = { method_operand(m, of, method_unit(line)),
		method_word(m, WORD_METHOD_GIVES) };
	const struct sheet_line *bare = method_bare_band(m, line);
	xmlNodePtr body = method_table(m, parent, caption_of(m, line), columns, 2);
	struct method_bar *bars = ARENA_ARRAY(m->arena, struct method_bar, line->step_count + 1);
	struct saying s = method_saying(m);

	for (size_t i = 0; i < line->step_count; i++) {
		xmlNodePtr row = method_row(body, &line->steps[i].place);
		struct slice takes = say_step(&s, bare, i);
		struct slice gives = method_outcome(m, line, &line->steps[i].is);
		xmlNodePtr head = method_head(row, takes);

		if (line->steps[i].says)
			method_say(head, "span", "method__aside", line->steps[i].says->text);
		method_cell(row, gives);
		bars[i] = bar_of_step(m, line, i, method_fill(m, WORD_RUN_RESULT, takes, gives));
	}
	if (m->draws)
		method_picture(m, caption_of(m, line),
			line->label_count ? unit_of_operand(m, of) : method_unit(line), bars,
			line->step_count, parent);
}

void method_line(const struct method *m, const struct sheet_line *line, xmlNodePtr parent)
{
	static void (*const makers[])(
		const struct method *m, const struct sheet_line *line, xmlNodePtr parent) = {
		[OPERATION_MAP] = show_map,
		[OPERATION_SUM] = show_list,
		[OPERATION_MAX] = show_list,
		[OPERATION_MIN] = show_list,
		[OPERATION_COUNT] = show_count,
		[OPERATION_BAND] = show_band,
		[OPERATION_TABLE] = show_table,
		[OPERATION_DECIDE] = show_decide,
		[OPERATION_WHEN] = show_when,
		[OPERATION_RATIO] = show_ratio,
		[OPERATION_FIGURE] = show_list,
	};

	makers[line->operation](m, line, parent);
}

void method_bands(const struct method *m, xmlNodePtr parent)
{
	struct method drawn = *m;
	bool any = false;

	drawn.draws = drawn.apart = true;
	for (size_t i = 0; i < m->sheet->line_count; i++) {
		const struct sheet_line *line = &m->sheet->lines[i];

		if (line->operation != OPERATION_BAND && line->operation != OPERATION_TABLE)
			continue;
		method_line(&drawn, line, parent);
		any = true;
	}
	if (!any)
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NO_BANDS));
}
