#include "worksheet/answers.h"

static uint32_t find(struct image_text t, char c)
{
	uint32_t i = 0;

	while (i < t.length && t.at[i] != c)
		i++;
	return i;
}

static struct image_text after(struct image_text t, uint32_t count)
{
	return count < t.length ? (struct image_text){ t.at + count, t.length - count }
				: (struct image_text){ t.at + t.length, 0 };
}

void answers_add(struct answers *a, enum problem problem, struct image_text question)
{
	if (a->count < ANSWERS_PROBLEMS)
		a->problems[a->count++] = (struct answers_problem){ problem, question };
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * Digits with at most one point, as a whole number of 10^-scale. *problem says what is wrong: too many digits
 * after the point are PROBLEM_STEP.
 */
static bool read_number(
	struct image_text t, uint32_t scale, int64_t *number, enum problem *problem)
{
	bool negative = t.length && t.at[0] == '-';
	uint32_t point = find(t, '.'), i = negative;
	int64_t value = 0;

	*problem = PROBLEM_NUMBER;
	if (point == i || (point < t.length && point + 1 == t.length))
		return false;
	for (; i < t.length; i++)
		if (i != point && !is_digit(t.at[i]))
			return false;
	while (point < t.length && t.at[t.length - 1] == '0')
		t.length--;
	*problem = PROBLEM_STEP;
	if (point < t.length && t.length - point - 1 > scale)
		return false;
	*problem = negative ? PROBLEM_LOW : PROBLEM_HIGH;
	for (i = negative; i < point + 1 + scale; i++) {
		int64_t digit = i < t.length && i != point ? t.at[i] - '0' : 0;

		if (i != point && (__builtin_mul_overflow(value, 10, &value) ||
					  __builtin_add_overflow(value, digit, &value)))
			return false;
	}
	*number = negative ? -value : value;
	return true;
}

/* Days of a month; February of a leap year has 29. */
static uint32_t days_of(uint32_t year, uint32_t month)
{
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (month == 2)
		return leap ? 29 : 28;
	return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

/* "2026-11-20" as 20261120. */
static bool read_day(struct image_text t, int64_t *day)
{
	uint32_t parts[3] = { 0 }, part = 0;

	if (t.length != 10)
		return false;
	for (uint32_t i = 0; i < t.length; i++) {
		if (i == 4 || i == 7) {
			if (t.at[i] != '-')
				return false;
			part++;
		} else if (is_digit(t.at[i])) {
			parts[part] = parts[part] * 10 + (uint32_t)(t.at[i] - '0');
		} else {
			return false;
		}
	}
	if (parts[0] < 1000 || parts[1] < 1 || parts[1] > 12 || parts[2] < 1 ||
		parts[2] > days_of(parts[0], parts[1]))
		return false;
	*day = (int64_t)(parts[0] * 100 + parts[1]) * 100 + parts[2];
	return true;
}

struct reading {
	struct answers *answers;
	struct work *work;
	const struct image *image;
	uint32_t question;
	struct image_text name;
};

static uint32_t field(const struct reading *r, uint32_t field)
{
	return image_word(r->image, SECTION_QUESTION, r->question, field);
}

static int64_t number(const struct reading *r, uint32_t field)
{
	return image_long(r->image, SECTION_QUESTION, r->question, field);
}

static bool fail(struct reading *r, enum problem problem)
{
	answers_add(r->answers, problem, r->name);
	return false;
}

/* Which of the question's choices is called `name`; as many as there are: none. */
static uint32_t find_choice(const struct reading *r, struct image_text name)
{
	uint32_t first = field(r, QUESTION_CHOICE_FIRST), count = field(r, QUESTION_CHOICES), i;

	for (i = 0; i < count; i++)
		if (image_texts_equal(name,
			    image_text(r->image,
				    image_word(r->image, SECTION_CHOICE, first + i, CHOICE_NAME))))
			break;
	return i;
}

static bool read_choice(struct reading *r, struct image_text value, int64_t *answer)
{
	uint32_t choice = find_choice(r, value);

	*answer = choice;
	return choice < field(r, QUESTION_CHOICES) || fail(r, PROBLEM_UNKNOWN_ANSWER);
}

static bool read_several(struct reading *r, struct image_text value, int64_t *answer)
{
	uint32_t none = field(r, QUESTION_NONE);
	uint64_t set = 0;

	for (bool more = true; more;) {
		struct image_text name = { value.at, find(value, ',') };
		uint32_t choice = find_choice(r, name);

		more = name.length < value.length;
		value = after(value, name.length + 1);
		if (choice == field(r, QUESTION_CHOICES))
			return fail(r, PROBLEM_UNKNOWN_ANSWER);
		if (set >> choice & 1)
			return fail(r, PROBLEM_TWICE);
		set |= (uint64_t)1 << choice;
	}
	*answer = (int64_t)set;
	return !none || !(set >> (none - 1) & 1) || set == (uint64_t)1 << (none - 1) ||
		fail(r, PROBLEM_EXCLUSIVE);
}

static bool is_within(struct reading *r, int64_t answer)
{
	int64_t from = number(r, QUESTION_FROM), steps;

	if (answer < from)
		return fail(r, PROBLEM_LOW);
	if (answer > number(r, QUESTION_TO))
		return fail(r, PROBLEM_HIGH);
	if (__builtin_sub_overflow(answer, from, &steps) ||
		(field(r, QUESTION_KIND) == ASKS_NUMBER && steps % number(r, QUESTION_STEP)))
		return fail(r, PROBLEM_STEP);
	return true;
}

static bool read_amount(struct reading *r, struct image_text value, int64_t *answer)
{
	enum problem problem;

	if (!read_number(value, field(r, QUESTION_SCALE), answer, &problem))
		return fail(r, problem);
	return is_within(r, *answer);
}

static bool read_date(struct reading *r, struct image_text value, int64_t *answer)
{
	return (read_day(value, answer) || fail(r, PROBLEM_DATE)) && is_within(r, *answer);
}

static bool (*const readers[ASKS_KINDS])(struct reading *r, struct image_text value,
	int64_t *answer) = {
	[ASKS_CHOICE] = read_choice,
	[ASKS_SEVERAL] = read_several,
	[ASKS_NUMBER] = read_amount,
	[ASKS_DATE] = read_date,
};

static void read_answer(struct reading *r, struct image_text value)
{
	struct work *w = r->work;

	if (w->given[r->question] != NOT_GIVEN) {
		fail(r, PROBLEM_TWICE);
	} else if (value.length == 1 && value.at[0] == '?') {
		if (field(r, QUESTION_FLAGS) & FLAG_UNSURE)
			w->given[r->question] = NOT_SURE;
		else
			fail(r, PROBLEM_NOT_SURE);
	} else if (readers[field(r, QUESTION_KIND)](r, value, &w->answers[r->question])) {
		w->given[r->question] = GIVEN;
	}
}

static void read_as_of(struct reading *r, struct image_text value)
{
	int64_t day;

	if (r->work->as_of)
		fail(r, PROBLEM_TWICE);
	else if (read_day(value, &day))
		r->work->as_of = (uint32_t)day;
	else
		fail(r, PROBLEM_DATE);
}

static void read_line(struct reading *r, struct image_text line)
{
	const struct image_text as_of = { "as-of", 5 };
	struct image_text value;

	r->name = (struct image_text){ line.at, find(line, '=') };
	value = after(line, r->name.length + 1);
	if (r->name.length == line.length) {
		fail(r, PROBLEM_LINE);
		return;
	}
	if (image_texts_equal(r->name, as_of)) {
		read_as_of(r, value);
		return;
	}
	for (uint32_t i = 0; i < r->image->count[SECTION_QUESTION]; i++) {
		r->question = i;
		if (image_texts_equal(r->name, image_text(r->image, field(r, QUESTION_NAME)))) {
			read_answer(r, value);
			return;
		}
	}
	fail(r, PROBLEM_UNKNOWN_QUESTION);
}

void answers_read(struct answers *a, struct work *w, const char *text, size_t length)
{
	struct reading r = { .answers = a, .work = w, .image = w->image };
	struct image_text rest = { text, (uint32_t)length };

	a->count = 0;
	work_clear(w);
	while (rest.length) {
		struct image_text line = { rest.at, find(rest, '\n') };

		rest = after(rest, line.length + 1);
		if (line.length)
			read_line(&r, line);
	}
}
