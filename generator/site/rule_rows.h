/*
 * rule_rows: every rule of every worksheet as a row for other programs: data/rules.csv.
 *
 *	authorisation, level, rule 2: if the request is ... and the total is over £350 a week, the chair decides
 *
 * A rule is what a worksheet gives for some answers: what a choice counts for, a step of a band, a cell of a table, a
 * rule of a decision and what is so otherwise, the two cases of a line that is one thing or the other, and who is
 * told to ask instead. Sums, limits and roundings are no rules: the worksheets' own JSON has them.
 */
#ifndef SITE_RULE_ROWS_H
#define SITE_RULE_ROWS_H

#include "site/dataset.h"
#include "site/site.h"

enum rule_column {
	RULE_WORKSHEET,
	RULE_WORKSHEET_TITLE,
	RULE_WORKSHEET_STATUS,
	RULE_LINE,
	RULE_LINE_SAYS,
	RULE_KIND,
	RULE_NUMBER,
	RULE_IF,
	RULE_GIVES,
	RULE_REFERS,
	RULE_AMOUNT,
	RULE_AMOUNT_TO,
	RULE_UNIT,
	RULE_LABEL,
	RULE_FIGURE,
	RULE_FIGURE_TO,
	RULE_SAYS,
	RULE_SOURCE,
	RULE_AT,
	RULE_URL,
};

/* Worksheets by name; of each, when somebody has to be asked, then its lines in order. */
void rule_rows(struct dataset *d, const struct site *s, struct arena *a);

#endif
