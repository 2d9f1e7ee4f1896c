#include "prove/extent.h"

#include "prove/extending.h"
#include "worksheet/operation.h"

static const struct extent nothing = { .low = { 0, 1 }, .high = { 0, 1 } };
static const struct number far_below = { INT64_MIN, 1 }, far_above = { INT64_MAX, 1 };

const struct extent *extending_asked(const struct extending *b, uint32_t question)
{
	uint32_t when = image_word(b->image, SECTION_QUESTION, question, QUESTION_WHEN);
	static const struct extent always = { .some = true, .low = { 1, 1 }, .high = { 1, 1 } };

	return when ? &b->of[when - 1] : &always;
}

/* It can be anything, also too large. */
static void anything(struct extent *into)
{
	widen(into, far_below, far_above);
	into->states |= 1u << STATE_OVERFLOW;
}

static void extend_worked(struct extending *b, uint32_t node, struct extent *into)
{
	struct value v;

	operation_work(b->work, node, &v);
	if (v.state == STATE_VALUE)
		widen(into, v.low, v.high);
	else
		into->states |= 1u << v.state;
}

/* A figure, on every day that is looked at. */
static void extend_figure(struct extending *b, uint32_t node, struct extent *into)
{
	const struct space *s = b->space;
	uint32_t day = image_header(b->image, HEADER_DAY);
	const struct space_question *q = day ? &s->questions[day - 1] : NULL;
	size_t count = q ? q->count : s->day_count;

	for (size_t i = 0; i < count; i++) {
		b->work->day = q ? (uint32_t)q->tries[i] : s->days[i];
		extend_worked(b, node, into);
	}
}

/* Whether a question may not be asked; what its `when` may be besides is passed on. */
static bool is_unasked(const struct extending *b, uint32_t question, struct extent *into)
{
	const struct extent *when = extending_asked(b, question);

	into->states |= when->states;
	return !when->some || when->low.over == 0;
}

static void extend_answer(struct extending *b, uint32_t node, struct extent *into)
{
	const struct image *im = b->image;
	uint32_t q = extra(b, node), scale = image_word(im, SECTION_QUESTION, q, QUESTION_SCALE);
	const struct space_question *tried = &b->space->questions[q];

	widen(into, number_decimal(tried->tries[0], scale),
		number_decimal(tried->tries[tried->count - 1], scale));
	if (!is_unasked(b, q, into))
		return;
	if (image_word(im, SECTION_QUESTION, q, QUESTION_FLAGS) & FLAG_UNASKED) {
		struct number unasked = number_decimal(
			image_long(im, SECTION_QUESTION, q, QUESTION_UNASKED),
			image_word(im, SECTION_QUESTION, q, QUESTION_UNASKED_SCALE));

		widen(into, unasked, unasked);
	} else {
		into->states |= 1u << STATE_UNASKED;
	}
}

static void extend_choice(struct extending *b, uint32_t node, struct extent *into)
{
	uint32_t q = extra(b, node);

	whole(into, 0, image_word(b->image, SECTION_QUESTION, q, QUESTION_CHOICES) - 1);
	if (is_unasked(b, q, into))
		into->states |= 1u << STATE_UNASKED;
}

static bool add(struct number *sum, struct number a)
{
	struct number from = *sum;

	return number_add(sum, &from, &a);
}

/* Of several answers: at least what is below zero together, at most what is above. */
static void extend_several(
	struct extending *b, uint32_t node, uint32_t choices, struct extent *into)
{
	struct number low = { 0, 1 }, high = { 0, 1 };
	bool fits = true;

	for (uint32_t i = 0; i < choices; i++) {
		const struct extent *one = of_arg(b, node, i);

		into->states |= one->states;
		if (one->some && one->low.over < 0)
			fits = add(&low, one->low) && fits;
		if (one->some && one->high.over > 0)
			fits = add(&high, one->high) && fits;
	}
	if (fits)
		widen(into, low, high);
	else
		anything(into);
}

static void extend_map(struct extending *b, uint32_t node, struct extent *into)
{
	uint32_t q = extra(b, node);
	uint32_t choices = image_word(b->image, SECTION_QUESTION, q, QUESTION_CHOICES);

	if (image_word(b->image, SECTION_QUESTION, q, QUESTION_KIND) == ASKS_SEVERAL)
		extend_several(b, node, choices, into);
	else
		for (uint32_t i = 0; i < choices; i++)
			join(into, of_arg(b, node, i));
	if (!is_unasked(b, q, into))
		return;
	if (args(b, node) > choices)
		join(into, of_arg(b, node, choices));
	else
		into->states |= 1u << STATE_UNASKED;
}

/* Add how far from 0 a part can be, times its weight; false if that is more than can be said. */
static bool add_most(struct number *most, const struct extent *part, struct number times)
{
	struct number ends[] = { part->low, part->high };
	bool fits = part->some;

	for (int i = 0; i < 2 && fits; i++) {
		fits = number_times(&ends[i], &ends[i], &times) && ends[i].over != INT64_MIN;
		if (ends[i].over < 0)
			ends[i].over = -ends[i].over;
	}
	return fits && add(most, number_compare(&ends[0], &ends[1]) > 0 ? ends[0] : ends[1]);
}

/* Parts of a sum are only taken in any order where that is sure to fit. */
static uint32_t most_of(struct extending *b, uint32_t node)
{
	struct number most = { 1, 1 };

	for (uint32_t i = 0; i < args(b, node); i += 2)
		if (!add_most(
			    &most, of_arg(b, node, i), number_whole((int32_t)arg(b, node, i + 1))))
			return 0;
	return most.over / most.under < INT32_MAX ? (uint32_t)(most.over / most.under) + 1 : 0;
}

static void extend_sum(struct extending *b, uint32_t node, struct extent *into)
{
	struct number low = { 0, 1 }, high = { 0, 1 }, part;
	bool fits = true, some = true;

	for (uint32_t i = 0; i < args(b, node); i += 2) {
		const struct extent *v = of_arg(b, node, i);
		struct number times = number_whole((int32_t)arg(b, node, i + 1));
		bool turned = times.over < 0;

		into->states |= v->states;
		some = some && v->some;
		fits = fits && number_times(&part, turned ? &v->high : &v->low, &times) &&
			add(&low, part) &&
			number_times(&part, turned ? &v->low : &v->high, &times) &&
			add(&high, part);
	}
	into->most = fits && some ? most_of(b, node) : 0;
	if (!fits)
		anything(into);
	else if (some)
		widen(into, low, high);
}

static void extend_extreme(struct extending *b, uint32_t node, struct extent *into)
{
	int sign = b->space->graph.nodes[node].op == OP_MAX ? 1 : -1;
	struct number low = of_arg(b, node, 0)->low, high = of_arg(b, node, 0)->high;
	bool some = true;

	for (uint32_t i = 0; i < args(b, node); i++) {
		const struct extent *v = of_arg(b, node, i);

		into->states |= v->states;
		some = some && v->some;
		if (number_compare(&v->low, &low) * sign > 0)
			low = v->low;
		if (number_compare(&v->high, &high) * sign > 0)
			high = v->high;
	}
	if (some)
		widen(into, low, high);
}

static void extend_count(struct extending *b, uint32_t node, struct extent *into)
{
	int64_t low = 0, high = 0;

	for (uint32_t i = 0; i < args(b, node); i++) {
		const struct extent *v = of_arg(b, node, i);

		into->states |= v->states;
		low += v->some && v->low.over > 0;
		high += v->some && v->high.over > 0;
	}
	whole(into, low, high);
}

static void widen_by_end(struct extending *b, uint32_t node, struct extent *into,
	struct number value, struct number times, struct number over)
{
	struct number end;

	if (number_times(&end, &value, &times) && number_over(&end, &end, &over) &&
		number_round(&end, &of_arg(b, node, 3)->low, (enum number_rounding)extra(b, node)))
		widen(into, end, end);
	else
		anything(into);
}

static void extend_ratio(struct extending *b, uint32_t node, struct extent *into)
{
	const struct extent *value = of_arg(b, node, 0), *times = of_arg(b, node, 1);
	const struct extent *over = of_arg(b, node, 2);

	for (uint32_t i = 0; i < 4; i++) {
		into->states |= of_arg(b, node, i)->states;
		if (!of_arg(b, node, i)->some)
			return;
	}
	if (over->low.over <= 0) {
		into->states |= 1u << STATE_DIVISION;
		widen(into, far_below, far_above);
		return;
	}
	for (int corner = 0; corner < 8; corner++)
		widen_by_end(b, node, into, corner & 1 ? value->high : value->low,
			corner & 2 ? times->high : times->low, corner & 4 ? over->high : over->low);
}

static void extend_pair(struct extending *b, uint32_t node, struct extent *into)
{
	const struct extent *low = of_arg(b, node, 0), *high = of_arg(b, node, 1);

	into->states |= low->states | high->states;
	if (low->some && high->some)
		widen(into, low->low, high->high);
}

static void extend_same(struct extending *b, uint32_t node, struct extent *into)
{
	join(into, of_arg(b, node, 0));
}

static void (*const extenders[OPS])(struct extending *b, uint32_t node, struct extent *into) = {
	[OP_CONSTANT] = extend_worked,
	[OP_FIGURE] = extend_figure,
	[OP_ANSWER] = extend_answer,
	[OP_CHOICE] = extend_choice,
	[OP_LABEL] = extend_worked,
	[OP_REFERRAL] = extend_worked,
	[OP_NOTHING] = extend_worked,
	[OP_MAP] = extend_map,
	[OP_SUM] = extend_sum,
	[OP_MAX] = extend_extreme,
	[OP_MIN] = extend_extreme,
	[OP_COUNT] = extend_count,
	[OP_BAND] = extend_band,
	[OP_TABLE] = extend_table,
	[OP_DECIDE] = extend_decide,
	[OP_WHEN] = extend_when,
	[OP_RATIO] = extend_ratio,
	[OP_PAIR] = extend_pair,
	[OP_LOW] = extend_same,
	[OP_HIGH] = extend_same,
	[OP_IS] = extend_is,
	[OP_INCLUDES] = extend_includes,
	[OP_COMPARE] = extend_compare,
	[OP_AND] = extend_join,
	[OP_OR] = extend_join,
	[OP_NOT] = extend_not,
	[OP_ASKED] = extend_asked,
};

struct extent *extent_nodes(const struct space *s, struct work *work, struct arena *a)
{
	struct extending b = {
		.space = s,
		.image = s->image,
		.work = work,
		.of = ARENA_ARRAY(a, struct extent, s->graph.count + 1),
	};

	for (uint32_t node = 0; node < s->graph.count; node++) {
		b.of[node] = nothing;
		extenders[s->graph.nodes[node].op](&b, node, &b.of[node]);
	}
	return b.of;
}
