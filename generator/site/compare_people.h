/*
 * compare_people: invented people, from a table that a policy team keeps in a spreadsheet.
 *
 *	person,group:age,group:carer,eating,help,lasting
 *	Invented 1,18 to 64,lives with a carer,some,half,yes
 *
 * The first column says who each is: an invented name that begins with "Invented", so that nobody's real name ever gets
 * here. Columns that begin with "group:" say what groups a person is in. The others are named as questions of the
 * worksheet; a cell is an answer as on the command line, and empty where the question is not asked.
 */
#ifndef SITE_COMPARE_PEOPLE_H
#define SITE_COMPARE_PEOPLE_H

#include "compare/compare.h"
#include "text/csv.h"

/* How many columns are questions of one of the two sides. */
size_t compare_people_known(const struct compared *c, const struct csv *csv);

/*
 * Work both sides for each person, into c->people. False after messages for all mistakes: columns that are no question
 * [sample-column], people who might be real [sample-person], answers that are none [sample-answer].
 */
MUST_USE bool compare_people(struct compared *c, const struct csv *people, struct diags *d);

#endif
