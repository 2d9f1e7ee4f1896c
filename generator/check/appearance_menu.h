/*
 * appearance_menu: lists in navigation that may be closed, with nothing that opens them.
 */
#ifndef CHECK_APPEARANCE_MENU_H
#define CHECK_APPEARANCE_MENU_H

#include <libxml/tree.h>
#include <stdbool.h>

/* What was found out of the list before, as far as it holds for the next. One for each page; zero at first. */
struct menus {
	const xmlNode *navigation;
	bool names_page;	       /* it does */
	const xmlNode *with, *without; /* items that hold a control, or none */
};

/*
 * The link of navigation below which the list `e` stands in one item, if nothing stands there that opens it; NULL if
 * there is none, or if the list is open: this page is in it, or in one beside it.
 */
const xmlNode *appearance_menu_link(struct menus *m, const xmlNode *e);

#endif
