/*
 * compare_write: what a comparison found, in the three forms it is wanted in: text, JSON, and the Markdown of a page.
 */
#ifndef COMMAND_COMPARE_WRITE_H
#define COMMAND_COMPARE_WRITE_H

#include "compare/compare.h"
#include "compare/written.h"
#include "site/compare_coming.h"
#include "site/compare_hold.h"
#include "site/compare_pages.h"

struct compare_version {
	const char *path;
	struct date as_of;
	int mistakes; /* that what was found may depend on */
};

struct compare_found {
	struct compare_version versions[COMPARE_SIDES];
	struct slice sides[COMPARE_SIDES];    /* what was compared, in words */
	const struct pages_compared *pages;   /* NULL: worksheets alone */
	const struct coming_compared *coming; /* NULL with those */
	struct compared **sheets;	      /* that both sides have */
	struct written *written;	      /* of each of them, what its lines say otherwise */
	size_t sheet_count;
	const struct sheet **alone[COMPARE_SIDES]; /* worksheets that one side has */
	size_t alone_count[COMPARE_SIDES];
	const struct words *words;
	struct arena *arena;
	struct slice owner;  /* of the page: a role of site.yaml */
	struct date day;     /* from which the page holds */
	const char *page;    /* the file that it was written to as a page, too; or NULL */
	struct holding held; /* limits */
};

/* Set what tells each version from the other in words: its day, its name, or both. */
void compare_write_names(struct compare_found *f);

void compare_write_text(const struct compare_found *f, struct buf *out);
void compare_write_json(const struct compare_found *f, struct buf *out);

/* What a page says, in words for the public. */
void compare_write_markdown(const struct compare_found *f, struct buf *out);

#endif
