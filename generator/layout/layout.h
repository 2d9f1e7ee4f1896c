/*
 * layout: the folder of layouts, read once; render runs them for every page.
 *
 * A layout is a natural HTML page that opens in a browser. Six attributes say what a page puts in place
 * of the sample in it; tests/spec/layout.md is about them.
 */
#ifndef LAYOUT_LAYOUT_H
#define LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/diag.h"
#include "base/slice.h"
#include "layout/asset.h"
#include "layout/steps.h"

struct layout {
	const char *name; /* "page" */
	struct steps steps;
	struct xpath_engine *engine; /* of the layouts that it belongs to */
	struct layout *next;
};

struct layouts;

/*
 * Read every layout of `folder`. All mistakes are reported; false if there was any. The layouts belong
 * to one thread. They live in `a` and hold memory of libxml2, which layouts_free() gives back, also
 * after a failure.
 */
MUST_USE bool layouts_load(struct layouts **l, struct arena *a, const char *folder,
	layout_asset_find *find, void *context, struct diags *d);

/* The layout called `name` ("page"), or NULL. */
const struct layout *layouts_find(const struct layouts *l, struct slice name);

/* The name of a layout nearest to `name`, or an empty slice. */
struct slice layouts_nearest(const struct layouts *l, struct slice name);

struct layout_file {
	struct slice name; /* below the folder: "parts/header.html" */
	struct slice text;
};

/* The files that were read: how many, and if `into` is not NULL, which. They live as long as `l`. */
size_t layouts_files(const struct layouts *l, struct layout_file *into);

void layouts_free(struct layouts *l);

#endif
