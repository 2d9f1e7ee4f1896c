#include "worksheet/choose.h"

/* Whether `v` is within one bound, which may be absent; a bound that is no value is passed on in *bad. */
static bool is_within(const struct call *c, const struct value *v, uint32_t bound, int side,
	bool closed, const struct value **bad)
{
	if (bound == 0)
		return true;

	const struct value *at = &c->work->values[bound - 1];

	if (at->state != STATE_VALUE) {
		*bad = at;
		return false;
	}

	int order = number_compare(v->low, at->low) * side;

	return order > 0 || (closed && order == 0);
}

struct value choose_band(const struct call *c)
{
	const struct value *v = call_value(c, 0), *bad = NULL;

	if (v->state != STATE_VALUE)
		return *v;
	for (uint32_t i = 1; i < c->args; i += BAND_STEP_ARGS) {
		uint32_t flags = call_arg(c, i + 2);
		bool fits = is_within(c, v, call_arg(c, i), 1, flags & BAND_LOW_CLOSED, &bad) &&
			is_within(c, v, call_arg(c, i + 1), -1, flags & BAND_HIGH_CLOSED, &bad);

		if (bad)
			return *bad;
		if (fits) {
			struct value result = *call_value(c, i + 3);

			result.chosen = (uint16_t)(i / BAND_STEP_ARGS);
			return result;
		}
	}
	return value_without(STATE_NOTHING);
}

struct value choose_table(const struct call *c)
{
	uint32_t cell = 0;

	for (uint32_t i = 0; i < c->extra; i++) {
		const struct value *v = call_value(c, i * 2);
		uint32_t size = call_arg(c, i * 2 + 1);

		if (v->state != STATE_VALUE)
			return *v;
		if (v->low.over < 0 || v->low.over >= (int64_t)size)
			return value_without(STATE_NOTHING);
		cell = cell * size + (uint32_t)v->low.over;
	}

	struct value result = *call_value(c, c->extra * 2 + cell);

	result.chosen = STEP_NONE;
	return result;
}

struct value choose_decide(const struct call *c)
{
	for (uint32_t i = 0; i + 1 < c->args; i += 2) {
		const struct value *holds = call_value(c, i);

		if (holds->state != STATE_VALUE)
			return *holds;
		if (holds->low.over) {
			struct value result = *call_value(c, i + 1);

			result.chosen = (uint16_t)(i / 2);
			return result;
		}
	}

	struct value otherwise = *call_value(c, c->args - 1);

	otherwise.chosen = STEP_NONE;
	return otherwise;
}

struct value choose_when(const struct call *c)
{
	const struct value *holds = call_value(c, 0);

	return holds->state != STATE_VALUE ? *holds : *call_value(c, holds->low.over ? 1 : 2);
}
