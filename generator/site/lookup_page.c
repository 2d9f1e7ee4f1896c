#include "site/lookup_page.h"

#include "base/nearest.h"
#include "method/matrix.h"
#include "method/question_form.h"
#include "site/marker.h"

struct resolving {
	const struct lookup_page *page;
	struct method method;
	struct matrix matrix;
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

static struct slice word(const struct resolving *r, enum word w)
{
	return method_word(&r->method, w);
}

static xmlNodePtr add_link(xmlNodePtr parent, const struct data *address, struct slice says)
{
	xmlNodePtr a = method_add(parent, "a", NULL, &address->place);

	tree_set(a, "href", address->text);
	tree_text(a, says);
	return a;
}

/* The form, and where the answer is told. */
static void show_form(struct resolving *r, xmlNodePtr parent)
{
	xmlNodePtr status;

	question_form_show(&r->method, WORD_LOOKUP_FIND, parent);
	status = method_add(parent, "div", "answer__status", NULL);
	tree_set(status, "role", SLICE("status"));
	tree_set(status, "id", SLICE("answer"));
	tree_set(method_add(parent, "div", "answer", NULL), "id", SLICE("answer-more"));
}

static const struct forum_outcome *outcome_of(const struct resolving *r, int label)
{
	const struct sheet_line *line = forums_line(r->page->forums);

	return map_get(&r->page->forums->by_outcome, line->labels[label].name);
}

static void show_matrix(struct resolving *r, xmlNodePtr parent)
{
	size_t count = forums_line(r->page->forums)->label_count;
	struct slice *addresses = ARENA_ARRAY(r->page->arena, struct slice, count);

	for (size_t i = 0; i < count; i++)
		addresses[i] = outcome_of(r, (int)i)->page->text;
	matrix_show(&r->matrix, addresses, parent);
}

/* One outcome: on a page of its own it has headings, and what comes there stands first */

static xmlNodePtr add_titled(xmlNodePtr parent, bool alone, struct slice title)
{
	xmlNodePtr part = method_add(parent, "div", "outcome__part", NULL);

	method_say(part, alone ? "h2" : "h4", NULL, title);
	return part;
}

static xmlNodePtr add_part(struct resolving *r, xmlNodePtr parent, bool alone, enum word title)
{
	return add_titled(parent, alone, word(r, title));
}

static struct slice day_words(const struct resolving *r, struct date day)
{
	return words_date(r->method.words, r->method.arena, day);
}

/* Between which days the rules hold, and where those are that come after them. */
static void show_force(struct resolving *r, xmlNodePtr parent)
{
	const struct sheet *s = r->method.sheet;
	const struct page *next = r->page->next;
	xmlNodePtr a;

	method_say(parent, "p", NULL,
		method_fill(
			&r->method, WORD_LOOKUP_FORCE, s->title->text, day_words(r, s->effective)));
	if (date_given(r->method.last))
		method_say(parent, "p", NULL,
			method_fill(&r->method, WORD_LOOKUP_LAST, day_words(r, r->method.last),
				slice_text(NULL)));
	if (!next)
		return;
	a = tree_element(method_say(parent, "p", NULL,
				 method_fill(&r->method, WORD_LOOKUP_COMING,
					 day_words(r, next->force.from), slice_text(NULL))),
		"a", NULL);
	tree_set(a, "href", next->address);
	tree_text(a, next->called);
}

static void show_rules(struct resolving *r, const struct forum_outcome *o, xmlNodePtr parent)
{
	switch ((enum forum_outcome_kind)o->kind) {
	case OUTCOME_LABEL:
		matrix_show_label(
			&r->matrix, o->label, add_part(r, parent, true, WORD_LOOKUP_RULES));
		break;
	case OUTCOME_REFER:
		matrix_show_unsaid(&r->matrix, add_part(r, parent, true, WORD_LOOKUP_UNSAID));
		break;
	case OUTCOME_NOT_IN_FORCE:
		break;
	}
}

static void show_facts(const struct records *facts, const char *list_name, xmlNodePtr parent)
{
	const struct forum_fact *fact = facts->items;
	xmlNodePtr list = tree_element(parent, list_name, NULL);

	for (size_t i = 0; i < facts->count; i++)
		method_cite(method_say(list, "li", NULL, fact[i].says->text), fact[i].source,
			fact[i].at);
}

/* A script leaves out the cases of other requests than the one that was looked up. */
static void show_case(const struct forum_case *c, bool alone, xmlNodePtr parent)
{
	const struct data *contact = c->contacts ? c->contacts->first : NULL;
	xmlNodePtr part = add_titled(parent, alone, c->says->text);

	tree_set(part, "data-case", c->choice->text);
	show_facts(&c->next, "ul", part);
	for (; contact; contact = contact->next)
		tree_set(method_add(part, "candour-contact", NULL, &contact->place), "name",
			contact->text);
}

static void show_cases(const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	const struct forum_case *c = o->cases.items;

	for (size_t i = 0; i < o->cases.count; i++)
		show_case(&c[i], alone, parent);
}

static void add_times_link(struct resolving *r, const struct forum *f, xmlNodePtr parent)
{
	xmlNodePtr a = tree_element(tree_element(parent, "p", NULL), "a", NULL);

	tree_set(a, "href",
		arena_print(
			r->page->arena, "#%.*s", SLICE_ARG(forum_page_sittings_id(&r->method, f))));
	tree_text(a,
		method_fill(&r->method, WORD_FORUM_SITTINGS_OF, f->says->text, slice_text(NULL)));
}

static void show_forum(
	struct resolving *r, const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	struct forum_page page = { &r->method, o->name };
	const struct forum *f = o->forum;
	xmlNodePtr part = add_part(r, parent, alone, WORD_FORUM_DOCUMENTS);

	forum_page_show(&page, f, FORUM_DOCUMENTS, part);
	forum_page_show(&page, f, FORUM_CHAIRS, add_part(r, parent, alone, WORD_FORUM_CHAIRS));
	part = add_titled(parent, alone, f->sits ? f->sits->text : word(r, WORD_FORUM_SITTINGS));
	tree_set(part, "data-sittings", f->name);
	/* on the page of all outcomes, the times stand once for all of them */
	if (alone || !f->sittings.count)
		forum_page_show(&page, f, FORUM_SITTINGS, part);
	else {
		forum_page_calendar(f, part);
		add_times_link(r, f, part);
	}
	part = method_add(parent, "p", "outcome__link", NULL);
	add_link(part, f->page,
		method_fill(&r->method, WORD_LOOKUP_PAGE, f->says->text, slice_text(NULL)));
}

static void show_outcome(
	struct resolving *r, const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	xmlNodePtr e = method_add(parent, "div", "outcome", &o->place), part;

	tree_set(e, "data-outcome", o->name);
	method_say(e, alone ? "p" : "h3", "outcome__says", o->says->text);
	if (o->kind == OUTCOME_NOT_IN_FORCE)
		show_force(r, e);
	else if (alone)
		show_rules(r, o, e);
	show_cases(o, alone, e);
	part = add_part(r, e, alone, WORD_LOOKUP_NEXT);
	show_facts(&o->next, "ol", part);
	if (o->forum)
		show_forum(r, o, alone, e);
	if (!alone)
		add_link(method_add(e, "p", "outcome__link", NULL), o->page,
			method_fill(&r->method, WORD_LOOKUP_MORE, o->says->text, slice_text(NULL)));
}

static void show_outcomes(struct resolving *r, xmlNodePtr parent)
{
	const struct forums *f = r->page->forums;
	xmlNodePtr all = method_add(parent, "div", "outcomes", NULL);

	tree_set(all, "id", SLICE("outcomes"));
	for (size_t i = 0; i < f->outcome_count; i++)
		show_outcome(r, &f->outcomes[i], false, all);
}

static bool show_one(struct resolving *r, xmlNodePtr marker)
{
	const struct forum_outcome *o = map_get(
		&r->page->forums->by_outcome, tree_get(marker, "name"));

	if (!o)
		return refuse(r, marker, "outcome", &r->page->forums->by_outcome);
	show_outcome(r, o, true, marker);
	return true;
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
		matrix_show_unsaid(&r->matrix, marker);
	else
		show_outcomes(r, marker);
	return true;
}

static bool resolve_forum(struct resolving *r, xmlNodePtr marker)
{
	struct forum_page page = { &r->method, tree_get(marker, "name") };
	const struct forum *f = map_get(&r->page->forums->by_forum, page.id);
	struct slice show = tree_get(marker, "show");
	int part = 0;

	if (!f)
		return refuse(r, marker, "forum", &r->page->forums->by_forum);
	while (!slice_is(show, forum_parts[part]))
		part++;
	forum_page_show(&page, f, (enum forum_block_part)part, marker);
	return true;
}

/* Who asks about a kind of request that rules speak of gets an answer, whatever the amount. */
static bool has_no_gap(struct resolving *r)
{
	struct slice gap = matrix_gap(&r->matrix);

	if (!gap.length)
		return true;
	diag_error(r->diags, forums_line(r->page->forums)->place, "lookup-gap",
		"no rule fits, although rules speak of such a request: %.*s: add a rule, or make it a "
		"choice of its own that no rule speaks of",
		SLICE_ARG(gap));
	r->method.sheet = NULL;
	return false;
}

static bool begin(struct resolving *r, const xmlNode *marker)
{
	const struct forums *f = r->page->forums;

	if (r->method.sheet)
		return true;
	if (!f->sheet_name)
		diag_error(r->diags, tree_place(marker), "forum-missing",
			"there is no content/forums.yaml to show this from");
	if (!f->sheet_name || !f->is_good)
		return false;
	r->method = (struct method){
		.sheet = f->worksheet->sheet,
		.compiled = &f->worksheet->compiled,
		.proof = &f->worksheet->proof,
		.words = r->page->words,
		.as_of = r->page->as_of,
		.last = f->worksheet->force.until,
		.root = r->page->root,
		.tables = r->page->tables,
		.arena = r->page->arena,
	};
	if (matrix_make(&r->matrix, &r->method, forums_line(f)))
		return has_no_gap(r);
	diag_error(r->diags, forums_line(f)->place, "lookup-rules",
		"the rules of \"%.*s\" cannot be a table: each must say what one question is, the same in "
		"all of them",
		SLICE_ARG(f->worksheet->name));
	r->method.sheet = NULL;
	return false;
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
