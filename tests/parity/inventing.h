/*
 * inventing: an image while it is made up: see invent.h. Texts and numbers are in invent_words.c, nodes in
 * invent_nodes.c.
 */
#ifndef TESTS_PARITY_INVENTING_H
#define TESTS_PARITY_INVENTING_H

#include "invent.h"
#include "sheet/builder.h"

enum { NODES = 512, FEW = 12, QUESTIONS = 24, MANY = 64, SMALL = 5 };

/* Nodes by what they give: a number or a range, a truth, the place of a choice or label. */
enum pool { NUMBERS, TRUTHS, PLACES, POOLS };

struct inventing {
	struct random *random;
	struct builder b;
	uint32_t nodes[POOLS][NODES], count[POOLS];
	uint32_t kinds[QUESTIONS],
		choices[QUESTIONS]; /* of each question: its kind, how many it has */
};

static inline uint32_t below(struct inventing *v, uint32_t limit)
{
	return random_below(v->random, limit);
}

static inline bool chance(struct inventing *v, uint32_t percent)
{
	return random_chance(v->random, percent);
}

/* "what 17", or now and then a text that is hard to write. */
uint32_t invent_text(struct inventing *v, const char *what);
uint32_t invent_ugly(struct inventing *v);

/* "c0", so that answers can be made for it; now and then a name that cannot be one. */
uint32_t invent_name(struct inventing *v, const char *letter, uint32_t number);

/* The first of `count` choices. */
uint32_t invent_choices(struct inventing *v, uint32_t count);

/* Mostly such as money and points are, now and then as large as they can be. */
int64_t invent_number(struct inventing *v);
uint32_t invent_scale(struct inventing *v);
uint32_t invent_day(struct inventing *v);

/* A unit's number, plus one. */
uint32_t invent_unit(struct inventing *v);

void invent_units(struct inventing *v);
void invent_figures(struct inventing *v);

/* The first of `count` steps. */
uint32_t invent_steps(struct inventing *v, uint32_t count);

/* So many operations, of any kind. */
void invent_nodes(struct inventing *v, uint32_t count);

/* A node that gives what is wanted, but for now and then. */
uint32_t invent_operand(struct inventing *v, enum pool pool);

#endif
