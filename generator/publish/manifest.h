/*
 * manifest: what the site consists of and what it was made from, each file with its size and
 * SHA-256.
 *
 *	{
 *	"generator":"Candour",
 *	"as-of":"2026-11-20",
 *	"base-url":"https://budgets.example.org/",
 *	"files":[
 *	{"path":"404.html","size":5120,"sha256":"9f86d0..."},
 *	...
 *	],
 *	"sources":[
 *	{"path":"content/404.md","size":744,"sha256":"60303a..."},
 *	...
 *	]
 *	}
 *
 * Sorted by path, one file on a line, and the manifest itself is not in it: two builds of the same
 * content have the same one, and with it anybody can check that a site is what its council
 * published.
 */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include "publish/stage.h"
#include "publish/swap.h"
#include "site/site.h"

#define MANIFEST_PATH SWAP_MARK

struct manifest {
	const char *generator; /* name and version */
	struct date as_of;
	struct slice base_url;
	const struct stage_file *files; /* sorted */
	size_t file_count;
	struct site_source *sources; /* sorted here */
	size_t source_count;
	int jobs; /* checksums are made by so many threads */
};

void manifest_write(const struct manifest *m, struct buf *out);

#endif
