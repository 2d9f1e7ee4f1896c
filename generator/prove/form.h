/*
 * form: what nodes are as sums and ratios of one answer.
 *
 *	total = yearly / 52 + 10	->	slope 1/52, offset 10, of the answer to "yearly"
 */
#ifndef PROVE_FORM_H
#define PROVE_FORM_H

#include "prove/cut.h"

/* What a node may be: slope x one answer + offset, or offset alone. Some of these, a kind of alternatives. */
struct form {
	uint32_t question; /* GRAPH_NONE: a plain number */
	struct number slope, offset;
};

enum { FORMS = 32 };

struct forms {
	struct form at[FORMS];
	uint32_t count;
	bool many;		   /* there were more */
	struct graph_set together; /* answers that are added to or multiplied by each other */
	struct graph_set rounded;  /* answers that it is rounded from */
};

enum excluded { EXCLUDED_UNKNOWN, EXCLUDED_NOT, EXCLUDED };

struct cutting {
	const struct graph *graph;
	const struct image *image;
	struct forms *forms; /* of each node */
	struct cuts *cuts;   /* of each question */
	uint8_t *excluded;   /* of each two questions: enum excluded */
	struct work *work;
	struct arena *arena;
};

/* The forms of a node whose operands have theirs. */
void forms_make(struct cutting *c, uint32_t node);

/* All that is not quite covered of one holds of another made from it. */
void forms_inherit(struct forms *into, const struct forms *from);

/* The answers that forms are of, those left out included. */
struct graph_set forms_answers(const struct forms *f);

/* Whether two forms are of two answers. */
static inline bool form_are_two(const struct form *a, const struct form *b)
{
	return a->question != b->question && a->question != GRAPH_NONE && b->question != GRAPH_NONE;
}

/* Whether two answers cannot both be given, for one of them is not asked then. */
bool form_excludes(struct cutting *c, uint32_t a, uint32_t b);

/* a + weight x b, of one answer: its slope and offset. False if they do not fit. */
bool form_add(struct number *slope, struct number *offset, const struct form *a,
	const struct form *b, int64_t weight);

#endif
