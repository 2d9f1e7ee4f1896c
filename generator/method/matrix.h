/*
 * matrix: the rules of a decision as a table: what is asked for against who decides, with the bounds in words.
 *
 *	struct matrix x;
 *	if (!matrix_make(&x, m, line)) ...	// its rules do not all tell apart the answers to one question
 *	matrix_show(&x, addresses, parent);
 *
 *	| Request                        | A Service Manager ...             | The chair ...     |
 *	| Support at home; Day services  | Up to and including £350 a week   | Over £350 a week  |
 *
 * Answers that the same rules speak of share a row. Amounts are those of the day; one that is decided and not in
 * force yet stands below with its day. Nothing is typed: what is not in a rule is not in the table.
 */
#ifndef METHOD_MATRIX_H
#define METHOD_MATRIX_H

#include "method/element.h"

struct matrix_row {
	uint64_t choices, rules; /* of the question; of the line */
};

struct matrix {
	const struct method *method;
	const struct sheet_line *line;
	const struct sheet_question *question; /* whose answers head the rows */
	struct matrix_row *rows;
	size_t row_count;
	uint64_t unsaid; /* choices that no rule speaks of */
};

/*
 * False, without a message, if the line is no such decision: every rule must begin with what one question of
 * the worksheet is.
 */
bool matrix_make(struct matrix *x, const struct method *m, const struct sheet_line *line);

/* The table. `addresses`: for each label, where its own page is; NULL: there are no such pages. */
void matrix_show(const struct matrix *x, const struct slice *addresses, xmlNodePtr parent);

/* One label's part of it, as a list. */
void matrix_show_label(const struct matrix *x, int label, xmlNodePtr parent);

/* The answers that no rule speaks of, as a list. */
void matrix_show_unsaid(const struct matrix *x, xmlNodePtr parent);

/*
 * Answers that rules speak of and that fit none of them all the same, in words as they were proved: an amount
 * between two bounds. Empty if there are none.
 */
struct slice matrix_gap(const struct matrix *x);

#endif
