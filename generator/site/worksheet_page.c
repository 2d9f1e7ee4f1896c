#include "site/worksheet_page.h"

#include "base/nearest.h"
#include "method/paper.h"
#include "sheet/easy.h"
#include "site/marker.h"

struct resolving {
	const struct worksheet_page *page;
	struct map sums; /* names of worksheets whose sum was shown */
	struct diags *diags;
};

/* The version of a worksheet that a marker names, on the day of the page, or NULL, after a message unless it has messages of its own. */
static const struct worksheet *find(struct resolving *r, const xmlNode *marker)
{
	const struct worksheets *all = r->page->worksheets;
	struct slice name = tree_get(marker, "name");
	const struct worksheet *w = worksheets_find_on(all, name, r->page->as_of);
	char hint[NEAREST_HINT];

	if (!w)
		diag_error(r->diags, tree_place(marker), "worksheet-unknown",
			"no worksheet \"%.*s\"%s", SLICE_ARG(name),
			nearest_hint(map_nearest(&all->by_name, name), hint, sizeof(hint)));
	return w && w->is_good ? w : NULL;
}

static struct method method_of(struct resolving *r, const struct worksheet *w)
{
	const struct worksheet_page *p = r->page;

	struct method m = worksheet_method(w);

	m.words = p->words;
	m.as_of = p->as_of;
	m.root = p->root;
	m.tables = p->tables;
	m.arena = p->arena;
	return m;
}

/* Lines have addresses, so the sum can stand on a page once. */
static bool begin_sum(
	struct resolving *r, const struct worksheet *w, struct slice show, const xmlNode *marker)
{
	if ((!slice_is(show, "sum") && !slice_is(show, "all")) ||
		map_add(&r->sums, r->page->arena, w->name, r))
		return true;
	diag_error(r->diags, tree_place(marker), "worksheet-sum",
		"the sum of \"%.*s\" is on this page already: take one of the two out",
		SLICE_ARG(w->name));
	return false;
}

static bool resolve_worksheet(struct resolving *r, xmlNodePtr marker)
{
	const struct worksheet *w = find(r, marker);

	if (!w)
		return false;

	struct method m = method_of(r, w);
	struct slice show = tree_get(marker, "show");

	if (!begin_sum(r, w, show, marker))
		return false;
	method_show(&m, show, marker);
	marker_become_children(marker);
	return true;
}

/* Its answers, which are its children, are taken out of it. */
static void take_answers(struct resolving *r, xmlNodePtr marker, struct method_case *k)
{
	struct arena *a = r->page->arena;
	struct sheet_answer *given;
	size_t count = 0;

	for (const xmlNode *e = marker->children; e; e = e->next)
		count++;
	k->given = given = ARENA_ARRAY(a, struct sheet_answer, count + 1);
	while (marker->children) {
		xmlNodePtr e = marker->children;

		given[k->count++] = (struct sheet_answer){
			arena_copy(a, tree_get(e, "name")),
			arena_copy(a, tree_get(e, "value")),
			tree_place(e),
		};
		xmlUnlinkNode(e);
		xmlFreeNode(e);
	}
}

static bool resolve_worked(struct resolving *r, xmlNodePtr marker)
{
	const struct worksheet *w = find(r, marker);
	struct method_case *k = ARENA_NEW(r->page->arena, struct method_case);
	struct slice as_of = tree_get(marker, "as-of");

	if (!w)
		return false;
	k->title = arena_copy(r->page->arena, tree_get(marker, "title"));
	if (!k->title.length)
		k->title = w->sheet->title->text;
	k->place = tree_place(marker);
	if (as_of.length && !date_parse(as_of, &k->as_of))
		return false; /* it was written from a date */
	take_answers(r, marker, k);

	struct method m = method_of(r, w);

	if (!method_show_case(&m, k, marker, r->diags))
		return false;
	marker_become_children(marker);
	return true;
}

/* The worksheet on paper. In the estimator it is a part of, its lines have addresses as the sum has them. */
static bool show_paper(struct resolving *r, const xmlNode *named, bool easy, xmlNodePtr into)
{
	const struct worksheet *w = find(r, named);

	if (!w || !begin_sum(r, w, SLICE("sum"), named))
		return false;

	struct method m = method_of(r, w);

	m.easy = easy;
	if (easy && !easy_check(w->sheet, tree_place(named).file, r->diags))
		return false;
	if (easy)
		paper_easy_show(&m, into);
	else
		paper_show(&m, into);
	return true;
}

/* A hard question on a page in easy read would be a fault. Other pages have no pictures for easy ones. */
static bool check_easy(struct resolving *r, const xmlNode *marker, bool easy)
{
	if (easy == r->page->easy)
		return true;
	diag_error(r->diags, tree_place(marker), "easy-estimator",
		easy ? "easy words are for pages in easy read: take \"easy\" out of this block, or move "
		       "the page to content/easy-read/"
		     : "a page in easy read asks in easy words: add \"easy: yes\" to this block");
	return false;
}

/* The worksheet, and those that may follow it, whose names are taken out of the marker. */
static bool resolve_estimator(struct resolving *r, xmlNodePtr marker)
{
	xmlNodePtr then = marker->children, next;
	bool easy = slice_is(tree_get(marker, "easy"), "yes"), good;

	if (!check_easy(r, marker, easy))
		return false;
	marker->children = marker->last = NULL;
	good = show_paper(r, marker, easy, marker);
	for (; then; then = next) {
		next = then->next;
		then->prev = then->next = NULL;
		good = show_paper(r, then, easy, marker) && good;
		xmlFreeNode(then);
	}
	if (!good)
		return false;
	marker_become(marker, "div");
	tree_set(marker, "class", easy ? SLICE("estimator estimator--easy") : SLICE("estimator"));
	return true;
}

static const struct kind {
	const char *name;
	bool (*resolve)(struct resolving *r, xmlNodePtr marker);
} kinds[] = {
	{ "candour-worksheet", resolve_worksheet },
	{ "candour-worked", resolve_worked },
	{ "candour-estimator", resolve_estimator },
};

static bool resolve(struct resolving *r, xmlNodePtr e)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (tree_is(e, kinds[i].name))
			return kinds[i].resolve(r, e);
	return true;
}

bool worksheet_page_resolve(const struct worksheet_page *p, xmlNodePtr body, struct diags *d)
{
	struct resolving r = { .page = p, .diags = d };
	bool good = true;

	/* a block is a whole of its own, so its marker stands directly in the body */
	for (xmlNodePtr e = body->children, next; e; e = next) {
		next = e->next;
		if (e->type == XML_ELEMENT_NODE)
			good = resolve(&r, e) && good;
	}
	return good;
}
