/*
 * easy_row: the rows of a page in easy read, each a picture and its words.
 *
 *	![](picture:money) A personal budget is money.
 *
 *	<div class="row"><img class="row__picture" src="/pictures/easy/money.svg" alt="" width="160" height="160"
 *		data-picture="money"/><p class="row__words">A personal budget is money.</p></div>
 *
 * The picture has no words of its own: those beside it say the same, and a screen reader passes it over.
 */
#ifndef SITE_EASY_ROW_H
#define SITE_EASY_ROW_H

#include "site/easy_picture.h"
#include "text/tree.h"

struct easy_rows {
	const struct easy_pictures *pictures;
	bool is_easy; /* the page may have rows */
	struct arena *arena;
	struct diags *diags;
};

/*
 * Make a row of each paragraph of `body` that begins with a picture of the manifest. All mistakes are reported;
 * false if there was any. A paragraph without a picture is left as it is.
 */
MUST_USE bool easy_rows_make(const struct easy_rows *r, xmlNodePtr body);

/* An empty row with that picture, the last child of `parent`; gives the paragraph for its words. */
xmlNodePtr easy_row_add(xmlNodePtr parent, const struct easy_picture *p, const struct place *at);

/* The name that an address such as "picture:money" has of a picture, or an empty slice. */
struct slice easy_row_picture(struct slice address);

#endif
