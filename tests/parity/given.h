/*
 * given: texts of answers for an image: at random, good and bad, or combination by combination.
 *
 *	given_begin(&g, &image, &arena);
 *	for (uint64_t i = 0; i < given_count(&g, 100000); i++)
 *		given_combination(&g, i, 100000, &text);
 */
#ifndef TESTS_PARITY_GIVEN_H
#define TESTS_PARITY_GIVEN_H

#include "base/arena.h"
#include "base/buf.h"
#include "random.h"
#include "worksheet/image.h"

/* What one question, or the day, may be answered with. */
struct given_options {
	struct slice name;
	struct slice *values;
	uint32_t count;
	uint32_t choices; /* that a "?" stands for */
};

struct given {
	const struct image *image;
	struct arena *arena;
	struct given_options *options; /* of each question, and of the day after them */
	uint32_t count;
};

/*
 * Every choice, "not sure" where it may be said, sets of several, and of numbers and days: the ends, the bounds that
 * they are compared with, and their neighbours.
 */
void given_begin(struct given *g, const struct image *image, struct arena *a);

/* How many combinations of these there are, or `most` if there are more. */
uint64_t given_count(const struct given *g, uint64_t most);

/* One of them as a text. If there are more than `most`, they are spread evenly. */
void given_combination(const struct given *g, uint64_t which, uint64_t most, struct buf *text);

/* Anything that a person or a page could send. */
void given_anyhow(const struct given *g, struct random *r, struct buf *text);

#endif
