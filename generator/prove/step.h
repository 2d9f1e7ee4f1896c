/*
 * step: what becomes of the result when one answer goes one step further and all others stay: whether more
 * need ever gives less, where the largest jumps are, and which answers make no difference at all.
 */
#ifndef PROVE_STEP_H
#define PROVE_STEP_H

#include "prove/claim.h"

/* What was found of one question of the image. */
struct stepped {
	bool matters; /* the result differs for some answer */
	bool jumps;
	struct number jump; /* the largest, of those found */
	struct value from, to;
	uint32_t try_from, try_to;
	struct witness others;
	bool *excepted; /* the exceptions that happen */
	uint32_t *told; /* steps that were complained of, by their first answer */
};

struct steps {
	struct proving *p;
	struct stepped *of; /* of each question of the image */
	bool whole;	    /* all was compared, on every day */
};

void steps_make(struct steps *s, struct proving *p);

/* On one day, when the result has been walked. */
void steps_walk(struct steps *s, uint32_t outcome);

/* At the end: exceptions that never happen, questions that make no difference. */
void steps_end(struct steps *s, const struct claims *c);

#endif
