#include "method/parts.h"

static struct slice number_words(const struct method *m, const struct sheet_question *q)
{
	struct saying s = method_saying(m);
	struct slice unit = q->unit_name->text;
	const struct slice parts[] = { say_amount(&s, unit, q->from), say_amount(&s, unit, q->to),
		say_amount(&s, unit, q->step) };

	return words_filled(m->arena, method_word(m, WORD_METHOD_NUMBER), parts, 3);
}

static struct slice date_words(const struct method *m, const struct sheet_question *q)
{
	struct saying s = method_saying(m);

	return method_fill(
		m, WORD_METHOD_DATE, say_date(&s, q->from.value), say_date(&s, q->to.value));
}

static void add_choices(const struct method *m, const struct sheet_question *q, xmlNodePtr item)
{
	xmlNodePtr list;

	if (q->kind == QUESTION_SEVERAL)
		method_say(item, "p", NULL, method_word(m, WORD_METHOD_SEVERAL));
	list = tree_element(item, "ul", NULL);
	for (size_t i = 0; i < q->choice_count; i++) {
		struct slice says = q->choices[i].says->text;

		if (q->kind == QUESTION_SEVERAL && q->none == (int)i)
			says = method_fill(m, WORD_METHOD_NONE, says, slice_text(NULL));
		tree_text(tree_element(list, "li", &q->choices[i].place), says);
	}
}

static void add_answers(const struct method *m, const struct sheet_question *q, xmlNodePtr item)
{
	switch ((enum question_kind)q->kind) {
	case QUESTION_CHOICE:
	case QUESTION_SEVERAL:
		add_choices(m, q, item);
		break;
	case QUESTION_NUMBER:
		method_say(item, "p", NULL, number_words(m, q));
		break;
	case QUESTION_DATE:
		method_say(item, "p", NULL, date_words(m, q));
		break;
	}
}

static struct slice about_words(const struct method *m, const struct sheet_question *q)
{
	if (q->about == ABOUT_NOTHING)
		return slice_text(NULL);
	return method_word(m, (enum word)((int)WORD_METHOD_ABOUT_NEED + q->about - ABOUT_NEED));
}

static struct slice when_words(const struct method *m, const struct sheet_question *q)
{
	struct saying s = method_saying(m);

	if (!q->when)
		return method_word(m, WORD_METHOD_ALWAYS);
	return method_fill(m, WORD_METHOD_ONLY_IF, say_condition(&s, q->when), slice_text(NULL));
}

static struct slice unasked_words(const struct method *m, const struct sheet_question *q)
{
	struct saying s = method_saying(m);
	struct slice unit = q->unit_name ? q->unit_name->text : SLICE("number");

	return q->has_unasked ? say_amount(&s, unit, q->unasked) : slice_text(NULL);
}

void method_exceptions(const struct method *m, const struct sheet_question *q, xmlNodePtr parent)
{
	for (size_t i = 0; i < q->exception_count; i++) {
		const struct sheet_exception *e = &q->exceptions[i];
		const struct slice parts[] = { q->choices[e->from].says->text,
			q->choices[e->to].says->text, e->because->text };

		method_say(parent, "p", NULL,
			words_filled(m->arena, method_word(m, WORD_METHOD_EXCEPTION), parts, 3));
	}
}

static void add_facts(const struct method *m, const struct sheet_question *q, xmlNodePtr item)
{
	xmlNodePtr facts = method_facts(item);
	bool chosen = q->kind == QUESTION_CHOICE;
	enum word unsure = q->unsure ? WORD_METHOD_UNSURE_YES : WORD_METHOD_UNSURE_NO;

	method_fact(facts, method_word(m, WORD_METHOD_CALLED), q->called->text);
	method_fact(facts, method_word(m, WORD_METHOD_ABOUT), about_words(m, q));
	method_fact(facts, method_word(m, WORD_METHOD_ASKED), when_words(m, q));
	method_fact(facts, method_word(m, WORD_METHOD_UNASKED), unasked_words(m, q));
	if (chosen)
		method_fact(facts, method_word(m, WORD_RUN_UNSURE), method_word(m, unsure));
	if (q->more_need)
		method_fact(facts, method_word(m, WORD_METHOD_MORE_NEED),
			method_word(m, WORD_METHOD_UPWARDS));
}

static void add_question(const struct method *m, const struct sheet_question *q, xmlNodePtr list)
{
	xmlNodePtr item = method_add(list, "li", "method__item", &q->place);

	method_say(item, "p", "method__name", q->asks->text);
	if (q->hint)
		method_say(item, "p", "method__aside", q->hint->text);
	add_answers(m, q, item);
	add_facts(m, q, item);
	method_exceptions(m, q, item);
}

static xmlNodePtr add_group(const struct method *m, const struct sheet_group *g, xmlNodePtr list)
{
	xmlNodePtr item = method_add(list, "li", "method__item", &g->place);

	method_say(item, "p", "method__name", g->asks->text);
	if (g->hint)
		method_say(item, "p", "method__aside", g->hint->text);
	method_say(item, "p", NULL,
		method_fill(
			m, WORD_METHOD_ROWS, arena_print(m->arena, "%d", g->rows), g->row->text));
	return method_add(item, "ol", "method__list", NULL);
}

void method_questions(const struct method *m, xmlNodePtr parent)
{
	xmlNodePtr list = method_add(parent, "ol", "method__list", NULL), rows = NULL;

	for (size_t i = 0; i < m->sheet->question_count; i++) {
		const struct sheet_question *q = &m->sheet->questions[i];

		if (q->group >= 0 && m->sheet->groups[q->group].first_question == (int)i)
			rows = add_group(m, &m->sheet->groups[q->group], list);
		add_question(m, q, q->group >= 0 ? rows : list);
	}
}
