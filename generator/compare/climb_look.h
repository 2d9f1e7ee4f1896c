/*
 * climb_look: where a climb is, and what both sides come to there.
 */
#ifndef COMPARE_CLIMB_LOOK_H
#define COMPARE_CLIMB_LOOK_H

#include "compare/walk.h"

struct climb {
	struct compared *c;
	uint32_t *order; /* the questions that vary */
	struct compare_answer *now, *best_at;
	uint32_t depth_count;
	bool unsure; /* among people who are not sure of an answer */
	int way;     /* 1: to a larger gain, -1: to a larger loss */
	bool any;
	struct number best; /* of this climb */
	uint64_t left;
	struct compare_answer *set; /* what the sides were given last */
	bool is_set;
	uint64_t changed[COMPARE_SIDES]; /* by answers since it was worked: see work_nodes() */
};

const struct compare_question *climb_question(const struct climb *w, uint32_t depth);

/* How many answers to a question are tried, "not sure" among them where it may be. */
uint32_t climb_count(const struct climb *w, uint32_t depth);

bool climb_is_unsure(const struct climb *w, uint32_t depth);

/* Work the combination as it is. False if nobody here can be in it, if there is nothing to compare, or no time left. */
bool climb_look(struct climb *w, struct compare_case *k);

/* Count the combination that was worked last. */
void climb_add(struct climb *w);

#endif
