#include "worksheet/result.h"

bool result_asks(const struct work *w, uint32_t question)
{
	uint32_t when = image_word(w->image, SECTION_QUESTION, question, QUESTION_WHEN);
	const struct span *s = when ? work_span(w, when - 1) : NULL;

	return !s || (span_may_be(s, STATE_VALUE) && s->high.over != 0);
}

static const struct span *reason_span(const struct work *w, uint32_t reason)
{
	return work_span(w, image_word(w->image, SECTION_REFER, reason, REFER_NODE));
}

bool result_may_refer(const struct work *w, uint32_t reason)
{
	const struct span *s = reason_span(w, reason);

	return span_may_be(s, STATE_VALUE) && s->high.over != 0;
}

bool result_refers(const struct work *w, uint32_t reason)
{
	const struct span *s = reason_span(w, reason);

	return s->states == 1 << STATE_VALUE && s->low.over != 0;
}

static void add_missing(const struct work *w, struct answers *a)
{
	const struct image *im = w->image;

	if (!image_header(im, HEADER_DAY) && !w->as_of)
		answers_miss(a, &answers_as_of);
	for (uint32_t i = 0; i < im->count[SECTION_QUESTION]; i++) {
		struct image_text name = image_text(
			im, image_word(im, SECTION_QUESTION, i, QUESTION_NAME));

		if (w->given[i] == NOT_GIVEN && result_asks(w, i))
			answers_miss(a, &name);
	}
}

static bool is_in_force(const struct work *w)
{
	uint32_t until = image_header(w->image, HEADER_UNTIL);

	return w->day >= image_header(w->image, HEADER_EFFECTIVE) && (!until || w->day <= until);
}

static enum result_outcome outcome_of(const struct span *s)
{
	const unsigned known = 1 << STATE_VALUE | 1 << STATE_REFER | 1 << STATE_UNDECIDED |
		1 << STATE_NOT_IN_FORCE;

	if (s->states & ~known)
		return OUTCOME_FAULT;
	if (span_may_be(s, STATE_UNDECIDED))
		return OUTCOME_UNDECIDED;
	if (span_may_be(s, STATE_NOT_IN_FORCE))
		return OUTCOME_NOT_IN_FORCE;
	return span_may_be(s, STATE_VALUE) ? OUTCOME_VALUE : OUTCOME_REFER;
}

enum result_outcome result_work(struct work *w, struct answers *a, const char *text, size_t length)
{
	answers_read(a, w, text, length);
	if (!work_all(w)) {
		answers_add(a, PROBLEM_TOO_MANY, &(struct image_text){ "", 0 });
		return OUTCOME_ANSWERS;
	}
	add_missing(w, a);
	if (a->count)
		return OUTCOME_ANSWERS;
	if (!is_in_force(w))
		return OUTCOME_NOT_IN_FORCE;
	return outcome_of(work_span(w, image_header(w->image, HEADER_OUTCOME)));
}
