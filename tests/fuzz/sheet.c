/* Worksheets, in files with lines of equal signs between them: a sheet that was read is sound all through. */
#include "look.h"
#include "sheet/sheet_read.h"

enum { FILES = 3 };

/* What an operand names is there, and stands before line `line`. */
static void look_operand(const struct sheet *s, const struct operand *o, size_t line)
{
	const size_t counts[] = { [OPERAND_NUMBER] = 1,
		[OPERAND_FIGURE] = s->figure_count,
		[OPERAND_QUESTION] = s->question_count,
		[OPERAND_LINE] = line };

	look_must(o->kind >= OPERAND_NUMBER && o->kind <= OPERAND_LINE);
	look_must(o->index >= 0 && (size_t)o->index < counts[o->kind]);
	look_must(!o->of_group || o->kind == OPERAND_LINE);
	look_must(o->part == PART_WHOLE || s->lines[o->index].is_range);
}

static void look_condition(const struct sheet *s, const struct condition *c, size_t line)
{
	look_must(c);
	if (c->kind <= CONDITION_NOT) {
		look_must(c->first && (c->kind == CONDITION_NOT || c->first->next));
		for (const struct condition *inner = c->first; inner; inner = inner->next)
			look_condition(s, inner, line);
		return;
	}
	look_operand(s, &c->subject, line);
	if (c->kind == CONDITION_COMPARE)
		look_operand(s, &c->against, line);
	look_must((c->kind == CONDITION_IS || c->kind == CONDITION_INCLUDES) == (c->mask != 0));
}

static void look_outcome(
	const struct sheet *s, const struct sheet_line *l, const struct outcome *o, size_t line)
{
	look_must((o->kind == GIVES_REFERRAL) == (o->refer != NULL));
	if (o->kind == GIVES_LABEL)
		look_must(o->label >= 0 && (size_t)o->label < l->label_count);
	if (o->kind == GIVES_NUMBER || o->kind == GIVES_RANGE)
		look_operand(s, &o->low, line);
	if (o->kind == GIVES_RANGE)
		look_operand(s, &o->high, line);
	look_must(o->kind != GIVES_RANGE || l->is_range);
}

static void look_line(const struct sheet *s, size_t line)
{
	const struct sheet_line *l = &s->lines[line];

	look_must(l->says && !l->unit_name != !l->labels);
	for (size_t i = 0; i < l->operand_count; i++)
		look_operand(s, &l->operands[i], line);
	for (size_t i = 0; i < l->condition_count; i++)
		look_condition(s, l->conditions[i], line);
	for (size_t i = 0; i < l->step_count; i++)
		look_outcome(s, l, &l->steps[i].is, line);
	for (size_t i = 0; i < l->cell_count; i++)
		look_outcome(s, l, &l->cells[i], line);
	for (size_t i = 0; i < l->rule_count; i++) {
		look_condition(s, l->rules[i].condition, line);
		look_outcome(s, l, &l->rules[i].then, line);
	}
	if (l->operation == OPERATION_DECIDE)
		look_outcome(s, l, &l->otherwise, line);
	for (size_t i = 0; l->to && i < s->questions[l->question].choice_count; i++)
		look_operand(s, &l->to[i], line);
}

static void look_sheet(const struct sheet *s)
{
	look_must(s->result >= 0 && (size_t)s->result < s->line_count);
	look_must(s->day_question < (int)s->question_count);
	for (size_t i = 0; i < s->question_count; i++) {
		look_must(s->questions[i].asks && s->questions[i].called);
		if (s->questions[i].when)
			look_condition(s, s->questions[i].when, 0);
	}
	for (size_t i = 0; i < s->line_count; i++)
		look_line(s, i);
	for (size_t i = 0; i < s->refer_count; i++)
		look_condition(s, s->refers[i].condition, s->line_count);
	for (size_t i = 0; i < s->example_count; i++)
		for (size_t j = 0; j < s->examples[i].expect_count; j++)
			look_must((size_t)s->examples[i].expects[j].line < s->line_count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	static const char *const names[FILES] = { "worksheets/a/1.yaml", "worksheets/a/2.yaml",
		"worksheets/a/3.yaml" };
	const struct slice line = SLICE("\n====\n");
	struct sheet_file files[FILES];
	struct arena arena;
	struct diags diags;
	struct slice text;
	size_t count = 0;
	bool good = true;

	if (!fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;
	while (count < FILES && (count == 0 || text.length)) {
		struct slice part = slice_first(text, slice_search(text, line));

		files[count] = (struct sheet_file){ names[count],
			data_read(&arena, names[count], part, 1, &diags), part };
		good = files[count].tree && good;
		text = slice_after(text, part.length + line.length);
		count++;
	}

	const struct sheet *s = good ? sheet_read(files, count, &arena, &diags) : NULL;

	if (s)
		look_sheet(s);
	fuzz_end(&arena, &diags, s != NULL);
	return 0;
}
