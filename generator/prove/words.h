/*
 * words: answers and what they give in words, for messages and for pages.
 *
 *	words_witness(p, &witness, needs)
 *		What is the request for? "A place in a care home", Total for a week £350.01 a week
 */
#ifndef PROVE_WORDS_H
#define PROVE_WORDS_H

#include "prove/walk.h"
#include "sheet/say.h"

struct proof;

/* Answers that show something, and the day on which they do. */
struct witness {
	uint32_t *tries; /* of each question; NULL: there is none */
	uint32_t day;
};

/* What all parts of a proof share. */
struct proving {
	const struct sheet *sheet;
	const struct compiled *compiled;
	struct saying saying;
	struct image image;
	struct space space;
	struct work work;
	struct walks walks;
	struct arena *arena;
	struct diags *diags;
	struct proof *proof;
	int *question_of; /* of each question of the image: that of the sheet; -1: it counts rows */
};

/*
 * Open the image of a sheet, compiled, with `sheet`, `compiled`, `saying` and `arena` set, and find the answers
 * that are tried. Walks are the caller's to begin.
 */
void proving_open(struct proving *p, struct date as_of);

/* Keep the answers that a watched node is being looked at with. */
void witness_keep(struct proving *p, struct witness *w);

/* The same for answers found otherwise. */
void witness_copy(struct proving *p, struct witness *w, const uint32_t *tries);

/* Work every node with these answers: they are in p->work. Walks are over then. */
void witness_work(struct proving *p, const struct witness *w);

/* The answers of a witness to those questions of `only` that are asked. It is worked for that. */
struct slice words_witness(
	struct proving *p, const struct witness *w, const struct graph_set *only);

/* The same without `question`, whose answer goes from one try to another: what is asked before or after. */
struct slice words_step(struct proving *p, const struct witness *w, const struct graph_set *only,
	uint32_t question, const struct space_step *step);

/* What a question is called: as it is asked for choices, its short name for numbers. */
struct slice words_question(const struct proving *p, uint32_t question);

/* One answer, such as "£350.01 a week" or a choice in its own words. */
struct slice words_answer(const struct proving *p, uint32_t question, int64_t answer);

/* Numbers in a unit of the image (plus one, as records have it). */
struct slice words_numbers(
	const struct proving *p, uint32_t unit, struct number low, struct number high);

/* What a line of the sheet is worth: an amount, a range, a label, or why there is none. */
struct slice words_value(const struct proving *p, int line, const struct value *v);

/* A word of the words file with its places filled. */
struct slice words_of(const struct proving *p, enum word word, struct slice a, struct slice b);

#endif
