#include "worksheet/answers.h"

const struct image_text answers_as_of = { "as-of", 5 };

static uint32_t find(const struct image_text *t, char c)
{
	uint32_t i = 0;

	while (i < t->length && t->at[i] != c)
		i++;
	return i;
}

/* Take what stands before the next `c` off `rest`, with that. */
static void take(struct image_text *rest, char c, struct image_text *before)
{
	before->at = rest->at;
	before->length = find(rest, c);

	uint32_t taken = before->length + (before->length < rest->length);

	rest->at += taken;
	rest->length -= taken;
}

void answers_add(struct answers *a, enum problem problem, const struct image_text *question)
{
	if (a->count < ANSWERS_PROBLEMS)
		a->problems[a->count++] = (struct answers_problem){ problem, *question };
}

void answers_miss(struct answers *a, const struct image_text *question)
{
	for (uint32_t i = 0; i < a->count; i++)
		if (image_texts_equal(&a->problems[i].question, question))
			return;
	answers_add(a, PROBLEM_MISSING, question);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Append a digit to *value; false if it does not fit. */
static bool add_digit(int64_t *value, int digit)
{
	int64_t tens;

	return number_multiply(&tens, *value, 10) && !__builtin_add_overflow(tens, digit, value);
}

/*
 * Digits with at most one point, as a whole number of 10^-scale. Gives what is wrong, or PROBLEMS: more digits
 * after the point are PROBLEM_STEP, unless they are zeros.
 */
static enum problem read_number(const struct image_text *t, uint32_t scale, int64_t *number)
{
	bool negative = t->length && t->at[0] == '-', fits = true, exact = true;
	uint32_t point = find(t, '.'), i;
	int sign = negative ? -1 : 1;

	*number = 0;
	if (point == negative || point + 1 == t->length)
		return PROBLEM_NUMBER;
	for (i = negative; i < t->length; i++) {
		if (i == point)
			continue;
		if (!is_digit(t->at[i]))
			return PROBLEM_NUMBER;
		if (i <= point + scale)
			fits = fits && add_digit(number, (t->at[i] - '0') * sign);
		else
			exact = exact && t->at[i] == '0';
	}
	for (i += point == t->length; i <= point + scale; i++)
		fits = fits && add_digit(number, 0);
	if (!exact)
		return PROBLEM_STEP;
	return fits ? PROBLEMS : negative ? PROBLEM_LOW : PROBLEM_HIGH;
}

static uint32_t days_of(uint32_t year, uint32_t month)
{
	bool leap = year % (year % 100 ? 4 : 400) == 0;

	/* up to July the odd months are long, and then the even ones */
	return month == 2 ? 28 + (uint32_t)leap : 30 + ((month ^ month >> 3) & 1);
}

/* "2026-11-20" as 20261120. */
static bool read_day(const struct image_text *t, int64_t *day)
{
	uint32_t number = 0;

	for (uint32_t i = 0; i < t->length; i++) {
		bool dash = i == 4 || i == 7;

		if (t->length != 10 || (dash ? t->at[i] != '-' : !is_digit(t->at[i])))
			return false;
		if (!dash)
			number = number * 10 + (uint32_t)(t->at[i] - '0');
	}
	*day = number;

	uint32_t year = number / 10000, month = number / 100 % 100;

	return year >= 1000 && month >= 1 && month <= 12 && number % 100 >= 1 &&
		number % 100 <= days_of(year, month);
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

/* True if nothing is wrong. */
static bool report(struct reading *r, enum problem problem)
{
	if (problem < PROBLEMS)
		answers_add(r->answers, problem, &r->name);
	return problem == PROBLEMS;
}

/* Which of the question's choices is called `name`; as many as there are: none. */
static uint32_t find_choice(const struct reading *r, const struct image_text *name)
{
	uint32_t first = field(r, QUESTION_CHOICE_FIRST), count = field(r, QUESTION_CHOICES), i;

	for (i = 0; i < count; i++) {
		struct image_text choice = image_text(
			r->image, image_word(r->image, SECTION_CHOICE, first + i, CHOICE_NAME));

		if (image_texts_equal(name, &choice))
			break;
	}
	return i;
}

static enum problem read_choice(struct reading *r, const struct image_text *value, int64_t *answer)
{
	*answer = find_choice(r, value);
	return *answer < field(r, QUESTION_CHOICES) ? PROBLEMS : PROBLEM_UNKNOWN_ANSWER;
}

static enum problem read_several(struct reading *r, const struct image_text *value, int64_t *answer)
{
	struct image_text rest = *value, name;
	uint32_t none = field(r, QUESTION_NONE), choices = field(r, QUESTION_CHOICES);
	uint64_t set = 0, exclusive = none ? (uint64_t)1 << (none - 1) : 0;
	bool more = true;

	while (more) {
		more = find(&rest, ',') < rest.length;
		take(&rest, ',', &name);

		uint32_t choice = find_choice(r, &name);

		if (choice == choices)
			return PROBLEM_UNKNOWN_ANSWER;
		if (set >> choice & 1)
			return PROBLEM_TWICE;
		set |= (uint64_t)1 << choice;
	}
	*answer = (int64_t)set;
	return set & exclusive && set != exclusive ? PROBLEM_EXCLUSIVE : PROBLEMS;
}

/* The step of a day is 1. What is not below `from` is at most all that 64 bits hold above it. */
static enum problem check_limits(const struct reading *r, int64_t answer)
{
	uint64_t from = (uint64_t)number(r, QUESTION_FROM);

	if (answer < (int64_t)from)
		return PROBLEM_LOW;
	if (answer > number(r, QUESTION_TO))
		return PROBLEM_HIGH;
	return ((uint64_t)answer - from) % (uint64_t)number(r, QUESTION_STEP) ? PROBLEM_STEP
									      : PROBLEMS;
}

static enum problem read_amount(struct reading *r, const struct image_text *value, int64_t *answer)
{
	enum problem problem = read_number(value, field(r, QUESTION_SCALE), answer);

	return problem < PROBLEMS ? problem : check_limits(r, *answer);
}

static enum problem read_date(struct reading *r, const struct image_text *value, int64_t *answer)
{
	return read_day(value, answer) ? check_limits(r, *answer) : PROBLEM_DATE;
}

static enum problem (*const readers[ASKS_KINDS])(
	struct reading *r, const struct image_text *value, int64_t *answer) = {
	[ASKS_CHOICE] = read_choice,
	[ASKS_SEVERAL] = read_several,
	[ASKS_NUMBER] = read_amount,
	[ASKS_DATE] = read_date,
};

static void read_answer(struct reading *r, const struct image_text *value)
{
	uint8_t *given = &r->work->given[r->question];

	if (*given != NOT_GIVEN)
		report(r, PROBLEM_TWICE);
	else if (value->length != 1 || value->at[0] != '?')
		*given = report(r,
			readers[field(r, QUESTION_KIND)](r, value, &r->work->answers[r->question]));
	else if (field(r, QUESTION_FLAGS) & FLAG_UNSURE)
		*given = NOT_SURE;
	else
		report(r, PROBLEM_NOT_SURE);
}

static void read_as_of(struct reading *r, const struct image_text *value)
{
	int64_t day;

	if (r->work->as_of)
		report(r, PROBLEM_TWICE);
	else if (read_day(value, &day))
		r->work->as_of = (uint32_t)day;
	else
		report(r, PROBLEM_DATE);
}

/*
 * Whether there is a question of that name; r->question is its place. Answers mostly come in the order of the
 * questions, so it is looked for from the one before on.
 */
static bool find_question(struct reading *r)
{
	uint32_t count = r->image->count[SECTION_QUESTION];

	for (uint32_t i = 0; i < count; i++) {
		if (++r->question >= count)
			r->question = 0;

		struct image_text name = image_text(r->image, field(r, QUESTION_NAME));

		if (image_texts_equal(&r->name, &name))
			return true;
	}
	return false;
}

static void read_line(struct reading *r, struct image_text *line)
{
	uint32_t length = line->length;

	take(line, '=', &r->name);
	if (r->name.length == length)
		report(r, PROBLEM_LINE);
	else if (image_texts_equal(&r->name, &answers_as_of))
		read_as_of(r, line);
	else if (find_question(r))
		read_answer(r, line);
	else
		report(r, PROBLEM_UNKNOWN_QUESTION);
}

void answers_read(struct answers *a, struct work *w, const char *text, size_t length)
{
	struct reading r = { .answers = a, .work = w, .image = w->image, .question = UINT32_MAX };
	struct image_text rest = { text, (uint32_t)length }, line;

	a->count = 0;
	work_clear(w);
	while (rest.length) {
		take(&rest, '\n', &line);
		if (line.length)
			read_line(&r, &line);
	}
}
