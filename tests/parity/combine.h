/*
 * combine: texts of answers for an image: at random, good and bad, or combination by combination.
 *
 *	combine_begin(&c, &image, &arena);
 *	for (uint64_t i = 0; i < combine_count(&c, 100000); i++)
 *		combine_one(&c, i, 100000, &text);
 */
#ifndef TESTS_PARITY_COMBINE_H
#define TESTS_PARITY_COMBINE_H

#include "base/arena.h"
#include "base/buf.h"
#include "random.h"
#include "worksheet/image.h"

/* What one question, or the day, may be answered with. */
struct combine_question {
	struct slice name;
	struct slice *values;
	uint32_t count;
	uint32_t choices; /* that a "?" stands for */
};

struct combine {
	const struct image *image;
	struct arena *arena;
	struct combine_question *options; /* of each question, and of the day after them */
	uint32_t count;
};

/*
 * Every choice, "not sure" where it may be said, sets of several, and of numbers and days: the ends, the bounds that
 * they are compared with, and their neighbours.
 */
void combine_begin(struct combine *c, const struct image *image, struct arena *a);

/* How many combinations of these there are, or `most` if there are more. */
uint64_t combine_count(const struct combine *c, uint64_t most);

/* One of them as a text. If there are more than `most`, they are spread evenly. */
void combine_one(const struct combine *c, uint64_t which, uint64_t most, struct buf *text);

/* Anything that a person or a page could send. */
void combine_anyhow(const struct combine *c, struct random *r, struct buf *text);

#endif
