#include "prove/step.h"

#include "prove/edge.h"

struct stepping {
	struct steps *steps;
	struct proving *p;
	uint32_t question;		/* of the image */
	const struct sheet_question *q; /* NULL: it counts rows */
	struct stepped *of;
	struct edges edges;
	bool is_number; /* the result is one */
};

static const struct space_step *step_of(const struct stepping *s, const struct edge *e)
{
	return &s->p->space.questions[s->question].steps[e->step];
}

static const struct value *value_of(const struct stepping *s, uint32_t id)
{
	return &s->edges.of->values[id];
}

static void witness_of(const struct stepping *s, const struct edge *e, struct witness *w)
{
	uint32_t *tries = ARENA_ARRAY(s->p->arena, uint32_t, s->p->space.count + 1);

	for (uint32_t q = 0; q < s->p->space.count; q++)
		tries[q] = WITNESS_NONE;
	edge_witness(&s->edges, e, tries);
	w->tries = NULL;
	witness_copy(s->p, w, tries);
}

static bool exceeds(struct number *jump, struct number a, struct number b)
{
	struct number apart;

	if (a.over == INT64_MIN)
		return false;
	a.over = -a.over;
	if (!number_add(&apart, &b, &a) || apart.over == INT64_MIN)
		return false;
	if (apart.over < 0)
		apart.over = -apart.over;
	if (number_compare(&apart, jump) <= 0)
		return false;
	number_reduce(&apart);
	*jump = apart;
	return true;
}

static void look_for_cliff(struct stepping *s, const struct edge *e)
{
	const struct value *from = value_of(s, e->from), *to = value_of(s, e->to);
	bool low, high;

	if (!s->is_number || !step_of(s, e)->one)
		return;
	low = exceeds(&s->of->jump, from->low, to->low);
	high = exceeds(&s->of->jump, from->high, to->high);
	if (!low && !high)
		return;
	s->of->jumps = true;
	s->of->from = *from;
	s->of->to = *to;
	s->of->try_from = step_of(s, e)->from;
	s->of->try_to = step_of(s, e)->to;
	witness_of(s, e, &s->of->others);
}

/* Whether the step is listed as one that may give less; then it happens. */
static bool is_excepted(struct stepping *s, const struct space_step *step)
{
	for (size_t i = 0; i < s->q->exception_count; i++) {
		const struct sheet_exception *x = &s->q->exceptions[i];

		if (x->from == (int)step->from && x->to == (int)step->to) {
			s->of->excepted[i] = true;
			return true;
		}
	}
	return false;
}

static void complain(struct stepping *s, const struct edge *e)
{
	const struct space_step *step = step_of(s, e);
	struct proving *p = s->p;
	struct witness w;
	int result = p->sheet->result;

	if (s->of->told[step->from]++)
		return;
	witness_of(s, e, &w);
	diag_error(p->diags, s->q->place, "sheet-perverse",
		"more need gives less: \"%.*s\" from \"%.*s\" to \"%.*s\" turns %.*s into %.*s: mend it, or "
		"list the step under \"exceptions\" with its reason; for example: %.*s",
		SLICE_ARG(s->q->called->text), SLICE_ARG(s->q->choices[step->from].says->text),
		SLICE_ARG(s->q->choices[step->to].says->text),
		SLICE_ARG(words_value(p, result, value_of(s, e->from))),
		SLICE_ARG(words_value(p, result, value_of(s, e->to))),
		SLICE_ARG(words_step(
			p, &w, &p->space.graph.nodes[s->edges.of->node].needs, s->question, step)));
}

static void look_for_less(struct stepping *s, const struct edge *e)
{
	const struct value *from = value_of(s, e->from), *to = value_of(s, e->to);

	if (!s->q || !s->q->more_need || !s->is_number ||
		(number_compare(&to->low, &from->low) >= 0 &&
			number_compare(&to->high, &from->high) >= 0))
		return;
	if (!is_excepted(s, step_of(s, e)))
		complain(s, e);
}

static bool differs(const struct value *a, const struct value *b)
{
	if (a->state != b->state)
		return true;
	if (a->state != STATE_VALUE)
		return a->text != b->text;
	return number_compare(&a->low, &b->low) != 0 || number_compare(&a->high, &b->high) != 0;
}

static void look_at(struct stepping *s, const struct edge *e)
{
	const struct value *from = value_of(s, e->from), *to = value_of(s, e->to);

	if (!differs(from, to))
		return;
	s->of->matters = true;
	if (from->state != STATE_VALUE || to->state != STATE_VALUE)
		return;
	look_for_cliff(s, e);
	look_for_less(s, e);
}

void steps_make(struct steps *s, struct proving *p)
{
	*s = (struct steps){
		.p = p,
		.of = ARENA_ARRAY(p->arena, struct stepped, p->space.count + 1),
		.whole = true,
	};
	for (uint32_t q = 0; q < p->space.count; q++) {
		int of = p->question_of[q];

		s->of[q].jump = (struct number){ 0, 1 };
		if (of < 0)
			continue;
		s->of[q].excepted = ARENA_ARRAY(
			p->arena, bool, p->sheet->questions[of].exception_count + 1);
		s->of[q].told = ARENA_ARRAY(
			p->arena, uint32_t, p->sheet->questions[of].choice_count + 1);
	}
}

void steps_walk(struct steps *steps, uint32_t outcome)
{
	struct proving *p = steps->p;
	const struct walked *k = p->walks.of[outcome];

	if (!k) {
		steps->whole = false;
		return;
	}
	for (uint32_t q = 0; q < p->space.count; q++) {
		int of = p->question_of[q];
		struct stepping s = {
			.steps = steps,
			.p = p,
			.question = q,
			.q = of < 0 ? NULL : &p->sheet->questions[of],
			.of = &steps->of[q],
			.is_number = p->sheet->lines[p->sheet->result].label_count == 0,
		};

		if (!edges_make(&s.edges, k, q, &p->walks))
			continue;
		steps->whole = steps->whole && s.edges.whole;
		for (uint32_t i = 0; i < s.edges.count; i++)
			look_at(&s, &s.edges.at[i]);
	}
}

/* A question that is never asked is told of as such. */
static bool is_ever_asked(const struct claims *c, uint32_t question)
{
	uint32_t when = image_word(&c->p->image, SECTION_QUESTION, question, QUESTION_WHEN);

	return !when || !c->of[when - 1] || (c->of[when - 1]->labels & ~(uint64_t)1);
}

static void end_question(struct steps *s, const struct claims *c, uint32_t question, bool known)
{
	struct proving *p = s->p;
	const struct sheet_question *q = &p->sheet->questions[p->question_of[question]];

	for (size_t i = 0; known && i < q->exception_count; i++)
		if (!s->of[question].excepted[i])
			diag_error(p->diags, q->exceptions[i].because->place, "sheet-exception",
				"this exception never happens: no step from \"%.*s\" to \"%.*s\" gives less; "
				"take it out",
				SLICE_ARG(q->choices[q->exceptions[i].from].name),
				SLICE_ARG(q->choices[q->exceptions[i].to].name));
	/* the day says at least whether the worksheet is in force */
	if (known && !s->of[question].matters && is_ever_asked(c, question) &&
		q - p->sheet->questions != p->sheet->day_question)
		diag_warning(p->diags, q->place, "sheet-question-dead",
			"no answer to \"%.*s\" ever makes a difference to the result: take it out",
			SLICE_ARG(q->name));
}

void steps_end(struct steps *s, const struct claims *c)
{
	struct proving *p = s->p;
	unsigned unknown = 1u << STATE_UNDECIDED | 1u << STATE_NOT_IN_FORCE;
	bool known = s->whole && !(claims_outcome(c)->states & unknown);

	for (size_t i = 0; i < p->sheet->question_count; i++)
		end_question(s, c, p->compiled->questions[i], known);
}
