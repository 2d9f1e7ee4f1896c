/*
 * question_form: the questions of a worksheet as a form on one page, for people who look something up every day.
 *
 *	question_form_show(&m, WORD_LOOKUP_FIND, parent);
 *
 * The question that gives the day comes last, since it has an answer already. A few choices are radios, many are
 * a list to choose from. The form is hidden until a script (layouts/scripts/authorise.js) can work it: the page must
 * say all that it says without. What the script needs stands in data-* attributes, as in paper.h. Ids and names begin
 * with the worksheet's key, so that the form of a version and its paper can stand on one page.
 */
#ifndef METHOD_QUESTION_FORM_H
#define METHOD_QUESTION_FORM_H

#include "method/element.h"

/* Whether it can ask all of them: a question has one answer in it, and is asked once. */
bool question_form_can(const struct sheet *s);

/* The form, appended to `parent`. */
xmlNodePtr question_form_show(const struct method *m, enum word button, xmlNodePtr parent);

#endif
