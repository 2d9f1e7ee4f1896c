/*
 * read_questions: the questions of a worksheet, and the groups of questions that are asked for each row.
 */
#ifndef SHEET_READ_QUESTIONS_H
#define SHEET_READ_QUESTIONS_H

#include "sheet/reading.h"

/* Read the question that `named` declares into its place in the sheet. False after messages. */
MUST_USE bool read_question(struct reading *r, const struct named *named);

/* The same of a group; its questions and lines are declared and read by themselves. */
MUST_USE bool read_group(struct reading *r, const struct named *named);

#endif
