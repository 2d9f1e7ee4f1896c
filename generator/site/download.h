/*
 * download: the files that a dataset is published as, at addresses that do not change: data/figures.csv,
 * data/figures.json and data/figures.schema.json.
 */
#ifndef SITE_DOWNLOAD_H
#define SITE_DOWNLOAD_H

#include "base/slice.h"

enum download_form { DOWNLOAD_CSV, DOWNLOAD_JSON, DOWNLOAD_SCHEMA, DOWNLOAD_FORMS };

struct download_file {
	struct slice path; /* below the site's folder */
	struct slice bytes;
};

struct download {
	const char *name; /* "figures" */
	size_t row_count;
	struct download_file files[DOWNLOAD_FORMS];
};

#endif
