#include <assert.h>
#include "sheet/compiling.h"
#include "worksheet/number.h"

static const struct amount one = { 1, 0 };

/* The nodes of some operands, in `nodes`, which has room for IMAGE_ARGS. */
static void operands(struct compiling *c, const struct sheet_line *line, uint32_t *nodes)
{
	for (size_t i = 0; i < line->operand_count; i++)
		nodes[i] = compiling_operand(c, &line->operands[i]);
}

static uint32_t make_map(struct compiling *c, const struct sheet_line *line)
{
	const struct sheet_question *q = &c->sheet->questions[line->question];
	uint32_t args[IMAGE_CHOICES + 1];
	size_t count = 0;

	for (; count < q->choice_count; count++)
		args[count] = compiling_operand(c, &line->to[count]);
	if (line->has_unasked || q->has_unasked)
		args[count++] = builder_constant(
			&c->builder, line->has_unasked ? line->unasked : q->unasked);
	return builder_node(
		&c->builder, OP_MAP, compiling_question(c, line->question), args, count);
}

static uint32_t make_sum(struct compiling *c, const struct sheet_line *line)
{
	uint32_t args[IMAGE_ARGS], nodes[IMAGE_ARGS];

	assert(line->operand_count * 2 <= IMAGE_ARGS);
	operands(c, line, nodes);
	for (size_t i = 0; i < line->operand_count; i++) {
		args[i * 2] = nodes[i];
		args[i * 2 + 1] = (uint32_t)(int32_t)line->operands[i].weight;
	}
	return builder_node(&c->builder, OP_SUM, 0, args, line->operand_count * 2);
}

static uint32_t make_extreme(struct compiling *c, const struct sheet_line *line)
{
	uint32_t nodes[IMAGE_ARGS];

	operands(c, line, nodes);
	return builder_node(&c->builder, line->operation == OPERATION_MAX ? OP_MAX : OP_MIN, 0,
		nodes, line->operand_count);
}

static uint32_t make_count(struct compiling *c, const struct sheet_line *line)
{
	uint32_t nodes[IMAGE_ARGS];

	for (size_t i = 0; i < line->condition_count; i++)
		nodes[i] = compiling_condition(c, line->conditions[i]);
	return builder_node(&c->builder, OP_COUNT, 0, nodes, line->condition_count);
}

static uint32_t add_step_words(
	struct compiling *c, struct slice says, const struct data *source, const struct data *at)
{
	const uint32_t words[STEP_WORDS] = {
		[STEP_SAYS] = builder_text(&c->builder, says),
		[STEP_SOURCE] = builder_text(&c->builder, data_text(source)),
		[STEP_AT] = builder_text(&c->builder, data_text(at)),
	};

	return builder_record(&c->builder, SECTION_STEP, words);
}

/* A bound's node plus one, made once for the two steps that may share it. */
static uint32_t make_bound(struct compiling *c, const struct bound *b)
{
	return b->kind == BOUND_NONE ? 0 : compiling_operand(c, &b->at) + 1;
}

static uint32_t make_band(struct compiling *c, const struct sheet_line *line)
{
	uint32_t args[IMAGE_ARGS], high = 0, first = c->builder.count[SECTION_STEP];
	size_t count = 0;
	bool high_closed = false;

	assert(line->step_count * BAND_STEP_ARGS + 1 <= IMAGE_ARGS);
	args[count++] = compiling_operand(c, &line->operands[0]);
	for (size_t i = 0; i < line->step_count; i++) {
		const struct band_step *step = &line->steps[i];
		bool follows = step->low.kind == BOUND_NONE; /* directly after the one before */
		uint32_t low = follows ? high : make_bound(c, &step->low);
		bool low_closed = follows ? !high_closed : step->low.kind == BOUND_CLOSED;

		high = make_bound(c, &step->high);
		high_closed = step->high.kind == BOUND_CLOSED;
		args[count++] = low;
		args[count++] = high;
		args[count++] = (low_closed ? (uint32_t)BAND_LOW_CLOSED : 0) |
			(high_closed ? (uint32_t)BAND_HIGH_CLOSED : 0);
		args[count++] = compiling_outcome(c, &step->is);
		(void)add_step_words(c, say_step(&c->saying, line, i), NULL, NULL);
	}
	return builder_node(&c->builder, OP_BAND, first, args, count);
}

static uint32_t make_table(struct compiling *c, const struct sheet_line *line)
{
	uint32_t args[IMAGE_ARGS];
	size_t count = 0;

	assert(line->cell_count + line->operand_count * 2 <= IMAGE_ARGS);
	for (size_t i = 0; i < line->operand_count; i++) {
		const struct operand *o = &line->operands[i];

		args[count++] = compiling_operand(c, o);
		args[count++] = (uint32_t)(o->kind == OPERAND_LINE
				? c->sheet->lines[o->index].label_count
				: c->sheet->questions[o->index].choice_count);
	}
	for (size_t i = 0; i < line->cell_count; i++)
		args[count++] = compiling_outcome(c, &line->cells[i]);
	return builder_node(&c->builder, OP_TABLE, (uint32_t)line->operand_count, args, count);
}

static uint32_t make_decide(struct compiling *c, const struct sheet_line *line)
{
	uint32_t args[IMAGE_ARGS], first = c->builder.count[SECTION_STEP];
	size_t count = 0;

	assert(line->rule_count * 2 + 1 <= IMAGE_ARGS);
	for (size_t i = 0; i < line->rule_count; i++) {
		const struct rule *rule = &line->rules[i];

		args[count++] = compiling_condition(c, rule->condition);
		args[count++] = compiling_outcome(c, &rule->then);
		(void)add_step_words(c,
			rule->says ? rule->says->text : say_condition(&c->saying, rule->condition),
			rule->source, rule->at);
	}
	args[count++] = compiling_outcome(c, &line->otherwise);
	return builder_node(&c->builder, OP_DECIDE, first, args, count);
}

static uint32_t make_when(struct compiling *c, const struct sheet_line *line)
{
	uint32_t args[] = { compiling_condition(c, line->conditions[0]),
		compiling_operand(c, &line->operands[0]),
		compiling_operand(c, &line->operands[1]) };

	return builder_node(&c->builder, OP_WHEN, 0, args, 3);
}

static uint32_t make_ratio_node(struct compiling *c, uint32_t value, uint32_t times, uint32_t over,
	struct amount quantum, enum number_rounding rounding)
{
	uint32_t args[] = { value, times, over, builder_constant(&c->builder, quantum) };

	return builder_node(&c->builder, OP_RATIO, (uint32_t)rounding, args, 4);
}

static bool is_percent(const struct sheet *s, const struct operand *o)
{
	switch ((enum operand_kind)o->kind) {
	case OPERAND_FIGURE:
		return s->figures[o->index].unit.percent;
	case OPERAND_QUESTION:
		return s->questions[o->index].unit.percent;
	case OPERAND_LINE:
		return s->lines[o->index].unit.percent;
	case OPERAND_NUMBER:
		break;
	}
	return false;
}

/* A per cent is a hundredth: the node of the operand as a plain number. */
static uint32_t plain_operand(struct compiling *c, const struct operand *o)
{
	uint32_t node = compiling_operand(c, o);

	if (!is_percent(c->sheet, o))
		return node;
	/* one after the other: compilers differ in which argument of a call they work first */
	uint32_t times = builder_constant(&c->builder, one);
	uint32_t over = builder_constant(&c->builder, (struct amount){ 100, 0 });

	return make_ratio_node(c, node, times, over, one, NUMBER_EXACT);
}

/* What was made of `value`, in hundredths if the line is and the value was not, or the other way round. */
static uint32_t in_unit(struct compiling *c, uint32_t node, const struct operand *value,
	const struct sheet_line *line)
{
	const struct amount hundred = { 100, 0 };
	bool was = is_percent(c->sheet, value), is = line->unit.percent;

	if (value->kind == OPERAND_NUMBER || was == is) /* a number is in the line's unit */
		return node;

	uint32_t times = builder_constant(&c->builder, is ? hundred : one);
	uint32_t over = builder_constant(&c->builder, is ? one : hundred);

	return make_ratio_node(c, node, times, over, one, NUMBER_EXACT);
}

/* A ratio and what becomes of it when it is rounded are two nodes: the explanation shows both. */
static uint32_t make_ratio(struct compiling *c, const struct sheet_line *line, uint32_t *exact)
{
	static const enum number_rounding modes[] = {
		[ROUND_UP] = NUMBER_UP,
		[ROUND_DOWN] = NUMBER_DOWN,
		[ROUND_HALF_UP] = NUMBER_HALF_UP,
		[ROUND_HALF_EVEN] = NUMBER_HALF_EVEN,
		[ROUND_EXACT] = NUMBER_EXACT,
	};
	uint32_t value = compiling_operand(c, &line->operands[0]);
	uint32_t times = plain_operand(c, &line->operands[1]);
	uint32_t over = plain_operand(c, &line->operands[2]);
	uint32_t node = make_ratio_node(c, value, times, over, one, NUMBER_EXACT);

	node = in_unit(c, node, &line->operands[0], line);

	uint32_t unit = builder_constant(&c->builder, one);

	if (line->rounding == ROUND_EXACT)
		return node;
	*exact = node + 1;
	return make_ratio_node(c, node, unit, unit, line->quantum, modes[line->rounding]);
}

static uint32_t make_figure(struct compiling *c, const struct sheet_line *line)
{
	return compiling_operand(c, &line->operands[0]);
}

static uint32_t (*const makers[])(struct compiling *c, const struct sheet_line *line) = {
	[OPERATION_MAP] = make_map,
	[OPERATION_SUM] = make_sum,
	[OPERATION_MAX] = make_extreme,
	[OPERATION_MIN] = make_extreme,
	[OPERATION_COUNT] = make_count,
	[OPERATION_BAND] = make_band,
	[OPERATION_TABLE] = make_table,
	[OPERATION_DECIDE] = make_decide,
	[OPERATION_WHEN] = make_when,
	[OPERATION_RATIO] = NULL,
	[OPERATION_FIGURE] = make_figure,
};

/* What a line of a group says of itself in its row: "Visit 2: Cost". */
static struct slice row_words(const struct compiling *c, const struct sheet_line *line)
{
	if (line->group < 0)
		return line->says->text;

	const struct slice parts[] = { c->sheet->groups[line->group].row->text,
		arena_print(c->arena, "%d", c->row + 1), line->says->text };

	return words_filled(c->arena, c->saying.words->text[WORD_SHEET_ROW], parts, 3);
}

static struct slice row_name(const struct compiling *c, const struct sheet_line *line)
{
	if (line->group < 0)
		return line->name;
	return arena_print(c->arena, "%.*s.%d.%.*s", SLICE_ARG(c->sheet->groups[line->group].name),
		c->row + 1, SLICE_ARG(line->name));
}

static bool chooses(const struct sheet_line *line)
{
	return line->operation == OPERATION_BAND || line->operation == OPERATION_DECIDE;
}

void compiling_line(struct compiling *c, int index)
{
	const struct sheet_line *line = &c->sheet->lines[index];
	uint32_t exact = 0, first = c->builder.count[SECTION_INPUT];
	uint32_t node = line->operation == OPERATION_RATIO ? make_ratio(c, line, &exact)
							   : makers[line->operation](c, line);
	uint32_t chosen = chooses(line) ? node + 1 : 0;

	c->line_nodes[index] = node;
	if (line->group >= 0) {
		uint32_t args[] = { c->row_node, node,
			builder_node(&c->builder, OP_NOTHING, 0, NULL, 0) };

		node = builder_node(&c->builder, OP_WHEN, 0, args, 3);
	}

	uint32_t words[LINE_WORDS] = {
		[LINE_NAME] = builder_text(&c->builder, row_name(c, line)),
		[LINE_SAYS] = builder_text(&c->builder, row_words(c, line)),
		[LINE_NODE] = node,
		[LINE_UNIT] = line->label_count ? 0 : compiling_unit(c, line->unit_name),
		[LINE_LABEL_FIRST] = compiling_choices(c, line->labels, line->label_count),
		[LINE_LABELS] = (uint32_t)line->label_count,
		[LINE_HOW] = builder_text(&c->builder, say_how(&c->saying, line)),
		[LINE_INPUT_FIRST] = first,
		[LINE_INPUTS] = compiling_inputs(c, line),
		[LINE_CHOSEN] = chosen,
		[LINE_EXACT] = exact,
		[LINE_ROUNDED] = builder_text(&c->builder, say_rounding(&c->saying, line)),
		[LINE_SOURCE] = builder_text(&c->builder, data_text(line->source)),
		[LINE_AT] = builder_text(&c->builder, data_text(line->at)),
	};
	uint32_t record = builder_record(&c->builder, SECTION_LINE, words);

	if (line->group < 0 || c->row == 0)
		c->into->lines[index] = record;
}
