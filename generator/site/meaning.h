/*
 * meaning: what a page says, whatever it looks like: the words of its title, its summary and its body, one
 * sentence, heading, item or cell on a line.
 *
 *	Reviews
 *	When we look at your support again.
 *	We check after {{ review_informal }}.
 *	It shows that support has started well.
 *	[contact: adult-social-care]
 *
 * Two pages with the same words mean the same: bold type, the marks of lists and tables, where lines end, where
 * links lead and which sources are named do not count. A figure stands there by name, because a page that
 * names it follows when its value changes.
 */
#ifndef SITE_MEANING_H
#define SITE_MEANING_H

#include "site/page.h"

/* The meaning in the arena; false, with messages, if the text of the page has mistakes. */
MUST_USE bool meaning_read(
	struct slice *meaning, const struct page *p, struct arena *a, struct diags *d);

enum { MEANING_DIGEST = 16 + 1 };

/*
 * The first 16 hexadecimal digits of the SHA-256 of the words of a meaning with one space between them, so that
 * neither the end of a line nor how sentences are told apart counts. Into `text`, which it returns.
 */
const char *meaning_digest(struct slice meaning, char text[MEANING_DIGEST]);

#endif
