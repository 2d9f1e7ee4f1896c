/*
 * work: a worksheet worked through: answers in, the value of every node out.
 *
 *	if (!work_begin(&w, &image, memory, size)) ...		// more than work_memory(&image) is needed
 *	w.given[0] = GIVEN, w.answers[0] = 2;			// or answers_read()
 *	work_all(&w);
 *	work_span(&w, node)->low ...
 *
 * Every node is worked in its order, each once, so the time is that of the longest image. What a node cannot
 * know (a question that was not asked, a figure that is undecided) is a state of its value; it passes on to
 * whatever really uses it and no further.
 */
#ifndef WORKSHEET_WORK_H
#define WORKSHEET_WORK_H

#include "worksheet/image.h"
#include "worksheet/number.h"

enum state {
	STATE_VALUE,
	STATE_UNASKED,	    /* it is made from a question that was not asked */
	STATE_MISSING,	    /* from a question that was not answered */
	STATE_REFER,	    /* somebody has to be asked: see value.text */
	STATE_UNDECIDED,    /* from a figure that nobody has decided */
	STATE_NOT_IN_FORCE, /* from a figure that has no value on the day */
	STATE_NOTHING,	    /* a cell that is not applicable, or a band with a gap */
	STATE_OVERFLOW,	    /* it does not fit 64 bits */
	STATE_DIVISION,	    /* by zero, or rounded to no quantum */
	STATES,
};

/*
 * A number is a range if a band gave one. Truths are 0 and 1; choices and labels are their places. low and
 * high are the same unless it is a range.
 */
struct value {
	struct number low, high;
	uint32_t text;	 /* of STATE_REFER */
	uint16_t chosen; /* the step or rule that a band or a decision took; STEP_NONE: none */
	uint8_t state;
};

enum { STEP_NONE = 0xffff };

/* What a node is over every answer that a "not sure" could have been. */
struct span {
	struct number low, high; /* lowest and highest, of the combinations where it is a value */
	uint64_t places;	 /* of a choice or label: those it could be */
	uint32_t text;		 /* of the first referral */
	uint16_t chosen;	 /* STEP_NONE also if it differs */
	uint16_t states;	 /* a bit for each that occurred */
};

enum given { NOT_GIVEN, GIVEN, NOT_SURE };

struct work {
	const struct image *image; /* borrowed */
	int64_t *
		answers; /* of each question: place of a choice, set of places, number at its scale, day */
	uint8_t *given;	      /* of each question: enum given */
	uint32_t as_of;	      /* day, as 20231120; 0: not given */
	uint32_t day;	      /* from as_of or from the question that says the day */
	struct value *values; /* of each node, in the combination worked last */
	struct span *spans;   /* of each node */
	uint64_t *
		needs; /* of each node: the questions it depends on, a bit each (modulo 64); 0: none */
};

/* Bytes of memory that work_begin() needs. */
size_t work_memory(const struct image *image);

/* Begin with no answers. `memory` is aligned for any type and the caller's. False if it is too small. */
bool work_begin(struct work *w, const struct image *image, void *memory, size_t size);

/* Forget all answers. */
void work_clear(struct work *w);

/*
 * Work every node over every combination of answers to what is not sure. False, with nothing known of what
 * depends on an answer, if there are more than IMAGE_NOT_SURE of them.
 */
bool work_all(struct work *w);

/* Work the nodes that depend on a question of the set `changed`, for the answers as they stand. */
void work_nodes(struct work *w, uint64_t changed);

enum { WORK_EVERYTHING = -1 };

/* The bit that stands for a question in such sets. */
static inline uint64_t work_bit(uint32_t question)
{
	return (uint64_t)1 << (question & 63);
}

static inline const struct span *work_span(const struct work *w, uint32_t node)
{
	return &w->spans[node];
}

static inline bool span_may_be(const struct span *s, enum state state)
{
	return s->states >> state & 1;
}

#endif
