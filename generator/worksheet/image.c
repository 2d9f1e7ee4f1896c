#include "worksheet/image.h"

#include "worksheet/shape.h"

const uint8_t image_record_words[SECTIONS] = {
	[SECTION_QUESTION] = QUESTION_WORDS,
	[SECTION_CHOICE] = CHOICE_WORDS,
	[SECTION_FIGURE] = FIGURE_WORDS,
	[SECTION_VALUE] = VALUE_WORDS,
	[SECTION_NODE] = NODE_WORDS,
	[SECTION_ARG] = 1,
	[SECTION_LINE] = LINE_WORDS,
	[SECTION_INPUT] = INPUT_WORDS,
	[SECTION_STEP] = STEP_WORDS,
	[SECTION_REFER] = REFER_WORDS,
	[SECTION_UNIT] = UNIT_WORDS,
};

bool image_texts_equal(const struct image_text *a, const struct image_text *b)
{
	uint32_t i = 0;

	while (i < a->length && i < b->length && a->at[i] == b->at[i])
		i++;
	return i == a->length && i == b->length;
}

/* What a word of a record must be. */
enum rule {
	ANY,
	TEXT,
	BELOW,	 /* an index into a section */
	AT_MOST, /* a number, or such an index plus one, or 0 */
	RUN,	 /* the first of as many as the next word says, in a section */
};

/* `limit` is a number, or how many records a section has. */
struct field {
	uint8_t rule;
	bool is_section;
	uint16_t limit;
};

#define WORDS                                                                                      \
	{                                                                                          \
		TEXT, false, 0                                                                     \
	}
#define UP_TO(number)                                                                              \
	{                                                                                          \
		AT_MOST, false, number                                                             \
	}
#define IN(section)                                                                                \
	{                                                                                          \
		BELOW, true, section                                                               \
	}
#define IN_OR_NO(section)                                                                          \
	{                                                                                          \
		AT_MOST, true, section                                                             \
	}
#define RUN_OF(section)                                                                            \
	{                                                                                          \
		RUN, true, section                                                                 \
	}

static const struct field question_fields[QUESTION_WORDS] = {
	[QUESTION_NAME] = WORDS,
	[QUESTION_SAYS] = WORDS,
	[QUESTION_KIND] = UP_TO(ASKS_KINDS - 1),
	[QUESTION_FLAGS] = UP_TO(FLAG_UNSURE | FLAG_UNASKED),
	[QUESTION_WHEN] = IN_OR_NO(SECTION_NODE),
	[QUESTION_CHOICE_FIRST] = RUN_OF(SECTION_CHOICE),
	[QUESTION_CHOICES] = UP_TO(IMAGE_CHOICES),
	[QUESTION_NONE] = UP_TO(IMAGE_CHOICES),
	[QUESTION_UNIT] = IN_OR_NO(SECTION_UNIT),
	[QUESTION_SCALE] = UP_TO(IMAGE_SCALE),
	[QUESTION_UNASKED_SCALE] = UP_TO(IMAGE_SCALE),
};

static const struct field choice_fields[CHOICE_WORDS] = { WORDS, WORDS };

static const struct field figure_fields[FIGURE_WORDS] = {
	[FIGURE_NAME] = WORDS,
	[FIGURE_SAYS] = WORDS,
	[FIGURE_UNIT] = IN_OR_NO(SECTION_UNIT),
	[FIGURE_STATUS] = UP_TO(IMAGE_STATUSES - 1),
	[FIGURE_VALUE_FIRST] = RUN_OF(SECTION_VALUE),
	[FIGURE_VALUES] = UP_TO(UINT16_MAX),
};

static const struct field value_fields[VALUE_WORDS] = {
	[VALUE_SCALE] = UP_TO(IMAGE_SCALE),
	[VALUE_SOURCE] = WORDS,
	[VALUE_AT] = WORDS,
};

static const struct field node_fields[NODE_WORDS] = {
	[NODE_OP] = UP_TO(OPS - 1),
	[NODE_ARG_FIRST] = RUN_OF(SECTION_ARG),
	[NODE_ARGS] = UP_TO(IMAGE_ARGS),
};

static const struct field line_fields[LINE_WORDS] = {
	[LINE_NAME] = WORDS,
	[LINE_SAYS] = WORDS,
	[LINE_NODE] = IN(SECTION_NODE),
	[LINE_UNIT] = IN_OR_NO(SECTION_UNIT),
	[LINE_LABEL_FIRST] = RUN_OF(SECTION_CHOICE),
	[LINE_LABELS] = UP_TO(IMAGE_CHOICES),
	[LINE_HOW] = WORDS,
	[LINE_INPUT_FIRST] = RUN_OF(SECTION_INPUT),
	[LINE_INPUTS] = UP_TO(UINT16_MAX),
	[LINE_CHOSEN] = IN_OR_NO(SECTION_NODE),
	[LINE_EXACT] = IN_OR_NO(SECTION_NODE),
	[LINE_ROUNDED] = WORDS,
	[LINE_SOURCE] = WORDS,
	[LINE_AT] = WORDS,
};

static const struct field input_fields[INPUT_WORDS] = {
	[INPUT_SAYS] = WORDS,
	[INPUT_QUESTION] = IN_OR_NO(SECTION_QUESTION),
	[INPUT_LINE] = IN_OR_NO(SECTION_LINE),
	[INPUT_NODE] = IN_OR_NO(SECTION_NODE),
	[INPUT_UNIT] = IN_OR_NO(SECTION_UNIT),
};

static const struct field step_fields[STEP_WORDS] = { WORDS, WORDS, WORDS };

static const struct field refer_fields[REFER_WORDS] = { IN(SECTION_NODE), WORDS };

static const struct field unit_fields[UNIT_WORDS] = {
	[UNIT_KIND] = UP_TO(UNIT_KINDS - 1),
	[UNIT_ONE] = WORDS,
	[UNIT_MANY] = WORDS,
	[UNIT_ALONE] = WORDS,
};

static const struct field *const section_fields[SECTIONS] = {
	[SECTION_QUESTION] = question_fields,
	[SECTION_CHOICE] = choice_fields,
	[SECTION_FIGURE] = figure_fields,
	[SECTION_VALUE] = value_fields,
	[SECTION_NODE] = node_fields,
	[SECTION_LINE] = line_fields,
	[SECTION_INPUT] = input_fields,
	[SECTION_STEP] = step_fields,
	[SECTION_REFER] = refer_fields,
	[SECTION_UNIT] = unit_fields,
};

static bool field_is_good(
	const struct image *im, const struct field *f, uint32_t word, uint32_t next)
{
	uint32_t limit = f->is_section ? im->count[f->limit] : f->limit;

	switch ((enum rule)f->rule) {
	case ANY:
		return true;
	case TEXT:
		return image_has_text(im, word);
	case BELOW:
		return word < limit;
	case AT_MOST:
		return word <= limit;
	case RUN:
		return word <= limit && next <= limit - word;
	}
	return false;
}

static bool records_are_good(const struct image *im, enum image_section section)
{
	const struct field *fields = section_fields[section];
	uint32_t words = image_record_words[section];

	for (uint32_t record = 0; fields && record < im->count[section]; record++) {
		for (uint32_t i = 0; i < words; i++) {
			uint32_t next = i + 1 < words ? image_word(im, section, record, i + 1) : 0;

			if (!field_is_good(
				    im, &fields[i], image_word(im, section, record, i), next))
				return false;
		}
	}
	return true;
}

/* A question with choices has at least one, and its `none` is one of them. */
static bool question_is_good(const struct image *im, uint32_t question)
{
	uint32_t kind = image_word(im, SECTION_QUESTION, question, QUESTION_KIND);
	uint32_t choices = image_word(im, SECTION_QUESTION, question, QUESTION_CHOICES);
	uint32_t none = image_word(im, SECTION_QUESTION, question, QUESTION_NONE);
	uint32_t flags = image_word(im, SECTION_QUESTION, question, QUESTION_FLAGS);

	if (kind == ASKS_CHOICE || kind == ASKS_SEVERAL)
		return choices > 0 && none <= choices &&
			(kind == ASKS_CHOICE || !(flags & FLAG_UNSURE));
	return choices == 0 && none == 0 && !(flags & FLAG_UNSURE) &&
		image_long(im, SECTION_QUESTION, question, QUESTION_STEP) > 0;
}

/* A line's rule is that of a node that chooses one. */
static bool line_is_good(const struct image *im, uint32_t line)
{
	uint32_t chosen = image_word(im, SECTION_LINE, line, LINE_CHOSEN);

	if (chosen == 0)
		return true;

	uint32_t op = image_word(im, SECTION_NODE, chosen - 1, NODE_OP);

	return op == OP_BAND || op == OP_DECIDE;
}

static bool header_is_good(const struct image *im)
{
	uint32_t day = image_header(im, HEADER_DAY), months = image_header(im, HEADER_MONTHS);

	for (int text = HEADER_NAME; text < HEADER_MONTHS; text++)
		if (!image_has_text(im, image_header(im, (enum image_header)text)))
			return false;
	return image_header(im, HEADER_RESULT) < im->count[SECTION_LINE] &&
		image_header(im, HEADER_OUTCOME) < im->count[SECTION_NODE] &&
		day <= im->count[SECTION_QUESTION] &&
		(day == 0 ||
			image_word(im, SECTION_QUESTION, day - 1, QUESTION_KIND) == ASKS_DATE) &&
		months <= im->count[SECTION_CHOICE] && im->count[SECTION_CHOICE] - months >= 12;
}

/* Where the sections are; false unless they fill the image to the byte. */
static bool sections_fit(struct image *im)
{
	uint64_t at = HEADER_WORDS * 4;

	for (int section = 0; section < SECTIONS; section++) {
		uint64_t words = image_record_words[section];
		uint32_t count = image_header(im, (enum image_header)(HEADER_COUNTS + section));

		if (at > im->size)
			return false;
		im->start[section] = (uint32_t)at;
		im->count[section] = count;
		at += section == SECTION_TEXT ? count : words * 4 * count;
	}
	return at == im->size && im->count[SECTION_QUESTION] <= IMAGE_QUESTIONS &&
		im->count[SECTION_NODE] <= IMAGE_NODES;
}

static bool each_is_good(const struct image *im, enum image_section section,
	bool (*is_good)(const struct image *im, uint32_t record))
{
	for (uint32_t record = 0; record < im->count[section]; record++)
		if (!is_good(im, record))
			return false;
	return true;
}

enum image_verdict image_open(struct image *image, const void *bytes, size_t size)
{
	if (size > IMAGE_SIZE)
		return IMAGE_TOO_LARGE;
	image->bytes = bytes;
	image->size = (uint32_t)size;
	if (size < HEADER_WORDS * 4 || image_header(image, HEADER_MAGIC) != IMAGE_MAGIC ||
		image_header(image, HEADER_VERSION) != IMAGE_VERSION)
		return IMAGE_STRANGE;
	if (image_header(image, HEADER_SIZE) != size || !sections_fit(image))
		return IMAGE_WRONG_SIZE;
	for (int section = 0; section < SECTIONS; section++)
		if (!records_are_good(image, (enum image_section)section))
			return IMAGE_WRONG_RECORD;
	return header_is_good(image) && each_is_good(image, SECTION_QUESTION, question_is_good) &&
			each_is_good(image, SECTION_NODE, shape_is_good) &&
			each_is_good(image, SECTION_LINE, line_is_good)
		? IMAGE_GOOD
		: IMAGE_WRONG_RECORD;
}
