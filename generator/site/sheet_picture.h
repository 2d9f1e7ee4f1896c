/*
 * sheet_picture: the pictures of the estimator in easy read: those of its worksheets, by name, and those of its layout.
 *
 *	<img class="question__picture" alt="" data-picture="eat"/>
 *	<img class="question__picture" alt="" data-picture="eat" src="../../pictures/easy/eat.svg" width="160" height="160"/>
 */
#ifndef SITE_SHEET_PICTURE_H
#define SITE_SHEET_PICTURE_H

#include "site/easy_picture.h"
#include "site/worksheets.h"
#include "text/tree.h"

/* What layouts/parts/easy-estimator.html shows round the questions; ended by NULL. */
extern const char *const sheet_picture_names[];

/* Mark as used all that the worksheets name, and those of the layout. */
void sheet_pictures_use(const struct worksheets *w, const struct easy_pictures *pictures);

struct sheet_pictures {
	const struct easy_pictures *all;
	struct slice root; /* from the page to the site's folder: "../../" */
	struct arena *arena;
};

/*
 * Look up every picture in `body` that has a name and no address yet. All mistakes are reported where the worksheet
 * names the picture; false if there was any.
 */
MUST_USE bool sheet_pictures_show(const struct sheet_pictures *p, xmlNodePtr body, struct diags *d);

#endif
