/*
 * paper: a worksheet to fill in by hand, as elements: its questions with boxes to tick and write in, then the sum
 * with a box for each line.
 *
 *	paper_show(&m, parent);
 *
 * Printed it is a form of its own; without scripts it is the page. A script makes the estimator of it
 * (layouts/scripts/), so what that needs stands in data-* attributes:
 *
 *	<div class="paper" data-worksheet="taper" data-title data-status data-day data-contact>
 *	  <fieldset class="question" data-question="kind" data-kind="choice" data-called>
 *
 * Ids and names begin with the worksheet's name, and values are what the engine reads as answers.
 */
#ifndef METHOD_PAPER_H
#define METHOD_PAPER_H

#include "method/element.h"

/* Append the worksheet. References to sources are left for the page to number. */
void paper_show(const struct method *m, xmlNodePtr parent);

/*
 * paper_easy.c: the worksheet in easy read: its questions with pictures, what to do with it when it is filled in, and
 * no sum. What the result says in easy words is with it, hidden until a script shows it:
 *
 *	<div class="row" data-line="need_price"><img/><p class="row__words">The help you need</p></div>
 *	<div class="row" data-reason="...">		the words of the engine that it stands for
 */
void paper_easy_show(const struct method *m, xmlNodePtr parent);

/* An element for all of the worksheet, with what scripts have to know. */
xmlNodePtr paper_open(const struct method *m, struct slice title, xmlNodePtr parent);

/* Its questions. */
void paper_questions(const struct method *m, xmlNodePtr parent);

/* A picture whose id is left for the page to look up. Nothing for NULL. */
void paper_picture(xmlNodePtr parent, const char *class, const struct data *picture);

/* paper_question.c: one question; in a group, that of row `row`, from 1. */
void paper_question(
	const struct method *m, const struct sheet_question *q, int row, xmlNodePtr parent);

/* paper_question.c: how many rows of a group there are. */
void paper_count(const struct method *m, const struct sheet_group *g, xmlNodePtr parent);

#endif
