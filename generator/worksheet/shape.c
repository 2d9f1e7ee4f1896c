#include "worksheet/shape.h"

#include "worksheet/number.h"

/*
 * What the arguments of a node must be, a letter each: n, an earlier node; o, the same plus one, or 0; w, any
 * word; s, a scale. First those that stand once, then those that are repeated, then those at the end.
 */
enum extra_is { EXTRA_ANY, EXTRA_QUESTION, EXTRA_FIGURE, EXTRA_TEXT, EXTRA_STEP, EXTRA_ROUNDING };

static const struct shape {
	char letters[6];
	uint8_t before, each, after; /* how many of the letters are which */
	uint8_t extra;		     /* enum extra_is */
} shapes[OPS] = {
	[OP_CONSTANT] = { "wws", 3, 0, 0, EXTRA_ANY },
	[OP_FIGURE] = { "", 0, 0, 0, EXTRA_FIGURE },
	[OP_ANSWER] = { "", 0, 0, 0, EXTRA_QUESTION },
	[OP_CHOICE] = { "", 0, 0, 0, EXTRA_QUESTION },
	[OP_LABEL] = { "", 0, 0, 0, EXTRA_ANY },
	[OP_REFERRAL] = { "", 0, 0, 0, EXTRA_TEXT },
	[OP_NOTHING] = { "", 0, 0, 0, EXTRA_ANY },
	[OP_MAP] = { "n", 0, 1, 0, EXTRA_QUESTION },
	[OP_SUM] = { "nw", 0, 2, 0, EXTRA_ANY },
	[OP_MAX] = { "nn", 1, 1, 0, EXTRA_ANY },
	[OP_MIN] = { "nn", 1, 1, 0, EXTRA_ANY },
	[OP_COUNT] = { "n", 0, 1, 0, EXTRA_ANY },
	[OP_BAND] = { "noown", 1, 4, 0, EXTRA_STEP },
	[OP_TABLE] = { "w", 0, 1, 0, EXTRA_ANY },
	[OP_DECIDE] = { "nnn", 0, 2, 1, EXTRA_STEP },
	[OP_WHEN] = { "nnn", 3, 0, 0, EXTRA_ANY },
	[OP_RATIO] = { "nnnn", 4, 0, 0, EXTRA_ROUNDING },
	[OP_PAIR] = { "nn", 2, 0, 0, EXTRA_ANY },
	[OP_LOW] = { "n", 1, 0, 0, EXTRA_ANY },
	[OP_HIGH] = { "n", 1, 0, 0, EXTRA_ANY },
	[OP_IS] = { "nww", 3, 0, 0, EXTRA_ANY },
	[OP_INCLUDES] = { "ww", 2, 0, 0, EXTRA_QUESTION },
	[OP_COMPARE] = { "nn", 2, 0, 0, EXTRA_ANY },
	[OP_AND] = { "n", 0, 1, 0, EXTRA_ANY },
	[OP_OR] = { "n", 0, 1, 0, EXTRA_ANY },
	[OP_NOT] = { "n", 1, 0, 0, EXTRA_ANY },
	[OP_ASKED] = { "", 0, 0, 0, EXTRA_QUESTION },
};

/* What argument `i` of a node must be. A table's dimensions are a node and a size each. */
static char letter_of(const struct image *im, uint32_t node, uint32_t i)
{
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);
	const struct shape *shape = &shapes[op];

	if (op == OP_TABLE)
		return i / 2 < image_word(im, SECTION_NODE, node, NODE_EXTRA) && i % 2 ? 'w' : 'n';
	if (i >= args - shape->after)
		i = shape->each;
	else if (i >= shape->before)
		i = shape->before + (i - shape->before) % shape->each;
	return shape->letters[i];
}

bool shape_operand(const struct image *image, uint32_t node, uint32_t i, uint32_t *operand)
{
	char letter = letter_of(image, node, i);
	uint32_t word = image_arg(image, image_word(image, SECTION_NODE, node, NODE_ARG_FIRST) + i);

	*operand = letter == 'o' ? word - 1 : word;
	return letter == 'n' || (letter == 'o' && word > 0);
}

bool shape_asks(uint32_t op)
{
	return shapes[op].extra == EXTRA_QUESTION;
}

static bool args_are_good(const struct image *im, uint32_t node)
{
	uint32_t first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS), operand;

	for (uint32_t i = 0; i < args; i++) {
		if (shape_operand(im, node, i, &operand) && operand >= node)
			return false;
		if (letter_of(im, node, i) == 's' && image_arg(im, first + i) > IMAGE_SCALE)
			return false;
	}
	return true;
}

/* A question is worked only after the node that says whether it is asked. */
static bool question_comes_first(const struct image *im, uint32_t question, uint32_t node)
{
	return question < im->count[SECTION_QUESTION] &&
		image_word(im, SECTION_QUESTION, question, QUESTION_WHEN) <= node;
}

static bool extra_is_good(const struct image *im, uint32_t node, uint32_t rounds)
{
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP);
	uint32_t extra = image_word(im, SECTION_NODE, node, NODE_EXTRA);

	switch ((enum extra_is)shapes[op].extra) {
	case EXTRA_ANY:
		return true;
	case EXTRA_QUESTION:
		return question_comes_first(im, extra, node);
	case EXTRA_FIGURE:
		return extra < im->count[SECTION_FIGURE];
	case EXTRA_TEXT:
		return image_has_text(im, extra);
	case EXTRA_STEP:
		return extra <= im->count[SECTION_STEP] &&
			rounds <= im->count[SECTION_STEP] - extra;
	case EXTRA_ROUNDING:
		return extra < NUMBER_ROUNDINGS;
	}
	return false;
}

/* A node for each choice of its question, and perhaps one more. */
static bool map_is_whole(const struct image *im, uint32_t node)
{
	uint32_t question = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	uint32_t choices = image_word(im, SECTION_QUESTION, question, QUESTION_CHOICES);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);

	return choices > 0 && (args == choices || args == choices + 1);
}

/* A cell for each of the places of its dimensions together. */
static bool table_is_whole(const struct image *im, uint32_t node)
{
	uint32_t dimensions = image_word(im, SECTION_NODE, node, NODE_EXTRA);
	uint32_t first = image_word(im, SECTION_NODE, node, NODE_ARG_FIRST);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS), cells = 1;

	if (dimensions == 0 || dimensions > args / 2)
		return false;
	for (uint32_t i = 0; i < dimensions; i++) {
		uint32_t size = image_arg(im, first + i * 2 + 1);

		if (size == 0 || size > IMAGE_CHOICES)
			return false;
		cells *= size;
		if (cells > IMAGE_ARGS)
			return false;
	}
	return args - dimensions * 2 == cells;
}

bool shape_is_good(const struct image *im, uint32_t node)
{
	uint32_t op = image_word(im, SECTION_NODE, node, NODE_OP);
	uint32_t args = image_word(im, SECTION_NODE, node, NODE_ARGS);
	const struct shape *shape = &shapes[op];
	uint32_t fixed = shape->before + shape->after;
	uint32_t rounds = shape->each && args >= fixed ? (args - fixed) / shape->each : 0;

	return fixed + rounds * shape->each == args && extra_is_good(im, node, rounds) &&
		(op != OP_MAP || map_is_whole(im, node)) &&
		(op != OP_TABLE || table_is_whole(im, node)) && args_are_good(im, node);
}
