#include "worksheet/arithmetic.h"

void arithmetic_add(struct value *a, const struct value *b, int32_t times)
{
	const struct number *low = times < 0 ? &b->high : &b->low;
	const struct number *high = times < 0 ? &b->low : &b->high;
	struct number weight = number_whole(times), product;
	bool one = value_is_one(a) && value_is_one(b);
	bool good = number_times(&product, *low, weight) && number_add(&a->low, a->low, product);

	if (one)
		a->high = a->low;
	else
		good = good && number_times(&product, *high, weight) &&
			number_add(&a->high, a->high, product);
	if (!good)
		*a = value_without(STATE_OVERFLOW);
}

struct value arithmetic_sum(const struct call *c)
{
	struct value total = value_whole(0);

	for (uint32_t i = 0; i < c->args && total.state == STATE_VALUE; i += 2) {
		const struct value *v = call_value(c, i);

		if (v->state != STATE_VALUE)
			return *v;
		arithmetic_add(&total, v, (int32_t)call_arg(c, i + 1));
	}
	return total;
}

/* The largest, with `sign` 1, or the smallest, with -1. */
static struct value extreme(const struct call *c, int sign)
{
	struct value best = *call_value(c, 0);

	for (uint32_t i = 1; i < c->args && best.state == STATE_VALUE; i++) {
		const struct value *v = call_value(c, i);

		if (v->state != STATE_VALUE)
			return *v;
		if (number_compare(v->low, best.low) * sign > 0)
			best.low = v->low;
		if (number_compare(v->high, best.high) * sign > 0)
			best.high = v->high;
	}
	best.chosen = STEP_NONE;
	return best;
}

struct value arithmetic_largest(const struct call *c)
{
	return extreme(c, 1);
}

struct value arithmetic_smallest(const struct call *c)
{
	return extreme(c, -1);
}

struct value arithmetic_count(const struct call *c)
{
	int64_t true_ones = 0;

	for (uint32_t i = 0; i < c->args; i++) {
		const struct value *v = call_value(c, i);

		if (v->state != STATE_VALUE)
			return *v;
		true_ones += v->low.over != 0;
	}
	return value_whole(true_ones);
}

/* One end of value x times / over, rounded. */
static bool ratio_end(struct number *end, struct number times, struct number over,
	struct number quantum, enum number_rounding rounding)
{
	struct number exact;

	return number_times(&exact, *end, times) && number_over(&exact, exact, over) &&
		number_round(end, exact, quantum, rounding);
}

struct value arithmetic_ratio(const struct call *c)
{
	struct value v = *call_value(c, 0);
	const struct value *times = call_value(c, 1), *over = call_value(c, 2);
	const struct value *quantum = call_value(c, 3);
	enum number_rounding rounding = (enum number_rounding)c->extra;

	for (uint32_t i = 0; i < 4; i++)
		if (call_value(c, i)->state != STATE_VALUE)
			return *call_value(c, i);
	if (over->low.over == 0 || quantum->low.over <= 0)
		return value_without(STATE_DIVISION);

	bool one = value_is_one(&v);

	v.chosen = STEP_NONE;
	if (!ratio_end(&v.low, times->low, over->low, quantum->low, rounding))
		return value_without(STATE_OVERFLOW);
	if (one)
		v.high = v.low;
	else if (!ratio_end(&v.high, times->low, over->low, quantum->low, rounding))
		return value_without(STATE_OVERFLOW);
	if (number_compare(v.low, v.high) > 0) {
		struct number low = v.high;

		v.high = v.low;
		v.low = low;
	}
	return v;
}

struct value arithmetic_pair(const struct call *c)
{
	struct value low = *call_value(c, 0);
	const struct value *high = call_value(c, 1);

	if (low.state != STATE_VALUE)
		return low;
	if (high->state != STATE_VALUE)
		return *high;
	low.high = high->high;
	return low;
}

struct value arithmetic_low_end(const struct call *c)
{
	struct value v = *call_value(c, 0);

	v.high = v.low;
	return v;
}

struct value arithmetic_high_end(const struct call *c)
{
	struct value v = *call_value(c, 0);

	v.low = v.high;
	return v;
}
