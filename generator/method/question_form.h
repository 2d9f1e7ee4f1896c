/*
 * question_form: the questions of a worksheet as a form on one page, for people who look something up every day.
 *
 *	question_form_show(&m, WORD_LOOKUP_FIND, parent);
 *
 * The question that gives the day comes last, since it has an answer already. A few choices are radios, many are
 * a list to choose from. The form is hidden until a script (layouts/scripts/authorise.js) can work it: the page must
 * say all that it says without. What the script needs stands in data-* attributes, as in paper.h.
 */
#ifndef METHOD_QUESTION_FORM_H
#define METHOD_QUESTION_FORM_H

#include "method/element.h"

void question_form_show(const struct method *m, enum word button, xmlNodePtr parent);

#endif
