/*
 * result: what a worksheet comes to, from answers as text: one of a few outcomes, two of which are not numbers.
 */
#ifndef WORKSHEET_RESULT_H
#define WORKSHEET_RESULT_H

#include "worksheet/answers.h"

enum result_outcome {
	OUTCOME_VALUE,
	OUTCOME_REFER,	      /* no result: somebody has to be asked */
	OUTCOME_UNDECIDED,    /* it rests on a figure that nobody has decided */
	OUTCOME_NOT_IN_FORCE, /* on the day, the worksheet or a figure it rests on */
	OUTCOME_ANSWERS, /* something about the answers has to be put right first: see answers.problems */
	OUTCOME_FAULT, /* the worksheet cannot be worked with these answers: no proved one does this */
	OUTCOMES,
};

/* Read `text`, work `w`, and add to the problems in `a` what was not answered. */
enum result_outcome result_work(struct work *w, struct answers *a, const char *text, size_t length);

/*
 * Whether a question is asked, for the answers so far: true as well if it is for one of the answers that a
 * "not sure" could have been. False as long as it is not known.
 */
bool result_asks(const struct work *w, uint32_t question);

/* Whether a reason to ask somebody holds: always, or for some of the answers that a "not sure" could be. */
bool result_refers(const struct work *w, uint32_t reason);
bool result_may_refer(const struct work *w, uint32_t reason);

#endif
