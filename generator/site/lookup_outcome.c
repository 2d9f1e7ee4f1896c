#include "site/lookup_outcome.h"

#include "site/forum_page.h"
#include "site/sheet_version.h"

static xmlNodePtr add_link(xmlNodePtr parent, const struct data *address, struct slice says)
{
	xmlNodePtr a = method_add(parent, "a", NULL, &address->place);

	tree_set(a, "href", address->text);
	tree_text(a, says);
	return a;
}

static xmlNodePtr add_titled(xmlNodePtr parent, bool alone, struct slice title)
{
	xmlNodePtr part = method_add(parent, "div", "outcome__part", NULL);

	method_say(part, alone ? "h2" : "h4", NULL, title);
	return part;
}

static xmlNodePtr add_part(const struct lookup *l, xmlNodePtr parent, bool alone, enum word title)
{
	return add_titled(parent, alone, method_word(&l->method, title));
}

static struct slice day_words(const struct lookup *l, struct date day)
{
	return words_date(l->method.words, l->method.arena, day);
}

/* Where a version of the rules is looked up: its own page or, of today's, the page of the lookup. */
static const struct page *page_of(const struct lookup *l, const struct worksheet *w)
{
	const struct site *s = l->site;

	if (!w)
		return NULL;
	return w == s->forums.worksheet ? site_special(s, "authorise") : sheet_version_page(s, w);
}

static void lead_to(const struct page *there, xmlNodePtr said)
{
	xmlNodePtr a = tree_element(said, "a", NULL);

	tree_set(a, "href", there->address);
	tree_text(a, there->called);
}

/* Between which days the rules hold, and where those are that come before and after them. */
static void show_force(const struct lookup *l, xmlNodePtr parent)
{
	const struct worksheet *w = l->forums->worksheet;
	const struct worksheet *after = sheet_version_after(l->site, w);
	const struct page *before = page_of(l, sheet_version_before(l->site, w));
	const struct page *next = page_of(l, after);
	xmlNodePtr said = method_say(parent, "p", NULL,
		method_fill(&l->method, before ? WORD_LOOKUP_BEFORE : WORD_LOOKUP_FORCE,
			w->sheet->title->text, day_words(l, w->sheet->effective)));

	if (before)
		lead_to(before, said);
	if (date_given(l->method.last))
		method_say(parent, "p", NULL,
			method_fill(&l->method, WORD_LOOKUP_LAST, day_words(l, l->method.last),
				slice_text(NULL)));
	if (next)
		lead_to(next,
			method_say(parent, "p", NULL,
				method_fill(&l->method, WORD_LOOKUP_COMING,
					day_words(l, after->force.from), slice_text(NULL))));
}

static void show_rules(
	const struct lookup *l, const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	switch ((enum forum_outcome_kind)o->kind) {
	case OUTCOME_LABEL:
		matrix_show_label(
			&l->matrix, o->label, add_part(l, parent, alone, WORD_LOOKUP_RULES));
		break;
	case OUTCOME_REFER:
		matrix_show_unsaid(&l->matrix, add_part(l, parent, alone, WORD_LOOKUP_UNSAID));
		break;
	case OUTCOME_NOT_IN_FORCE:
	case OUTCOME_UNDECIDED:
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

static void add_times_link(const struct lookup *l, const struct forum *f, xmlNodePtr parent)
{
	xmlNodePtr a = tree_element(tree_element(parent, "p", NULL), "a", NULL);

	tree_set(a, "href",
		arena_print(l->method.arena, "#%.*s",
			SLICE_ARG(forum_page_sittings_id(&l->method, f))));
	tree_text(a,
		method_fill(&l->method, WORD_FORUM_SITTINGS_OF, f->says->text, slice_text(NULL)));
}

static void show_forum(
	const struct lookup *l, const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	struct forum_page page = { &l->method, o->name };
	const struct forum *f = o->forum;
	xmlNodePtr part = add_part(l, parent, alone, WORD_FORUM_DOCUMENTS);

	forum_page_show(&page, f, FORUM_DOCUMENTS, part);
	forum_page_show(&page, f, FORUM_CHAIRS, add_part(l, parent, alone, WORD_FORUM_CHAIRS));
	part = add_titled(parent, alone,
		f->sits ? f->sits->text : method_word(&l->method, WORD_FORUM_SITTINGS));
	tree_set(part, "data-sittings", f->name);
	/* on the page of all outcomes, the times stand once for all of them */
	if (alone || !f->sittings.count)
		forum_page_show(&page, f, FORUM_SITTINGS, part);
	else {
		forum_page_calendar(f, part);
		add_times_link(l, f, part);
	}
	part = method_add(parent, "p", "outcome__link", NULL);
	add_link(part, f->page,
		method_fill(&l->method, WORD_LOOKUP_PAGE, f->says->text, slice_text(NULL)));
}

void lookup_outcome_show(
	const struct lookup *l, const struct forum_outcome *o, bool alone, xmlNodePtr parent)
{
	xmlNodePtr e = method_add(parent, "div", "outcome", &o->place);

	tree_set(e, "data-outcome", o->name);
	if (o->kind == OUTCOME_REFER && l->is_own) /* the engine has the worksheet's words */
		tree_set(e, "data-says", SLICE("reasons"));
	method_say(e, alone ? "p" : "h3", "outcome__says", o->says->text);
	if (o->kind == OUTCOME_NOT_IN_FORCE)
		show_force(l, e);
	else if (l->has_matrix && (alone || l->is_own))
		show_rules(l, o, alone, e);
	show_cases(o, alone, e);
	if (o->next.count)
		show_facts(&o->next, "ol", add_part(l, e, alone, WORD_LOOKUP_NEXT));
	if (o->forum)
		show_forum(l, o, alone, e);
	if (!alone && o->page)
		add_link(method_add(e, "p", "outcome__link", NULL), o->page,
			method_fill(&l->method, WORD_LOOKUP_MORE, o->says->text, slice_text(NULL)));
}
