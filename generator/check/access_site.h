/*
 * access_site: the rules of accessibility over all pages of a site: titles, navigation, pages that nothing leads to.
 *
 *	struct access_known known = { .arena = &kept };			// one for each thread
 *	struct access_notes notes = { .known = &known, .path = SLICE("policy/reviews/index.html") };
 *	page.notes = &notes;						// access_check() takes them
 *	...
 *	access_site_check(notes_of_all_pages, count, &arena, d);
 *
 * Pages are noted in any order and by any thread, and compared in the order that is given.
 */
#ifndef CHECK_ACCESS_SITE_H
#define CHECK_ACCESS_SITE_H

#include <stdint.h>
#include "base/diag.h"

/* A link of the header or the footer. */
struct access_noted {
	struct slice words, path; /* below the folder of the site, or an address elsewhere */
	struct place place;
	bool is_footer;
};

/* The links of the header and the footer: most pages have the same. */
struct access_list {
	uint64_t digest;
	struct access_noted *links;
	size_t count;
	struct access_list *next;
};

/* What one thread has noted of lists. */
struct access_known {
	struct arena *arena; /* borrowed: holds all notes */
	struct access_list *lists;
};

struct access_notes {
	struct access_known *known;
	struct slice path;  /* of the page below the folder of the site */
	struct place place; /* where its author named it; without a file: its title element */
	bool is_apart;	    /* nothing needs to lead to it: home, an error page */

	/* made by access_check() */
	bool is_made;
	struct slice title;
	struct place title_place;
	const struct access_list *list;
	uint64_t *targets; /* digests of the paths that it leads to */
	size_t target_count;
};

/* Where `address`, as a page at `path` writes it, leads below the site's folder; empty: to the page itself. */
struct slice access_path(struct arena *a, struct slice path, struct slice address);

/* A number for a text: the same for the same bytes. */
uint64_t access_digest(uint64_t before, struct slice text);

/* Compare the pages. False if there was any error. */
MUST_USE bool access_site_check(
	const struct access_notes *pages, size_t count, struct arena *a, struct diags *d);

#endif
