/*
 * outcome: what answers come to. It stands apart because the engine and the model of a worksheet each call
 * something of theirs an outcome.
 */
#ifndef PROVE_OUTCOME_H
#define PROVE_OUTCOME_H

#include "base/slice.h"
#include "worksheet/work.h"

/* In the order of what examples may expect, then what none may. */
enum came {
	CAME_VALUE,
	CAME_REFER,
	CAME_UNDECIDED,
	CAME_NOT_IN_FORCE,
	CAME_ANSWERS, /* something is wrong about the answers */
	CAME_FAULT,
};

/* Work a text of answers, as given_text() makes it. */
enum came outcome_came(struct work *w, struct slice answers);

#endif
