/*
 * claim: what is watched while a worksheet is gone through, and what was seen of it.
 *
 *	claims_make(&claims, p);	// lines, the result, what asks questions and reasons to ask somebody
 *	claims_walk(&claims);		// on each day
 *	claims.at[i].low		// seen
 */
#ifndef PROVE_CLAIM_H
#define PROVE_CLAIM_H

#include "prove/words.h"

enum claim_kind {
	CLAIM_LINE,
	CLAIM_OUTCOME, /* the result, unless somebody has to be asked */
	CLAIM_ASKED,   /* whether a question is asked */
	CLAIM_REFER,   /* whether somebody has to be asked */
	CLAIM_DIVIDES, /* what a line divides by */
};

struct claim {
	int kind;			/* enum claim_kind */
	uint32_t index;			/* line, question of the sheet, reason */
	uint32_t node, op, args, first; /* as the image has them */
	uint32_t exact;			/* node before rounding, or GRAPH_NONE */
	struct claim *next;		/* of the same node */

	bool worked;	 /* with all answers, on every day */
	unsigned states; /* seen, a bit each */
	struct witness by_state[STATES];
	bool has_value;
	struct number low, high;
	uint64_t labels;
	bool *reached, *held; /* steps, rules or cells; rules whose condition was seen to hold */
	uint32_t parts;
	bool otherwise;
	uint32_t clash[2]; /* two steps or rules that hold together */
	struct witness clashes;
	struct witness below_zero; /* of CLAIM_DIVIDES */
	struct number rounding;
};

struct claims {
	struct proving *p;
	struct claim *at;
	uint32_t count;
	struct claim **of; /* of each node */
	bool *watched;
};

void claims_make(struct claims *c, struct proving *p);

/* Go through everything on every day. */
void claims_walk(struct claims *c);

/* The claim about a line. */
static inline struct claim *claims_line(const struct claims *c, size_t line)
{
	return &c->at[line];
}

static inline struct claim *claims_outcome(const struct claims *c)
{
	return &c->at[c->p->sheet->line_count];
}

#endif
