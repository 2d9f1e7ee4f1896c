#include "worksheet/arithmetic.h"

/* Add `times` x `b` to one end of a sum. */
static bool add_end(struct number *end, const struct number *b, int32_t times)
{
	struct number product = number_whole(times);

	return number_times(&product, b, &product) && number_add(end, end, &product);
}

void arithmetic_add(struct value *a, const struct value *b, int32_t times)
{
	bool turned = times < 0, one = value_is_one(a) && value_is_one(b);
	bool good = add_end(&a->low, turned ? &b->high : &b->low, times);

	if (one)
		a->high = a->low;
	else
		good = good && add_end(&a->high, turned ? &b->low : &b->high, times);
	if (!good)
		a->state = STATE_OVERFLOW;
}

void arithmetic_sum(const struct call *c, struct value *v)
{
	for (uint32_t i = 0; i < c->args && value_is_known(v); i += 2)
		arithmetic_add(v, call_value(c, i), (int32_t)call_arg(c, i + 1));
}

static void keep_extreme(struct number *best, const struct number *n, int sign)
{
	if (number_compare(n, best) * sign > 0)
		*best = *n;
}

/* The largest, with `sign` 1, or the smallest, with -1. */
static void extreme(const struct call *c, struct value *v, int sign)
{
	v->low = call_value(c, 0)->low;
	v->high = call_value(c, 0)->high;
	for (uint32_t i = 1; i < c->args; i++) {
		keep_extreme(&v->low, &call_value(c, i)->low, sign);
		keep_extreme(&v->high, &call_value(c, i)->high, sign);
	}
}

void arithmetic_largest(const struct call *c, struct value *v)
{
	extreme(c, v, 1);
}

void arithmetic_smallest(const struct call *c, struct value *v)
{
	extreme(c, v, -1);
}

void arithmetic_count(const struct call *c, struct value *v)
{
	int64_t true_ones = 0;

	for (uint32_t i = 0; i < c->args; i++)
		true_ones += value_is_true(call_value(c, i));
	value_set_whole(v, true_ones);
}

/* What argument `i` of a ratio is: all but the first are one number. */
static const struct number *part(const struct call *c, uint32_t i)
{
	return &call_value(c, i)->low;
}

/* One end of value x times / over, rounded. */
static bool ratio_end(const struct call *c, struct number *end, const struct number *of)
{
	return number_times(end, of, part(c, 1)) && number_over(end, end, part(c, 2)) &&
		number_round(end, part(c, 3), (enum number_rounding)c->extra);
}

/* Both ends; less than nothing turns a range round. */
static bool ratio_ends(const struct call *c, struct value *v, const struct value *of)
{
	bool turned = (part(c, 1)->over < 0) != (part(c, 2)->over < 0);

	return ratio_end(c, &v->low, turned ? &of->high : &of->low) &&
		ratio_end(c, &v->high, turned ? &of->low : &of->high);
}

void arithmetic_ratio(const struct call *c, struct value *v)
{
	if (part(c, 2)->over == 0 || part(c, 3)->over <= 0)
		v->state = STATE_DIVISION;
	else if (!ratio_ends(c, v, call_value(c, 0)))
		v->state = STATE_OVERFLOW;
}

void arithmetic_pair(const struct call *c, struct value *v)
{
	v->low = call_value(c, 0)->low;
	v->high = call_value(c, 1)->high;
}

void arithmetic_low_end(const struct call *c, struct value *v)
{
	value_set(v, call_value(c, 0)->low);
}

void arithmetic_high_end(const struct call *c, struct value *v)
{
	value_set(v, call_value(c, 0)->high);
}
