#include "site/lookup_page.h"

#include "base/nearest.h"
#include "method/question_form.h"
#include "site/forum_page.h"
#include "site/forum_sheet.h"
#include "site/lookup_outcome.h"
#include "site/marker.h"

struct resolving {
	const struct lookup_page *page;
	struct lookup lookup;
	struct forums made; /* of the lookup, unless they are those of the site */
	struct diags *diags;
};

static bool refuse(
	struct resolving *r, const xmlNode *marker, const char *what, const struct map *known)
{
	struct slice name = tree_get(marker, "name");
	char hint[NEAREST_HINT];

	diag_error(r->diags, tree_place(marker), "forum-unknown", "no %s \"%.*s\"%s", what,
		SLICE_ARG(name), nearest_hint(map_nearest(known, name), hint, sizeof(hint)));
	return false;
}

static const struct forum_outcome *outcome_of(const struct resolving *r, int label)
{
	const struct sheet_line *line = forums_line(r->lookup.forums);

	return map_get(&r->lookup.forums->by_outcome, line->labels[label].name);
}

static void show_matrix(struct resolving *r, xmlNodePtr parent)
{
	size_t count = forums_line(r->lookup.forums)->label_count;
	struct slice *addresses = ARENA_ARRAY(r->page->arena, struct slice, count);

	for (size_t i = 0; i < count && !r->lookup.is_own; i++)
		addresses[i] = outcome_of(r, (int)i)->page->text;
	matrix_show(&r->lookup.matrix, r->lookup.is_own ? NULL : addresses, parent);
}

/* All outcomes, or one */

static void show_outcomes(struct resolving *r, xmlNodePtr all)
{
	const struct forums *f = r->lookup.forums;

	tree_set(all, "id", SLICE("outcomes"));
	for (size_t i = 0; i < f->outcome_count; i++)
		lookup_outcome_show(&r->lookup, &f->outcomes[i], false, all);
	if (!r->lookup.is_own && method_is_undecided(&r->lookup.method)) {
		struct forum_outcome undecided = forum_undecided(
			f, r->lookup.method.words, r->page->arena);

		lookup_outcome_show(&r->lookup, &undecided, false, all);
	}
}

static bool show_one(struct resolving *r, xmlNodePtr marker)
{
	const struct forum_outcome *o = map_get(
		&r->lookup.forums->by_outcome, tree_get(marker, "name"));

	if (!o)
		return refuse(r, marker, "outcome", &r->lookup.forums->by_outcome);
	lookup_outcome_show(&r->lookup, o, true, marker);
	return true;
}

/* For the script alone, below a heading as elsewhere. */
static void keep_outcomes(struct resolving *r, xmlNodePtr parent)
{
	xmlNodePtr all = tree_element(parent, "template", NULL);

	method_say(all, "h2", NULL, r->lookup.method.called);
	show_outcomes(r, all);
}

/*
 * The form, and where the answer is told. Of rules that are not today's it begins with a day on which they hold, and what
 * they can come to is for the script alone: without it, the rules themselves say so.
 */
static void show_form(struct resolving *r, xmlNodePtr parent)
{
	xmlNodePtr form = question_form_show(&r->lookup.method, WORD_LOOKUP_FIND, parent), status;
	const struct worksheets *all = &r->page->site->worksheets;
	char day[DATE_TEXT];

	if (worksheet_is_apart(all, r->lookup.forums->worksheet))
		tree_set(form, "data-as-of", slice_text(date_text(r->lookup.method.as_of, day)));
	status = method_add(parent, "div", "answer__status", NULL);
	tree_set(status, "role", SLICE("status"));
	tree_set(status, "id", SLICE("answer"));
	tree_set(method_add(parent, "div", "answer", NULL), "id", SLICE("answer-more"));
	if (r->lookup.is_own)
		keep_outcomes(r, parent);
}

static bool resolve_lookup(struct resolving *r, xmlNodePtr marker)
{
	struct slice show = tree_get(marker, "show");

	if (slice_is(show, "outcome"))
		return show_one(r, marker);
	if (slice_is(show, "form"))
		show_form(r, marker);
	else if (slice_is(show, "matrix"))
		show_matrix(r, marker);
	else if (slice_is(show, "unsaid"))
		matrix_show_unsaid(&r->lookup.matrix, marker);
	else
		show_outcomes(r, method_add(marker, "div", "outcomes", NULL));
	return true;
}

static bool resolve_forum(struct resolving *r, xmlNodePtr marker)
{
	struct forum_page page = { &r->lookup.method, tree_get(marker, "name") };
	const struct forum *f = map_get(&r->lookup.forums->by_forum, page.id);
	struct slice show = tree_get(marker, "show");
	int part = 0;

	if (!f)
		return refuse(r, marker, "forum", &r->lookup.forums->by_forum);
	while (!slice_is(show, forum_parts[part]))
		part++;
	forum_page_show(&page, f, (enum forum_block_part)part, marker);
	return true;
}

/* Beginning */

static void open_lookup(struct resolving *r, const struct forums *f, bool is_own)
{
	struct lookup *l = &r->lookup;

	l->site = r->page->site;
	l->forums = f;
	l->is_own = is_own;
	l->method = worksheet_method(f->worksheet);
	l->method.words = &r->page->site->words;
	l->method.as_of = r->page->page->day;
	l->method.root = r->page->page->root;
	l->method.tables = r->page->tables;
	l->method.arena = r->page->arena;
	l->has_matrix = matrix_make(&l->matrix, &l->method, forums_line(f));
}

/* Rules that are a table. Who asks about a kind of request that they speak of gets an answer, whatever the amount. */
static bool has_table(struct resolving *r, struct place at)
{
	struct slice gap = r->lookup.has_matrix ? matrix_gap(&r->lookup.matrix) : slice_text(NULL);

	if (!r->lookup.has_matrix)
		diag_error(r->diags, at, "lookup-rules",
			"the rules of \"%.*s\" cannot be a table: each must say what one question is, "
			"the same in all of them",
			SLICE_ARG(r->lookup.method.sheet->name));
	else if (gap.length)
		diag_error(r->diags, at, "lookup-gap",
			"no rule fits, although rules speak of such a request: %.*s: add a rule, or make "
			"it a choice of its own that no rule speaks of",
			SLICE_ARG(gap));
	else
		return true;
	return false;
}

/* The version of a worksheet on the day of the page, or NULL, after a message unless it has messages of its own. */
static const struct worksheet *find(struct resolving *r, const xmlNode *marker, struct slice name)
{
	const struct worksheets *all = &r->page->site->worksheets;
	const struct worksheet *w = worksheets_find_on(all, name, r->page->page->day);
	char hint[NEAREST_HINT];

	if (!w)
		diag_error(r->diags, tree_place(marker), "worksheet-unknown",
			"no worksheet \"%.*s\"%s", SLICE_ARG(name),
			nearest_hint(map_nearest(&all->by_name, name), hint, sizeof(hint)));
	if (!w || !w->is_good)
		return NULL;
	if (forum_sheet_can(w->sheet))
		return w;
	diag_error(r->diags, tree_place(marker), "lookup-sheet",
		"\"%.*s\" cannot be looked up: its result must be who decides, a line with \"decide\" and "
		"\"labels\", none of them called \"refer\" or \"undecided\", and each question must have one "
		"answer",
		SLICE_ARG(w->called));
	return NULL;
}

/* By what it says itself. */
static bool begin_sheet(struct resolving *r, const xmlNode *marker, struct slice name)
{
	const struct worksheet *w = find(r, marker, name);

	if (!w)
		return false;
	forums_of_sheet(&r->made, w, &r->page->site->words, r->page->arena);
	open_lookup(r, &r->made, true);
	return slice_is(tree_get(marker, "show"), "form") || has_table(r, tree_place(marker));
}

/* content/forums.yaml speaks of today's results. Of a version with others, nobody knows what they mean. */
static bool are_known(struct resolving *r, const xmlNode *marker)
{
	const struct sheet_line *line = forums_line(&r->made);

	for (size_t i = 0; i < line->label_count; i++)
		if (!map_get(&r->made.by_outcome, line->labels[i].name)) {
			diag_error(r->diags, tree_place(marker), "forum-outcome",
				"content/forums.yaml has no outcome \"%.*s\" of \"%.*s\": write sheet: "
				"%.*s in this block, and it says no more than the worksheet does",
				SLICE_ARG(line->labels[i].name),
				SLICE_ARG(r->made.worksheet->called),
				SLICE_ARG(r->made.worksheet->name));
			return false;
		}
	return true;
}

/* On a version of a page, by the rules of its day. */
static bool begin_version(struct resolving *r, const xmlNode *marker, const struct worksheet *w)
{
	struct slice show = tree_get(marker, "show");

	forums_of_version(&r->made, &r->page->site->forums, w, r->page->arena);
	open_lookup(r, &r->made, false);
	return slice_starts(show, SLICE("outcome")) ||
		(are_known(r, marker) && has_table(r, tree_place(marker)));
}

static bool begin_forums(struct resolving *r, const xmlNode *marker)
{
	const struct forums *f = &r->page->site->forums;
	const struct worksheet *w;

	if (!f->sheet_name)
		diag_error(r->diags, tree_place(marker), "forum-missing",
			"there is no content/forums.yaml to show this from");
	if (!f->sheet_name || !f->is_good)
		return false;
	w = tree_is(marker, "candour-lookup") ? find(r, marker, f->sheet_name->text) : f->worksheet;
	if (!w)
		return false;
	if (w != f->worksheet)
		return begin_version(r, marker, w);
	if (r->lookup.forums == f)
		return true;
	open_lookup(r, f, false);
	if (has_table(r, forums_line(f)->place))
		return true;
	r->lookup.forums = NULL;
	return false;
}

static bool begin(struct resolving *r, const xmlNode *marker)
{
	struct slice name = tree_get(marker, "sheet");

	return name.length ? begin_sheet(r, marker, name) : begin_forums(r, marker);
}

static bool resolve(struct resolving *r, xmlNodePtr marker)
{
	bool is_lookup = tree_is(marker, "candour-lookup");

	if (!is_lookup && !tree_is(marker, "candour-forum"))
		return true;
	if (!begin(r, marker) ||
		!(is_lookup ? resolve_lookup(r, marker) : resolve_forum(r, marker)))
		return false;
	marker_become_children(marker);
	return true;
}

bool lookup_page_resolve(const struct lookup_page *p, xmlNodePtr body, struct diags *d)
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
