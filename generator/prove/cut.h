/*
 * cut: where a number or a date that is asked for begins to make a difference: the amounts that lines and
 * conditions compare it with, also through sums and ratios of that one answer.
 *
 *	struct cuts *cuts = cut_questions(&graph, &work, &arena);
 *	cuts[q].at[0]		// total = yearly / 52 is compared with 350, so yearly is cut at 18200
 *
 * Where a line is rounded, steps say at which answers it takes one. What cannot be solved for one answer (it is rounded first, or two answers are compared) is said in `gaps`.
 */
#ifndef PROVE_CUT_H
#define PROVE_CUT_H

#include "prove/exclude.h"

enum cut_gap {
	GAP_ROUNDED = 1,  /* rounded before it is compared */
	GAP_TOGETHER = 2, /* compared with or multiplied by another answer */
	GAP_MANY = 4,	  /* more amounts than are tried */
};

/* Where a rounded line takes a step: at `first` and every `each` on both sides of it. */
struct cut_steps {
	struct number first, each;
};

enum { CUTS = 96, CUT_STEPS = 8 };

struct cuts {
	struct number at[CUTS];
	uint32_t count;
	unsigned gaps;			   /* enum cut_gap, a bit each */
	struct cut_steps steps[CUT_STEPS]; /* more than these are left out */
	uint32_t step_count;
};

/* The cuts of each question of the image. `work` has begun; its answers are changed. */
struct cuts *cut_questions(const struct graph *g, struct work *work, struct arena *a);

#endif
