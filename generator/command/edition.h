/*
 * edition: the whole site made in memory, to be looked at.
 *
 *	struct edition *e = edition_make(&options);	// by any thread; then it belongs to one
 *	const struct stage_file *f = edition_file(e, SLICE("policy/index.html"));
 *	edition_renew_page(e, "content/policy/index.md");
 *	edition_free(e);
 */
#ifndef COMMAND_EDITION_H
#define COMMAND_EDITION_H

#include "command/make.h"
#include "publish/stage.h"

struct edition {
	struct options options; /* it was made with these */
	bool is_good;		/* without a mistake: it has files */
	struct diags diags;	/* sorted */
	struct buf summary;	/* what to tell on standard output */
	struct digest
		pictures; /* of the files that keep their names when they change, and pages show */
	struct arena arena;
	struct run run;
	struct stage *stage;
	struct making *made;
};

/* Never NULL. If it is not good, its messages say why. */
struct edition *edition_make(const struct options *o);
void edition_free(struct edition *e);

/* The file at `path`, or NULL. */
const struct stage_file *edition_file(const struct edition *e, struct slice path);

/*
 * The page in `file` has been saved: make it again by itself, if it is one whose text alone has changed and if nothing is
 * wrong with it; or else leave all as it was. What else that changes on the site is for the next edition.
 */
void edition_renew_page(struct edition *e, const char *file);

/* Its words, or NULL if they could not be read. */
const struct words *edition_words(const struct edition *e);

/* The path of the site in its own address, without slash at its start: "" or "budgets/". */
struct slice edition_below(const struct edition *e);

#endif
