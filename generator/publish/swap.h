/*
 * swap: the folder of a site and its successor, and the moment when they change places.
 *
 *	swap_open(&w, &arena, "site", "build", d)	// w.old: the site; w.shop: where the next one is made
 *	...						// make w.shop / w.name
 *	swap_do(&w, d)
 *	swap_close(&w, true)
 *
 * One build at a time works on a site: the shop is locked, and the lock ends with the process.
 */
#ifndef PUBLISH_SWAP_H
#define PUBLISH_SWAP_H

#include "base/diag.h"

/* A folder that holds anything is taken for a site, and replaced, only if it holds this file. */
#define SWAP_MARK "candour-manifest.json"

/* The one file that an empty site may hold: it is in the repository, and every site keeps it. */
#define SWAP_IGNORE ".gitignore"

struct swap {
	const char *out;       /* the site, as the author calls it */
	const char *name;      /* its last part, and its successor's */
	const char *shop_path; /* the shop, as the author would call it */
	const char *shop_name; /* beside the site; NULL: in the workshop */
	int parent;	       /* the folder with the site */
	int shop;	       /* the folder with its successor, locked */
	int old;	       /* the site; -1: there is none yet */
	bool is_vacant;	       /* the site holds nothing but SWAP_IGNORE */
};

/*
 * Open all that is needed to replace `out`. The shop is in the folder `workshop` if there is such a
 * folder on the same file system; NULL: none. Refused, with a message: a folder with files that
 * Candour did not make, a symbolic link, a site that another build is making now. swap_close() is
 * due in any case.
 */
MUST_USE bool swap_open(
	struct swap *w, struct arena *a, const char *out, const char *workshop, struct diags *d);

/*
 * Put the successor in the site's place, and the site in the successor's, in one step that outlasts
 * the end of power. The successor has been synchronised. False, after a message, if that failed;
 * the site is then where it was.
 */
MUST_USE bool swap_do(struct swap *w, struct diags *d);

/*
 * Unlock and close everything. What is in the successor's place stays for the next build if `keep`
 * and the shop is in the workshop; otherwise it is removed. False, with errno, if it could not be.
 */
MUST_USE bool swap_close(struct swap *w, bool keep);

#endif
