/*
 * ahead: what will be wrong on days that are known already, though nothing is wrong with what is shown today.
 *
 *	content/easy-read/reviews.md:12:15: error: on 1 April 2027: /policy/reviews/ says something else ... [easy-drift]
 *
 * A site that cannot be built on its day is found out on that day, when the public looks at it and nobody at the site. So
 * candour check makes it as it will be, and says so months ahead.
 */
#ifndef COMMAND_AHEAD_H
#define COMMAND_AHEAD_H

#include "command/command.h"
#include "site/coming.h"

/*
 * Make the site as of each day on which something else holds, and put it nowhere. Each mistake is reported once, for the
 * first day that has it. False if there was any. For a site without a mistake today: whatever is wrong with one is wrong
 * on other days too, and has others in its train.
 */
MUST_USE bool ahead_check(struct run *r, const struct words *w, const struct comings *c);

#endif
