#include "prove/part.h"

#include "worksheet/arithmetic.h"

bool part_shape_of(struct part_shape *s, const struct image *image, uint32_t node)
{
	static const uint8_t words[OPS] = {
		[OP_SUM] = 2, [OP_MAX] = 1, [OP_MIN] = 1, [OP_COUNT] = 1, [OP_AND] = 1, [OP_OR] = 1
	};
	uint32_t op = image_word(image, SECTION_NODE, node, NODE_OP);

	if (!words[op])
		return false;
	*s = (struct part_shape){
		.op = op,
		.first = image_word(image, SECTION_NODE, node, NODE_ARG_FIRST),
		.count = image_word(image, SECTION_NODE, node, NODE_ARGS) / words[op],
		.each = words[op],
	};
	return true;
}

struct value part_whole(int64_t n)
{
	struct value v;

	value_clear(&v);
	value_set_whole(&v, n);
	return v;
}

void part_add(const struct part_shape *s, const struct image *image, struct value *so_far,
	const struct value *v, uint32_t i, bool first)
{
	int sign = s->op == OP_MAX ? 1 : -1;

	if (s->op == OP_SUM) {
		arithmetic_add(so_far, v, (int32_t)image_arg(image, s->first + i * 2 + 1));
	} else if (s->op == OP_COUNT) {
		so_far->low.over += v->low.over != 0;
		so_far->high = so_far->low;
	} else if (first) {
		*so_far = *v;
	} else {
		if (number_compare(&v->low, &so_far->low) * sign > 0)
			so_far->low = v->low;
		if (number_compare(&v->high, &so_far->high) * sign > 0)
			so_far->high = v->high;
	}
	so_far->chosen = STEP_NONE;
}

static bool is_condition(const struct part_shape *s)
{
	return s->op == OP_AND || s->op == OP_OR;
}

void part_begin(struct part *p, const struct part_shape *s)
{
	p->so_far = part_whole(s->op == OP_AND);
	p->other = part_whole(0);
	p->bad = GRAPH_NONE;
	p->some = false;
}

/* What was so far makes no difference any more: parts are the same whatever it was. */
static void forget_number(struct part *p)
{
	p->so_far = part_whole(0);
	p->some = false;
}

static void take_bad(struct part *p, const struct part_shape *s, const struct value *v, uint32_t i)
{
	if (p->bad != GRAPH_NONE && p->bad < i)
		return;
	p->bad = i;
	p->other = *v;
	if (!is_condition(s))
		forget_number(p);
}

/* One part that decides a condition is enough, whatever the others are. */
static void take_truth(struct part *p, const struct part_shape *s, const struct value *v)
{
	bool decisive = s->op == OP_OR;

	if (value_is_true(v) != decisive)
		return;
	part_begin(p, s);
	p->so_far = part_whole(decisive);
	p->some = true;
}

void part_take(struct part *p, const struct part_shape *s, const struct work *w, uint32_t i)
{
	const struct value *v = &w->values[part_node(s, w->image, i)];

	if (is_condition(s)) {
		if (p->some)
			return;
		if (value_is_known(v))
			take_truth(p, s, v);
		else
			take_bad(p, s, v, i);
	} else if (!value_is_known(v)) {
		take_bad(p, s, v, i);
	} else if (p->bad == GRAPH_NONE) {
		part_add(s, w->image, &p->so_far, v, i, !p->some);
		p->some = true;
	}
}

struct value part_value(const struct part *p, const struct part_shape *s)
{
	if (is_condition(s) && p->some)
		return p->so_far;
	return p->bad == GRAPH_NONE ? p->so_far : p->other;
}
