/*
 * operand: what an operation takes and what a step, a rule or a cell gives, with the unit of each.
 *
 *	operand_read(r, node, TAKES_ANY, &operand) && operand_agrees(r, &operand, line)
 */
#ifndef SHEET_OPERAND_H
#define SHEET_OPERAND_H

#include "sheet/reading.h"

/* What may stand there besides a number. */
enum {
	TAKES_FIGURE = 1 << OPERAND_FIGURE,
	TAKES_QUESTION = 1 << OPERAND_QUESTION, /* with a number for its answer */
	TAKES_LINE = 1 << OPERAND_LINE,
	TAKES_GROUP = 1 << NAMED_GROUP, /* a group's line: the sum over its rows */
	TAKES_UNASKED = TAKES_GROUP
		<< 1,		      /* a question that may not be asked and has no `unasked` */
	TAKES_DAY = TAKES_GROUP << 2, /* a question with a day for its answer */
	TAKES_ANY = TAKES_FIGURE | TAKES_QUESTION | TAKES_LINE,
};

/* The unit that `name` says. False after a message. */
MUST_USE bool operand_unit(struct reading *r, const struct data *name, struct dimension *unit);

/* A number in `unit` (a day or a time too), below LIMIT_NUMBER_DIGITS. False after a message. */
MUST_USE bool operand_number(struct reading *r, struct slice text, struct place at,
	struct dimension unit, struct amount *number);

/* The same of a text; the key of the node is named in messages. */
MUST_USE bool operand_number_of(
	struct reading *r, const struct data *node, struct dimension unit, struct amount *number);

/* Whether a text begins as numbers do, well written or not, and no name does. */
bool operand_is_number(struct slice text);

/* An operand in `text`; plain numbers are in `unit`. False after a message. */
MUST_USE bool operand_parse(struct reading *r, struct slice text, struct place at,
	struct dimension unit, int takes, struct operand *o);

/* The same of a text. */
MUST_USE bool operand_read(struct reading *r, const struct data *node, struct dimension unit,
	int takes, struct operand *o);

/* In what it is counted; of a number, nothing. */
struct dimension operand_dimension(const struct sheet *s, const struct operand *o);

/* A line that may be a range, as a whole. */
bool operand_is_range(const struct sheet *s, const struct operand *o);

/* A figure, or a line that does nothing but show one. */
bool operand_is_figure(const struct sheet *s, const struct operand *o);

/*
 * Whether it is counted in `unit`, that of `owner`; a plain number always is. False after a message that
 * names both.
 */
MUST_USE bool operand_agrees(
	struct reading *r, const struct operand *o, struct dimension unit, struct slice owner);

/* "£/week", in the arena: for messages. */
struct slice operand_unit_words(struct reading *r, struct dimension unit);

/* VALUE of the line `l`: a number, a figure, [low, high], a label or {refer: TEXT}. False after a message. */
MUST_USE bool outcome_read(
	struct reading *r, const struct data *node, struct sheet_line *l, struct outcome *out);

#endif
