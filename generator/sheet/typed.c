#include "sheet/typed.h"

#include "base/ascii.h"

/* What stands around digits and says nothing of them: layouts/scripts/question.js has the same. */
static const char *const silent[] = { " ", "\t", "\r", "\n", "\u00a0", "£", "%" };

enum { THOUSAND = 3 }; /* digits behind its comma */

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

struct slice typed_number(struct slice text, struct arena *a)
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
				answers[i].value = typed_number(answers[i].value, a);
}
