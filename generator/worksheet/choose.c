#include "worksheet/choose.h"

/*
 * Whether the value of argument 0 is within one bound, a node plus one, which may be absent. What is not known of a
 * bound goes into *v; then nothing is within it.
 */
static bool is_within(const struct call *c, uint32_t bound, int side, bool closed, struct value *v)
{
	if (bound == 0)
		return true;

	const struct value *at = &c->work->values[bound - 1];

	if (!value_is_known(at)) {
		*v = *at;
		return false;
	}

	int order = number_compare(&call_value(c, 0)->low, &at->low) * side;

	return order > 0 || (closed && order == 0);
}

void choose_band(const struct call *c, struct value *v)
{
	for (uint32_t i = 1; i < c->args && value_is_known(v); i += BAND_STEP_ARGS) {
		uint32_t flags = call_arg(c, i + 2);

		if (is_within(c, call_arg(c, i), 1, flags & BAND_LOW_CLOSED, v) &&
			is_within(c, call_arg(c, i + 1), -1, flags & BAND_HIGH_CLOSED, v)) {
			*v = *call_value(c, i + 3);
			v->chosen = (uint16_t)(i / BAND_STEP_ARGS);
			return;
		}
	}
	if (value_is_known(v))
		v->state = STATE_NOTHING;
}

void choose_table(const struct call *c, struct value *v)
{
	uint32_t cell = 0;

	for (uint32_t i = 0; i < c->extra; i++) {
		const struct value *at = call_value(c, i * 2);
		uint32_t size = call_arg(c, i * 2 + 1);

		if (!value_is_known(at)) {
			*v = *at;
			return;
		}
		if ((uint64_t)at->low.over >= size) {
			v->state = STATE_NOTHING;
			return;
		}
		cell = cell * size + (uint32_t)at->low.over;
	}
	*v = *call_value(c, c->extra * 2 + cell);
	v->chosen = STEP_NONE;
}

void choose_decide(const struct call *c, struct value *v)
{
	uint32_t taken = c->args - 1, chosen = STEP_NONE;

	for (uint32_t i = 0; i < taken; i += 2) {
		const struct value *holds = call_value(c, i);

		if (!value_is_known(holds)) {
			*v = *holds;
			return;
		}
		if (value_is_true(holds)) {
			taken = i + 1;
			chosen = i / 2;
		}
	}
	*v = *call_value(c, taken);
	v->chosen = (uint16_t)chosen;
}

void choose_when(const struct call *c, struct value *v)
{
	*v = *call_value(c, value_is_true(call_value(c, 0)) ? 1 : 2);
}
