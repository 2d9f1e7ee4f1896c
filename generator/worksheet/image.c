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

	if (a->length != b->length)
		return false;
	while (i < a->length && a->at[i] == b->at[i])
		i++;
	return i == a->length;
}

/* What a word of a record must be. */
enum field {
	ANY,
	TEXT,
	NODE,	 /* an index into the section of that name */
	NO_NODE, /* such an index plus one, or 0 */
	NO_QUESTION,
	NO_LINE,
	NO_UNIT,
	CHOICES, /* the first of as many as the next word says */
	VALUES,
	ARGS,
	INPUTS,
	COUNT, /* a number up to a limit, from here on */
	CHOICE,
	ARG,
	SCALE,
	KIND,
	FLAGS,
	STATUS,
	OP,
	UNIT,
};

/* A number and a count are up to `limit`; the others up to as many as the section `limit` has. */
static const uint16_t field_limits[] = {
	[NODE] = SECTION_NODE,
	[NO_NODE] = SECTION_NODE,
	[NO_QUESTION] = SECTION_QUESTION,
	[NO_LINE] = SECTION_LINE,
	[NO_UNIT] = SECTION_UNIT,
	[CHOICES] = SECTION_CHOICE,
	[VALUES] = SECTION_VALUE,
	[ARGS] = SECTION_ARG,
	[INPUTS] = SECTION_INPUT,
	[COUNT] = UINT16_MAX,
	[CHOICE] = IMAGE_CHOICES,
	[ARG] = IMAGE_ARGS,
	[SCALE] = IMAGE_SCALE,
	[KIND] = ASKS_KINDS - 1,
	[FLAGS] = FLAG_UNSURE | FLAG_UNASKED,
	[STATUS] = IMAGE_STATUSES - 1,
	[OP] = OPS - 1,
	[UNIT] = UNIT_KINDS - 1,
};

static const uint8_t question_fields[QUESTION_WORDS] = {
	[QUESTION_NAME] = TEXT,
	[QUESTION_SAYS] = TEXT,
	[QUESTION_KIND] = KIND,
	[QUESTION_FLAGS] = FLAGS,
	[QUESTION_WHEN] = NO_NODE,
	[QUESTION_CHOICE_FIRST] = CHOICES,
	[QUESTION_CHOICES] = CHOICE,
	[QUESTION_NONE] = CHOICE,
	[QUESTION_UNIT] = NO_UNIT,
	[QUESTION_SCALE] = SCALE,
	[QUESTION_UNASKED_SCALE] = SCALE,
};

static const uint8_t choice_fields[CHOICE_WORDS] = { TEXT, TEXT };

static const uint8_t figure_fields[FIGURE_WORDS] = {
	[FIGURE_NAME] = TEXT,
	[FIGURE_SAYS] = TEXT,
	[FIGURE_UNIT] = NO_UNIT,
	[FIGURE_STATUS] = STATUS,
	[FIGURE_VALUE_FIRST] = VALUES,
	[FIGURE_VALUES] = COUNT,
};

static const uint8_t value_fields[VALUE_WORDS] = {
	[VALUE_SCALE] = SCALE,
	[VALUE_SOURCE] = TEXT,
	[VALUE_AT] = TEXT,
};

static const uint8_t node_fields[NODE_WORDS] = {
	[NODE_OP] = OP,
	[NODE_ARG_FIRST] = ARGS,
	[NODE_ARGS] = ARG,
};

static const uint8_t line_fields[LINE_WORDS] = {
	[LINE_NAME] = TEXT,
	[LINE_SAYS] = TEXT,
	[LINE_NODE] = NODE,
	[LINE_UNIT] = NO_UNIT,
	[LINE_LABEL_FIRST] = CHOICES,
	[LINE_LABELS] = CHOICE,
	[LINE_HOW] = TEXT,
	[LINE_INPUT_FIRST] = INPUTS,
	[LINE_INPUTS] = COUNT,
	[LINE_CHOSEN] = NO_NODE,
	[LINE_EXACT] = NO_NODE,
	[LINE_ROUNDED] = TEXT,
	[LINE_SOURCE] = TEXT,
	[LINE_AT] = TEXT,
};

static const uint8_t input_fields[INPUT_WORDS] = {
	[INPUT_SAYS] = TEXT,
	[INPUT_QUESTION] = NO_QUESTION,
	[INPUT_LINE] = NO_LINE,
	[INPUT_NODE] = NO_NODE,
	[INPUT_UNIT] = NO_UNIT,
};

static const uint8_t step_fields[STEP_WORDS] = { TEXT, TEXT, TEXT };

static const uint8_t refer_fields[REFER_WORDS] = { NODE, TEXT };

static const uint8_t unit_fields[UNIT_WORDS] = {
	[UNIT_KIND] = UNIT,
	[UNIT_ONE] = TEXT,
	[UNIT_MANY] = TEXT,
	[UNIT_ALONE] = TEXT,
};

static const uint8_t *const section_fields[SECTIONS] = {
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

static bool field_is_good(const struct image *im, uint8_t field, uint32_t word, uint32_t next)
{
	uint32_t limit = field_limits[field];

	if (field == ANY)
		return true;
	if (field == TEXT)
		return image_has_text(im, word);
	if (field < COUNT)
		limit = im->count[limit];
	return word <= limit && !(field == NODE && word == limit) &&
		!(field >= CHOICES && field < COUNT && next > limit - word);
}

static bool records_are_good(const struct image *im, enum image_section section)
{
	const uint8_t *fields = section_fields[section];
	uint32_t words = image_record_words[section];

	for (uint32_t record = 0; fields && record < im->count[section]; record++) {
		for (uint32_t i = 0; i < words; i++) {
			uint32_t next = i + 1 < words ? image_word(im, section, record, i + 1) : 0;

			if (!field_is_good(im, fields[i], image_word(im, section, record, i), next))
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
