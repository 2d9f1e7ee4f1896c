#include "worksheet/truth.h"

#include "worksheet/known.h"

static struct value truth(bool holds)
{
	return value_whole(holds);
}

/* What a test of something that is no value gives. */
static struct value untold(const struct value *v)
{
	return v->state == STATE_UNASKED ? truth(false) : *v;
}

static uint64_t set_of(const struct call *c, uint32_t arg)
{
	return call_arg(c, arg) | (uint64_t)call_arg(c, arg + 1) << 32;
}

struct value truth_is(const struct call *c)
{
	const struct value *v = call_value(c, 0);

	if (v->state != STATE_VALUE)
		return untold(v);

	bool within = v->low.over >= 0 && v->low.over < IMAGE_CHOICES &&
		set_of(c, 1) >> v->low.over & 1;

	return truth(within != (c->extra != 0));
}

struct value truth_includes(const struct call *c)
{
	struct value asked = known_asked_of(c->work, c->extra);

	if (asked.state != STATE_VALUE || asked.low.over == 0)
		return asked;
	if (c->work->given[c->extra] == NOT_GIVEN)
		return value_without(STATE_MISSING);
	return truth(((uint64_t)c->work->answers[c->extra] & set_of(c, 0)) != 0);
}

struct value truth_compare(const struct call *c)
{
	const struct value *a = call_value(c, 0), *b = call_value(c, 1);

	if (a->state != STATE_VALUE)
		return untold(a);
	if (b->state != STATE_VALUE)
		return untold(b);

	int order = number_compare(a->low, b->low);
	const bool holds[] = {
		[COMPARE_OVER] = order > 0,
		[COMPARE_UNDER] = order < 0,
		[COMPARE_UP_TO] = order <= 0,
		[COMPARE_AT_LEAST] = order >= 0,
		[COMPARE_EXACTLY] = order == 0,
	};
	uint32_t comparison = c->extra & ~(uint32_t)IMAGE_NEGATED;

	return truth(holds[comparison < COMPARISONS ? comparison : 0] !=
		((c->extra & IMAGE_NEGATED) != 0));
}

/* `decisive` is what one part makes of the whole: false of `and`, true of `or`. */
static struct value join(const struct call *c, bool decisive)
{
	struct value result = truth(!decisive);

	for (uint32_t i = 0; i < c->args; i++) {
		const struct value *v = call_value(c, i);

		if (v->state != STATE_VALUE) {
			if (result.state == STATE_VALUE)
				result = *v;
		} else if ((v->low.over != 0) == decisive) {
			return truth(decisive);
		}
	}
	return result;
}

struct value truth_and(const struct call *c)
{
	return join(c, false);
}

struct value truth_or(const struct call *c)
{
	return join(c, true);
}

struct value truth_not(const struct call *c)
{
	const struct value *v = call_value(c, 0);

	return v->state == STATE_VALUE ? truth(v->low.over == 0) : *v;
}
