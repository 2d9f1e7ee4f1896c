/*
 * outline: ids for headings, so that they can be linked to, and the list of contents.
 */
#ifndef SITE_OUTLINE_H
#define SITE_OUTLINE_H

#include "text/tree.h"

/*
 * Give every heading below `body` an id made of its words ("What happens next" becomes
 * "what-happens-next", a second one "what-happens-next-2") and append a `heading` element for each h2
 * and h3 to `page`.
 */
void outline_make(xmlNodePtr body, xmlNodePtr page, struct arena *scratch);

/* `words` in lower case, letters and digits only, joined by hyphens. */
struct slice outline_slug(struct arena *a, struct slice words);

#endif
