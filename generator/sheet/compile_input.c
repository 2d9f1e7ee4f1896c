#include "sheet/compiling.h"

/* What was put down already, so that a question that many rules ask about stands once. */
struct inputs {
	struct compiling *compiling;
	bool *questions, *lines, *figures;
	uint32_t count;
};

static void put(struct inputs *in, const uint32_t *words)
{
	builder_record(&in->compiling->builder, SECTION_INPUT, words);
	in->count++;
}

/* "3 × Points for eating", "take away Support". */
static struct slice weighted(const struct compiling *c, struct slice says, int64_t weight)
{
	int64_t times = weight < 0 ? -weight : weight;

	if (times != 1) {
		const struct slice parts[] = { arena_print(c->arena, "%lld", (long long)times),
			says };

		says = words_filled(c->arena, c->saying.words->text[WORD_SHEET_TIMES], parts, 2);
	}
	if (weight < 0)
		says = words_filled(c->arena, c->saying.words->text[WORD_SHEET_MINUS], &says, 1);
	return says;
}

static void put_question(struct inputs *in, int index, int64_t weight)
{
	struct compiling *c = in->compiling;
	struct slice says = c->sheet->questions[index].called->text;
	const uint32_t words[INPUT_WORDS] = {
		[INPUT_SAYS] = builder_text(&c->builder, weighted(c, says, weight)),
		[INPUT_QUESTION] = compiling_question(c, index) + 1,
	};

	if (!in->questions[index])
		put(in, words);
	in->questions[index] = true;
}

/* A line: of the same row or outside of groups, its record; of a group as a whole, the sum of its rows. */
static void put_line(struct inputs *in, const struct operand *o)
{
	struct compiling *c = in->compiling;
	const struct sheet_line *line = &c->sheet->lines[o->index];
	struct slice says = say_operand(&c->saying, o, SLICE("number"));
	bool whole = line->group < 0 && o->part == PART_WHOLE;
	uint32_t node = compiling_operand(c, o);
	const uint32_t words[INPUT_WORDS] = {
		[INPUT_SAYS] = builder_text(&c->builder, weighted(c, says, o->weight)),
		[INPUT_LINE] = whole ? c->into->lines[o->index] + 1 : 0,
		[INPUT_NODE] = whole ? 0 : node + 1,
		[INPUT_UNIT] = line->label_count ? 0 : compiling_unit(c, line->unit_name),
	};

	if (!in->lines[o->index] || o->part != PART_WHOLE)
		put(in, words);
	in->lines[o->index] = true;
}

static void put_figure(struct inputs *in, const struct operand *o)
{
	struct compiling *c = in->compiling;
	const struct sheet_figure *f = &c->sheet->figures[o->index];
	const uint32_t words[INPUT_WORDS] = {
		[INPUT_SAYS] = builder_text(&c->builder, weighted(c, f->says->text, o->weight)),
		[INPUT_NODE] = c->figure_nodes[o->index] + 1,
		[INPUT_UNIT] = compiling_unit(c, f->unit_name),
	};

	if (!in->figures[o->index])
		put(in, words);
	in->figures[o->index] = true;
}

static void put_number(struct inputs *in, const struct operand *o, struct slice unit)
{
	struct compiling *c = in->compiling;
	struct slice says = say_amount(&c->saying, unit, o->number);
	const uint32_t words[INPUT_WORDS] = {
		[INPUT_SAYS] = builder_text(&c->builder, weighted(c, says, o->weight)),
	};

	put(in, words);
}

static void put_operand(struct inputs *in, const struct operand *o, struct slice unit)
{
	switch ((enum operand_kind)o->kind) {
	case OPERAND_NUMBER:
		put_number(in, o, unit);
		break;
	case OPERAND_FIGURE:
		put_figure(in, o);
		break;
	case OPERAND_QUESTION:
		put_question(in, o->index, o->weight);
		break;
	case OPERAND_LINE:
		put_line(in, o);
		break;
	}
}

/* The words of a condition say what figures and numbers are; what it asks about is an input. */
static void put_subject(struct inputs *in, const struct operand *o)
{
	if (o->kind == OPERAND_QUESTION || o->kind == OPERAND_LINE)
		put_operand(in, o, SLICE("number"));
}

static void put_condition(struct inputs *in, const struct condition *c)
{
	switch ((enum condition_kind)c->kind) {
	case CONDITION_AND:
	case CONDITION_OR:
	case CONDITION_NOT:
		for (const struct condition *part = c->first; part; part = part->next)
			put_condition(in, part);
		break;
	case CONDITION_COMPARE:
		put_subject(in, &c->subject);
		put_subject(in, &c->against);
		break;
	case CONDITION_IS:
	case CONDITION_INCLUDES:
	case CONDITION_ASKED:
		put_subject(in, &c->subject);
		break;
	}
}

/* `times` and `over` of a ratio are plain numbers where they are numbers; 1 is not worth a word. */
static void put_ratio(struct inputs *in, const struct sheet_line *line)
{
	put_operand(in, &line->operands[0], line->unit_name->text);
	for (size_t i = 1; i < line->operand_count; i++)
		if (line->operands[i].kind != OPERAND_NUMBER ||
			amount_compare(line->operands[i].number, amount_whole(1)) != 0)
			put_operand(in, &line->operands[i], SLICE("number"));
}

uint32_t compiling_inputs(struct compiling *c, const struct sheet_line *line)
{
	const struct sheet *s = c->sheet;
	struct inputs in = {
		.compiling = c,
		.questions = ARENA_ARRAY(c->arena, bool, s->question_count + 1),
		.lines = ARENA_ARRAY(c->arena, bool, s->line_count + 1),
		.figures = ARENA_ARRAY(c->arena, bool, s->figure_count + 1),
	};
	struct slice unit = data_text(line->unit_name);

	if (line->operation == OPERATION_MAP)
		put_question(&in, line->question, 1);
	for (size_t i = 0; i < line->condition_count; i++)
		put_condition(&in, line->conditions[i]);
	for (size_t i = 0; i < line->rule_count; i++)
		put_condition(&in, line->rules[i].condition);
	if (line->operation == OPERATION_RATIO)
		put_ratio(&in, line);
	else
		for (size_t i = 0; i < line->operand_count; i++)
			put_operand(&in, &line->operands[i], unit);
	return in.count;
}
