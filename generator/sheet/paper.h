/*
 * paper: a worksheet to fill in by hand, as elements: its questions with boxes to tick and write in, then the sum
 * with a box for each line.
 *
 *	paper_show(&m, parent);
 *
 * Printed it is a form of its own; without scripts it is the page. A script makes the estimator of it
 * (layouts/scripts/), so what that needs stands in data-* attributes:
 *
 *	<div class="paper" data-worksheet="taper" data-title data-status data-day>
 *	  <fieldset class="question" data-question="kind" data-kind="choice" data-called>
 *
 * Ids and names begin with the worksheet's name, and values are what the engine reads as answers.
 */
#ifndef SHEET_PAPER_H
#define SHEET_PAPER_H

#include "sheet/method_element.h"

/* Append the worksheet. References to sources are left for the page to number. */
void paper_show(const struct method *m, xmlNodePtr parent);

/* paper_question.c: one question; in a group, that of row `row`, from 1. */
void paper_question(
	const struct method *m, const struct sheet_question *q, int row, xmlNodePtr parent);

/* paper_question.c: how many rows of a group there are. */
void paper_count(const struct method *m, const struct sheet_group *g, xmlNodePtr parent);

#endif
