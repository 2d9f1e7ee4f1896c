#include "combine.h"

enum { OPTIONS = 160, DAYS = 4, SUBSETS = 5, UNSURE = 64 };

static uint32_t question_word(const struct combine *c, uint32_t question, uint32_t field)
{
	return image_word(c->image, SECTION_QUESTION, question, field);
}

static struct slice text_of(const struct combine *c, uint32_t text)
{
	struct image_text t = image_text(c->image, text);

	return slice_of(t.at, t.length);
}

static void add(struct combine_question *o, struct slice value)
{
	for (uint32_t i = 0; i < o->count; i++)
		if (slice_equal(o->values[i], value))
			return;
	if (o->count < OPTIONS)
		o->values[o->count++] = value;
}

static struct slice choice_name(const struct combine *c, uint32_t question, uint32_t choice)
{
	return text_of(c,
		image_word(c->image, SECTION_CHOICE,
			question_word(c, question, QUESTION_CHOICE_FIRST) + choice, CHOICE_NAME));
}

static void add_set(struct combine *c, struct combine_question *o, uint32_t question, uint64_t set)
{
	struct buf text;

	buf_init(&text, IMAGE_CHOICES * (IMAGE_TEXT_LENGTH + 1));
	for (uint32_t i = 0; i < question_word(c, question, QUESTION_CHOICES); i++) {
		if (!(set >> i & 1))
			continue;
		if (text.length)
			buf_byte(&text, ',');
		buf_add(&text, choice_name(c, question, i));
	}
	add(o, arena_copy(c->arena, buf_slice(&text)));
	buf_release(&text);
}

/* Of few all sets, of many each alone and all of them. */
static void add_sets(struct combine *c, struct combine_question *o, uint32_t question)
{
	uint32_t choices = question_word(c, question, QUESTION_CHOICES);
	uint32_t none = question_word(c, question, QUESTION_NONE);
	uint64_t exclusive = none ? (uint64_t)1 << (none - 1) : 0;
	uint64_t all = choices < 64 ? ((uint64_t)1 << choices) - 1 : UINT64_MAX;

	if (choices <= SUBSETS)
		for (uint64_t set = 1; set <= all; set++)
			if (!(set & exclusive) || set == exclusive)
				add_set(c, o, question, set);
	for (uint32_t i = 0; i < choices; i++)
		add_set(c, o, question, (uint64_t)1 << i);
	if (all != exclusive)
		add_set(c, o, question, all & ~exclusive);
}

/* Numbers and days */

static void add_number(
	struct combine *c, struct combine_question *o, uint32_t question, int64_t number)
{
	uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number, tens = 1;
	uint32_t scale = question_word(c, question, QUESTION_SCALE);
	const char *minus = number < 0 ? "-" : "";

	if (number < image_long(c->image, SECTION_QUESTION, question, QUESTION_FROM) ||
		number > image_long(c->image, SECTION_QUESTION, question, QUESTION_TO))
		return;
	for (uint32_t i = 0; i < scale; i++)
		tens *= 10;
	if (question_word(c, question, QUESTION_KIND) == ASKS_DATE)
		add(o,
			arena_print(c->arena, "%04u-%02u-%02u", (unsigned)(size / 10000),
				(unsigned)(size / 100 % 100), (unsigned)(size % 100)));
	else if (scale)
		add(o,
			arena_print(c->arena, "%s%llu.%0*llu", minus,
				(unsigned long long)(size / tens), (int)scale,
				(unsigned long long)(size % tens)));
	else
		add(o, arena_print(c->arena, "%s%llu", minus, (unsigned long long)size));
}

/* A number, and those a step away from it. */
static void add_near(
	struct combine *c, struct combine_question *o, uint32_t question, int64_t number)
{
	int64_t from = image_long(c->image, SECTION_QUESTION, question, QUESTION_FROM), near, off;
	int64_t step = question_word(c, question, QUESTION_KIND) == ASKS_DATE
		? 1
		: image_long(c->image, SECTION_QUESTION, question, QUESTION_STEP);

	if (__builtin_sub_overflow(number, from, &off))
		return;
	number -= off % step;
	for (int i = -1; i <= 1; i++)
		if (!__builtin_add_overflow(number, i * step, &near))
			add_number(c, o, question, near);
}

/* `value` at `scale` as a number of the question, rounded down. */
static void add_bound(struct combine *c, struct combine_question *o, uint32_t question,
	int64_t value, uint32_t scale)
{
	uint32_t own = question_word(c, question, QUESTION_SCALE);

	for (; scale < own; scale++)
		if (__builtin_mul_overflow(value, 10, &value))
			return;
	for (; scale > own; scale--)
		value /= 10;
	add_near(c, o, question, value);
}

/* What a node is, if it is a constant or a figure. */
static void add_bounds_of(
	struct combine *c, struct combine_question *o, uint32_t question, uint32_t node)
{
	const struct image *im = c->image;
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP);
	uint32_t extra = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	uint32_t arg = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST);

	if (op == OP_CONSTANT)
		add_bound(c, o, question, image_long(im, SECTION_ARG, arg, 0),
			image_arg(im, arg + 2));
	if (op != OP_FIGURE)
		return;
	arg = image_word(im, SECTION_FIGURE, extra, FIGURE_VALUE_FIRST);
	for (uint32_t i = 0; i < image_word(im, SECTION_FIGURE, extra, FIGURE_VALUES); i++)
		add_bound(c, o, question, image_long(im, SECTION_VALUE, arg + i, VALUE_NUMBER),
			image_word(im, SECTION_VALUE, arg + i, VALUE_SCALE));
}

static bool is_answer_to(const struct combine *c, uint32_t node, uint32_t question)
{
	return image_word(c->image, SECTION_NODE, node, NODE_OP) == OP_ANSWER &&
		image_word(c->image, SECTION_NODE, node, NODE_EXTRA) == question;
}

/* What the answer is compared with in `node`: by a test, or by the steps of a band. */
static void add_bounds(
	struct combine *c, struct combine_question *o, uint32_t question, uint32_t node)
{
	const struct image *im = c->image;
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP), bound;
	uint32_t first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);

	if ((op != OP_COMPARE && op != OP_BAND && op != OP_MAX && op != OP_MIN) ||
		!is_answer_to(c, image_arg(im, first), question))
		return;
	for (uint32_t i = 1; i < args; i++) {
		bound = image_arg(im, first + i);
		if (op != OP_BAND)
			add_bounds_of(c, o, question, bound);
		else if ((i - 1) % BAND_STEP_ARGS < 2 && bound)
			add_bounds_of(c, o, question, bound - 1);
	}
}

static void add_numbers(struct combine *c, struct combine_question *o, uint32_t question)
{
	add_near(c, o, question, image_long(c->image, SECTION_QUESTION, question, QUESTION_FROM));
	add_near(c, o, question, image_long(c->image, SECTION_QUESTION, question, QUESTION_TO));
	for (uint32_t node = 0; node < c->image->count[SECTION_NODE]; node++)
		add_bounds(c, o, question, node);
	if (!o->count)
		add(o, SLICE("0"));
}

/* The days on which something begins to hold. */
static void add_days(struct combine *c, struct combine_question *o)
{
	uint32_t until = image_header(c->image, HEADER_UNTIL),
		 day = image_header(c->image, HEADER_EFFECTIVE);

	add(o, SLICE("2026-11-20"));
	for (uint32_t i = 0; o->count < DAYS; i++) {
		add(o,
			arena_print(c->arena, "%04u-%02u-%02u", day / 10000, day / 100 % 100,
				day % 100));
		if (i > c->image->count[SECTION_VALUE])
			break;
		day = i		? image_word(c->image, SECTION_VALUE, i - 1, VALUE_FROM)
			: until ? until
				: day;
	}
}

static void add_options(struct combine *c, struct combine_question *o, uint32_t question)
{
	uint32_t kind = question_word(c, question, QUESTION_KIND);

	o->name = text_of(c, question_word(c, question, QUESTION_NAME));
	o->choices = 1;
	if (kind == ASKS_SEVERAL) {
		add_sets(c, o, question);
	} else if (kind != ASKS_CHOICE) {
		add_numbers(c, o, question);
	} else {
		for (uint32_t i = 0; i < question_word(c, question, QUESTION_CHOICES); i++)
			add(o, choice_name(c, question, i));
		if (question_word(c, question, QUESTION_FLAGS) & FLAG_UNSURE) {
			add(o, SLICE("?"));
			o->choices = o->count - 1;
		}
	}
}

void combine_begin(struct combine *c, const struct image *image, struct arena *a)
{
	uint32_t questions = image->count[SECTION_QUESTION];

	*c = (struct combine){ .image = image, .arena = a, .count = questions };
	c->options = ARENA_ARRAY(a, struct combine_question, questions + 1);
	for (uint32_t i = 0; i <= questions; i++)
		c->options[i].values = ARENA_ARRAY(a, struct slice, OPTIONS);
	for (uint32_t i = 0; i < questions; i++)
		add_options(c, &c->options[i], i);
	if (image_header(image, HEADER_DAY))
		return;
	c->options[questions].name = SLICE("as-of");
	add_days(c, &c->options[c->count++]);
}

uint64_t combine_count(const struct combine *c, uint64_t most)
{
	uint64_t count = 1;

	for (uint32_t i = 0; i < c->count && count <= most; i++)
		count *= c->options[i].count;
	return count < most ? count : most;
}

static void write_answer(const struct combine_question *o, uint32_t which, struct buf *text)
{
	buf_add(text, o->name);
	buf_byte(text, '=');
	buf_add(text, o->values[which]);
	buf_byte(text, '\n');
}

void combine_one(const struct combine *c, uint64_t which, uint64_t most, struct buf *text)
{
	bool all = combine_count(c, most + 1) <= most;
	struct random r = { which };
	uint32_t unsure = 1;

	buf_clear(text);
	for (uint32_t i = 0; i < c->count; i++) {
		const struct combine_question *o = &c->options[i];
		uint32_t option = all ? (uint32_t)(which % o->count) : random_below(&r, o->count);

		/* of a sample, few may be unsure of so much that one takes the time of a thousand */
		if (!all && option == o->choices && unsure * o->choices > UNSURE)
			option = 0;
		if (option == o->choices)
			unsure *= o->choices;
		which /= o->count;
		write_answer(o, option, text);
	}
}

/* At random */

static void write_bad(const struct combine *c, struct random *r, uint32_t i, struct buf *text)
{
	static const char *const bad[] = { "", "?", "c99", "c0,c0", "c0,c1", "c0,c1,c2", "c1,", ",",
		"-", ".", "1.", ".5", "-0", "00012", "1e3", "+4", "12.3456789012",
		"99999999999999999999", "-9223372036854775808", "9223372036854775807", "2026-02-30",
		"2024-02-29", "0000-01-01", "2026-11-20 ", "\u00a34", "a=b", "c0\r" };
	uint32_t other = random_below(r, c->count);

	buf_add(text, c->options[i].name);
	buf_byte(text, '=');
	if (random_chance(r, 30))
		buf_add(text, c->options[other].values[random_below(r, c->options[other].count)]);
	else
		buf_text(text, bad[random_below(r, sizeof(bad) / sizeof(*bad))]);
	buf_byte(text, '\n');
}

static void write_line(struct random *r, struct buf *text)
{
	static const char *const lines[] = { "\n", "=\n", "no line\n", "nobody=1\n",
		"as-of=2026-11-20\n", "as-of=\n", "=c0\n", "q0=c0\n", "q1", "q0", "\xff=\xff\n" };

	buf_text(text, lines[random_below(r, sizeof(lines) / sizeof(*lines))]);
}

/* Whether "not sure" throughout is more than the engine goes through, which it says at once. */
static bool is_beyond_the_limit(const struct combine *c)
{
	uint64_t combinations = 1;

	for (uint32_t i = 0; i < c->count && combinations <= IMAGE_NOT_SURE; i++)
		combinations *= c->options[i].choices > 1 ? c->options[i].choices : 1;
	return combinations > IMAGE_NOT_SURE;
}

void combine_anyhow(const struct combine *c, struct random *r, struct buf *text)
{
	/* most are right throughout, or no sum would ever be worked */
	uint32_t wrong = random_chance(r, 30) ? random_below(r, 30) : 0, unsure = 1;
	bool many = random_chance(r, 20) && is_beyond_the_limit(c);

	buf_clear(text);
	for (uint32_t i = 0; i < c->count; i++) {
		const struct combine_question *o = &c->options[i];
		uint32_t option = random_below(r, o->count);

		if (many && o->choices > 1)
			option = o->choices;
		else if (option == o->choices && unsure * o->choices > UNSURE)
			option = 0;
		if (option == o->choices)
			unsure *= o->choices;
		if (random_chance(r, wrong))
			write_bad(c, r, i, text);
		else if (!random_chance(r, wrong))
			write_answer(o, option, text);
		if (random_chance(r, wrong / 4))
			write_line(r, text);
	}
	if (random_chance(r, 5) && text->length)
		text->length--;
}
