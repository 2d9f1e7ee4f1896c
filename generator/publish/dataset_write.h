/*
 * dataset_write: a dataset as CSV, as JSON, and the JSON Schema (draft 2020-12) of that.
 *
 *	{"$schema":"https://.../data/figures.schema.json","title":"Figures","publisher":"Your council",
 *	"as-of":"2026-11-20","figures":[
 *	{"name":"community_limit","amount":"350",...},
 *	...
 *	]}
 *
 * One row on a line. In JSON, what is not known is left out; in CSV its cell is empty.
 */
#ifndef PUBLISH_DATASET_WRITE_H
#define PUBLISH_DATASET_WRITE_H

#include "base/buf.h"
#include "site/dataset.h"

/* What is said of all datasets of a site. */
struct dataset_head {
	struct slice base_url; /* ends with "/" */
	struct slice publisher;
	struct slice licence, licence_url; /* or empty */
	struct date as_of;
};

void dataset_csv(const struct dataset *d, struct buf *out);
void dataset_json(const struct dataset *d, const struct dataset_head *h, struct buf *out);
void dataset_schema(const struct dataset *d, const struct dataset_head *h, struct buf *out);

/* Where its file lies below the site's folder: "data/figures.csv". `ending` begins with its dot. */
struct slice dataset_path(const struct dataset *d, const char *ending, struct arena *a);

#endif
