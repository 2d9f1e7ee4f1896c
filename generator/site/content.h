/*
 * content: one file of the content folder: what it is, by its name, and its bytes.
 */
#ifndef SITE_CONTENT_H
#define SITE_CONTENT_H

#include "base/diag.h"
#include "publish/disk.h"

enum content_kind {
	CONTENT_PAGE,
	CONTENT_FIGURES,
	CONTENT_WORKSHEET,
	CONTENT_PICTURE,
	CONTENT_EASY_PICTURE, /* read if a page in easy read uses it: see easy_picture.h */
	CONTENT_PACKAGES,     /* what a worksheet is held against: see packages.h */
	CONTENT_BEFORE,	      /* that worksheet as it was before, for the same */
	CONTENT_MEANING,      /* what a page in easy read was read against */
	CONTENT_NAMED,
	CONTENT_SAMPLE,	  /* invented people, for candour compare; nothing else reads them */
	CONTENT_HANDBOOK, /* content/README.md, for the policy team */
	CONTENT_UNKNOWN,
};

/* Where what pages in easy read were read against is kept: the folder below content, and the files' ending. */
#define CONTENT_MEANINGS "easy-read/read-against/"
#define CONTENT_MEANING_ENDING ".txt"

/* Packages that a worksheet is held against, and the worksheet as it was: the folders below content. */
#define CONTENT_CALIBRATION "calibration/"
#define CONTENT_AS_BEFORE "calibration/before/"

struct content_file {
	struct disk_file disk;
	enum content_kind kind;
	struct slice bytes; /* its `at` is NULL until they are read */
};

/* What a file is that is called `name` below the content folder: "figures/law.yaml". */
enum content_kind content_kind(struct slice name);

/* Read its bytes; it has none, after a message, if they cannot be read as what it is. */
MUST_USE bool content_read(struct content_file *f, struct arena *a, struct diags *d);

#endif
