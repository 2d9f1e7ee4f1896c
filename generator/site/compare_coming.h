/*
 * compare_coming: what is to come after the days that two sites are compared on, and what only one of them says: a value of a
 * figure, a version of a page or of a worksheet. On the day that is compared, nothing of it shows.
 *
 *	struct coming_compared c;
 *	compare_coming(&c, &old, &new, &arena);
 *	compare_coming_say(&c, sides, &words, false, &report);
 */
#ifndef SITE_COMPARE_COMING_H
#define SITE_COMPARE_COMING_H

#include "compare/compare.h"
#include "site/coming.h"
#include "text/report.h"

struct coming_compared {
	const struct coming **items[COMPARE_SIDES]; /* that this side alone has, by day */
	size_t count[COMPARE_SIDES];
};

void compare_coming(
	struct coming_compared *c, const struct site *old, const struct site *new, struct arena *a);

/* `sides`: what each is called. Unless it is to be published, how each day can be looked at. */
void compare_coming_say(const struct coming_compared *c, const struct slice sides[COMPARE_SIDES],
	const struct words *w, bool is_published, struct report *r);

/* ,"coming":[...] */
void compare_coming_json(const struct coming_compared *c, struct buf *out);

#endif
