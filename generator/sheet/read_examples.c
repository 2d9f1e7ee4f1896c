#include "sheet/read_examples.h"

#include "base/ascii.h"
#include "sheet/choices.h"
#include "sheet/operand.h"

enum { EXAMPLES_AT_LEAST = 2 };

struct written_example {
	struct sheet_example example;
	const struct data *given, *expect;
};

static const struct field example_fields[] = {
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct written_example, example.says), NULL,
		NULL },
	{ "as-of", FIELD_DATE, OPTIONAL, offsetof(struct written_example, example.as_of), NULL,
		NULL },
	{ "given", FIELD_DATA, REQUIRED, offsetof(struct written_example, given), NULL, NULL },
	{ "expect", FIELD_DATA, REQUIRED, offsetof(struct written_example, expect), NULL, NULL },
};
static const struct record example_record = RECORD(
	"an example", struct written_example, example_fields);

static bool refuse(struct reading *r, struct place at, const char *text)
{
	diag_error(r->diags, at, "sheet-example", "%s", text);
	return false;
}

/* Answers */

/* The digits of a row's number, or 0. */
static int row_number(struct slice text)
{
	int row = 0;

	if (!text.length || text.length > 3 || text.at[0] == '0')
		return 0;
	for (size_t i = 0; i < text.length; i++) {
		if (!ascii_is_digit(text.at[i]))
			return 0;
		row = row * 10 + (text.at[i] - '0');
	}
	return row;
}

/* The question of "visits.1.length", or NULL after a message. */
static const struct named *find_in_row(struct reading *r, const struct data *node)
{
	struct slice group = slice_until(node->key, '.');
	struct slice rest = slice_after(node->key, group.length + 1);
	struct slice row = slice_until(rest, '.');
	struct slice inner = slice_after(rest, row.length + 1);
	const struct named *named = map_get(&r->names, group), *found;

	if (!named || named->kind != NAMED_GROUP) {
		diag_error(r->diags, node->key_place, "sheet-unknown",
			"there is no group of questions \"%.*s\"", SLICE_ARG(group));
		return NULL;
	}

	const struct sheet_group *g = &r->sheet->groups[named->index];
	struct slice full = arena_print(r->arena, "%.*s.%.*s", SLICE_ARG(group), SLICE_ARG(inner));

	found = map_get(&r->names, full);
	if (found && found->kind == OPERAND_QUESTION && row_number(row) >= 1 &&
		row_number(row) <= g->rows)
		return found;
	if (!g->question_count)
		return NULL; /* which has a message */
	diag_error(r->diags, node->key_place, "sheet-example",
		"write a row, from 1 to %d, and one of its questions, as in \"%.*s.1.%.*s\"",
		g->rows, SLICE_ARG(group), SLICE_ARG(r->sheet->questions[g->first_question].name));
	return NULL;
}

static const struct named *find_question(struct reading *r, const struct data *node)
{
	struct operand o;

	if (slice_find(node->key, '.') < node->key.length)
		return find_in_row(r, node);
	if (!reading_find(r, node->key, node->key_place, &o))
		return NULL;
	if (o.kind == OPERAND_QUESTION)
		return reading_named(r, &o);
	diag_error(r->diags, node->key_place, "sheet-example",
		"\"%.*s\" is %s: answers are given to questions", SLICE_ARG(node->key),
		reading_kind_words(o.kind));
	return NULL;
}

/* One choice of "a,b" or [a, b] onto the answer. */
static bool add_choice(struct reading *r, const struct sheet_question *q, struct slice name,
	struct place at, struct sheet_answer *answer, uint64_t *chosen)
{
	int choice = choices_find(r, choices_of_question(q), name, at);

	if (choice < 0)
		return false;
	answer->value = arena_print(r->arena, "%.*s%s%.*s", SLICE_ARG(answer->value),
		*chosen ? "," : "", SLICE_ARG(name));
	*chosen |= (uint64_t)1 << choice;
	return true;
}

static bool answer_several(struct reading *r, const struct sheet_question *q,
	const struct data *node, struct sheet_answer *answer)
{
	struct slice rest = node->text;
	uint64_t chosen = 0;
	bool good = true;

	answer->value = slice_text(NULL);
	for (const struct data *item = node->kind == DATA_LIST ? node->first : NULL; item;
		item = item->next)
		good = add_choice(r, q, item->text, item->place, answer, &chosen) && good;
	while (node->kind == DATA_TEXT && rest.length) {
		struct slice name = slice_until(rest, ',');

		good = add_choice(r, q, slice_trim(name), node->place, answer, &chosen) && good;
		rest = slice_after(rest, name.length + 1);
	}
	if (!good || !chosen)
		return good && refuse(r, node->place, "at least one of the choices must be given");
	if (q->none < 0 || !(chosen >> q->none & 1) || chosen == (uint64_t)1 << q->none)
		return true;
	diag_error(r->diags, node->place, "sheet-example",
		"\"%.*s\" excludes the other choices: give it alone",
		SLICE_ARG(q->choices[q->none].name));
	return false;
}

static bool answer_choice(struct reading *r, const struct sheet_question *q,
	const struct data *node, struct sheet_answer *answer)
{
	(void)answer;
	return choices_find(r, choices_of_question(q), node->text, node->place) >= 0;
}

/* As content writes it. */
static const char *written(const struct sheet_question *q, struct amount a, char room[AMOUNT_TEXT])
{
	return q->kind == QUESTION_DATE ? date_text(amount_as_date(a), room) : amount_text(a, room);
}

/* Of a number or a day. */
static bool answer_amount(struct reading *r, const struct sheet_question *q,
	const struct data *node, struct sheet_answer *answer)
{
	char from[AMOUNT_TEXT], to[AMOUNT_TEXT], step[AMOUNT_TEXT];
	struct amount a;

	(void)answer;
	if (!operand_number(r, node->text, node->place, q->unit, &a))
		return false;
	if (amount_compare(a, q->from) < 0 || amount_compare(a, q->to) > 0)
		diag_error(r->diags, node->place, "sheet-example",
			"an answer to \"%.*s\" is between %s and %s", SLICE_ARG(q->name),
			written(q, q->from, from), written(q, q->to, to));
	else if (q->kind == QUESTION_NUMBER && !amount_is_step(a, q->from, q->step))
		diag_error(r->diags, node->place, "sheet-example",
			"an answer to \"%.*s\" goes from %s in steps of %s", SLICE_ARG(q->name),
			written(q, q->from, from), written(q, q->step, step));
	else
		return true;
	return false;
}

static bool (*const answers[])(struct reading *r, const struct sheet_question *q,
	const struct data *node, struct sheet_answer *answer) = {
	[QUESTION_CHOICE] = answer_choice,
	[QUESTION_SEVERAL] = answer_several,
	[QUESTION_NUMBER] = answer_amount,
	[QUESTION_DATE] = answer_amount,
};

/* How many rows of a group there are: it need be said only where there is none. */
static bool is_row_count(struct reading *r, const struct named *group, const struct data *node)
{
	int rows = r->sheet->groups[group->index].rows;

	if (node->kind == DATA_TEXT &&
		(slice_is(node->text, "0") ||
			(row_number(node->text) > 0 && row_number(node->text) <= rows)))
		return true;
	diag_error(r->diags, node->place, "sheet-example",
		"say how many rows \"%.*s\" has, from 0 to %d, or answer them one by one, as in "
		"\"%.*s.1.…\"",
		SLICE_ARG(group->name), rows, SLICE_ARG(group->name));
	return false;
}

static bool read_answer(struct reading *r, const struct data *node, struct sheet_answer *answer)
{
	const struct named *group = map_get(&r->names, node->key);

	*answer = (struct sheet_answer){ node->key, node->text, node->place };
	if (group && group->kind == NAMED_GROUP)
		return is_row_count(r, group, node);

	const struct named *n = find_question(r, node);

	if (!n || n->unsound)
		return false;

	const struct sheet_question *q = &r->sheet->questions[n->index];

	if (node->kind != DATA_TEXT && q->kind != QUESTION_SEVERAL)
		return refuse(r, node->place, "this question has one answer");
	if (!slice_is(node->text, "?"))
		return answers[q->kind](r, q, node, answer);
	if (q->unsure)
		return true;
	return refuse(r, node->place,
		"this question has no \"unsure: yes\", so its answer cannot be \"?\"");
}

static bool read_given(struct reading *r, const struct written_example *w, struct sheet_example *e)
{
	bool good = true;

	if (w->given->kind != DATA_MAP)
		return refuse(
			r, w->given->place, "\"given\" must be a mapping of questions to answers");
	e->given = ARENA_ARRAY(r->arena, struct sheet_answer, w->given->count);
	for (const struct data *m = w->given->first; m; m = m->next)
		good = read_answer(r, m, &e->given[e->given_count++]) && good;
	return good;
}

/* What is expected */

static bool read_outcome(struct reading *r, const struct data *node, struct sheet_example *e)
{
	static const char *const outcomes[] = { "value", "refer", "undecided", "not in force",
		NULL };

	for (int i = EXPECT_REFER; outcomes[i]; i++)
		if (node->kind == DATA_TEXT && slice_is(node->text, outcomes[i])) {
			e->outcome = i;
			return true;
		}
	return refuse(r, node->place,
		"\"outcome\" must be one of \"refer\", \"undecided\", \"not in force\"; of a value, name "
		"the line");
}

static bool read_number(struct reading *r, const struct data *node, const struct sheet_line *l,
	struct sheet_expected *x)
{
	if (node->kind == DATA_TEXT) {
		bool good = operand_number_of(r, node, l->unit, &x->low);

		x->high = x->low;
		return good;
	}
	if (node->kind != DATA_LIST || node->count != 2)
		return refuse(r, node->place, "write a number, or a range as [lowest, highest]");

	bool good = operand_number_of(r, node->first, l->unit, &x->low);

	good = operand_number_of(r, node->first->next, l->unit, &x->high) && good;
	if (good && amount_compare(x->low, x->high) > 0)
		return refuse(r, node->place, "a range has its lower end first");
	return good;
}

static bool read_expected(struct reading *r, const struct data *node, struct sheet_expected *x)
{
	struct operand o;

	if (!reading_find(r, node->key, node->key_place, &o) || !reading_sound(r, &o))
		return false;
	if (o.kind != OPERAND_LINE || o.part != PART_WHOLE || o.of_group) {
		diag_error(r->diags, node->key_place, "sheet-example",
			"\"%.*s\" is not a line: an example expects values of lines",
			SLICE_ARG(node->key));
		return false;
	}

	const struct sheet_line *l = &r->sheet->lines[o.index];

	*x = (struct sheet_expected){ .line = o.index, .written = node, .label = -1 };
	if (!l->labels)
		return read_number(r, node, l, x);
	if (node->kind != DATA_TEXT)
		return refuse(r, node->place, "write one of the line's labels");
	x->label = choices_find(r, choices_of_line(l), node->text, node->place);
	return x->label >= 0;
}

static bool read_expect(struct reading *r, const struct written_example *w, struct sheet_example *e)
{
	bool good = true;

	if (w->expect->kind != DATA_MAP || !w->expect->count)
		return refuse(r, w->expect->place,
			"\"expect\" must be a mapping of lines to values, or {outcome: refer}");
	e->expects = ARENA_ARRAY(r->arena, struct sheet_expected, w->expect->count);
	for (const struct data *m = w->expect->first; m; m = m->next)
		good = (slice_is(m->key, "outcome")
				       ? read_outcome(r, m, e)
				       : read_expected(r, m, &e->expects[e->expect_count++])) &&
			good;
	return good;
}

static bool read_example(struct reading *r, const struct data *item, struct sheet_example *e)
{
	struct written_example w = { .example.place = item->place };
	bool good = fields_read(&example_record, item, &w, r->arena, r->diags);

	*e = w.example;
	good = (!w.given || read_given(r, &w, e)) && good;
	return (!w.expect || read_expect(r, &w, e)) && good;
}

/* That an example looks at a line is no use of it: what nothing else uses is still to be said so. */
bool read_examples(struct reading *r, const struct data *list, struct place sheet)
{
	bool good = list && list->kind == DATA_LIST && list->count >= EXAMPLES_AT_LEAST;

	if (!good)
		return refuse(r, list ? list->key_place : sheet,
			"a worksheet needs \"examples\": a list of at least two");
	r->sheet->examples = ARENA_ARRAY(r->arena, struct sheet_example, list->count);
	for (const struct data *item = list->first; item; item = item->next)
		good = read_example(r, item, &r->sheet->examples[r->sheet->example_count++]) &&
			good;
	return good;
}
