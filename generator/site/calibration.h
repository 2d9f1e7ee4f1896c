/*
 * calibration: the worksheets of the site held against the packages of content/calibration/.
 *
 *	calibration/indicative-budget.csv		packages for the worksheet of that name: see packages.h
 *	calibration/before/indicative-budget.yaml	the worksheet as it was before, held against the same
 *
 * None of the two is published: only what becomes of them, on pages that show the worksheet's part "calibration".
 */
#ifndef SITE_CALIBRATION_H
#define SITE_CALIBRATION_H

#include "site/worksheets.h"

/* All mistakes are reported; false if there was any. A worksheet that was refused has messages of its own. */
MUST_USE bool calibrations_read(
	struct worksheets *w, const struct worksheets_from *from, struct arena *a, struct diags *d);

#endif
