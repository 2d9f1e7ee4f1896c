#include "method/matrix.h"

#include "base/ascii.h"

enum { RULES_AT_MOST = 64 }; /* the bits of a set */

/* The conditions that all have to hold for a rule. */
static const struct condition *first_part(const struct condition *c)
{
	return c->kind == CONDITION_AND ? c->first : c;
}

static const struct condition *next_part(const struct condition *rule, const struct condition *part)
{
	return rule->kind == CONDITION_AND ? part->next : NULL;
}

/* The part that says which answers to the question a rule speaks of, or NULL. */
static const struct condition *part_of(const struct condition *rule, int question)
{
	for (const struct condition *p = first_part(rule); p; p = next_part(rule, p))
		if (p->kind == CONDITION_IS && !p->negated && p->subject.kind == OPERAND_QUESTION &&
			p->subject.index == question)
			return p;
	return NULL;
}

static bool all_speak_of(const struct sheet_line *line, int question)
{
	for (size_t i = 0; i < line->rule_count; i++)
		if (!part_of(line->rules[i].condition, question))
			return false;
	return line->rule_count;
}

static uint64_t rules_of(const struct matrix *x, size_t choice)
{
	int question = (int)(x->question - x->method->sheet->questions);
	uint64_t rules = 0;

	for (size_t i = 0; i < x->line->rule_count; i++)
		if (part_of(x->line->rules[i].condition, question)->mask >> choice & 1)
			rules |= (uint64_t)1 << i;
	return rules;
}

static void add_choice(struct matrix *x, size_t choice)
{
	uint64_t rules = rules_of(x, choice);
	size_t i = 0;

	if (!rules) {
		x->unsaid |= (uint64_t)1 << choice;
		return;
	}
	while (i < x->row_count && x->rows[i].rules != rules)
		i++;
	x->rows[i].rules = rules;
	x->rows[i].choices |= (uint64_t)1 << choice;
	x->row_count += i == x->row_count;
}

bool matrix_make(struct matrix *x, const struct method *m, const struct sheet_line *line)
{
	const struct sheet *s = m->sheet;
	int question = 0;

	*x = (struct matrix){ .method = m, .line = line };
	while (question < (int)s->question_count && !all_speak_of(line, question))
		question++;
	if (question == (int)s->question_count || line->rule_count > RULES_AT_MOST)
		return false;
	x->question = &s->questions[question];
	x->rows = ARENA_ARRAY(m->arena, struct matrix_row, x->question->choice_count + 1);
	for (size_t i = 0; i < x->question->choice_count; i++)
		add_choice(x, i);
	return true;
}

/* Days on which something changes */

/* The figure that a part is compared with, or NULL. */
static const struct sheet_figure *figure_of(const struct matrix *x, const struct condition *part)
{
	if (part->kind != CONDITION_COMPARE || part->against.kind != OPERAND_FIGURE)
		return NULL;
	return &x->method->sheet->figures[part->against.index];
}

/* The next day after `day` on which a figure of the rule changes; no date: there is none. */
static struct date next_change(const struct matrix *x, const struct rule *rule, struct date day)
{
	const struct condition *c = rule->condition;
	struct date next = { 0 };

	for (const struct condition *p = first_part(c); p; p = next_part(c, p)) {
		const struct sheet_figure *f = figure_of(x, p);

		for (size_t i = 0; f && i < f->value_count; i++) {
			struct date from = f->values[i].from;

			if (date_compare(from, day) > 0 &&
				(!date_given(next) || date_compare(from, next) < 0))
				next = from;
		}
	}
	return next;
}

/* In words */

static struct slice capital(const struct matrix *x, struct slice text)
{
	struct slice copy = arena_print(x->method->arena, "%.*s", SLICE_ARG(text));

	if (copy.length)
		((char *)(uintptr_t)copy.at)[0] = ascii_upper(copy.at[0]);
	return copy;
}

/* "up to and including £350 a week" */
static struct slice bound_words(
	const struct matrix *x, const struct condition *part, struct date day)
{
	static const enum word words[] = {
		[IS_OVER] = WORD_SHEET_OVER,
		[IS_UNDER] = WORD_SHEET_UNDER,
		[IS_UP_TO] = WORD_SHEET_UP_TO,
		[IS_AT_LEAST] = WORD_SHEET_FROM,
		[IS_EXACTLY] = WORD_SHEET_EXACTLY,
	};
	struct saying s = method_saying(x->method);

	s.as_of = day;
	if (!figure_of(x, part) || part->negated)
		return say_condition(&s, part);
	return method_fill(x->method, words[part->comparison],
		say_operand(&s, &part->against, SLICE("number")), slice_text(NULL));
}

/* What besides the request makes a rule hold. */
static struct slice rest_words(const struct matrix *x, const struct rule *rule, struct date day)
{
	const struct condition *c = rule->condition;
	const struct condition *request = part_of(
		c, (int)(x->question - x->method->sheet->questions));
	struct slice all = slice_text(NULL);

	for (const struct condition *p = first_part(c); p; p = next_part(c, p)) {
		struct slice words;

		if (p == request)
			continue;
		words = bound_words(x, p, day);
		all = all.length ? method_fill(x->method, WORD_SHEET_AND, all, words) : words;
	}
	return all.length ? all : method_word(x->method, WORD_LOOKUP_ALWAYS);
}

static struct slice choice_words(const struct matrix *x, uint64_t choices)
{
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < x->question->choice_count; i++) {
		struct slice says = x->question->choices[i].says->text;

		if (choices >> i & 1)
			all = all.length ? arena_print(x->method->arena, "%.*s; %.*s",
						   SLICE_ARG(all), SLICE_ARG(says))
					 : says;
	}
	return all;
}

static struct slice coming(const struct matrix *x, struct date day, struct slice words)
{
	return method_fill(x->method, WORD_LOOKUP_COMING,
		words_date(x->method->words, x->method->arena, day), words);
}

/* What holds on the day of the page, with its source, and what is decided for later. */
static void add_bounds(const struct matrix *x, const struct rule *rule, xmlNodePtr parent)
{
	struct date day = x->method->as_of, start = x->method->sheet->effective;
	bool early = date_compare(day, start) < 0;
	struct slice before = rest_words(x, rule, early ? start : day);
	xmlNodePtr p = method_say(parent, "p", "matrix__bound",
		early ? coming(x, start, before) : capital(x, before));

	method_cite(p, rule->source, rule->at);
	day = early ? start : day;
	while (day = next_change(x, rule, day), date_given(day)) {
		struct slice words = rest_words(x, rule, day);

		if (!slice_equal(words, before))
			method_say(parent, "p", "matrix__coming", coming(x, day, words));
		before = words;
	}
}

/* The table */

static void add_cell(
	const struct matrix *x, const struct matrix_row *row, int label, xmlNodePtr parent)
{
	xmlNodePtr cell = tree_element(parent, "td", NULL);

	for (size_t i = 0; i < x->line->rule_count; i++) {
		const struct rule *rule = &x->line->rules[i];

		if (row->rules >> i & 1 && rule->then.kind == GIVES_LABEL &&
			rule->then.label == label)
			add_bounds(x, rule, cell);
	}
	if (!cell->children)
		method_say(cell, "p", "matrix__never", method_word(x->method, WORD_LOOKUP_NEVER));
}

static xmlNodePtr add_table(const struct matrix *x, xmlNodePtr parent)
{
	const struct method *m = x->method;
	size_t count = x->line->label_count + 1;
	struct slice *columns = ARENA_ARRAY(m->arena, struct slice, count);

	columns[0] = method_word(m, WORD_LOOKUP_REQUEST);
	for (size_t i = 1; i < count; i++)
		columns[i] = x->line->labels[i - 1].says->text;
	return method_table(m, parent,
		method_fill(m, WORD_LOOKUP_MATRIX, m->sheet->title->text,
			words_date(m->words, m->arena, m->as_of)),
		columns, count);
}

/* The words above a column become a link. */
static void link_column(xmlNodePtr th, struct slice address)
{
	xmlNodePtr text = th->children, a = tree_element(th, "a", NULL);

	tree_set(a, "href", address);
	xmlUnlinkNode(text);
	xmlAddChild(a, text);
}

void matrix_show(const struct matrix *x, const struct slice *addresses, xmlNodePtr parent)
{
	xmlNodePtr body = add_table(x, parent), row;
	xmlNodePtr th = body->prev->children->children->next;

	for (size_t i = 0; addresses && i < x->line->label_count; i++, th = th->next)
		link_column(th, addresses[i]);
	for (size_t i = 0; i < x->row_count; i++) {
		row = method_row(body, NULL);
		method_head(row, choice_words(x, x->rows[i].choices));
		for (size_t label = 0; label < x->line->label_count; label++)
			add_cell(x, &x->rows[i], (int)label, row);
	}
}

void matrix_show_label(const struct matrix *x, int label, xmlNodePtr parent)
{
	int question = (int)(x->question - x->method->sheet->questions);
	xmlNodePtr list = method_add(parent, "ul", "matrix__list", NULL);

	for (size_t i = 0; i < x->line->rule_count; i++) {
		const struct rule *rule = &x->line->rules[i];
		xmlNodePtr item;

		if (rule->then.kind != GIVES_LABEL || rule->then.label != label)
			continue;
		item = method_add(list, "li", NULL, &rule->place);
		method_say(item, "p", "matrix__request",
			choice_words(x, part_of(rule->condition, question)->mask));
		add_bounds(x, rule, item);
	}
}

/* “A” or “B”, as a proof has what no rule fits. */
static struct slice unsaid_words(const struct matrix *x)
{
	const struct method *m = x->method;
	struct slice all = slice_text(NULL);

	for (size_t i = 0; i < x->question->choice_count; i++) {
		struct slice name;

		if (!(x->unsaid >> i & 1))
			continue;
		name = method_fill(
			m, WORD_SHEET_QUOTED, x->question->choices[i].says->text, slice_text(NULL));
		all = all.length ? method_fill(m, WORD_SHEET_OR, all, name) : name;
	}
	return method_fill(m, WORD_SHEET_IS, x->question->called->text, all);
}

struct slice matrix_gap(const struct matrix *x)
{
	const struct method *m = x->method;
	const struct proof_line *p = m->proof ? &m->proof->lines[x->line - m->sheet->lines] : NULL;
	struct slice unsaid = unsaid_words(x);

	for (size_t i = 0; p && i < p->caught_count; i++)
		if (!slice_equal(p->caught[i], unsaid))
			return p->caught[i];
	return slice_text(NULL);
}

void matrix_show_unsaid(const struct matrix *x, xmlNodePtr parent)
{
	xmlNodePtr list = tree_element(parent, "ul", NULL);

	for (size_t i = 0; i < x->question->choice_count; i++)
		if (x->unsaid >> i & 1)
			method_say(list, "li", NULL, x->question->choices[i].says->text);
	if (!list->children)
		method_say(list, "li", NULL, method_word(x->method, WORD_METHOD_NOTHING_CAUGHT));
}
