#include "check/appearance_menu.h"

#include "check/element.h"
#include "text/tree.h"

/* The navigation that `e` stands in; NULL: none, or at the foot of the page, where all is shown. */
static const xmlNode *navigation_of(const xmlNode *e)
{
	const xmlNode *found = NULL;

	for (e = e->parent; e && e->type == XML_ELEMENT_NODE; e = e->parent) {
		if (tree_is(e, "footer"))
			return NULL;
		if (tree_is(e, "nav") || slice_is(tree_get(e, "role"), "navigation"))
			found = e;
	}
	return found;
}

/* Something that can be pressed and is no link, or says that something opens. */
static bool opens(const xmlNode *e)
{
	static const char *const controls[] = { "button", "summary", "input", NULL };

	return tree_is_one_of(e, controls) || tree_get(e, "aria-expanded").length ||
		tree_get(e, "aria-haspopup").length || tree_get(e, "aria-controls").length;
}

static bool holds_control(const xmlNode *top)
{
	for (const xmlNode *e = top; e; e = tree_next(e, top))
		if (opens(e))
			return true;
	return false;
}

static bool holds_link(const xmlNode *top)
{
	for (const xmlNode *e = tree_next(top, top); e; e = tree_next(e, top))
		if (element_is_link(e))
			return true;
	return false;
}

/* To a part of this page: a table of contents. */
static bool leads_within(const xmlNode *e)
{
	struct slice href = tree_get(e, "href");

	return href.length > 1 && href.at[0] == '#';
}

/* The page itself, or a part of it, is named in it: marked, without a link, or by its id. What is huge is no menu. */
static bool names_page(const xmlNode *nav)
{
	enum { MOST = 2000 };
	int count = 0;

	for (const xmlNode *e = tree_next(nav, nav); e; e = tree_next(e, nav))
		if (count++ == MOST || tree_get(e, "aria-current").length || leads_within(e) ||
			(tree_is(e, "li") && !holds_link(e)))
			return true;
	return false;
}

/* The same for all lists of one navigation. */
static bool is_open(struct menus *m, const xmlNode *nav)
{
	if (m->navigation != nav)
		m->names_page = names_page(nav);
	m->navigation = nav;
	return m->names_page;
}

/* Looked for once in each item, and not again in items of one that has none. */
static bool can_open(struct menus *m, const xmlNode *item)
{
	for (const xmlNode *e = item; e && e->type == XML_ELEMENT_NODE; e = e->parent)
		if (e == m->without)
			return false;
	if (item == m->with)
		return true;
	if (holds_control(item)) {
		m->with = item;
		return true;
	}
	m->without = item;
	return false;
}

const xmlNode *appearance_menu_link(struct menus *m, const xmlNode *e)
{
	const xmlNode *link = element_before(e), *nav;

	if (!link || !element_is_link(link) || !holds_link(e) || can_open(m, e->parent))
		return NULL;
	nav = navigation_of(e);
	return nav && !is_open(m, nav) ? link : NULL;
}
