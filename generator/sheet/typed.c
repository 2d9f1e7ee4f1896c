#include "sheet/typed.h"

#include "base/ascii.h"

/* What stands around digits and says nothing of them: layouts/scripts/question.js has the same. */
static const char *const silent[] = { " ", "\t", "\n", "\v", "\f", "\r", "\u00a0", "\u2009",
	"\u202f", "\ufeff", "£", "%" };

enum {
	THOUSAND = 3
}; /* digits behind its comma, and as many as may be behind one behind a point */

static bool is_digit(struct slice text, size_t at)
{
	return at < text.length && ascii_is_digit(text.at[at]);
}

static size_t silent_length(struct slice rest)
{
	for (size_t i = 0; i < sizeof(silent) / sizeof(*silent); i++)
		if (slice_starts(rest, slice_text(silent[i])))
			return strlen(silent[i]);
	return 0;
}

static struct slice without_silent(struct slice text, struct arena *a)
{
	char *made = ARENA_ARRAY(a, char, text.length + 1);
	size_t length = 0;

	for (size_t i = 0, skip; i < text.length; i += skip ? skip : 1) {
		skip = silent_length(slice_after(text, i));
		if (!skip)
			made[length++] = text.at[i];
	}
	return slice_of(made, length);
}

/* Between a digit and three more that no other follows. */
static bool is_before_thousand(struct slice text, size_t comma)
{
	size_t digits = 0;

	while (is_digit(text, comma + 1 + digits))
		digits++;
	return text.at[comma] == ',' && comma && is_digit(text, comma - 1) && digits == THOUSAND;
}

/* Without what says nothing. */
static struct slice bare(struct slice text, struct arena *a)
{
	struct slice plain = without_silent(text, a);
	char *made = ARENA_ARRAY(a, char, plain.length + 2);
	size_t length = 0;

	if (plain.length && plain.at[0] == '.')
		made[length++] = '0';
	for (size_t i = 0; i < plain.length; i++)
		if (!is_before_thousand(plain, i))
			made[length++] = plain.at[i];
	if (length && made[length - 1] == '.')
		length--;
	return slice_of(made, length);
}

/* How many digits end it after a point; 0: it ends in another way. */
static size_t digits_after_point(struct slice text)
{
	size_t digits = 0;

	while (digits < text.length && is_digit(text, text.length - 1 - digits))
		digits++;
	return digits < text.length && text.at[text.length - 1 - digits] == '.' ? digits : 0;
}

static bool has_too_many(struct slice number, int places)
{
	size_t after = digits_after_point(number);

	return after >= THOUSAND && after > (size_t)places;
}

struct slice typed_number(struct slice text, int places, struct arena *a)
{
	struct slice number = bare(text, a);
	size_t whole = number.length - digits_after_point(number) - 1;

	if (!has_too_many(number, places))
		return number;
	return arena_print(
		a, "%.*s,%.*s", (int)whole, number.at, SLICE_ARG(slice_after(number, whole + 1)));
}

struct typed_meant typed_meant(struct slice text, int places, struct arena *a)
{
	struct slice number = bare(text, a);
	size_t after = digits_after_point(number), whole = number.length - after - 1;
	struct typed_meant meant = { .kind = TYPED_NO_NUMBER };

	if (!has_too_many(number, places) || slice_find(number, '.') != whole || !whole)
		return meant;
	for (size_t i = 0; i < whole; i++)
		if (!is_digit(number, i))
			return meant;
	if (after > THOUSAND)
		return (struct typed_meant){ .kind = TYPED_PLACES };
	meant.kind = TYPED_THOUSANDS;
	meant.whole = arena_print(
		a, "%.*s%.*s", (int)whole, number.at, SLICE_ARG(slice_after(number, whole + 1)));
	meant.part = slice_of(number.at, whole + (places ? (size_t)places + 1 : 0));
	return meant;
}

/* "weekly" or, of a question of a group, "visits.1.length" */
static bool is_answer_to(const struct sheet *s, const struct sheet_question *q, struct slice name)
{
	struct slice group = slice_until(name, '.'), rest = slice_after(name, group.length + 1);

	if (q->group < 0)
		return slice_equal(name, q->name);
	return slice_equal(group, s->groups[q->group].name) &&
		slice_equal(slice_after(rest, slice_find(rest, '.') + 1), q->name);
}

void typed_answers(
	const struct sheet *s, struct sheet_answer *answers, size_t count, struct arena *a)
{
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < s->question_count; k++)
			if (s->questions[k].kind == QUESTION_NUMBER &&
				is_answer_to(s, &s->questions[k], answers[i].name))
				answers[i].value = typed_number(
					answers[i].value, s->questions[k].step.scale, a);
}
