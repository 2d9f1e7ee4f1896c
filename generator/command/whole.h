/*
 * whole: the content as a whole, for a command that writes a file of it.
 *
 * What has nothing to do with that file may have mistakes: they are kept apart from the command's own messages.
 */
#ifndef COMMAND_WHOLE_H
#define COMMAND_WHOLE_H

#include "command/command.h"
#include "site/site.h"

struct whole {
	struct run *run;
	struct arena *arena; /* the run's */
	struct site site;
	struct diags read;    /* of the whole content */
	struct arena *arenas; /* one for each job */
	int folder;	      /* the content folder */
};

/*
 * Read the whole content and open its folder. False, after the messages about it, if a command cannot go by it. To be
 * released in any case.
 */
MUST_USE bool whole_read(struct whole *w, struct run *r);
void whole_release(struct whole *w);

/* The messages about one file, of all those about the content, are the command's. */
void whole_pass_on(struct whole *w, const char *file);

/*
 * What `full` says, for a page in easy read to be read against: see site/meaning.h. False, after messages, if it would not
 * be published as it is.
 */
MUST_USE bool whole_meaning(struct whole *w, const struct page *full, struct slice *meaning);

/* "content/x.md" for "./content/x.md". */
struct slice whole_plain_path(struct slice path);

#endif
