/*
 * version: the versions of a page, and which of them stands where on the day of the build.
 *
 *	content/policy/reviews.md		effective: 2023-11-20
 *	content/policy/reviews/2027-04-01.md	the same page from that day on
 *
 * The version in force stands at the address of all, /policy/reviews/; if none is, the last that was, or else the first
 * that will be. Every other stands at an address of its own, /policy/reviews/2023-11-20/, marked, in no list and not for
 * search engines. It is shown as of the last day on which it was in force, or the first on which it will be. A link to
 * either address leads to where the version is.
 */
#ifndef SITE_VERSION_H
#define SITE_VERSION_H

#include "site/site.h"

/*
 * Once all pages are read and before they are put in order: say of each where it stands, and since when. False after
 * messages.
 */
MUST_USE bool versions_settle(struct site *s, struct arena *a, struct diags *d);

/* The address of all versions of a page: "/policy/reviews/". */
struct slice version_family(const struct page *p);

/* "/policy/reviews/2023-11-20/", wherever the version stands today; empty if its first day is not known. */
struct slice version_address(const struct page *p, struct arena *a);

/* The file of a version from `day` on: "content/policy/reviews/2027-04-01.md" for either of the two above. */
const char *version_sibling(const struct page *p, struct date day, struct arena *a);

/* The version of `p` that is in force on `day`, or `p` itself if none is. */
const struct page *version_on(const struct site *s, const struct page *p, struct date day);

/*
 * The version of `p`, of those that somebody wrote, that came into force last before it did, even if none was for some days
 * in between; NULL: it is the first.
 */
const struct page *version_before(const struct site *s, const struct page *p);

/* The page with that address by its file's name, or NULL. */
const struct page *version_file(const struct site *s, struct slice own);

/*
 * Say on the page's element when it is or was in force, if it is not, and which version is; append an `earlier` element
 * for each that was, the newest first. What is to come is for coming.h.
 */
void versions_document(
	const struct site *s, const struct page *p, xmlNodePtr page, struct arena *a);

#endif
