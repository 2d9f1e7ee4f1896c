#include "prove/claim.h"

static uint32_t arg(const struct claims *c, const struct claim *k, uint32_t i)
{
	return image_arg(&c->p->image, k->first + i);
}

static const struct value *arg_value(const struct claims *c, const struct claim *k, uint32_t i)
{
	return &c->p->work.values[arg(c, k, i)];
}

static bool within(
	const struct claims *c, const struct value *v, uint32_t bound, int side, bool closed)
{
	if (bound == 0)
		return true;

	int order = number_compare(&v->low, &c->p->work.values[bound - 1].low) * side;

	return order > 0 || (closed && order == 0);
}

static void note_clash(struct claims *c, struct claim *k, uint32_t first, uint32_t second)
{
	if (k->clashes.tries)
		return;
	k->clash[0] = first;
	k->clash[1] = second;
	witness_keep(c->p, &k->clashes);
}

/* The engine took the first step that fits: whether a later one does too. */
static void look_band(struct claims *c, struct claim *k, const struct value *v)
{
	const struct value *value = arg_value(c, k, 0);

	if (v->chosen >= k->parts || value->state != STATE_VALUE)
		return;
	k->reached[v->chosen] = true;
	for (uint32_t i = v->chosen + 1u; i < k->parts && !k->clashes.tries; i++) {
		uint32_t at = 1 + i * BAND_STEP_ARGS, flags = arg(c, k, at + 2);

		if (within(c, value, arg(c, k, at), 1, flags & BAND_LOW_CLOSED) &&
			within(c, value, arg(c, k, at + 1), -1, flags & BAND_HIGH_CLOSED))
			note_clash(c, k, v->chosen, i);
	}
}

static bool holds(const struct value *v)
{
	return v->state == STATE_VALUE && v->low.over != 0;
}

static bool can_decide(const struct claims *c, const struct claim *k)
{
	for (uint32_t i = 0; i < k->parts; i++) {
		const struct value *v = arg_value(c, k, i * 2);

		if (v->state != STATE_VALUE)
			return false;
		if (v->low.over)
			return true;
	}
	return true;
}

static void look_decide(struct claims *c, struct claim *k, const struct value *v)
{
	const struct sheet_line *line = &c->p->sheet->lines[k->index];

	for (uint32_t i = 0; i < k->parts; i++)
		k->held[i] = k->held[i] || holds(arg_value(c, k, i * 2));
	if (v->chosen >= k->parts) {
		k->otherwise = k->otherwise || can_decide(c, k);
		return;
	}
	k->reached[v->chosen] = true;
	for (uint32_t i = v->chosen + 1u; line->unique && i < k->parts && !k->clashes.tries; i++)
		if (holds(arg_value(c, k, i * 2)))
			note_clash(c, k, v->chosen, i);
}

static void look_table(struct claims *c, struct claim *k, const struct value *v)
{
	uint32_t dimensions = (k->args - k->parts) / 2, cell = 0;

	(void)v;
	for (uint32_t i = 0; i < dimensions; i++) {
		const struct value *place = arg_value(c, k, i * 2);

		if (place->state != STATE_VALUE)
			return;
		cell = cell * arg(c, k, i * 2 + 1) + (uint32_t)place->low.over;
	}
	if (cell < k->parts)
		k->reached[cell] = true;
}

/* How far two numbers lie apart, if that can be said. */
static bool distance(struct number *apart, struct number a, struct number b)
{
	if (b.over == INT64_MIN)
		return false;
	b.over = -b.over;
	if (!number_add(apart, &a, &b) || apart->over == INT64_MIN)
		return false;
	if (apart->over < 0)
		apart->over = -apart->over;
	return true;
}

/* A value may be looked at together with what it is made from directly, and no deeper. */
static void look_divides(struct claims *c, struct claim *k, const struct value *v)
{
	const struct value *over = arg_value(c, k, 2);

	(void)v;
	if (over->state == STATE_VALUE && over->low.over < 0 && !k->below_zero.tries)
		witness_keep(c->p, &k->below_zero);
}

static void look_ratio(struct claims *c, struct claim *k, const struct value *v)
{
	const struct value *exact = arg_value(c, k, 0);
	struct number apart;

	if (k->exact == GRAPH_NONE || v->state != STATE_VALUE || exact->state != STATE_VALUE)
		return;
	if (distance(&apart, v->low, exact->low) && number_compare(&apart, &k->rounding) > 0)
		k->rounding = apart;
	if (!(v->low.over == v->high.over && v->low.under == v->high.under) &&
		distance(&apart, v->high, exact->high) && number_compare(&apart, &k->rounding) > 0)
		k->rounding = apart;
}

static void (*const looks[])(struct claims *c, struct claim *k, const struct value *v) = {
	[OPERATION_BAND] = look_band,
	[OPERATION_DECIDE] = look_decide,
	[OPERATION_TABLE] = look_table,
	[OPERATION_RATIO] = look_ratio,
	[OPERATION_FIGURE] = NULL,
};

static void look_at(struct claims *c, struct claim *k)
{
	const struct value *v = &c->p->work.values[k->node];

	if (!(k->states >> v->state & 1)) {
		k->states |= 1u << v->state;
		witness_keep(c->p, &k->by_state[v->state]);
	}
	if (v->state == STATE_VALUE) {
		if (!k->has_value || number_compare(&v->low, &k->low) < 0)
			k->low = v->low;
		if (!k->has_value || number_compare(&v->high, &k->high) > 0)
			k->high = v->high;
		k->has_value = true;
		if (v->low.over >= 0 && v->low.over < IMAGE_CHOICES)
			k->labels |= (uint64_t)1 << v->low.over;
	}
	if (k->kind == CLAIM_DIVIDES)
		look_divides(c, k, v);
	if (k->kind == CLAIM_LINE && looks[c->p->sheet->lines[k->index].operation])
		looks[c->p->sheet->lines[k->index].operation](c, k, v);
}

static void look(void *context, uint32_t node)
{
	struct claims *c = context;

	for (struct claim *k = c->of[node]; k; k = k->next)
		look_at(c, k);
}

static struct claim *add(struct claims *c, enum claim_kind kind, size_t index, uint32_t node)
{
	struct claim *k = &c->at[c->count++];
	const struct image *im = &c->p->image;

	*k = (struct claim){
		.kind = (int)kind,
		.index = (uint32_t)index,
		.node = node,
		.op = image_word(im, SECTION_NODE, node, NODE_OP),
		.args = image_word(im, SECTION_NODE, node, NODE_ARGS),
		.first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST),
		.exact = GRAPH_NONE,
		.next = c->of[node],
		.worked = true,
		.rounding = { 0, 1 },
	};
	c->of[node] = k;
	c->watched[node] = true;
	return k;
}

static void add_line(struct claims *c, size_t index)
{
	const struct image *im = &c->p->image;
	const struct sheet_line *line = &c->p->sheet->lines[index];
	uint32_t record = c->p->compiled->lines[index];
	uint32_t node = image_word(im, SECTION_LINE, record, LINE_NODE);
	uint32_t exact = image_word(im, SECTION_LINE, record, LINE_EXACT);

	/* of a group, what is worked in a row that is there */
	if (line->group >= 0)
		node = image_arg(im, image_word(im, SECTION_NODE, node, NODE_ARG_FIRST) + 1);

	struct claim *k = add(c, CLAIM_LINE, index, node);

	if (exact)
		k->exact = exact - 1;
	k->parts = (uint32_t)(line->operation == OPERATION_BAND ? line->step_count
			: line->operation == OPERATION_DECIDE	? line->rule_count
			: line->operation == OPERATION_TABLE	? line->cell_count
								: 0);
	k->reached = ARENA_ARRAY(c->p->arena, bool, k->parts + 1);
	k->held = ARENA_ARRAY(c->p->arena, bool, k->parts + 1);
}

void claims_make(struct claims *c, struct proving *p)
{
	const struct sheet *s = p->sheet;
	size_t room = s->line_count * 2 + 1 + s->question_count + s->refer_count;

	*c = (struct claims){
		.p = p,
		.at = ARENA_ARRAY(p->arena, struct claim, room),
		.of = ARENA_ARRAY(p->arena, struct claim *, p->space.graph.count + 1),
		.watched = ARENA_ARRAY(p->arena, bool, p->space.graph.count + 1),
	};
	for (size_t i = 0; i < s->line_count; i++)
		add_line(c, i);
	add(c, CLAIM_OUTCOME, 0, image_header(&p->image, HEADER_OUTCOME));
	for (size_t i = 0; i < s->question_count; i++) {
		uint32_t when = image_word(
			&p->image, SECTION_QUESTION, p->compiled->questions[i], QUESTION_WHEN);

		if (when)
			add(c, CLAIM_ASKED, i, when - 1);
	}
	for (size_t i = 0; i < s->refer_count; i++)
		add(c, CLAIM_REFER, i,
			image_word(&p->image, SECTION_REFER, (uint32_t)i, REFER_NODE));
	for (size_t i = 0; i < s->line_count; i++) {
		const struct claim *k = claims_line(c, i);

		if (s->lines[i].operation == OPERATION_RATIO)
			add(c, CLAIM_DIVIDES, i, k->exact == GRAPH_NONE ? k->node : k->exact);
	}
	p->walks.watched = c->watched;
	p->walks.look = look;
	p->walks.context = c;
}

void claims_walk(struct claims *c)
{
	struct walks *ws = &c->p->walks;

	/* the result takes most with it; then what only lines that are shown are made from */
	(void)!walk_node(ws, claims_outcome(c)->node);
	for (uint32_t i = c->count; i-- > 0;)
		if (!ws->worked[c->at[i].node])
			(void)!walk_node(ws, c->at[i].node);
	for (uint32_t i = 0; i < c->count; i++)
		c->at[i].worked = c->at[i].worked && ws->worked[c->at[i].node];
}
