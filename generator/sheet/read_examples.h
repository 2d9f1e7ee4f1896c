/*
 * read_examples: the worked examples of a worksheet. That their answers and lines are real is checked here; what comes
 * of them is for the proof.
 */
#ifndef SHEET_READ_EXAMPLES_H
#define SHEET_READ_EXAMPLES_H

#include "sheet/reading.h"

/* Read `list`, or say that it is missing. False after messages. */
MUST_USE bool read_examples(struct reading *r, const struct data *list, struct place sheet);

#endif
