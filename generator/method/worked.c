#include "method/method.h"
#include "method/parts.h"
#include "sheet/given.h"
#include "sheet/mend.h"
#include "sheet/worked.h"

static struct slice member(const struct data *map, const char *name)
{
	return data_text(data_member(map, name));
}

/* The answers as people gave them */

/* The question that an answer is for, and of a row the row's number: "visits.2.length". NULL: there is none. */
static const struct sheet_question *find_question(
	const struct method *m, struct slice name, struct slice *row)
{
	size_t dot = slice_find(name, '.');
	struct slice group = slice_first(name, dot), rest = slice_after(name, dot + 1);
	struct slice own = slice_after(rest, slice_find(rest, '.') + 1);

	*row = slice_until(rest, '.');
	for (size_t i = 0; i < m->sheet->question_count; i++) {
		const struct sheet_question *q = &m->sheet->questions[i];
		bool grouped = q->group >= 0;

		if (grouped ? slice_equal(m->sheet->groups[q->group].name, group) &&
					slice_equal(q->name, own)
			    : slice_equal(q->name, name))
			return q;
	}
	return NULL;
}

static struct slice choice_words(const struct sheet_question *q, struct slice name)
{
	for (size_t i = 0; i < q->choice_count; i++)
		if (slice_equal(q->choices[i].name, name))
			return q->choices[i].says->text;
	return name;
}

/* Several answers are one after the other. */
static struct slice choices_words(
	const struct method *m, const struct sheet_question *q, struct slice value)
{
	struct slice words = slice_text(NULL);

	while (value.length) {
		struct slice one = slice_until(value, ',');
		struct slice says = choice_words(q, one);

		words = words.length
			? arena_print(m->arena, "%.*s; %.*s", SLICE_ARG(words), SLICE_ARG(says))
			: says;
		value = slice_after(value, one.length + 1);
	}
	return words;
}

static struct slice answer_words(
	const struct method *m, const struct sheet_question *q, struct slice value)
{
	struct saying s = method_saying(m);
	struct amount number;
	struct date day;

	if (slice_is(value, "?"))
		return method_word(m, WORD_RUN_UNSURE);
	if (q->kind == QUESTION_CHOICE || q->kind == QUESTION_SEVERAL)
		return choices_words(m, q, value);
	if (q->kind == QUESTION_DATE)
		return date_parse(value, &day) ? words_date(m->words, m->arena, day) : value;
	return amount_parse(value, &number) ? say_amount(&s, q->unit_name->text, number) : value;
}

/* How many rows there are: the name of a group is answered with their number. */
static const struct sheet_group *find_group(const struct method *m, struct slice name)
{
	for (size_t i = 0; i < m->sheet->group_count; i++)
		if (slice_equal(m->sheet->groups[i].name, name))
			return &m->sheet->groups[i];
	return NULL;
}

/* What an answer is called; of a row, with the row: "Visit 2: Length". */
static struct slice called_words(
	const struct method *m, const struct sheet_question *q, struct slice row)
{
	if (q->group < 0)
		return q->called->text;

	const struct slice parts[] = { m->sheet->groups[q->group].row->text, row, q->called->text };

	return words_filled(m->arena, method_word(m, WORD_SHEET_ROW), parts, 3);
}

static void add_answer(const struct method *m, const struct sheet_answer *answer, xmlNodePtr body)
{
	struct slice row;
	const struct sheet_question *q = find_question(m, answer->name, &row);
	const struct sheet_group *g = find_group(m, answer->name);

	if (!q && !g)
		return; /* it has a message */

	xmlNodePtr line = method_row(body, &answer->place);

	method_head(line, q ? called_words(m, q, row) : g->called->text);
	method_cell(line, q ? answer_words(m, q, answer->value) : answer->value);
}

static void add_answers(const struct method *m, const struct method_case *k, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_QUESTION),
		method_word(m, WORD_METHOD_ANSWER) };
	xmlNodePtr body = method_table(m, parent,
		method_fill(m, WORD_METHOD_ANSWERS_OF, k->title, slice_text(NULL)), columns, 2);

	for (size_t i = 0; i < k->count; i++)
		add_answer(m, &k->given[i], body);
}

/* The sum */

/* "Eating and drinking: I need some help: 2 points", as the engine has it. */
static struct slice input_words(const struct method *m, const struct data *input)
{
	struct slice says = member(input, "says"), answer = member(input, "answer");
	struct slice words = member(input, "words");

	if (data_member(input, "unsure"))
		answer = method_word(m, WORD_RUN_UNSURE);
	if (answer.length)
		says = method_fill(m, WORD_RUN_RESULT, says, answer);
	return words.length ? method_fill(m, WORD_RUN_RESULT, says, words) : says;
}

static void add_how(const struct method *m, const struct data *line, xmlNodePtr cell)
{
	const struct data *inputs = data_member(line, "inputs");
	xmlNodePtr list = NULL;

	method_say(cell, "p", NULL, member(line, "how"));
	for (const struct data *i = inputs ? inputs->first : NULL; i; i = i->next) {
		if (!list)
			list = tree_element(cell, "ul", NULL);
		method_say(list, "li", NULL, input_words(m, i));
	}
	if (member(line, "rule").length)
		method_say(cell, "p", NULL, member(line, "rule"));
	if (member(line, "exact").length)
		method_say(cell, "p", NULL,
			method_fill(m, WORD_RUN_EXACT, worked_exact(line, m->arena),
				member(line, "rounded")));
}

static struct slice line_words(const struct method *m, const struct data *line)
{
	if (slice_is(member(line, "outcome"), "undecided"))
		return method_word(m, WORD_UNDECIDED);
	return member(line, "words");
}

/* The engine knows a source by its name alone. */
static void cite(const struct data *line, const struct place *at, xmlNodePtr into)
{
	if (!member(line, "source").length)
		return;

	xmlNodePtr marker = tree_element(into, "candour-source", at);

	tree_set(marker, "name", member(line, "source"));
	tree_set(marker, "at", member(line, "at"));
}

static void add_lines(const struct method *m, const struct method_case *k, const struct data *lines,
	xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_LINE),
		method_word(m, WORD_METHOD_HOW), method_word(m, WORD_METHOD_COMES_TO) };
	xmlNodePtr body = NULL;

	for (const struct data *line = lines ? lines->first : NULL; line; line = line->next) {
		if (slice_is(member(line, "outcome"), "none"))
			continue; /* of a row that there is not, or of what was not asked */
		if (!body)
			body = method_table(m, parent,
				method_fill(m, WORD_METHOD_SUM_OF, k->title, slice_text(NULL)),
				columns, 3);

		xmlNodePtr row = method_row(body, &k->place);

		method_head(row, member(line, "says"));

		xmlNodePtr how = tree_element(row, "td", NULL);

		add_how(m, line, how);
		cite(line, &k->place, method_cell(row, line_words(m, line)));
	}
}

/* What it comes to */

static void add_result(const struct method *m, const struct data *tree, xmlNodePtr parent)
{
	const struct data *result = data_member(tree, "result"), *reasons;
	struct slice words = worked_no_result(m->words, member(tree, "outcome"));

	if (result)
		words = method_fill(
			m, WORD_RUN_RESULT, member(result, "says"), member(result, "words"));
	method_say(parent, "p", "method__result", result ? method_marked(m, words) : words);
	reasons = data_member(tree, "reasons");
	for (const struct data *r = reasons ? reasons->first : NULL; r; r = r->next)
		method_say(parent, "p", NULL, r->text);
}

/*
 * Somebody has to be asked although every line could be worked: then the sum does not suit this case, and a number
 * would be taken for an answer.
 */
static bool is_stopped(const struct method *m, const struct data *tree)
{
	const struct data *lines = data_member(tree, "lines");
	struct slice result = m->sheet->lines[m->sheet->result].name;

	if (!slice_is(member(tree, "outcome"), "refer"))
		return false;
	for (const struct data *line = lines->first; line; line = line->next)
		if (slice_equal(member(line, "line"), result))
			return slice_is(member(line, "outcome"), "value");
	return false;
}

/* The engine */

static struct place place_of(const struct method_case *k, struct slice question)
{
	for (size_t i = k->count; i-- > 0;)
		if (slice_equal(k->given[i].name, question))
			return k->given[i].place;
	return k->place;
}

/* One message for each thing that has to be put right, with what is allowed. */
static bool complain(const struct method *m, const struct method_case *k, const struct data *tree,
	struct diags *d)
{
	const struct data *problems = data_member(tree, "problems");

	if (!slice_is(member(tree, "outcome"), "answers"))
		return false;
	for (const struct data *p = problems->first; p; p = p->next) {
		struct slice question = member(p, "question");

		diag_error(d, place_of(k, question), "worked-answer", "%.*s",
			SLICE_ARG(mend_answer(m->sheet, question, member(p, "problem"), m->arena)));
	}
	return true;
}

bool method_show_case(
	const struct method *m, const struct method_case *k, xmlNodePtr parent, struct diags *d)
{
	struct worked worked;

	worked_make(&worked, m->compiled,
		given_text(m->sheet, date_given(k->as_of) ? k->as_of : m->as_of, k->given, k->count,
			m->arena),
		m->arena);
	if (complain(m, k, worked.tree, d))
		return false;

	xmlNodePtr div = method_add(parent, "div", "worked", &k->place);

	add_answers(m, k, div);
	if (!is_stopped(m, worked.tree))
		add_lines(m, k, data_member(worked.tree, "lines"), div);
	add_result(m, worked.tree, div);
	return true;
}

/* Examples that the worksheet itself has; that they can be used and what they come to is proved elsewhere. */
void method_examples(const struct method *m, xmlNodePtr parent)
{
	struct diags quiet;

	diags_init(&quiet, m->arena);
	for (size_t i = 0; i < m->sheet->example_count; i++) {
		const struct sheet_example *e = &m->sheet->examples[i];
		struct method_case *k = ARENA_NEW(m->arena, struct method_case);

		/* in the arena: the elements that it becomes look at its place */
		*k = (struct method_case){
			.title = method_fill(m, WORD_METHOD_EXAMPLE,
				arena_print(m->arena, "%zu", i + 1), e->says->text),
			.as_of = e->as_of,
			.given = e->given,
			.count = e->given_count,
			.place = e->place,
		};

		if (!method_show_case(m, k, parent, &quiet))
			continue;
	}
}
