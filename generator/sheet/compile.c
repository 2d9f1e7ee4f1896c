#include "sheet/compile.h"

#include "publish/digest.h"
#include "sheet/compiling.h"

static uint32_t day_number(struct date d)
{
	return date_given(d) ? (uint32_t)((d.year * 100 + d.month) * 100 + d.day) : 0;
}

static void add_value(struct compiling *c, const struct sheet_figure_value *v)
{
	uint32_t words[VALUE_WORDS] = {
		[VALUE_FROM] = day_number(v->from),
		[VALUE_UNTIL] = day_number(v->until),
		[VALUE_SCALE] = (uint32_t)v->is.scale,
		[VALUE_SOURCE] = builder_text(&c->builder, data_text(v->source)),
		[VALUE_AT] = builder_text(&c->builder, data_text(v->at)),
	};

	builder_long(&words[VALUE_NUMBER], v->is.value);
	builder_record(&c->builder, SECTION_VALUE, words);
}

static void add_figure(struct compiling *c, size_t index)
{
	const struct sheet_figure *f = &c->sheet->figures[index];
	const uint32_t words[FIGURE_WORDS] = {
		[FIGURE_NAME] = builder_text(&c->builder, f->name),
		[FIGURE_SAYS] = builder_text(&c->builder, f->says->text),
		[FIGURE_UNIT] = compiling_unit(c, f->unit_name),
		[FIGURE_STATUS] = f->status == SHEET_UNDECIDED ? IMAGE_UNDECIDED : IMAGE_DECIDED,
		[FIGURE_VALUE_FIRST] = c->builder.count[SECTION_VALUE],
		[FIGURE_VALUES] = (uint32_t)f->value_count,
	};

	for (size_t i = 0; i < f->value_count; i++)
		add_value(c, &f->values[i]);
	c->into->figures[index] = builder_record(&c->builder, SECTION_FIGURE, words);
	c->figure_nodes[index] = builder_node(
		&c->builder, OP_FIGURE, c->into->figures[index], NULL, 0);
}

/* `number` in units of 10^-scale. */
static int64_t scaled(struct amount number, int scale)
{
	int64_t value = number.value;

	for (int i = number.scale; i < scale; i++)
		value *= 10;
	return value;
}

static int largest(int a, int b)
{
	return a > b ? a : b;
}

/* From, to and step at one scale. Dates go by days: a step of theirs is not used. */
static void put_numbers(const struct sheet_question *q, uint32_t *words)
{
	bool is_date = q->kind == QUESTION_DATE;
	int scale = is_date ? 0 : largest(q->from.scale, largest(q->to.scale, q->step.scale));

	words[QUESTION_SCALE] = (uint32_t)scale;
	builder_long(&words[QUESTION_FROM], scaled(q->from, scale));
	builder_long(&words[QUESTION_TO], scaled(q->to, scale));
	builder_long(&words[QUESTION_STEP], is_date ? 1 : scaled(q->step, scale));
	builder_long(&words[QUESTION_UNASKED], q->unasked.value);
	words[QUESTION_UNASKED_SCALE] = (uint32_t)q->unasked.scale;
}

/* What says whether a question is asked, plus one: its own condition, within a row that is there. */
static uint32_t make_when(struct compiling *c, const struct sheet_question *q)
{
	uint32_t args[2], when = q->when ? compiling_condition(c, q->when) : 0;

	if (q->group < 0)
		return q->when ? when + 1 : 0;
	args[0] = c->row_node;
	args[1] = when;
	return builder_node(&c->builder, OP_AND, 0, args, q->when ? 2 : 1) + 1;
}

static struct slice row_name(const struct compiling *c, const struct sheet_question *q)
{
	if (q->group < 0)
		return q->name;
	return arena_print(c->arena, "%.*s.%d.%.*s", SLICE_ARG(c->sheet->groups[q->group].name),
		c->row + 1, SLICE_ARG(q->name));
}

static struct slice row_words(const struct compiling *c, const struct sheet_question *q)
{
	if (q->group < 0)
		return q->called->text;

	const struct slice parts[] = { c->sheet->groups[q->group].row->text,
		arena_print(c->arena, "%d", c->row + 1), q->called->text };

	return words_filled(c->arena, c->saying.words->text[WORD_SHEET_ROW], parts, 3);
}

static void add_question(struct compiling *c, size_t index)
{
	static const uint32_t kinds[] = {
		[QUESTION_CHOICE] = ASKS_CHOICE,
		[QUESTION_SEVERAL] = ASKS_SEVERAL,
		[QUESTION_NUMBER] = ASKS_NUMBER,
		[QUESTION_DATE] = ASKS_DATE,
	};
	const struct sheet_question *q = &c->sheet->questions[index];
	bool has_none = q->kind == QUESTION_SEVERAL && q->none >= 0;
	uint32_t words[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(&c->builder, row_name(c, q)),
		[QUESTION_SAYS] = builder_text(&c->builder, row_words(c, q)),
		[QUESTION_KIND] = kinds[q->kind],
		[QUESTION_FLAGS] = (q->unsure ? (uint32_t)FLAG_UNSURE : 0) |
			(q->has_unasked ? (uint32_t)FLAG_UNASKED : 0),
		[QUESTION_WHEN] = make_when(c, q),
		[QUESTION_CHOICE_FIRST] = compiling_choices(c, q->choices, q->choice_count),
		[QUESTION_CHOICES] = (uint32_t)q->choice_count,
		[QUESTION_NONE] = has_none ? (uint32_t)q->none + 1 : 0,
		[QUESTION_UNIT] = q->kind == QUESTION_NUMBER ? compiling_unit(c, q->unit_name) : 0,
	};

	builder_long(&words[QUESTION_STEP], 1);
	if (q->kind == QUESTION_NUMBER || q->kind == QUESTION_DATE)
		put_numbers(q, words);

	uint32_t record = builder_record(&c->builder, SECTION_QUESTION, words);

	if (q->group < 0 || c->row == 0)
		c->into->questions[index] = record;
}

/* How many rows there are is a question of its own, before those of the rows. */
static uint32_t add_count(struct compiling *c, const struct sheet_group *g)
{
	uint32_t words[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(&c->builder, g->name),
		[QUESTION_SAYS] = builder_text(&c->builder, g->called->text),
		[QUESTION_KIND] = ASKS_NUMBER,
		[QUESTION_UNIT] = compiling_unit(c, NULL),
	};

	builder_long(&words[QUESTION_TO], g->rows);
	builder_long(&words[QUESTION_STEP], 1);
	return builder_record(&c->builder, SECTION_QUESTION, words);
}

static uint32_t make_row(struct compiling *c, uint32_t count, int row)
{
	uint32_t args[] = { builder_node(&c->builder, OP_ANSWER, count, NULL, 0),
		builder_constant(&c->builder, amount_whole(row + 1)) };

	return builder_node(&c->builder, OP_COMPARE, COMPARE_AT_LEAST, args, 2);
}

static void add_group(struct compiling *c, size_t index)
{
	const struct sheet_group *g = &c->sheet->groups[index];
	uint32_t count = add_count(c, g);

	c->into->group_counts[index] = count;
	for (int i = 0; i < g->question_count; i++)
		c->into->questions[g->first_question + i] = count + 1 + (uint32_t)i;
	for (c->row = 0; c->row < g->rows; c->row++) {
		c->row_node = make_row(c, count, c->row);
		for (int i = 0; i < g->question_count; i++)
			add_question(c, (size_t)(g->first_question + i));
	}
	c->row = -1;
}

/* Group lines are worked row by row, so that each may use those before it in the same row. */
static void add_group_lines(struct compiling *c, const struct sheet_group *g)
{
	uint32_t *args = ARENA_ARRAY(
		c->arena, uint32_t, (size_t)g->line_count * (size_t)g->rows * 2 + 1);
	uint32_t count = c->into->group_counts[g - c->sheet->groups];
	uint32_t zero = builder_constant(&c->builder, amount_whole(0));

	for (c->row = 0; c->row < g->rows; c->row++) {
		c->row_node = make_row(c, count, c->row);
		for (int i = 0; i < g->line_count; i++) {
			compiling_line(c, g->first_line + i);

			uint32_t when[] = { c->row_node, c->line_nodes[g->first_line + i], zero };
			uint32_t *at = &args[(i * g->rows + c->row) * 2];

			at[0] = builder_node(&c->builder, OP_WHEN, 0, when, 3);
			at[1] = 1;
		}
	}
	c->row = -1;
	for (int i = 0; i < g->line_count; i++)
		c->group_sums[g->first_line + i] = builder_node(
			&c->builder, OP_SUM, 0, &args[i * g->rows * 2], (size_t)g->rows * 2);
}

static void add_questions(struct compiling *c)
{
	const struct sheet *s = c->sheet;

	for (size_t i = 0; i < s->question_count; i++) {
		int group = s->questions[i].group;

		if (group < 0)
			add_question(c, i);
		else if (s->groups[group].first_question == (int)i)
			add_group(c, (size_t)group);
	}
}

static void add_lines(struct compiling *c)
{
	const struct sheet *s = c->sheet;

	for (size_t i = 0; i < s->line_count; i++) {
		int group = s->lines[i].group;

		if (group < 0)
			compiling_line(c, (int)i);
		else if (s->groups[group].first_line == (int)i)
			add_group_lines(c, &s->groups[group]);
	}
}

/* The result, unless somebody has to be asked first. */
static uint32_t make_outcome(struct compiling *c)
{
	const struct sheet *s = c->sheet;
	uint32_t args[IMAGE_ARGS], first = c->builder.count[SECTION_STEP];
	size_t count = 0;

	for (size_t i = 0; i < s->refer_count; i++) {
		uint32_t says = builder_text(&c->builder, s->refers[i].says->text);
		const uint32_t refer[REFER_WORDS] = {
			[REFER_NODE] = compiling_condition(c, s->refers[i].condition),
			[REFER_SAYS] = says,
		};
		const uint32_t step[STEP_WORDS] = { [STEP_SAYS] = says };

		builder_record(&c->builder, SECTION_REFER, refer);
		builder_record(&c->builder, SECTION_STEP, step);
		args[count++] = refer[REFER_NODE];
		args[count++] = builder_node(&c->builder, OP_REFERRAL, says, NULL, 0);
	}
	args[count++] = c->line_nodes[s->result];
	return builder_node(&c->builder, OP_DECIDE, first, args, count);
}

static uint32_t add_months(struct compiling *c)
{
	uint32_t first = c->builder.count[SECTION_CHOICE];

	for (int i = 0; i < 12; i++) {
		const uint32_t words[CHOICE_WORDS] = {
			[CHOICE_SAYS] = builder_text(&c->builder, c->saying.words->months[i]),
		};

		builder_record(&c->builder, SECTION_CHOICE, words);
	}
	return first;
}

static void fill_header(struct compiling *c)
{
	const struct sheet *s = c->sheet;
	struct builder *b = &c->builder;
	struct digest digest = digest_of(s->source);
	char hex[DIGEST_HEX];

	b->header[HEADER_RESULT] = c->into->lines[s->result];
	b->header[HEADER_OUTCOME] = make_outcome(c);
	b->header[HEADER_DAY] = s->day_question < 0 ? 0 : c->into->questions[s->day_question] + 1;
	b->header[HEADER_EFFECTIVE] = day_number(s->effective);
	b->header[HEADER_UNTIL] = day_number(s->until);
	b->header[HEADER_NAME] = builder_text(b, s->name);
	b->header[HEADER_VERSION_NAME] = builder_text(b, s->version->text);
	b->header[HEADER_CHECKSUM] = builder_text(b, slice_text(digest_hex(&digest, hex)));
	b->header[HEADER_RANGE] = builder_text(b, c->saying.words->text[WORD_RANGE]);
	b->header[HEADER_DATE] = builder_text(b, c->saying.words->text[WORD_DATE]);
	b->header[HEADER_MONTHS] = add_months(c);
}

static void begin(struct compiling *c, const struct sheet *s, const struct words *w,
	struct arena *a, struct compiled *into, struct diags *d)
{
	*into = (struct compiled){
		.questions = ARENA_ARRAY(a, uint32_t, s->question_count + 1),
		.lines = ARENA_ARRAY(a, uint32_t, s->line_count + 1),
		.figures = ARENA_ARRAY(a, uint32_t, s->figure_count + 1),
		.group_counts = ARENA_ARRAY(a, uint32_t, s->group_count + 1),
	};
	*c = (struct compiling){
		.sheet = s,
		.saying = { s, w, a, { 0 } },
		.into = into,
		.arena = a,
		.diags = d,
		.good = true,
		.figure_nodes = ARENA_ARRAY(a, uint32_t, s->figure_count + 1),
		.line_nodes = ARENA_ARRAY(a, uint32_t, s->line_count + 1),
		.group_sums = ARENA_ARRAY(a, uint32_t, s->line_count + 1),
		.row = -1,
	};
	builder_init(&c->builder, a);
}

bool compile_sheet(const struct sheet *s, const struct words *w, struct arena *a,
	struct compiled *into, struct diags *d)
{
	struct compiling c;

	begin(&c, s, w, a, into, d);
	for (size_t i = 0; i < s->figure_count; i++)
		add_figure(&c, i);
	add_questions(&c);
	add_lines(&c);
	fill_header(&c);
	if (c.good && !builder_finish(&c.builder, &into->image)) {
		diag_error(d, (struct place){ .file = s->file }, "sheet-size",
			"this worksheet is too large: at most %d questions, %d steps and sums in all and "
			"%d bytes; split it into two worksheets, or give groups fewer rows",
			IMAGE_QUESTIONS, IMAGE_NODES, IMAGE_SIZE);
		c.good = false;
	}
	builder_release(&c.builder);
	return c.good;
}
