/*
 * compare_limits: what a change may cost people before somebody has to look again, from site.yaml.
 *
 *	compare:
 *	  largest-loss: £25/week		# or a list: one for each unit of a result
 *	  share-that-loses: 10 %
 *	  only-loses: refuse			# groups in which nobody gains and somebody loses
 *	  costs: [contribution]			# worksheets whose result is what a person pays: more is a loss
 */
#ifndef SITE_COMPARE_LIMITS_H
#define SITE_COMPARE_LIMITS_H

#include "base/amount.h"
#include "text/fields.h"
#include "text/words.h"

struct compare_limit {
	const struct data *written;
	struct slice unit; /* "£/week" */
	struct amount most;
};

struct compare_limits {
	const struct data *loss, *share_written, *costs; /* as written, or NULL */
	int only_loses;					 /* 1: refused */
	const struct data *only_loses_written;
	struct compare_limit *losses;
	size_t loss_count;
	struct amount share; /* percent */
};

extern const struct record compare_limits_record;

/* After the fields: read what they say. False after messages [compare-limit]. */
MUST_USE bool compare_limits_read(
	struct compare_limits *l, const struct data *file, struct arena *a, struct diags *d);

/* Whether the words file says the units. False after messages. */
MUST_USE bool compare_limits_check(
	const struct compare_limits *l, const struct words *w, struct diags *d);

/* The result of the worksheet is what a person pays. */
bool compare_limits_costs(const struct compare_limits *l, struct slice sheet);

#endif
