/*
 * stage: the new site is made out of sight and takes the old one's place in one step.
 *
 *	if (!stage_open(&s, "site", "build", d)) return false;
 *	stage_put(s, SLICE("policy/index.html"), bytes, d);	// by any worker
 *	return good ? stage_publish(s, d) : (stage_drop(s), false);
 *
 * Whatever happens in between, and be it the end of power, the folder is either the complete old
 * site or the complete new one. A file that is in the old site already is not written again but
 * linked, and a build that changes nothing leaves the folder as it is, down to its date.
 *
 * The site before goes to the workshop, a folder such as build/ on the same file system, as
 * NAME.stage, and the next build changes there what differs. That is for ext4: to make and remove
 * the folders of a thousand pages takes it between 0.15 and 3 s, by how many were removed lately,
 * and this 15 ms. Without a workshop the stage is .NAME.candour-stage beside the site, and goes
 * when it is done.
 *
 * What stays besides the new site's own files: a .gitignore, and the assets of the site just
 * replaced, for readers who have its pages open.
 */
#ifndef PUBLISH_STAGE_H
#define PUBLISH_STAGE_H

#include "base/diag.h"
#include "base/slice.h"
#include "publish/digest.h"

struct stage;

/*
 * Begin a site at `out`, which is borrowed. `workshop` may be NULL, or a folder that is not there
 * or not on the same file system: then the stage is beside the site. Refused, with a message: a
 * folder with files that Candour did not make, a symbolic link, and a site that another build is
 * making now.
 */
MUST_USE bool stage_open(struct stage **s, const char *out, const char *workshop, struct diags *d);

/* A site that is only looked at: what is put stays in memory, and nothing is written anywhere. */
struct stage *stage_open_memory(void);

/*
 * Publish `bytes` at `path`, such as "policy/index.html". May be called by several threads at once.
 * After a failure it returns false at once, so that a full disk is reported once and not for every
 * page.
 */
MUST_USE bool stage_put(struct stage *s, struct slice path, struct slice bytes, struct diags *d);

struct stage_file {
	struct slice path; /* followed by a NUL */
	size_t size;
	struct digest digest;
	struct slice bytes; /* of a stage in memory, which has a copy of them */
};

/* The file at `path` of a stage in memory, as long as it is not put again; NULL: there is none. */
const struct stage_file *stage_find(const struct stage *s, struct slice path);

/* Put other bytes in the place of a file of a stage in memory, or a file that was not there. */
MUST_USE bool stage_put_again(
	struct stage *s, struct slice path, struct slice bytes, struct diags *d);

/* What was put so far, sorted by path, in `a`; for the thread that waited for all others. */
const struct stage_file *stage_files(struct stage *s, struct arena *a, size_t *count);

/*
 * Put the new site in place; it includes SWAP_MARK (see swap.h). False, after a message and with
 * the old site in place, if anything failed. The stage is gone in either case.
 */
MUST_USE bool stage_publish(struct stage *s, struct diags *d);

/* Forget all that was put. The old site is untouched. */
void stage_drop(struct stage *s);

#endif
