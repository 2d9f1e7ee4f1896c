/*
 * worksheet_files: what readers may download of a worksheet: its files as they were written, and all as one JSON.
 *
 *	worksheets/contribution.yaml, worksheets/contribution.json
 *	worksheets/contribution/2023-11-20.yaml		one of several versions, on every day, so that the address stays
 */
#ifndef SITE_WORKSHEET_FILES_H
#define SITE_WORKSHEET_FILES_H

#include "site/worksheets.h"

struct worksheet_files_from {
	const struct worksheet_source *sources;
	struct slice stem; /* what the names of all have in common: "contribution/2023-11-20" */
	const struct sheet_file *parts; /* of each source, its tree */
	size_t count;
	bool has_versions; /* there are others of the worksheet */
	struct slice base_url;
	const struct worksheet_file *schema;
};

/* Fill in the files of `w`, and how pages show them. */
void worksheet_files_add(
	struct worksheet *w, const struct worksheet_files_from *from, struct arena *a);

#endif
