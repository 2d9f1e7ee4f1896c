/*
 * operation: what each kind of line is made of: read and checked, one function for each operation.
 *
 * Its keys have been read into a written_line, and are all there.
 */
#ifndef SHEET_OPERATION_H
#define SHEET_OPERATION_H

#include "sheet/reading.h"

/* The keys of a line as written, of any operation. */
struct written_line {
	struct sheet_line line; /* what is the same for all */
	const struct data *labels;
	const struct data *main; /* the value of the operation's own key */
	const struct data *to;	 /* of map: what each choice is; of ratio: the quantum */
	const struct data *unasked, *less, *that, *steps, *cells, *rules, *is, *otherwise, *times,
		*over, *easy;
	int shown_only, rounding, how; /* how: "first", "unique" */
};

/* Each fills its part of `l`, the line that is read. False after messages. */
typedef bool operation_reader(
	struct reading *r, const struct written_line *w, struct sheet_line *l);

operation_reader operation_sum, operation_extreme, operation_count, operation_when, operation_ratio,
	operation_figure;

#endif
