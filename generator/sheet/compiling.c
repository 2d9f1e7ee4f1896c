#include "sheet/compiling.h"

static uint32_t add_unit(struct compiling *c, struct slice name, const struct unit_words *said)
{
	bool is_money = slice_starts(name, SLICE("£"));
	const uint32_t words[UNIT_WORDS] = {
		[UNIT_KIND] = slice_is(name, "date") ? UNIT_DAY
			: is_money		     ? UNIT_POUNDS
						     : UNIT_PLAIN,
		[UNIT_ONE] = builder_text(&c->builder, said->one),
		[UNIT_MANY] = builder_text(&c->builder, said->many),
		[UNIT_ALONE] = is_money ? builder_text(&c->builder, said->alone) : 0,
	};

	return builder_record(&c->builder, SECTION_UNIT, words) + 1;
}

uint32_t compiling_unit(struct compiling *c, const struct data *name)
{
	struct slice text = name ? name->text : SLICE("number");
	const uint32_t *there = map_get(&c->units, text);
	const struct unit_words *said = map_get(c->saying.words->units, text);

	if (there)
		return *there;
	if (!said) {
		diag_error(c->diags, name ? name->place : (struct place){ .file = c->sheet->file },
			"sheet-unit-words",
			"the words file does not say \"%.*s\": add it to its units, in layouts/words",
			SLICE_ARG(text));
		c->good = false;
		return 0;
	}

	uint32_t *number = ARENA_NEW(c->arena, uint32_t);

	*number = add_unit(c, text, said);
	(void)!map_add(&c->units, c->arena, text, number);
	return *number;
}

uint32_t compiling_choices(struct compiling *c, const struct sheet_choice *choices, size_t count)
{
	uint32_t first = c->builder.count[SECTION_CHOICE];

	for (size_t i = 0; i < count; i++) {
		const uint32_t words[CHOICE_WORDS] = {
			[CHOICE_NAME] = builder_text(&c->builder, choices[i].name),
			[CHOICE_SAYS] = builder_text(&c->builder, choices[i].says->text),
		};

		builder_record(&c->builder, SECTION_CHOICE, words);
	}
	return first;
}

uint32_t compiling_question(const struct compiling *c, int question)
{
	const struct sheet_question *q = &c->sheet->questions[question];
	uint32_t first = c->into->questions[question];

	if (q->group < 0 || c->row < 0)
		return first;
	return first + (uint32_t)(c->row * c->sheet->groups[q->group].question_count);
}

/* The low or high end of a line, or all of it. */
static uint32_t part_of(struct compiling *c, enum operand_part part, uint32_t node)
{
	if (part == PART_WHOLE)
		return node;
	return builder_node(&c->builder, part == PART_LOW ? OP_LOW : OP_HIGH, 0, &node, 1);
}

uint32_t compiling_operand(struct compiling *c, const struct operand *o)
{
	const struct sheet_question *q;

	switch ((enum operand_kind)o->kind) {
	case OPERAND_NUMBER:
		return builder_constant(&c->builder, o->number);
	case OPERAND_FIGURE:
		return c->figure_nodes[o->index];
	case OPERAND_QUESTION:
		q = &c->sheet->questions[o->index];
		return builder_node(&c->builder, q->kind == QUESTION_CHOICE ? OP_CHOICE : OP_ANSWER,
			compiling_question(c, o->index), NULL, 0);
	case OPERAND_LINE:
		return part_of(c, (enum operand_part)o->part,
			o->of_group ? c->group_sums[o->index] : c->line_nodes[o->index]);
	}
	return 0;
}

uint32_t compiling_outcome(struct compiling *c, const struct outcome *o)
{
	uint32_t ends[2];

	switch ((enum outcome_kind)o->kind) {
	case GIVES_NUMBER:
		return compiling_operand(c, &o->low);
	case GIVES_RANGE:
		ends[0] = compiling_operand(c, &o->low);
		ends[1] = compiling_operand(c, &o->high);
		return builder_node(&c->builder, OP_PAIR, 0, ends, 2);
	case GIVES_LABEL:
		return builder_node(&c->builder, OP_LABEL, (uint32_t)o->label, NULL, 0);
	case GIVES_REFERRAL:
		return builder_node(&c->builder, OP_REFERRAL,
			builder_text(&c->builder, o->refer->text), NULL, 0);
	case GIVES_NOTHING:
		return builder_node(&c->builder, OP_NOTHING, 0, NULL, 0);
	}
	return 0;
}

/* Of a condition's parts beside each other. */
static uint32_t join(struct compiling *c, enum image_op op, const struct condition *first)
{
	uint32_t args[IMAGE_ARGS];
	size_t count = 0;

	for (const struct condition *part = first; part && count < IMAGE_ARGS; part = part->next)
		args[count++] = compiling_condition(c, part);
	return builder_node(&c->builder, op, 0, args, count);
}

static uint32_t compare(struct compiling *c, const struct condition *condition)
{
	static const uint32_t comparisons[] = {
		[IS_OVER] = COMPARE_OVER,
		[IS_UNDER] = COMPARE_UNDER,
		[IS_UP_TO] = COMPARE_UP_TO,
		[IS_AT_LEAST] = COMPARE_AT_LEAST,
		[IS_EXACTLY] = COMPARE_EXACTLY,
	};
	uint32_t args[] = { compiling_operand(c, &condition->subject),
		compiling_operand(c, &condition->against) };
	uint32_t negated = condition->negated ? IMAGE_NEGATED : 0;

	return builder_node(
		&c->builder, OP_COMPARE, comparisons[condition->comparison] | negated, args, 2);
}

uint32_t compiling_condition(struct compiling *c, const struct condition *condition)
{
	uint32_t args[3];

	switch ((enum condition_kind)condition->kind) {
	case CONDITION_AND:
		return join(c, OP_AND, condition->first);
	case CONDITION_OR:
		return join(c, OP_OR, condition->first);
	case CONDITION_NOT:
		return join(c, OP_NOT, condition->first);
	case CONDITION_IS:
		args[0] = compiling_operand(c, &condition->subject);
		builder_long(&args[1], (int64_t)condition->mask);
		return builder_node(&c->builder, OP_IS, condition->negated, args, 3);
	case CONDITION_INCLUDES:
		builder_long(args, (int64_t)condition->mask);
		return builder_node(&c->builder, OP_INCLUDES,
			compiling_question(c, condition->subject.index), args, 2);
	case CONDITION_COMPARE:
		return compare(c, condition);
	case CONDITION_ASKED:
		return builder_node(&c->builder, OP_ASKED,
			compiling_question(c, condition->subject.index), NULL, 0);
	}
	return 0;
}
