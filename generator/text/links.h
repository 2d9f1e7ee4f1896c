/*
 * links: what an address in content may be, and what words may lead to it.
 */
#ifndef TEXT_LINKS_H
#define TEXT_LINKS_H

#include "base/diag.h"

/*
 * An address of the site ("/policy/", "#part"), https, http, mailto or tel; and words that say where the
 * link leads (WCAG 2.2 SC 2.4.4 and 2.4.9). False after a message at `at`.
 */
MUST_USE bool links_check(struct slice url, struct slice words, struct place at, struct diags *d);

/* The scheme before the colon of an absolute address, or empty for an address of the site. */
struct slice links_scheme(struct slice url);

#endif
