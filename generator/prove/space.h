/*
 * space: which answers to each question a proof tries, so that they stand for all others.
 *
 *	struct space space;
 *	space_make(&space, sheet, &compiled, &work, as_of, &arena);
 *	space.questions[q].tries[0]
 *
 * Choices are all tried, and so are sets of several up to a dozen. A number or a date is tried at both its ends,
 * and where it begins to make a difference, with its neighbours one step below and above. Rows of a group are
 * alike: none, one, two and the most of them are tried, and those after the second are answered as the second.
 */
#ifndef PROVE_SPACE_H
#define PROVE_SPACE_H

#include "prove/cut.h"
#include "sheet/compile.h"

/* From one answer to another that is like it but for one thing. */
struct space_step {
	uint32_t from, to; /* tries */
	bool one;	   /* nothing lies between them */
};

struct space_question {
	int64_t *tries; /* as struct work has answers; numbers and days from low to high */
	uint32_t count;
	bool every; /* there are no other answers */
	uint32_t
		like; /* the question that it is answered as: itself, but for rows after the second */
	unsigned gaps; /* enum cut_gap */
	struct space_step *steps;
	uint32_t step_count;
};

struct space {
	const struct image *image; /* borrowed */
	struct graph graph;
	struct space_question *questions;
	uint32_t count;
	const struct cuts *cuts; /* of each question */
	uint32_t *days; /* on which figures are looked at; 0: on the day that an answer says */
	size_t day_count;
};

enum { SPACE_SEVERAL = 12 }; /* choices of which every set is tried */

/* `work` has begun; its answers are changed. */
void space_make(struct space *s, const struct sheet *sheet, const struct compiled *c,
	struct work *work, struct date as_of, struct arena *a);

#endif
