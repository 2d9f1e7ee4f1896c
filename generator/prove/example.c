#include "prove/example.h"

#include "prove/outcome.h"
#include "sheet/given.h"
#include "sheet/mend.h"
#include "sheet/worked.h"

enum { LINES_ROOM = 16 * 1024 };

struct trying {
	struct proving *p;
	const struct sheet_example *example;
	struct slice text; /* the answers, for the engine */
	enum came came;
	bool good;
};

/* Which outcome of the engine an example expects, and how to say it. */
static const struct expected {
	enum came came;
	const char *says;
} expecteds[] = {
	[EXPECT_VALUE] = { CAME_VALUE, "a result" },
	[EXPECT_REFER] = { CAME_REFER, "that somebody has to be asked" },
	[EXPECT_UNDECIDED] = { CAME_UNDECIDED, "that a figure is not decided" },
	[EXPECT_NOT_IN_FORCE] = { CAME_NOT_IN_FORCE, "that it is not in force" },
};

static const char *came_words(enum came came)
{
	for (size_t i = 0; i < sizeof(expecteds) / sizeof(*expecteds); i++)
		if (expecteds[i].came == came)
			return expecteds[i].says;
	return "that it cannot be worked";
}

/* What a line came to: a value if it may be one, or else why not. */
static struct value value_of(const struct proving *p, size_t line)
{
	uint32_t record = p->compiled->lines[line];
	const struct span *s = work_span(
		&p->work, image_word(&p->image, SECTION_LINE, record, LINE_NODE));
	struct value v = { .low = s->low, .high = s->high, .text = s->text };

	while (v.state < STATES - 1 && !span_may_be(s, (enum state)v.state))
		v.state++;
	return v;
}

/* ": " and what each line from `*told` to the one before `end` came to, which then are told; empty if there is none. */
static struct slice lines_words(const struct proving *p, size_t *told, size_t end)
{
	struct buf text;

	buf_init(&text, LINES_ROOM);
	for (; *told < end; ++*told) {
		const struct sheet_line *line = &p->sheet->lines[*told];
		struct value v = value_of(p, *told);

		if (line->group < 0)
			buf_print(&text, "%s%.*s: %.*s", text.length ? "; " : ": ",
				SLICE_ARG(line->says->text),
				SLICE_ARG(words_value(p, (int)*told, &v)));
	}

	struct slice copy = arena_copy(p->arena, buf_slice(&text));

	buf_release(&text);
	return copy;
}

/* What is wrong about the answers, as the engine finds it. */
static void complain_of_answers(struct trying *t)
{
	struct proving *p = t->p;
	struct worked worked;

	worked_make(&worked, p->compiled, t->text, p->arena);
	for (const struct data *problem = data_member(worked.tree, "problems")->first; problem;
		problem = problem->next)
		diag_error(p->diags, t->example->place, "sheet-example", "in this example %.*s",
			SLICE_ARG(mend_answer(p->sheet, data_text(data_member(problem, "question")),
				data_text(data_member(problem, "problem")), p->arena)));
	t->good = false;
}

static bool is_expected(const struct proving *p, const struct sheet_expected *e)
{
	uint32_t node = image_word(&p->image, SECTION_LINE, p->compiled->lines[e->line], LINE_NODE);
	const struct span *s = work_span(&p->work, node);

	if (!span_may_be(s, STATE_VALUE))
		return false;
	if (e->label >= 0)
		return s->places == (uint64_t)1 << e->label;

	struct number low = number_decimal(e->low.value, (uint32_t)e->low.scale);
	struct number high = number_decimal(e->high.value, (uint32_t)e->high.scale);

	return number_compare(&s->low, &low) == 0 && number_compare(&s->high, &high) == 0;
}

static struct slice expected_words(const struct proving *p, const struct sheet_expected *e)
{
	const struct value v = {
		.low = e->label >= 0 ? number_whole(e->label)
				     : number_decimal(e->low.value, (uint32_t)e->low.scale),
		.high = e->label >= 0 ? number_whole(e->label)
				      : number_decimal(e->high.value, (uint32_t)e->high.scale),
	};

	return words_value(p, e->line, &v);
}

/* Each line that is another, and how it came to be so: the lines above it, those of an example once. */
static void compare_lines(struct trying *t)
{
	struct proving *p = t->p;
	size_t told = 0;

	for (size_t i = 0; i < t->example->expect_count; i++) {
		const struct sheet_expected *e = &t->example->expects[i];
		struct value got = value_of(p, (size_t)e->line);

		if (is_expected(p, e))
			continue;

		struct slice above = lines_words(p, &told, (size_t)e->line);

		t->good = false;
		diag_error(p->diags, e->written->place, "sheet-example",
			"the example expects \"%.*s\" to be %.*s, and it is %.*s%.*s",
			SLICE_ARG(p->sheet->lines[e->line].says->text),
			SLICE_ARG(expected_words(p, e)), SLICE_ARG(words_value(p, e->line, &got)),
			SLICE_ARG(above));
	}
}

static void compare(struct trying *t)
{
	if (t->came == CAME_ANSWERS) {
		complain_of_answers(t);
		return;
	}
	if (t->came != expecteds[t->example->outcome].came) {
		size_t told = 0;
		struct slice all = lines_words(t->p, &told, t->p->sheet->line_count);

		t->good = false;
		diag_error(t->p->diags, t->example->place, "sheet-example",
			"the example expects %s, and what follows is %s%.*s",
			expecteds[t->example->outcome].says, came_words(t->came), SLICE_ARG(all));
		return;
	}
	compare_lines(t);
}

/* What an example calls its day: the question that asks for it, if the worksheet has one. */
static struct slice day_name(const struct sheet *s)
{
	return s->day_question < 0 ? SLICE("as-of") : s->questions[s->day_question].name;
}

/* Its own day, or none. */
static struct date day_of(const struct sheet *s, const struct sheet_example *e)
{
	struct date day = { 0 };

	if (s->day_question < 0)
		return e->as_of;
	for (size_t i = 0; i < e->given_count; i++)
		if (slice_equal(e->given[i].name, day_name(s)) &&
			!date_parse(e->given[i].value, &day))
			return (struct date){ 0 };
	return day;
}

/* On its day the worksheet is not in force, and it does not say that it shows that. */
static bool is_outside(const struct sheet *s, const struct sheet_example *e)
{
	struct date day = day_of(s, e);

	return date_given(day) && e->outcome != EXPECT_NOT_IN_FORCE &&
		(date_compare(day, s->effective) < 0 ||
			(date_given(s->until) && date_compare(day, s->until) > 0));
}

/* Those of a worksheet that was copied for a later day are all of days before: one message is about all. */
static void complain_of_days(struct proving *p)
{
	const struct sheet *s = p->sheet;
	const struct sheet_example *first = NULL;
	size_t count = 0;
	char day[DATE_TEXT], from[DATE_TEXT];

	for (size_t i = s->example_count; i-- > 0;)
		if (is_outside(s, &s->examples[i])) {
			first = &s->examples[i];
			count++;
		}
	if (!count)
		return;
	date_text(s->effective, from);
	diag_error(p->diags, first->place, "sheet-example",
		"%s %s, when this worksheet is not in force: write another day, such as %.*s: %s, or put "
		"\"effective\" right, which says %s",
		count == 1 ? "this example is of"
			   : arena_print(p->arena, "this example and %zu more are of days such as",
				     count - 1)
				     .at,
		date_text(day_of(s, first), day), SLICE_ARG(day_name(s)), from, from);
}

size_t examples_work(struct proving *p, struct date as_of)
{
	size_t good = 0;

	for (size_t i = 0; i < p->sheet->example_count; i++) {
		const struct sheet_example *e = &p->sheet->examples[i];
		struct trying t = { .p = p, .example = e, .good = true };

		if (is_outside(p->sheet, e))
			continue;
		t.text = given_text(p->sheet, date_given(e->as_of) ? e->as_of : as_of, e->given,
			e->given_count, p->arena);
		t.came = outcome_came(&p->work, t.text);
		compare(&t);
		good += t.good;
	}
	complain_of_days(p);
	return good;
}
