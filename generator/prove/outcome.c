#include "prove/outcome.h"

#include "worksheet/result.h"

static const enum came cames[OUTCOMES] = {
	[OUTCOME_VALUE] = CAME_VALUE,
	[OUTCOME_REFER] = CAME_REFER,
	[OUTCOME_UNDECIDED] = CAME_UNDECIDED,
	[OUTCOME_NOT_IN_FORCE] = CAME_NOT_IN_FORCE,
	[OUTCOME_ANSWERS] = CAME_ANSWERS,
	[OUTCOME_FAULT] = CAME_FAULT,
};

enum came outcome_came(struct work *w, struct slice answers)
{
	struct answers read;

	return cames[result_work(w, &read, answers.at, answers.length)];
}
