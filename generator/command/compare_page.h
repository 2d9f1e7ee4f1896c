/*
 * compare_page: what a comparison found as a page in a file of its own. It carries a mark, the key "comparison" with a digest
 * of all that follows it, so that it is known again: a file that is there is written over only if compare wrote it and nobody
 * has changed it since.
 *
 *	compare_page_free(path, &arena, d)	// before anything is worked
 *	compare_page_write(&found, path, d)
 */
#ifndef COMMAND_COMPARE_PAGE_H
#define COMMAND_COMPARE_PAGE_H

#include "command/compare_write.h"

/* Whether the page may be written there; false after a message that says what to do [compare-page]. */
MUST_USE bool compare_page_free(const char *path, struct arena *a, struct diags *d);

/* Write it, where compare_page_free() said that it may be. */
MUST_USE bool compare_page_write(const struct compare_found *f, const char *path, struct diags *d);

#endif
