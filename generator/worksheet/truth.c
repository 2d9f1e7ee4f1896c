#include "worksheet/truth.h"

#include "worksheet/known.h"

/* Whether a test of *tested can be made; if not, *v is what it gives. */
static bool can_test(const struct value *tested, struct value *v)
{
	if (!value_is_known(tested) && tested->state != STATE_UNASKED)
		*v = *tested;
	return value_is_known(tested);
}

static uint64_t set_of(const struct call *c, uint32_t arg)
{
	return call_arg(c, arg) | (uint64_t)call_arg(c, arg + 1) << 32;
}

void truth_is(const struct call *c, struct value *v)
{
	if (!can_test(call_value(c, 0), v))
		return;

	uint64_t place = (uint64_t)call_value(c, 0)->low.over;
	bool within = place < IMAGE_CHOICES && set_of(c, 1) >> place & 1;

	value_set_whole(v, within != (c->extra != 0));
}

void truth_includes(const struct call *c, struct value *v)
{
	if (known_is_answered(c, v))
		value_set_whole(v, ((uint64_t)c->work->answers[c->extra] & set_of(c, 0)) != 0);
	else if (v->state == STATE_UNASKED)
		value_clear(v);
}

void truth_compare(const struct call *c, struct value *v)
{
	const struct value *a = call_value(c, 0), *b = call_value(c, 1);

	if (!can_test(a, v) || !can_test(b, v))
		return;

	/* for each comparison, whether it holds where the order is -1, 0 and 1: a bit each */
	static const uint8_t holds[] = {
		[COMPARE_OVER] = 4,
		[COMPARE_UNDER] = 1,
		[COMPARE_UP_TO] = 3,
		[COMPARE_AT_LEAST] = 6,
		[COMPARE_EXACTLY] = 2,
	};
	uint32_t comparison = c->extra & ~(uint32_t)IMAGE_NEGATED;
	int bit = number_compare(&a->low, &b->low) + 1;

	value_set_whole(v,
		(holds[comparison < COMPARISONS ? comparison : 0] >> bit & 1) !=
			((c->extra & IMAGE_NEGATED) != 0));
}

/* `decisive` is what one part makes of the whole: false of `and`, true of `or`. */
static void join(const struct call *c, struct value *v, bool decisive)
{
	value_set_whole(v, !decisive);
	for (uint32_t i = 0; i < c->args; i++) {
		const struct value *part = call_value(c, i);

		if (value_is_known(part) && value_is_true(part) == decisive) {
			value_clear(v);
			value_set_whole(v, decisive);
			return;
		}
		if (value_is_known(v) && !value_is_known(part))
			*v = *part;
	}
}

void truth_and(const struct call *c, struct value *v)
{
	join(c, v, false);
}

void truth_or(const struct call *c, struct value *v)
{
	join(c, v, true);
}

void truth_not(const struct call *c, struct value *v)
{
	value_set_whole(v, !value_is_true(call_value(c, 0)));
}
