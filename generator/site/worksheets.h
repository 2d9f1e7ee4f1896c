/*
 * worksheets: every worksheet of the site, read, compiled and proved, and what is published of each besides pages.
 *
 *	worksheets_read(&worksheets, &from, &arena, d);
 *	const struct worksheet *w = worksheets_find(&worksheets, SLICE("contribution"));
 *
 * content/worksheets/contribution.yaml is one worksheet, and so are all files of content/worksheets/contribution/.
 */
#ifndef SITE_WORKSHEETS_H
#define SITE_WORKSHEETS_H

#include "base/map.h"
#include "sheet/joined.h"
#include "sheet/method.h"
#include "site/source.h"

/* A file that is published as it is. */
struct worksheet_file {
	struct slice path; /* "worksheets/contribution.json" */
	struct slice bytes;
};

struct worksheet {
	struct slice name;
	const struct sheet *sheet; /* NULL: it could not be read */
	struct compiled compiled;
	struct proof proof;
	struct slice owner;		       /* the role in words */
	const struct calibration *calibration; /* NULL: there are no packages to hold it against */
	bool is_good;			       /* false: it has messages, and no page shows it */
	struct worksheet_file *files;	       /* its YAML, then its JSON */
	size_t file_count;
	struct method_file *downloads; /* the same as pages show them, and the schema */
	size_t download_count;
};

struct worksheets {
	struct worksheet *items; /* by name */
	size_t count;
	struct map by_name;	      /* those that were refused, too */
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

static inline const struct worksheet *worksheets_find(const struct worksheets *w, struct slice name)
{
	return map_get(&w->by_name, name);
}

#endif
