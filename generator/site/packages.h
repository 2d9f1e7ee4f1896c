/*
 * packages: reviewed packages of care, from a table to what a worksheet makes of them.
 *
 *	# invented
 *	eating,washing,help,cost,group:age
 *	some,alone,none,140.00,65 to 84
 *
 * The columns are questions of the worksheet, the real cost in pounds a week, and groups. A cell that is empty is no answer.
 * Any other column is refused, and so is whatever looks like something that says who a person is (text/personal.h). Messages
 * about that never repeat it.
 */
#ifndef SITE_PACKAGES_H
#define SITE_PACKAGES_H

#include "sheet/calibrate.h"

struct packages_from {
	const char *file;
	struct slice text;
	const struct sheet *sheet; /* with a result that is an amount a week */
	const struct compiled *compiled;
	const struct sheet *before; /* as it was, or NULL */
	const struct compiled *compiled_before;
	struct date as_of;
	bool is_published; /* the first line has to say whether the packages are invented or reviewed */
};

/* All mistakes are reported, up to LIMIT_HINTS; false if there was any. */
MUST_USE bool packages_read(
	struct calibration *c, const struct packages_from *from, struct arena *a, struct diags *d);

/* The result of the worksheet can be held against costs a week, or a message at its name. */
MUST_USE bool packages_check_sheet(const struct sheet *s, struct diags *d);

#endif
