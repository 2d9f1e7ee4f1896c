/*
 * compile: a layout that has been read becomes steps.
 *
 * Parts are put where they are included, so that every expression is read with what can be its context
 * there: the site at the top, the nodes of the nearest data-each below it.
 */
#ifndef LAYOUT_COMPILE_H
#define LAYOUT_COMPILE_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/asset.h"
#include "layout/parts.h"
#include "layout/steps.h"

/* What the layouts of a folder have in common. */
struct compile_with {
	struct arena *arena;
	struct xpath_engine *engine;
	struct parts *parts;
	layout_asset_find *find;
	void *context; /* for find */
};

/*
 * Make the steps of the layout in the file called `name`. All mistakes are reported; false if there was
 * any.
 */
MUST_USE bool compile_steps(
	struct steps *s, const struct compile_with *with, struct slice name, struct diags *d);

#endif
