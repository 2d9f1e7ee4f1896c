#include "method/parts.h"
#include "method/range.h"

struct slice method_combinations(const struct method *m)
{
	uint64_t number = m->proof->combinations;

	if (number > INT64_MAX)
		return method_word(m, WORD_METHOD_UNCOUNTED);
	return method_count(m, (int64_t)number);
}

/* How the result was looked at, and on which days. */
static void add_how(const struct method *m, xmlNodePtr parent)
{
	const struct proof *p = m->proof;
	struct slice days = slice_text(NULL);

	method_say(parent, "p", NULL,
		method_fill(m, p->exact ? WORD_METHOD_EXACT : WORD_METHOD_BOUNDS,
			method_combinations(m), slice_text(NULL)));
	method_say(parent, "p", NULL,
		method_fill(m, WORD_METHOD_EXAMPLES_HOLD, method_count(m, (int64_t)p->examples),
			slice_text(NULL)));
	for (size_t i = 0; i < p->day_count; i++) {
		struct slice day = words_date(m->words, m->arena, p->days[i]);

		days = days.length
			? arena_print(m->arena, "%.*s; %.*s", SLICE_ARG(days), SLICE_ARG(day))
			: day;
	}
	if (days.length)
		method_say(parent, "p", NULL,
			method_fill(m, WORD_METHOD_DAYS, days, slice_text(NULL)));
}

/* Lowest and highest */

static struct slice joined(const struct method *m, struct slice all, struct slice more)
{
	if (!all.length || !more.length)
		return all.length ? all : more;
	return arena_print(m->arena, "%.*s; %.*s", SLICE_ARG(all), SLICE_ARG(more));
}

static struct slice label_words(
	const struct method *m, const struct sheet_line *line, uint64_t labels)
{
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < line->label_count; i++)
		if (labels >> i & 1)
			all = joined(m, all, line->labels[i].says->text);
	return all;
}

/* What a line can be, and what it can be instead of a value. */
static struct slice can_be(const struct method *m, size_t index)
{
	const struct sheet_line *line = &m->sheet->lines[index];
	const struct proof_line *p = &m->proof->lines[index];
	const struct {
		bool holds;
		enum word word;
	} others[] = {
		{ p->refers, WORD_METHOD_MAY_REFER },
		{ p->undecided, WORD_UNDECIDED },
		{ p->not_in_force, WORD_METHOD_NO_VALUE },
		{ p->not_asked, WORD_METHOD_MAY_BE_UNASKED },
	};
	struct slice all = slice_text(NULL);

	if (p->has_value)
		all = line->label_count ? label_words(m, line, p->labels)
					: method_range(m, index, p->low, p->high);
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (others[i].holds)
			all = joined(m, all, method_word(m, others[i].word));
	return all;
}

static void add_ranges(const struct method *m, xmlNodePtr parent)
{
	static const enum word hows[] = {
		[PROOF_EXACT] = WORD_METHOD_HOW_EXACT,
		[PROOF_TRIED] = WORD_METHOD_HOW_TRIED,
		[PROOF_BOUNDS] = WORD_METHOD_HOW_BOUNDS,
	};
	const struct slice columns[] = { method_word(m, WORD_METHOD_LINE),
		method_word(m, WORD_METHOD_CAN_BE), method_word(m, WORD_METHOD_HOW_SURE) };
	xmlNodePtr body = method_table(m, parent,
		method_fill(m, WORD_METHOD_RANGES_OF, m->sheet->title->text, slice_text(NULL)),
		columns, 3);

	for (size_t i = 0; i < m->sheet->line_count; i++) {
		xmlNodePtr row = method_row(body, &m->sheet->lines[i].place);

		method_head(row, m->sheet->lines[i].says->text);
		method_cell(row, can_be(m, i));
		method_cell(row, method_word(m, hows[m->proof->lines[i].how]));
	}
}

/* Rules */

static void add_caught(const struct method *m, size_t index, xmlNodePtr parent)
{
	const struct proof_line *p = &m->proof->lines[index];
	xmlNodePtr list;

	if (!p->otherwise) {
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NOTHING_CAUGHT));
		return;
	}
	method_say(parent, "p", NULL, method_word(m, WORD_METHOD_CAUGHT));
	list = tree_element(parent, "ul", NULL);
	for (size_t i = 0; i < p->caught_count; i++)
		method_say(list, "li", NULL, p->caught[i]);
	if (p->caught_more)
		method_say(list, "li", NULL, method_word(m, WORD_METHOD_CAUGHT_MORE));
}

static void add_rules(const struct method *m, xmlNodePtr parent)
{
	for (size_t i = 0; i < m->sheet->line_count; i++) {
		const struct sheet_line *line = &m->sheet->lines[i];

		if (line->operation != OPERATION_DECIDE)
			continue;
		method_say(parent, "p", NULL,
			method_fill(m,
				line->unique ? WORD_METHOD_RULES_UNIQUE : WORD_METHOD_RULES_FIRST,
				line->says->text, slice_text(NULL)));
		add_caught(m, i, parent);
	}
}

/* Cliff edges */

static void add_cliff(const struct method *m, const struct proof_cliff *c, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, NULL), head = method_head(row, c->question);

	if (c->others.length)
		method_say(head, "span", "method__aside",
			method_fill(m, WORD_METHOD_WITH, c->others, slice_text(NULL)));
	method_cell(row, method_fill(m, WORD_METHOD_STEP, c->from, c->to));
	method_cell(row, method_fill(m, WORD_METHOD_ENDS, c->result_from, c->result_to));
}

static void add_cliffs(const struct method *m, xmlNodePtr parent)
{
	const struct slice columns[] = { method_word(m, WORD_METHOD_QUESTION),
		method_word(m, WORD_METHOD_ONE_STEP), method_word(m, WORD_METHOD_RESULT) };
	const struct proof *p = m->proof;
	xmlNodePtr body;

	if (!p->cliff_count)
		return;
	body = method_table(m, parent,
		method_fill(m, WORD_METHOD_CLIFFS_OF, m->sheet->title->text, slice_text(NULL)),
		columns, 3);
	for (size_t i = 0; i < p->cliff_count; i++)
		add_cliff(m, &p->cliffs[i], body);
}

/* Questions */

static void add_dead(const struct method *m, xmlNodePtr parent)
{
	struct slice dead = slice_text(NULL);

	/* without a result there is nothing to change */
	if (method_is_undecided(m)) {
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_CANNOT_RUN));
		return;
	}
	for (size_t i = 0; i < m->sheet->question_count; i++)
		if (m->proof->questions[i].dead)
			dead = joined(m, dead, m->sheet->questions[i].called->text);
	if (dead.length)
		method_say(parent, "p", NULL,
			method_fill(m, WORD_METHOD_DEAD, dead, slice_text(NULL)));
	else
		method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NONE_DEAD));
}

/* More need never gives less, but for what is listed with its reason. */
static void add_more_need(const struct method *m, xmlNodePtr parent)
{
	struct slice declared = slice_text(NULL);

	for (size_t i = 0; i < m->sheet->question_count; i++)
		if (m->sheet->questions[i].more_need)
			declared = joined(m, declared, m->sheet->questions[i].called->text);
	if (!declared.length)
		return;
	method_say(parent, "p", NULL,
		method_fill(m, WORD_METHOD_NEVER_LESS, declared, slice_text(NULL)));
	for (size_t i = 0; i < m->sheet->question_count; i++)
		method_exceptions(m, &m->sheet->questions[i], parent);
}

static void add_not_covered(const struct method *m, xmlNodePtr parent)
{
	const struct proof *p = m->proof;
	xmlNodePtr list;

	if (!p->not_covered_count)
		return;
	method_say(parent, "p", NULL, method_word(m, WORD_METHOD_NOT_COVERED));
	list = tree_element(parent, "ul", NULL);
	for (size_t i = 0; i < p->not_covered_count; i++)
		method_say(list, "li", NULL, p->not_covered[i]);
}

void method_proofs(const struct method *m, xmlNodePtr parent)
{
	if (!m->proof)
		return;
	add_how(m, parent);
	add_dead(m, parent);
	add_more_need(m, parent);
	add_rules(m, parent);
	add_ranges(m, parent);
	add_cliffs(m, parent);
	add_not_covered(m, parent);
}
