#include "check/appearance_menu.h"

#include "text/tree.h"

static bool is_link(const xmlNode *e)
{
	return tree_is(e, "a") && tree_get(e, "href").length;
}

static const xmlNode *element_before(const xmlNode *e)
{
	do
		e = e->prev;
	while (e && e->type != XML_ELEMENT_NODE);
	return e;
}

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
		if (is_link(e))
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

const xmlNode *appearance_menu_link(const xmlNode *e)
{
	const xmlNode *link, *nav;

	link = element_before(e);
	if (!link || !is_link(link) || !holds_link(e) || holds_control(e->parent))
		return NULL;
	nav = navigation_of(e);
	return nav && !names_page(nav) ? link : NULL;
}
