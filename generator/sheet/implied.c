#include "sheet/implied.h"

struct implying {
	const struct sheet *sheet;
	struct sheet_answer *answers;
	size_t count;
};

static bool is_answered(const struct implying *m, const struct sheet_question *q)
{
	for (size_t i = 0; i < m->count; i++)
		if (slice_equal(m->answers[i].name, q->name))
			return true;
	return false;
}

static void imply(struct implying *m, const struct sheet_question *q, struct slice value)
{
	if (q->group < 0 && !is_answered(m, q))
		m->answers[m->count++] = (struct sheet_answer){ q->name, value, { 0 } };
}

/* "period is week", as it is or beside other conditions: there is one choice only with which it holds. */
static void imply_choice(struct implying *m, const struct condition *c)
{
	if (c->kind == CONDITION_AND)
		for (const struct condition *part = c->first; part; part = part->next)
			imply_choice(m, part);
	if (c->kind != CONDITION_IS || c->negated || c->subject.kind != OPERAND_QUESTION ||
		!c->mask || c->mask & (c->mask - 1))
		return;

	const struct sheet_question *q = &m->sheet->questions[c->subject.index];

	for (size_t i = 0; i < q->choice_count; i++)
		if (c->mask >> i & 1)
			imply(m, q, q->choices[i].name);
}

size_t implied_add(const struct sheet *s, struct date as_of, struct sheet_answer *answers,
	size_t count, struct arena *a)
{
	struct implying m = { s, answers, count };
	char day[DATE_TEXT];

	/* what is implied may itself be asked only with another answer; it comes earlier in the worksheet */
	for (size_t i = s->question_count; i-- > 0;)
		if (s->questions[i].when && is_answered(&m, &s->questions[i]))
			imply_choice(&m, s->questions[i].when);
	if (s->day_question >= 0)
		imply(&m, &s->questions[s->day_question],
			arena_copy(a, slice_text(date_text(as_of, day))));
	return m.count;
}
