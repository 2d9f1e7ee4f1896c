/*
 * appearance_menu: lists in navigation that may be closed, with nothing that opens them.
 */
#ifndef CHECK_APPEARANCE_MENU_H
#define CHECK_APPEARANCE_MENU_H

#include <libxml/tree.h>

/*
 * The link of navigation below which the list `e` stands in one item, if nothing stands there that opens it; NULL if
 * there is none, or if the list is open: this page is in it, or in one beside it.
 */
const xmlNode *appearance_menu_link(const xmlNode *e);

#endif
