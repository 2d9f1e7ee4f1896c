/*
 * drift: a page in easy read cannot fall out of step with the page that it explains.
 *
 *	explains: /policy/reviews/
 *	read-against: "3f9a0c11d2e4b567"
 *
 * The digest is that of what the page said when somebody last read both (meaning.h), and
 * content/easy-read/read-against/NAME.txt is what it said. When it says something else the build stops, until
 * somebody has read both again and says so: candour confirm content/easy-read/NAME.md.
 */
#ifndef SITE_DRIFT_H
#define SITE_DRIFT_H

#include "site/site.h"

/* A page in easy read stands beside what it was read against; no message if the full page has mistakes itself. */
MUST_USE bool drift_check(
	const struct site *s, const struct page *p, struct arena *a, struct diags *d);

/* Every file of content/easy-read/read-against/ belongs to a page and is as `candour confirm` wrote it. */
MUST_USE bool drift_check_kept(const struct site *s, struct diags *d);

#endif
