/*
 * dates: the days on which the site must be built again, for what is written today, and why.
 *
 *	The site must be built again on these days:
 *	2027-04-01: authorisation.community_limit becomes £375 a week (content/worksheets/authorisation.yaml:33)
 */
#ifndef COMMAND_DATES_H
#define COMMAND_DATES_H

#include "base/buf.h"
#include "site/coming.h"

/* A line for each change, by day; the reviews of one day are one line. Nothing if there is none. */
void dates_write(const struct comings *c, struct arena *a, struct buf *out);

/* The same as a list of objects, with a review in each. */
void dates_write_json(const struct comings *c, struct arena *a, struct buf *out);

#endif
