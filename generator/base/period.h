/*
 * period: the days on which something holds, from the first to the last, and which of several versions of one thing
 * that is on a day.
 *
 *	periods_settle(periods, count);
 *	size_t shown = periods_present(periods, count, as_of);
 *
 * A version holds until the last day that it gives itself, or until the day before the next one begins. Files say so by
 * their names: content/policy/reviews/2027-04-01.md is content/policy/reviews.md as it is from that day on.
 */
#ifndef BASE_PERIOD_H
#define BASE_PERIOD_H

#include "base/date.h"

struct period {
	struct date from;  /* no date: since ever */
	struct date until; /* the last day; no date: no end is known */
};

enum standing { STANDING_IN_FORCE, STANDING_COMING, STANDING_SUPERSEDED };

/*
 * Whether a name without its ending ends in a slash and a day: "policy/reviews/2027-04-01". Then `of` is what stands
 * before the slash.
 */
bool period_named(struct slice name, struct slice *of, struct date *from);

/* Let each of `count` periods, the oldest first, end on the day before the next at the latest. */
void periods_settle(struct period *periods, size_t count);

enum standing period_standing(const struct period *p, struct date day);

/* The day in the period that is nearest to `day`: what is over or to come is shown as of it. */
struct date period_day(const struct period *p, struct date day);

/*
 * The one of `count` settled periods, more than none, that is shown on `day`: it is in force or, if none is, it was the
 * last or else will be the first.
 */
size_t periods_present(const struct period *periods, size_t count, struct date day);

#endif
