/*
 * choices: the choices of a question and the labels of a line: the words that an answer or a value can be.
 *
 *	choices_find(r, choices_of_question(q), SLICE("some"), at)	// its place, or -1 after a message
 */
#ifndef SHEET_CHOICES_H
#define SHEET_CHOICES_H

#include "sheet/reading.h"

/* Choices of a question, or labels of a line. */
struct choices {
	struct slice owner;
	const char *one; /* "choice", "label" */
	const struct sheet_choice *items;
	size_t count;
};

struct choices choices_of_question(const struct sheet_question *q);
struct choices choices_of_line(const struct sheet_line *l);

/* Place of the one called `name`, or -1 after a message. */
MUST_USE int choices_find(
	struct reading *r, struct choices among, struct slice name, struct place at);

/* Read choices or labels: a mapping of names to words. False after messages. */
MUST_USE bool choices_read(struct reading *r, const struct data *map, const char *one,
	struct sheet_choice **items, size_t *count);

#endif
