/*
 * compare_read: OLD and NEW of the command line, read: two worksheets, or two sites. Both may have mistakes that do not
 * hinder a comparison, since a change is looked at before everything about it is right: in pages, or in examples. They
 * are counted, so that the result can say that it depends on them. Where a worksheet itself is wrong, there is nothing to
 * compare.
 */
#ifndef COMMAND_COMPARE_READ_H
#define COMMAND_COMPARE_READ_H

#include "command/sheets.h"
#include "compare/compare.h"
#include "site/site.h"

struct compare_read {
	bool is_sheet;
	const char *path; /* a worksheet, or a content folder */
	struct date as_of;
	struct loaded loaded; /* of a worksheet */
	struct site site;     /* of a folder */
	int mistakes;	      /* that do not hinder */
};

struct compare_reading {
	struct run *run;
	struct compare_read *of; /* both */
	struct arena *arenas;	 /* what sites live in: one for each job of each side */
	size_t arena_count;
};

/* False after messages. */
MUST_USE bool compare_read_both(struct compare_reading *r);
void compare_read_release(struct compare_reading *r);

/* False after a message if there are mistakes: how many, and how to see them [compare-mistakes]. */
MUST_USE bool compare_read_told(const struct compare_read *v, struct run *r);

#endif
