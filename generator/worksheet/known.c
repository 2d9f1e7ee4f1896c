#include "worksheet/known.h"

#include "worksheet/arithmetic.h"

struct value known_constant(const struct call *c)
{
	uint64_t low = call_arg(c, 0), high = call_arg(c, 1);

	return value_number(number_decimal((int64_t)(low | high << 32), call_arg(c, 2)));
}

/* The value in force on the day: none before the first, none after the last day of the last. */
struct value known_figure(const struct call *c)
{
	const struct image *im = c->work->image;
	uint32_t first = image_word(im, SECTION_FIGURE, c->extra, FIGURE_VALUE_FIRST);
	uint32_t count = image_word(im, SECTION_FIGURE, c->extra, FIGURE_VALUES);

	if (image_word(im, SECTION_FIGURE, c->extra, FIGURE_STATUS) == IMAGE_UNDECIDED)
		return value_without(STATE_UNDECIDED);
	if (c->work->day == 0)
		return value_without(STATE_MISSING);
	for (uint32_t i = first + count; i-- > first;) {
		uint32_t until = image_word(im, SECTION_VALUE, i, VALUE_UNTIL);

		if (image_word(im, SECTION_VALUE, i, VALUE_FROM) > c->work->day)
			continue;
		if (until && until < c->work->day)
			break;
		return value_number(number_decimal(image_long(im, SECTION_VALUE, i, VALUE_NUMBER),
			image_word(im, SECTION_VALUE, i, VALUE_SCALE)));
	}
	return value_without(STATE_NOT_IN_FORCE);
}

struct value known_asked_of(const struct work *w, uint32_t question)
{
	uint32_t when = image_word(w->image, SECTION_QUESTION, question, QUESTION_WHEN);

	return when ? w->values[when - 1] : value_whole(1);
}

struct value known_asked(const struct call *c)
{
	return known_asked_of(c->work, c->extra);
}

/* Whether there is an answer to the question; if not, *v says why. */
static bool is_answered(const struct call *c, struct value *v)
{
	*v = known_asked_of(c->work, c->extra);
	if (v->state != STATE_VALUE)
		return false;
	if (v->low.over == 0)
		*v = value_without(STATE_UNASKED);
	else if (c->work->given[c->extra] == NOT_GIVEN)
		*v = value_without(STATE_MISSING);
	else
		return true;
	return false;
}

struct value known_answer(const struct call *c)
{
	const struct image *im = c->work->image;
	struct value v;

	if (is_answered(c, &v))
		return value_number(number_decimal(c->work->answers[c->extra],
			image_word(im, SECTION_QUESTION, c->extra, QUESTION_SCALE)));
	if (v.state == STATE_UNASKED &&
		image_word(im, SECTION_QUESTION, c->extra, QUESTION_FLAGS) & FLAG_UNASKED)
		return value_number(number_decimal(
			image_long(im, SECTION_QUESTION, c->extra, QUESTION_UNASKED),
			image_word(im, SECTION_QUESTION, c->extra, QUESTION_UNASKED_SCALE)));
	return v;
}

struct value known_choice(const struct call *c)
{
	struct value v;

	return is_answered(c, &v) ? value_whole(c->work->answers[c->extra]) : v;
}

struct value known_label(const struct call *c)
{
	return value_whole((int64_t)c->extra);
}

struct value known_referral(const struct call *c)
{
	struct value v = value_without(STATE_REFER);

	v.text = c->extra;
	return v;
}

struct value known_nothing(const struct call *c)
{
	(void)c;
	return value_without(STATE_NOTHING);
}

/* What each choice made is, added up; one choice alone is a case of it. */
struct value known_map(const struct call *c)
{
	const struct image *im = c->work->image;
	uint32_t choices = image_word(im, SECTION_QUESTION, c->extra, QUESTION_CHOICES);
	uint32_t kind = image_word(im, SECTION_QUESTION, c->extra, QUESTION_KIND);
	struct value v;

	if (!is_answered(c, &v))
		return v.state == STATE_UNASKED && c->args > choices ? *call_value(c, choices) : v;

	uint64_t made = (uint64_t)c->work->answers[c->extra];

	if (kind == ASKS_CHOICE)
		return *call_value(c, (uint32_t)(made < choices ? made : 0));
	v = value_whole(0);
	for (uint32_t i = 0; i < choices && v.state == STATE_VALUE; i++) {
		const struct value *part = call_value(c, i);

		if (!(made >> i & 1))
			continue;
		if (part->state != STATE_VALUE)
			return *part;
		arithmetic_add(&v, part, 1);
	}
	return v;
}
