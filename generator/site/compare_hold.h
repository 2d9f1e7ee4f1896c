/*
 * compare_hold: whether what a comparison found stays within the limits that site.yaml sets.
 */
#ifndef SITE_COMPARE_HOLD_H
#define SITE_COMPARE_HOLD_H

#include "sheet/compare.h"
#include "site/compare_limits.h"

/*
 * Whether a change stays within the limits. Those on shares and groups are about people, where there is a sample of
 * them, and else about combinations of answers. False after a message for each that is passed [compare-passed].
 */
MUST_USE bool compare_hold(
	const struct compare_limits *l, const struct compared *c, struct diags *d);

#endif
