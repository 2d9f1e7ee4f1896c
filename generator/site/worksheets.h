/*
 * worksheets: every worksheet of the site, read, compiled and proved, and what is published of each besides pages.
 *
 *	worksheets_read(&worksheets, &from, &arena, d);
 *	const struct worksheet *w = worksheets_find(&worksheets, SLICE("contribution"));
 *
 * content/worksheets/contribution.yaml is one worksheet, and so are all files of content/worksheets/contribution/. Of
 * that, contribution/2027-04-01.yaml, or all files of contribution/2027-04-01/, are the version from that day on. The one
 * in force on the day of the build has the worksheet's name and addresses; each other has those with its day.
 */
#ifndef SITE_WORKSHEETS_H
#define SITE_WORKSHEETS_H

#include "base/map.h"
#include "base/period.h"
#include "method/method.h"
#include "sheet/joined.h"
#include "site/source.h"

/* A file that is published as it is. */
struct worksheet_file {
	struct slice path; /* "worksheets/contribution.json" */
	struct slice bytes;
};

struct worksheet {
	struct slice name;
	struct slice key;    /* the same, or "contribution.2023-11-20" of one that stands apart */
	struct date named;   /* the day in its files' name; no date: it is the worksheet itself */
	struct period force; /* up to the next version */
	enum standing standing;	   /* on the day of the build */
	struct date day;	   /* that its proofs are about */
	struct slice called;	   /* its title, with its days if it stands apart */
	const struct sheet *sheet; /* NULL: it could not be read */
	struct compiled compiled;
	struct proof proof;
	struct slice owner;		       /* the role in words */
	const struct calibration *calibration; /* NULL: there are no packages to hold it against */
	bool is_good;			       /* false: it has messages, and no page shows it */
	struct worksheet_file *files;	       /* YAML, then JSON; of several versions each twice */
	size_t file_count;
	struct method_file *downloads; /* the same as pages show them, and the schema */
	size_t download_count;
};

struct worksheets {
	struct worksheet *items; /* by name, those that stand apart after all others */
	size_t count;
	size_t apart;		      /* how many of them do */
	struct map by_name;	      /* those that were refused, too; none that stands apart */
	struct worksheet_file schema; /* empty if there is no worksheet */
};

/* A file below content/worksheets/ or content/calibration/: `name` as "worksheets/contribution.yaml". */
struct worksheet_source {
	const char *file;
	struct slice name;
	struct slice text; /* without bytes if it could not be read */
};

struct worksheets_from {
	const struct worksheet_source *files; /* sorted by name */
	size_t count;
	const struct worksheet_source
		*calibrations; /* packages and worksheets as they were before */
	size_t calibration_count;
	const struct words *words;
	const struct sources *sources;
	const struct map *roles;
	struct slice base_url;
	struct date as_of; /* the day that proofs are about */
};

/* All mistakes of all worksheets are reported; false if there was any. */
MUST_USE bool worksheets_read(
	struct worksheets *w, const struct worksheets_from *from, struct arena *a, struct diags *d);

/* It is not the version that has the worksheet's name today. */
static inline bool worksheet_is_apart(const struct worksheets *all, const struct worksheet *w)
{
	return w >= all->items + (all->count - all->apart);
}

/* The version of the worksheet called `name` that is in force on `day`; if none is, the one that has its name today. */
const struct worksheet *worksheets_find_on(
	const struct worksheets *w, struct slice name, struct date day);

/* The version that the file called `name` is of, or is a part of, as worksheet_source has it; NULL: none. */
const struct worksheet *worksheets_of_file(const struct worksheets *w, struct slice name);

/* What a page needs to show it; words, the day and what is the page's own are for the page to add. */
static inline struct method worksheet_method(const struct worksheet *w)
{
	return (struct method){
		.sheet = w->sheet,
		.compiled = &w->compiled,
		.proof = &w->proof,
		.calibration = w->calibration,
		.standing = w->standing,
		.key = w->key,
		.called = w->called,
		.last = w->force.until,
		.owner = w->owner,
		.files = w->downloads,
		.file_count = w->download_count,
	};
}

static inline const struct worksheet *worksheets_find(const struct worksheets *w, struct slice name)
{
	return map_get(&w->by_name, name);
}

#endif
