#include "prove/fail.h"

struct failing {
	struct claims *claims;
	struct proving *p;
	bool *told; /* of each line and state */
};

static const struct sheet_line *line_of(const struct failing *f, const struct claim *k)
{
	return &f->p->sheet->lines[k->index];
}

static struct slice example(struct failing *f, const struct claim *k, const struct witness *w)
{
	return words_witness(f->p, w, &f->p->space.graph.nodes[k->node].needs);
}

/* Nothing can be said of what is never reached where a figure is not decided, or not all was gone through. */
static bool is_known(const struct claim *k)
{
	return k->worked && !(k->states & (1u << STATE_UNDECIDED | 1u << STATE_NOT_IN_FORCE));
}

/* What the steps of a band look at, in words, with the answers worked last. */
static struct slice band_value(struct failing *f, const struct claim *k)
{
	const struct operand *o = &line_of(f, k)->operands[0];
	const struct proving *p = f->p;
	const struct value *v = &p->work.values[image_arg(&p->image, k->first)];
	uint32_t unit = o->kind == OPERAND_LINE
		? image_word(&p->image, SECTION_LINE, p->compiled->lines[o->index], LINE_UNIT)
		: o->kind == OPERAND_QUESTION
		? image_word(&p->image, SECTION_QUESTION, p->compiled->questions[o->index],
			  QUESTION_UNIT)
		: 0;

	return words_numbers(p, unit, v->low, v->low);
}

static void fail_gap(struct failing *f, const struct claim *k, const struct witness *w)
{
	struct slice answers = example(f, k, w);

	diag_error(f->p->diags, line_of(f, k)->place, "sheet-gap",
		"no step of \"%.*s\" takes %.*s: let the steps follow each other without a gap; "
		"for example: %.*s",
		SLICE_ARG(line_of(f, k)->says->text), SLICE_ARG(band_value(f, k)),
		SLICE_ARG(answers));
}

/* The cell that the answers worked last lead to. */
static uint32_t cell_at(const struct failing *f, const struct claim *k)
{
	const struct proving *p = f->p;
	uint32_t cell = 0;

	for (uint32_t i = 0; i < (k->args - k->parts) / 2; i++)
		cell = cell * image_arg(&p->image, k->first + i * 2 + 1) +
			(uint32_t)p->work.values[image_arg(&p->image, k->first + i * 2)].low.over;
	return cell < k->parts ? cell : 0;
}

static void fail_cell(struct failing *f, const struct claim *k, const struct witness *w)
{
	struct slice answers = example(f, k, w);

	diag_error(f->p->diags, line_of(f, k)->cells[cell_at(f, k)].place, "sheet-cell",
		"answers reach this cell of \"%.*s\", which is not applicable: say what it is; for "
		"example: %.*s",
		SLICE_ARG(line_of(f, k)->says->text), SLICE_ARG(answers));
}

/* Only a band and a table can give nothing. */
static void fail_nothing(struct failing *f, const struct claim *k, const struct witness *w)
{
	if (line_of(f, k)->operation == OPERATION_BAND)
		fail_gap(f, k, w);
	else
		fail_cell(f, k, w);
}

static void fail_overflow(struct failing *f, const struct claim *k, const struct witness *w)
{
	diag_error(f->p->diags, line_of(f, k)->place, "sheet-overflow",
		"\"%.*s\" can be too large to be worked out: let questions have smaller numbers; for "
		"example: %.*s",
		SLICE_ARG(line_of(f, k)->says->text), SLICE_ARG(example(f, k, w)));
}

static void fail_division(struct failing *f, const struct claim *k, const struct witness *w)
{
	diag_error(f->p->diags, line_of(f, k)->place, "sheet-division",
		"\"%.*s\" divides by %s: let what stands under \"over\" be above zero, with a max "
		"line before it; for example: %.*s",
		SLICE_ARG(line_of(f, k)->says->text),
		w == &k->below_zero ? "less than nothing" : "nothing", SLICE_ARG(example(f, k, w)));
}

/* The question that was not asked, below a node. */
static uint32_t unasked_below(const struct proving *p, uint32_t node)
{
	const struct graph_node *n = &p->space.graph.nodes[node];

	for (uint32_t i = 0; i < n->below_count; i++)
		if (p->work.values[n->below[i]].state == STATE_UNASKED)
			return unasked_below(p, n->below[i]);
	return n->question == GRAPH_NONE ? 0 : n->question;
}

static void fail_unasked(struct failing *f, const struct claim *k, const struct witness *w)
{
	struct slice answers = example(f, k, w);
	uint32_t question = unasked_below(f->p, k->node);
	struct image_text name = image_text(
		&f->p->image, image_word(&f->p->image, SECTION_QUESTION, question, QUESTION_NAME));

	diag_error(f->p->diags, line_of(f, k)->place, "sheet-unasked",
		"\"%.*s\" uses \"%.*s\", which is not asked here: say what it is then, with \"unasked\"; "
		"for example: %.*s",
		SLICE_ARG(line_of(f, k)->says->text), (int)name.length, name.at,
		SLICE_ARG(answers));
}

static void (*const fails[STATES])(
	struct failing *f, const struct claim *k, const struct witness *w) = {
	[STATE_UNASKED] = fail_unasked,
	[STATE_NOTHING] = fail_nothing,
	[STATE_OVERFLOW] = fail_overflow,
	[STATE_DIVISION] = fail_division,
};

/* The line where such a state begins, with the answers worked last: from a node down. */
static const struct claim *begins(const struct failing *f, uint32_t node, enum state state)
{
	const struct proving *p = f->p;
	const struct claim *last = NULL;

	for (bool deeper = true; deeper;) {
		const struct graph_node *n = &p->space.graph.nodes[node];

		for (const struct claim *k = f->claims->of[node]; k; k = k->next)
			if (k->kind == CLAIM_LINE)
				last = k;
		deeper = false;
		for (uint32_t i = 0; i < n->below_count && !deeper; i++) {
			if (p->work.values[n->below[i]].state != state)
				continue;
			node = n->below[i];
			deeper = true;
		}
	}
	return last;
}

static void fail_state(struct failing *f, const struct claim *k, enum state state)
{
	const struct witness *w = &k->by_state[state];
	const struct claim *first;

	if (!fails[state] || !(k->states >> state & 1) || !w->tries)
		return;
	witness_work(f->p, w);
	first = begins(f, k->node, state);
	if (!first || f->told[first->index * STATES + state])
		return;
	f->told[first->index * STATES + state] = true;
	fails[state](f, first, w);
}

static void fail_band(struct failing *f, const struct claim *k)
{
	const struct sheet_line *line = line_of(f, k);
	const struct saying *s = &f->p->saying;

	if (k->clashes.tries) {
		struct slice answers = example(f, k, &k->clashes);

		diag_error(f->p->diags, line->steps[k->clash[1]].place, "sheet-overlap",
			"two steps of \"%.*s\" take %.*s: \"%.*s\" and \"%.*s\"; for example: %.*s",
			SLICE_ARG(line->says->text), SLICE_ARG(band_value(f, k)),
			SLICE_ARG(say_step(s, line, k->clash[0])),
			SLICE_ARG(say_step(s, line, k->clash[1])), SLICE_ARG(answers));
	}
	for (uint32_t i = 0; is_known(k) && i < k->parts; i++)
		if (!k->reached[i] && !(k->clashes.tries && k->clash[1] == i))
			diag_error(f->p->diags, line->steps[i].place, "sheet-dead",
				"no answer reaches the step \"%.*s\" of \"%.*s\": take it out",
				SLICE_ARG(say_step(s, line, i)), SLICE_ARG(line->says->text));
}

static struct slice rule_words(const struct sheet_line *line, uint32_t rule)
{
	const struct rule *r = &line->rules[rule];

	return r->says ? r->says->text : r->written->text;
}

static void fail_decide(struct failing *f, const struct claim *k)
{
	const struct sheet_line *line = line_of(f, k);

	if (k->clashes.tries)
		diag_error(f->p->diags, line->rules[k->clash[1]].place, "sheet-together",
			"two rules of \"%.*s\" hold together, and only one may: \"%.*s\" and \"%.*s\"; for "
			"example: %.*s",
			SLICE_ARG(line->says->text), SLICE_ARG(rule_words(line, k->clash[0])),
			SLICE_ARG(rule_words(line, k->clash[1])),
			SLICE_ARG(example(f, k, &k->clashes)));
	for (uint32_t i = 0; is_known(k) && i < k->parts; i++)
		if (!k->reached[i] && !(line->unique && k->held[i]))
			diag_error(f->p->diags, line->rules[i].place, "sheet-dead",
				k->held[i]
					? "the rule \"%.*s\" of \"%.*s\" never decides: wherever it "
					  "holds, one before it does too"
					: "no answer makes the rule \"%.*s\" of \"%.*s\" hold: take it "
					  "out",
				SLICE_ARG(rule_words(line, i)), SLICE_ARG(line->says->text));
}

static void fail_table(struct failing *f, const struct claim *k)
{
	const struct sheet_line *line = line_of(f, k);

	for (uint32_t i = 0; is_known(k) && i < k->parts; i++)
		if (!k->reached[i] && line->cells[i].kind != GIVES_NOTHING)
			diag_error(f->p->diags, line->cells[i].place, "sheet-dead",
				"no answer reaches this cell of \"%.*s\": write \"not applicable\"",
				SLICE_ARG(line->says->text));
}

static void (*const fail_operations[])(struct failing *f, const struct claim *k) = {
	[OPERATION_BAND] = fail_band,
	[OPERATION_DECIDE] = fail_decide,
	[OPERATION_TABLE] = fail_table,
	[OPERATION_FIGURE] = NULL,
};

static bool ever_held(const struct claim *k)
{
	return !is_known(k) || (k->labels & ~(uint64_t)1);
}

static void fail_claim(struct failing *f, const struct claim *k)
{
	const struct sheet *s = f->p->sheet;

	if (k->kind == CLAIM_ASKED && !ever_held(k))
		diag_error(f->p->diags, s->questions[k->index].place, "sheet-dead",
			"\"%.*s\" is never asked: no answer makes its \"when\" hold",
			SLICE_ARG(s->questions[k->index].name));
	if (k->kind == CLAIM_REFER && !ever_held(k))
		diag_error(f->p->diags, s->refers[k->index].written->place, "sheet-dead",
			"no answer makes this hold, so nobody is told to ask: \"%.*s\"",
			SLICE_ARG(s->refers[k->index].written->text));
	if (k->kind == CLAIM_LINE && fail_operations[s->lines[k->index].operation])
		fail_operations[s->lines[k->index].operation](f, k);
	if (k->kind == CLAIM_DIVIDES && k->below_zero.tries)
		fail_division(f, k, &k->below_zero);
	for (int state = STATE_NOTHING; state < STATES; state++)
		if (k->kind == CLAIM_LINE || k->kind == CLAIM_OUTCOME)
			fail_state(f, k, (enum state)state);
	if (k->kind == CLAIM_OUTCOME)
		fail_state(f, k, STATE_UNASKED);
}

void fail_claims(struct claims *c)
{
	struct failing f = {
		.claims = c,
		.p = c->p,
		.told = ARENA_ARRAY(c->p->arena, bool, (c->p->sheet->line_count + 1) * STATES),
	};

	for (uint32_t i = 0; i < c->count; i++)
		fail_claim(&f, &c->at[i]);
}
