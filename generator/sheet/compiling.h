/*
 * compiling: a worksheet while it is compiled: what its three parts (questions, lines, conditions) share.
 */
#ifndef SHEET_COMPILING_H
#define SHEET_COMPILING_H

#include "sheet/builder.h"
#include "sheet/compile.h"
#include "sheet/say.h"

struct compiling {
	const struct sheet *sheet;
	struct builder builder;
	struct saying saying; /* for the engine: figures are left to it */
	struct compiled *into;
	struct arena *arena;
	struct diags *diags;
	bool good;

	uint32_t *figure_nodes; /* of each figure */
	uint32_t *line_nodes;	/* of each line; of a line of a group, for the row at work */
	uint32_t *group_sums;	/* of each line of a group: the sum over all rows */
	struct map units;	/* name -> its number plus one, as a pointer to a word */
	int row;		/* of a group, from 0; -1: outside of one */
	uint32_t row_node;	/* whether that row is there */
};

/* The number of a unit's record plus one. A unit that is not said is reported at `name`. */
uint32_t compiling_unit(struct compiling *c, const struct data *name);

/* The number of a question in the image: of a group's, in the row at work. */
uint32_t compiling_question(const struct compiling *c, int question);

/* The node of an operand's value. */
uint32_t compiling_operand(struct compiling *c, const struct operand *o);

/* The node of a condition's truth. */
uint32_t compiling_condition(struct compiling *c, const struct condition *condition);

/* The node of what a step, rule or cell gives. */
uint32_t compiling_outcome(struct compiling *c, const struct outcome *o);

/* Append the choices or labels: the number of the first. */
uint32_t compiling_choices(struct compiling *c, const struct sheet_choice *choices, size_t count);

/* The node of line number `index`, in the row at work, and its record. */
void compiling_line(struct compiling *c, int index);

/* Append what a line is made from, for its explanation. Returns how many there are. */
uint32_t compiling_inputs(struct compiling *c, const struct sheet_line *line);

#endif
