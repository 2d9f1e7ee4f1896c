/*
 * make: the whole site, from the folders of the command line to a stage.
 */
#ifndef COMMAND_MAKE_H
#define COMMAND_MAKE_H

#include "command/command.h"
#include "site/site.h"

struct stage;

/*
 * Read, check and make everything, and put it on `stage`; NULL: put it nowhere. All mistakes are reported;
 * false if there was any. The stage is the caller's to publish or to drop.
 */
MUST_USE bool make_site(struct run *r, struct stage *stage);

/*
 * The same for somebody who goes on looking at the site: `made` is what it was made with, until make_release(),
 * in the arena of the run, which must live as long.
 */
struct making;
MUST_USE bool make_kept(struct run *r, struct stage *stage, struct making **made);
void make_release(struct making *m);

/*
 * Read the page in `file` again and put it on the stage as it is now, long before the whole site is made again: if
 * only its text is another and nothing is wrong with that alone; or else leave all as it was. For a site that was made
 * without a mistake on a stage in memory.
 */
void make_page_again(struct making *m, const char *file);

/* What was read, as far as it could be. */
const struct site *make_site_of(const struct making *m);

#endif
