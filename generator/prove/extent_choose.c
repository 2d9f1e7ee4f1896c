#include "prove/extending.h"

/* Whether some value can be within one bound of a step. */
static bool can_fit(const struct extending *b, const struct extent *v, uint32_t bound, bool lower)
{
	if (bound == 0 || !b->of[bound - 1].some)
		return true;
	return lower ? number_compare(&v->high, &b->of[bound - 1].low) >= 0
		     : number_compare(&v->low, &b->of[bound - 1].high) <= 0;
}

void extend_band(struct extending *b, uint32_t node, struct extent *into)
{
	const struct extent *v = of_arg(b, node, 0);

	into->states |= v->states;
	for (uint32_t i = 1; v->some && i < args(b, node); i += BAND_STEP_ARGS)
		if (can_fit(b, v, arg(b, node, i), true) &&
			can_fit(b, v, arg(b, node, i + 1), false))
			join(into, of_arg(b, node, i + 3));
}

void extend_table(struct extending *b, uint32_t node, struct extent *into)
{
	uint32_t first = extra(b, node) * 2;

	for (uint32_t i = 0; i < first; i += 2)
		into->states |= of_arg(b, node, i)->states;
	for (uint32_t i = first; i < args(b, node); i++)
		join(into, of_arg(b, node, i));
}

void extend_decide(struct extending *b, uint32_t node, struct extent *into)
{
	for (uint32_t i = 0; i + 1 < args(b, node); i += 2) {
		const struct extent *holds = of_arg(b, node, i);

		into->states |= holds->states;
		if (holds->some && holds->high.over)
			join(into, of_arg(b, node, i + 1));
		if (holds->some && holds->low.over && !holds->states)
			return;
	}
	join(into, of_arg(b, node, args(b, node) - 1));
}

void extend_when(struct extending *b, uint32_t node, struct extent *into)
{
	const struct extent *holds = of_arg(b, node, 0);

	into->states |= holds->states;
	if (holds->some && holds->high.over)
		join(into, of_arg(b, node, 1));
	if (holds->some && !holds->low.over)
		join(into, of_arg(b, node, 2));
}

/* A test of what was not asked is false. */
static void extend_test(struct extent *into, unsigned states)
{
	if (states >> STATE_UNASKED & 1)
		whole(into, 0, 0);
	into->states |= states & ~(1u << STATE_UNASKED);
}

void extend_is(struct extending *b, uint32_t node, struct extent *into)
{
	whole(into, 0, 1);
	extend_test(into, of_arg(b, node, 0)->states);
}

void extend_includes(struct extending *b, uint32_t node, struct extent *into)
{
	whole(into, 0, 1);
	into->states |= extending_asked(b, extra(b, node))->states;
}

void extend_compare(struct extending *b, uint32_t node, struct extent *into)
{
	whole(into, 0, 1);
	extend_test(into, of_arg(b, node, 0)->states | of_arg(b, node, 1)->states);
}

void extend_join(struct extending *b, uint32_t node, struct extent *into)
{
	bool any = b->space->graph.nodes[node].op == OP_OR;
	bool low = !any, high = !any;

	for (uint32_t i = 0; i < args(b, node); i++) {
		const struct extent *v = of_arg(b, node, i);
		bool never = v->some && v->high.over == 0 && !v->states;
		bool always = v->some && v->low.over != 0 && !v->states;

		into->states |= v->states;
		low = any ? low || always : low && always;
		high = any ? high || !never : high && !never;
	}
	whole(into, low, high);
}

void extend_not(struct extending *b, uint32_t node, struct extent *into)
{
	const struct extent *v = of_arg(b, node, 0);

	into->states |= v->states;
	if (v->some)
		whole(into, v->high.over == 0, v->low.over == 0);
}

void extend_asked(struct extending *b, uint32_t node, struct extent *into)
{
	join(into, extending_asked(b, extra(b, node)));
}
