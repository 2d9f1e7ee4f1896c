#include "worksheet/known.h"

#include "worksheet/arithmetic.h"

void known_constant(const struct call *c, struct value *v)
{
	uint64_t low = call_arg(c, 0), high = call_arg(c, 1);

	value_set(v, number_decimal((int64_t)(low | high << 32), call_arg(c, 2)));
}

/* The value in force on the day: none before the first, none after the last day of the last. */
void known_figure(const struct call *c, struct value *v)
{
	const struct image *im = c->work->image;
	uint32_t first = image_word(im, SECTION_FIGURE, c->extra, FIGURE_VALUE_FIRST);
	uint32_t i = first + image_word(im, SECTION_FIGURE, c->extra, FIGURE_VALUES);
	uint32_t day = c->work->day, until = 0;

	while (i > first && image_word(im, SECTION_VALUE, i - 1, VALUE_FROM) > day)
		i--;
	if (i > first)
		until = image_word(im, SECTION_VALUE, i - 1, VALUE_UNTIL);
	if (image_word(im, SECTION_FIGURE, c->extra, FIGURE_STATUS) == IMAGE_UNDECIDED)
		v->state = STATE_UNDECIDED;
	else if (day == 0)
		v->state = STATE_MISSING;
	else if (i == first || (until && until < day))
		v->state = STATE_NOT_IN_FORCE;
	else
		value_set(v,
			number_decimal(image_long(im, SECTION_VALUE, i - 1, VALUE_NUMBER),
				image_word(im, SECTION_VALUE, i - 1, VALUE_SCALE)));
}

void known_asked(const struct call *c, struct value *v)
{
	uint32_t when = image_word(c->work->image, SECTION_QUESTION, c->extra, QUESTION_WHEN);

	if (when)
		*v = c->work->values[when - 1];
	else
		value_set_whole(v, true);
}

bool known_is_answered(const struct call *c, struct value *v)
{
	known_asked(c, v);
	if (!value_is_known(v))
		return false;

	bool asked = value_is_true(v);

	value_clear(v);
	if (!asked)
		v->state = STATE_UNASKED;
	else if (c->work->given[c->extra] == NOT_GIVEN)
		v->state = STATE_MISSING;
	return value_is_known(v);
}

/* A number that a question has at `field`, with its scale. */
static void set_decimal(const struct call *c, struct value *v, int64_t number, uint32_t scale)
{
	v->state = STATE_VALUE;
	value_set(v,
		number_decimal(
			number, image_word(c->work->image, SECTION_QUESTION, c->extra, scale)));
}

void known_answer(const struct call *c, struct value *v)
{
	const struct image *im = c->work->image;

	if (known_is_answered(c, v))
		set_decimal(c, v, c->work->answers[c->extra], QUESTION_SCALE);
	else if (v->state == STATE_UNASKED &&
		image_word(im, SECTION_QUESTION, c->extra, QUESTION_FLAGS) & FLAG_UNASKED)
		set_decimal(c, v, image_long(im, SECTION_QUESTION, c->extra, QUESTION_UNASKED),
			QUESTION_UNASKED_SCALE);
}

void known_choice(const struct call *c, struct value *v)
{
	if (known_is_answered(c, v))
		value_set_whole(v, c->work->answers[c->extra]);
}

void known_label(const struct call *c, struct value *v)
{
	value_set_whole(v, (int64_t)c->extra);
}

void known_referral(const struct call *c, struct value *v)
{
	v->state = STATE_REFER;
	v->text = c->extra;
}

void known_nothing(const struct call *c, struct value *v)
{
	(void)c;
	v->state = STATE_NOTHING;
}

/* What each choice made is, added up; one choice alone is a case of it. */
void known_map(const struct call *c, struct value *v)
{
	const struct image *im = c->work->image;
	uint32_t choices = image_word(im, SECTION_QUESTION, c->extra, QUESTION_CHOICES);
	uint64_t made = (uint64_t)c->work->answers[c->extra];

	if (!known_is_answered(c, v)) {
		if (v->state == STATE_UNASKED && c->args > choices)
			*v = *call_value(c, choices);
		return;
	}
	if (image_word(im, SECTION_QUESTION, c->extra, QUESTION_KIND) == ASKS_CHOICE) {
		*v = *call_value(c, (uint32_t)(made < choices ? made : 0));
		return;
	}
	for (uint32_t i = 0; i < choices && value_is_known(v); i++) {
		const struct value *part = call_value(c, i);

		if (!(made >> i & 1))
			continue;
		if (value_is_known(part))
			arithmetic_add(v, part, 1);
		else
			*v = *part;
	}
}
