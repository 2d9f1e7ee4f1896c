#include "inventing.h"

#include <assert.h>

static void limits_of_number(struct inventing *v, uint32_t *words)
{
	int64_t from = chance(v, 60) ? 0 : invent_number(v), to;

	if (__builtin_add_overflow(from, (int64_t)below(v, 300000), &to) || chance(v, 2))
		to = chance(v, 50) ? INT64_MAX : from;
	words[QUESTION_SCALE] = invent_scale(v);
	words[QUESTION_UNIT] = chance(v, 90) ? invent_unit(v) : 0;
	builder_long(&words[QUESTION_FROM], from);
	builder_long(&words[QUESTION_TO], to);
	builder_long(&words[QUESTION_STEP], chance(v, 70) ? 1 : 1 + below(v, 200));
}

static void limits_of_date(struct inventing *v, uint32_t *words)
{
	uint32_t from = 20000101 + 10000 * below(v, 20);

	builder_long(&words[QUESTION_FROM], from);
	builder_long(&words[QUESTION_TO], from + 10000 * below(v, 80));
	builder_long(&words[QUESTION_STEP], 1);
}

static void add_question(struct inventing *v)
{
	uint32_t number = v->b.count[SECTION_QUESTION];
	uint32_t kind = chance(v, 50) ? ASKS_CHOICE : below(v, ASKS_KINDS);
	uint32_t words[QUESTION_WORDS] = {
		[QUESTION_NAME] = invent_name(v, "q", number),
		[QUESTION_SAYS] = invent_text(v, "Question"),
		[QUESTION_KIND] = kind,
		[QUESTION_WHEN] = number && chance(v, 30) ? 1 + invent_operand(v, TRUTHS) : 0,
		[QUESTION_FLAGS] = chance(v, 50) ? FLAG_UNASKED : 0,
		[QUESTION_UNASKED_SCALE] = invent_scale(v),
	};

	builder_long(&words[QUESTION_UNASKED], invent_number(v));
	if (kind == ASKS_CHOICE || kind == ASKS_SEVERAL) {
		uint32_t count = chance(v, 96) ? 1 + below(v, SMALL) : 1 + below(v, MANY);

		words[QUESTION_CHOICES] = v->choices[number] = count;
		words[QUESTION_CHOICE_FIRST] = invent_choices(v, count);
		words[QUESTION_NONE] = kind == ASKS_SEVERAL && chance(v, 50) ? count : 0;
		words[QUESTION_FLAGS] |= kind == ASKS_CHOICE && chance(v, 60) ? FLAG_UNSURE : 0;
	} else if (kind == ASKS_NUMBER) {
		limits_of_number(v, words);
	} else {
		limits_of_date(v, words);
	}
	v->kinds[number] = kind;
	builder_record(&v->b, SECTION_QUESTION, words);
}

static uint32_t node_word(const struct inventing *v, uint32_t node, enum image_node field)
{
	const char *at = v->b.sections[SECTION_NODE].at;
	const unsigned char *word = (const unsigned char *)at +
		((size_t)node * NODE_WORDS + (size_t)field) * 4;

	return word[0] | (uint32_t)word[1] << 8 | (uint32_t)word[2] << 16 | (uint32_t)word[3] << 24;
}

static uint32_t add_inputs(struct inventing *v, uint32_t count)
{
	uint32_t first = v->b.count[SECTION_INPUT], lines = v->b.count[SECTION_LINE];

	for (uint32_t i = 0; i < count; i++) {
		bool question = chance(v, 50), line = !question && lines && chance(v, 50);
		const uint32_t words[INPUT_WORDS] = {
			[INPUT_SAYS] = invent_text(v, "Input"),
			[INPUT_QUESTION] = question ? 1 + below(v, v->b.count[SECTION_QUESTION])
						    : 0,
			[INPUT_LINE] = line ? 1 + below(v, lines) : 0,
			[INPUT_NODE] = chance(v, 70) ? 1 + invent_operand(v, NUMBERS) : 0,
			[INPUT_UNIT] = chance(v, 90) ? invent_unit(v) : 0,
		};

		builder_record(&v->b, SECTION_INPUT, words);
	}
	return first;
}

static void add_line(struct inventing *v)
{
	bool label = chance(v, 25);
	uint32_t node = invent_operand(v, label ? PLACES : NUMBERS);
	uint32_t op = node_word(v, node, NODE_OP), inputs = below(v, 5);
	uint32_t labels = label ? 1 + below(v, SMALL) : 0;
	const uint32_t words[LINE_WORDS] = {
		[LINE_NAME] = invent_name(v, "l", v->b.count[SECTION_LINE]),
		[LINE_SAYS] = invent_text(v, "Line"),
		[LINE_NODE] = node,
		[LINE_UNIT] = label ? 0 : invent_unit(v),
		[LINE_LABEL_FIRST] = invent_choices(v, labels),
		[LINE_LABELS] = labels,
		[LINE_HOW] = invent_text(v, "How"),
		[LINE_INPUT_FIRST] = add_inputs(v, inputs),
		[LINE_INPUTS] = inputs,
		[LINE_CHOSEN] = op == OP_BAND || op == OP_DECIDE ? 1 + node : 0,
		[LINE_EXACT] = chance(v, 25) ? 1 + invent_operand(v, NUMBERS) : 0,
		[LINE_ROUNDED] = chance(v, 50) ? invent_text(v, "half up, to") : 0,
		[LINE_SOURCE] = chance(v, 50) ? invent_text(v, "source") : 0,
		[LINE_AT] = chance(v, 50) ? invent_text(v, "section") : 0,
	};

	builder_record(&v->b, SECTION_LINE, words);
}

/* What is given unless one of the referrals holds, as the compiler has it. */
static uint32_t add_referrals(struct inventing *v, uint32_t result)
{
	uint32_t count = below(v, 3), args[2 * 3 + 1], used = 0;

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t words[REFER_WORDS] = { invent_operand(v, TRUTHS),
			invent_text(v, "Talk to us") };

		builder_record(&v->b, SECTION_REFER, words);
		args[used++] = words[REFER_NODE];
		args[used++] = builder_node(&v->b, OP_REFERRAL, words[REFER_SAYS], NULL, 0);
	}
	args[used++] = result;
	return count ? builder_node(&v->b, OP_DECIDE, invent_steps(v, count), args, used) : result;
}

/* The date question that says the day, plus one; 0 if there is none. */
static uint32_t day_question(struct inventing *v)
{
	for (uint32_t i = 0; i < v->b.count[SECTION_QUESTION]; i++)
		if (v->kinds[i] == ASKS_DATE && chance(v, 50))
			return i + 1;
	return 0;
}

static void fill_header(struct inventing *v)
{
	uint32_t *header = v->b.header;
	uint32_t lines = v->b.count[SECTION_LINE];

	header[HEADER_RESULT] = below(v, lines);
	header[HEADER_OUTCOME] = add_referrals(
		v, invent_operand(v, chance(v, 80) ? NUMBERS : PLACES));
	header[HEADER_DAY] = day_question(v);
	header[HEADER_EFFECTIVE] = chance(v, 90) ? 20180101 : invent_day(v);
	header[HEADER_UNTIL] = chance(v, 10) ? invent_day(v) : 0;
	header[HEADER_NAME] = invent_text(v, "worksheet");
	header[HEADER_VERSION_NAME] = invent_text(v, "version");
	header[HEADER_CHECKSUM] = invent_text(v, "0123456789abcdef");
	header[HEADER_RANGE] = chance(v, 90) ? builder_text(&v->b, SLICE("{} to {}"))
					     : invent_ugly(v);
	header[HEADER_DATE] = chance(v, 90) ? builder_text(&v->b, SLICE("{} {} {}"))
					    : invent_ugly(v);
}

struct slice invent_image(struct random *r, struct arena *a)
{
	struct inventing *v = ARENA_NEW(a, struct inventing);
	struct slice image;

	v->random = r;
	builder_init(&v->b, a);
	v->b.header[HEADER_MONTHS] = invent_choices(v, 12);
	invent_units(v);
	invent_figures(v);
	for (uint32_t i = 1 + below(v, chance(v, 95) ? FEW : QUESTIONS); i-- > 0;) {
		add_question(v);
		invent_nodes(v, below(v, 10));
	}
	invent_nodes(v, below(v, 20));
	for (uint32_t i = 1 + below(v, 8); i-- > 0;)
		add_line(v);
	fill_header(v);

	bool good = builder_finish(&v->b, &image);

	assert(good);
	(void)good;
	builder_release(&v->b);
	return image;
}

struct slice invent_damage(struct random *r, struct slice image, struct arena *a)
{
	static const uint32_t words[] = { 0, 1, 2, 63, 64, 0x7fffffff, 0x80000000, 0xffffffff };
	char *copy = arena_take(a, image.length);
	uint32_t place = random_below(r, (uint32_t)image.length / 4) * 4, bit;

	memcpy(copy, image.at, image.length);
	if (random_chance(r, 50)) {
		memcpy(copy + place, &words[random_below(r, 8)], 4);
	} else {
		bit = random_below(r, 32);
		copy[place + bit / 8] = (char)(copy[place + bit / 8] ^ 1 << bit % 8);
	}
	return slice_of(copy, image.length);
}
