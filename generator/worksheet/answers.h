/*
 * answers: a text of answers, one on each line, into a worksheet at work.
 *
 *	as-of=2026-11-20
 *	eating=some
 *	tasks=wash,dress
 *	weekly=350.01
 *	night=?				"I am not sure"
 *
 * All that is wrong is found at once. An answer to a question that is not asked is no mistake: it is not
 * used.
 */
#ifndef WORKSHEET_ANSWERS_H
#define WORKSHEET_ANSWERS_H

#include "worksheet/work.h"

enum problem {
	PROBLEM_MISSING,
	PROBLEM_UNKNOWN_QUESTION,
	PROBLEM_UNKNOWN_ANSWER,
	PROBLEM_NUMBER,
	PROBLEM_LOW,
	PROBLEM_HIGH,
	PROBLEM_STEP, /* more digits, or between two steps */
	PROBLEM_DATE,
	PROBLEM_NOT_SURE,  /* "not sure" is no answer to this question */
	PROBLEM_EXCLUSIVE, /* "none of these", and one of these */
	PROBLEM_TWICE,
	PROBLEM_LINE,	  /* a line without "=" */
	PROBLEM_TOO_MANY, /* combinations of what is not sure */
	PROBLEMS,
};

enum { ANSWERS_PROBLEMS = 32 }; /* more are not kept */

struct answers_problem {
	enum problem problem;
	struct image_text question; /* its name, as the image or the text has it */
};

struct answers {
	struct answers_problem problems[ANSWERS_PROBLEMS];
	uint32_t count; /* of those kept */
};

/* What the day is called in answers. */
extern const struct image_text answers_as_of;

/* Read `text`, `length` bytes, into `w`, whose answers are forgotten first. */
void answers_read(struct answers *a, struct work *w, const char *text, size_t length);

void answers_add(struct answers *a, enum problem problem, const struct image_text *question);

/* Add that there is no answer, unless something else about it is wrong already. */
void answers_miss(struct answers *a, const struct image_text *question);

#endif
