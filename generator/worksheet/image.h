/*
 * image: a worksheet as the engine works it: tables of 32-bit little-endian words and the text that they
 * refer to, in one block that can lie anywhere.
 *
 *	struct image image;
 *	if (image_open(&image, bytes, size) != IMAGE_GOOD) ...	// refused: nothing of it is used
 *
 * What is opened has been looked through: every count, index and text is within bounds, and every node
 * refers to earlier nodes only, so that whoever works it needs no check and always comes to an end. A
 * hostile image may give nonsense; it cannot do harm.
 *
 * The words of a header, then one section after another, each a table of records; the text comes last.
 * sheet/compile.c writes it. A change of anything here is a new IMAGE_VERSION.
 */
#ifndef WORKSHEET_IMAGE_H
#define WORKSHEET_IMAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	IMAGE_MAGIC = 0x52444e43, /* "CNDR" */
	IMAGE_VERSION = 2,

	IMAGE_SIZE = 256 * 1024, /* at most, so that a page with one stays small */
	IMAGE_QUESTIONS = 256,
	IMAGE_CHOICES = 64, /* of one question or line: a set of them is 64 bits */
	IMAGE_NODES = 4096,
	IMAGE_ARGS = 512, /* of one node */
	IMAGE_SCALE = 9,
	IMAGE_NOT_SURE = 1 << 20, /* combinations of answers to go through for "not sure" */
};

/* An index that may be absent is kept plus one: 0 is none. */
enum image_header {
	HEADER_MAGIC,
	HEADER_VERSION,
	HEADER_SIZE,	  /* of the whole image, in bytes */
	HEADER_RESULT,	  /* line */
	HEADER_OUTCOME,	  /* node: what the line gives, unless somebody has to be asked first */
	HEADER_DAY,	  /* question whose answer is the day; plus one */
	HEADER_EFFECTIVE, /* day, as 20231120 */
	HEADER_UNTIL,	  /* last day; 0: none */
	HEADER_NAME,	  /* texts from here on */
	HEADER_VERSION_NAME,
	HEADER_CHECKSUM, /* SHA-256 of what the author wrote, in hexadecimal */
	HEADER_RANGE,	 /* "{} to {}" */
	HEADER_DATE,	 /* "{} {} {}": day, month, year */
	HEADER_MONTHS,	 /* the choice that says January, with the others after it */
	HEADER_COUNTS,	 /* of each section */
};

enum image_section {
	SECTION_QUESTION,
	SECTION_CHOICE, /* of questions, labels of lines, months */
	SECTION_FIGURE,
	SECTION_VALUE, /* of figures, oldest first */
	SECTION_NODE,
	SECTION_ARG,
	SECTION_LINE,
	SECTION_INPUT,
	SECTION_STEP, /* the words of bands' steps and of rules */
	SECTION_REFER,
	SECTION_UNIT,
	SECTION_TEXT, /* bytes */
	SECTIONS,
};

enum { HEADER_WORDS = HEADER_COUNTS + SECTIONS };

enum image_question {
	QUESTION_NAME,
	QUESTION_SAYS, /* what it is called */
	QUESTION_KIND,
	QUESTION_FLAGS,
	QUESTION_WHEN, /* node that says whether it is asked, plus one; 0: always */
	QUESTION_CHOICE_FIRST,
	QUESTION_CHOICES,
	QUESTION_NONE,	/* of several: the choice that excludes the others, plus one */
	QUESTION_UNIT,	/* plus one */
	QUESTION_SCALE, /* of the numbers below: digits after the point */
	QUESTION_FROM,	/* two words, as are the next */
	QUESTION_TO = QUESTION_FROM + 2,
	QUESTION_STEP = QUESTION_TO + 2,
	QUESTION_UNASKED = QUESTION_STEP + 2,
	QUESTION_UNASKED_SCALE = QUESTION_UNASKED + 2,
	QUESTION_WORDS,
};

enum image_question_kind { ASKS_CHOICE, ASKS_SEVERAL, ASKS_NUMBER, ASKS_DATE, ASKS_KINDS };

enum image_question_flag {
	FLAG_UNSURE = 1,  /* "I am not sure" may be the answer */
	FLAG_UNASKED = 2, /* it counts as QUESTION_UNASKED where it is not asked */
};

enum image_choice { CHOICE_NAME, CHOICE_SAYS, CHOICE_WORDS };

enum image_figure {
	FIGURE_NAME,
	FIGURE_SAYS,
	FIGURE_UNIT, /* plus one */
	FIGURE_STATUS,
	FIGURE_VALUE_FIRST,
	FIGURE_VALUES,
	FIGURE_WORDS,
};

enum image_figure_status { IMAGE_DECIDED, IMAGE_UNDECIDED, IMAGE_STATUSES };

enum image_value {
	VALUE_FROM,
	VALUE_UNTIL,  /* last day; 0: none */
	VALUE_NUMBER, /* two words */
	VALUE_SCALE = VALUE_NUMBER + 2,
	VALUE_SOURCE,
	VALUE_AT,
	VALUE_WORDS,
};

/* What a node takes: its arguments, one word each, and one word besides, `extra`. */
enum image_op {
	OP_CONSTANT, /* number (two words), scale */
	OP_FIGURE,   /* extra: figure */
	OP_ANSWER,   /* extra: question; the number or day given */
	OP_CHOICE,   /* extra: question; the place of the choice made */
	OP_LABEL,    /* extra: place of a label */
	OP_REFERRAL, /* extra: text */
	OP_NOTHING,  /* a cell that is not applicable */
	OP_MAP,	     /* extra: question; a node for each choice, one more for "not asked" */
	OP_SUM,	     /* node and weight (signed), as often as needed */
	OP_MAX,	     /* nodes */
	OP_MIN,	     /* nodes */
	OP_COUNT,    /* nodes of truth */
	OP_BAND, /* extra: first step; node, then for each step: low and high bound (nodes plus one), flags, node */
	OP_TABLE, /* extra: dimensions; for each: node, size; then the cells (nodes), the last dimension fastest */
	OP_DECIDE, /* extra: first step; truth and node for each rule, then one node */
	OP_WHEN,   /* truth, node, node */
	OP_RATIO,  /* extra: rounding; value, times, over, quantum (nodes) */
	OP_PAIR,   /* low and high (nodes) */
	OP_LOW,	   /* node */
	OP_HIGH,   /* node */
	OP_IS,	   /* extra: 1 for "is not"; node of a choice or label, set of places (two words) */
	OP_INCLUDES, /* extra: question; set of choices (two words) */
	OP_COMPARE,  /* extra: comparison, plus IMAGE_NEGATED; two nodes */
	OP_AND,	     /* nodes of truth */
	OP_OR,
	OP_NOT,	  /* node of truth */
	OP_ASKED, /* extra: question */
	OPS,
};

enum { BAND_LOW_CLOSED = 1, BAND_HIGH_CLOSED = 2, BAND_STEP_ARGS = 4 };

enum image_comparison {
	COMPARE_OVER,
	COMPARE_UNDER,
	COMPARE_UP_TO,
	COMPARE_AT_LEAST,
	COMPARE_EXACTLY,
	COMPARISONS,
	IMAGE_NEGATED = 8,
};

enum image_node { NODE_OP, NODE_EXTRA, NODE_ARG_FIRST, NODE_ARGS, NODE_WORDS };

enum image_line {
	LINE_NAME,
	LINE_SAYS,
	LINE_NODE,
	LINE_UNIT, /* plus one; 0: a label */
	LINE_LABEL_FIRST,
	LINE_LABELS,
	LINE_HOW, /* text: what is done, with figures as STEP_SAYS has them */
	LINE_INPUT_FIRST,
	LINE_INPUTS,
	LINE_CHOSEN,  /* node that chooses a step or a rule, plus one */
	LINE_EXACT,   /* node of the value before it was rounded, plus one */
	LINE_ROUNDED, /* text: how */
	LINE_SOURCE,
	LINE_AT,
	LINE_WORDS,
};

enum image_input {
	INPUT_SAYS,
	INPUT_QUESTION, /* whose answer it is, plus one */
	INPUT_LINE,	/* whose value it is, plus one */
	INPUT_NODE,	/* otherwise: node of its value, plus one */
	INPUT_UNIT,	/* of INPUT_NODE, plus one */
	INPUT_WORDS,
};

/* In says, the two bytes 1 and FIGURE + 1 stand for what a figure is on the day. */
enum image_step { STEP_SAYS, STEP_SOURCE, STEP_AT, STEP_WORDS };

enum image_refer { REFER_NODE, REFER_SAYS, REFER_WORDS };

enum image_unit {
	UNIT_KIND,
	UNIT_ONE,   /* "{} point" */
	UNIT_MANY,  /* "{} points" */
	UNIT_ALONE, /* "£{}": for the second end of a range of money; of other units empty */
	UNIT_WORDS,
};

enum image_unit_kind { UNIT_PLAIN, UNIT_POUNDS, UNIT_DAY, UNIT_KINDS };

struct image {
	const unsigned char *bytes; /* borrowed */
	uint32_t size;
	uint32_t start[SECTIONS]; /* byte where each section begins */
	uint32_t count[SECTIONS]; /* its records */
};

enum image_verdict {
	IMAGE_GOOD,
	IMAGE_TOO_LARGE,
	IMAGE_STRANGE, /* not an image, or of another version */
	IMAGE_WRONG_SIZE,
	IMAGE_WRONG_RECORD,
};

/* Look through `size` bytes, which must stay as they are while the image is used. */
enum image_verdict image_open(struct image *image, const void *bytes, size_t size);

/* How many words a record of each section has; 0 for the text. */
extern const uint8_t image_record_words[SECTIONS];

static inline uint32_t image_word_at(const struct image *image, uint32_t byte)
{
	const unsigned char *at = image->bytes + byte;

	return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
		(uint32_t)at[3] << 24;
}

static inline uint32_t image_header(const struct image *image, enum image_header field)
{
	return image_word_at(image, (uint32_t)field * 4);
}

/* One word of one record. */
static inline uint32_t image_word(
	const struct image *image, enum image_section section, uint32_t record, uint32_t field)
{
	return image_word_at(
		image, image->start[section] + (record * image_record_words[section] + field) * 4);
}

/* Two words: the lower first. */
static inline int64_t image_long(
	const struct image *image, enum image_section section, uint32_t record, uint32_t field)
{
	return (int64_t)((uint64_t)image_word(image, section, record, field) |
		(uint64_t)image_word(image, section, record, field + 1) << 32);
}

static inline uint32_t image_arg(const struct image *image, uint32_t arg)
{
	return image_word_at(image, image->start[SECTION_ARG] + arg * 4);
}

/* A text is one word: its first byte in the text, times 4096, plus its length. */
enum { IMAGE_TEXT_LENGTH = 4095 };

struct image_text {
	const char *at;
	uint32_t length;
};

bool image_texts_equal(const struct image_text *a, const struct image_text *b);

static inline bool image_has_text(const struct image *image, uint32_t text)
{
	return (text >> 12) + (text & IMAGE_TEXT_LENGTH) <= image->count[SECTION_TEXT];
}

static inline struct image_text image_text(const struct image *image, uint32_t text)
{
	return (struct image_text){ (const char *)image->bytes + image->start[SECTION_TEXT] +
			(text >> 12),
		text & IMAGE_TEXT_LENGTH };
}

#endif
