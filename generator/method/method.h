/*
 * method: what a page shows of a worksheet: its questions, figures and lines, what is proved, its examples, as
 * elements, from the same data that the engine works.
 *
 *	method_show(&m, SLICE("sum"), parent);
 *
 * References are left as <candour-source> for the page to number. Whatever shows numbers of a worksheet that is
 * not in force says so itself, since a table may be read, copied or printed without its page.
 */
#ifndef METHOD_METHOD_H
#define METHOD_METHOD_H

#include "method/element.h"

/* Append the part called `show`, one of sheet_block_parts. */
void method_show(const struct method *m, struct slice show, xmlNodePtr parent);

/* Answers to work a worksheet with, for people to follow. */
struct method_case {
	struct slice title;
	struct date as_of; /* no date: the day of the build */
	const struct sheet_answer *given;
	size_t count;
	struct place place;
};

/*
 * Append what was answered and the sum, line by line. False, after messages at the answers, if they cannot be
 * used.
 */
MUST_USE bool method_show_case(const struct method *m, const struct method_case *example,
	xmlNodePtr parent, struct diags *d);

#endif
