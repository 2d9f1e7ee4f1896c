#include "site/statement_page.h"

#include "check/criteria.h"
#include "site/marker.h"
#include "text/statement_block.h"

#define EASS "https://www.equalityadvisoryservice.com/"
#define ECNI "https://www.equalityni.org/"

/* Elements are made as those of a worksheet are, and one that is in force needs no mark. */
static const struct sheet in_force = { .status = STATUS_IN_FORCE };

struct resolving {
	const struct statement_page *page;
	struct method method;
	struct diags *diags;
};

static struct slice word(const struct resolving *r, enum word w)
{
	return method_word(&r->method, w);
}

static struct slice fill(const struct resolving *r, enum word w, struct slice a, struct slice b)
{
	return method_fill(&r->method, w, a, b);
}

static struct slice day(const struct resolving *r, struct date date)
{
	return words_date(r->page->words, r->page->arena, date);
}

static void show_enforcement(struct resolving *r, xmlNodePtr parent)
{
	bool is_north = r->page->statement->nation == NATION_NORTHERN_IRELAND;
	xmlNodePtr p;

	method_say(parent, "p", NULL, word(r, WORD_STATEMENT_ENFORCER));
	p = method_say(parent, "p", NULL,
		word(r, is_north ? WORD_STATEMENT_COMPLAIN_NORTH : WORD_STATEMENT_COMPLAIN));
	tree_text(p, SLICE(" "));

	xmlNodePtr a = method_add(p, "a", NULL, NULL);

	tree_set(a, "href", is_north ? SLICE(ECNI) : SLICE(EASS));
	tree_text(a, word(r, is_north ? WORD_STATEMENT_BODY_NORTH : WORD_STATEMENT_BODY));
	tree_text(p, SLICE("."));
}

static void show_compliance(struct resolving *r, xmlNodePtr parent)
{
	const struct statement *s = r->page->statement;
	enum word says = s->status == STATUS_FULLY ? WORD_STATEMENT_FULLY
		: s->status == STATUS_NOT	   ? WORD_STATEMENT_NOT
		: s->failures.count		   ? WORD_STATEMENT_PARTIALLY
						   : WORD_STATEMENT_UNJUDGED;

	method_say(parent, "p", NULL, word(r, says));
}

static void show_failure(struct resolving *r, const struct failure *f, xmlNodePtr list)
{
	const struct criterion *c = criterion_find(
		arena_string(r->page->arena, f->criterion->text));
	xmlNodePtr li = method_add(list, "li", NULL, &f->what->place);

	tree_text(li, f->what->text);
	tree_text(li, SLICE(" "));
	if (c)
		tree_text(li,
			fill(r, WORD_STATEMENT_FAILS, slice_text(c->number), slice_text(c->name)));
	tree_text(li, SLICE(" "));
	tree_text(li, fill(r, WORD_STATEMENT_REASON, f->reason->text, slice_text(NULL)));
	if (f->instead) {
		tree_text(li, SLICE(" "));
		tree_text(li, f->instead->text);
	}
	tree_text(li, SLICE(" "));
	tree_text(li,
		date_given(f->until)
			? fill(r, WORD_STATEMENT_UNTIL, day(r, f->until), slice_text(NULL))
			: word(r, WORD_STATEMENT_NO_DATE));
}

static void show_failures(struct resolving *r, xmlNodePtr parent)
{
	const struct statement *s = r->page->statement;
	const struct failure *f = s->failures.items;
	xmlNodePtr list;

	method_say(parent, "p", NULL,
		word(r, s->failures.count ? WORD_STATEMENT_FAILURES : WORD_STATEMENT_NO_FAILURES));
	if (s->failures.count) {
		list = method_add(parent, "ul", NULL, NULL);
		for (size_t i = 0; i < s->failures.count; i++)
			show_failure(r, &f[i], list);
	}
	if (!s->untested || !s->untested->count)
		return;
	method_say(parent, "p", NULL, word(r, WORD_STATEMENT_UNTESTED));
	list = method_add(parent, "ul", NULL, NULL);
	for (const struct data *item = s->untested->first; item; item = item->next)
		tree_text(method_add(list, "li", NULL, &item->place), item->text);
}

static void show_preparation(struct resolving *r, xmlNodePtr parent)
{
	const struct statement *s = r->page->statement;

	method_say(parent, "p", NULL,
		fill(r, WORD_STATEMENT_PREPARED, day(r, s->prepared), day(r, s->reviewed)));
	method_say(parent, "p", NULL,
		fill(r, WORD_STATEMENT_TESTED, day(r, s->tested), s->tested_by->text));
	method_say(parent, "p", NULL, s->how_tested->text);
}

/* The criteria */

static struct slice rules_words(struct resolving *r, const struct criterion *c)
{
	int rules = criterion_rules(c);
	struct slice count = arena_print(r->page->arena, "%d", rules);

	return !rules	     ? word(r, WORD_CRITERIA_NONE)
		: rules == 1 ? word(r, WORD_CRITERIA_RULE)
			     : fill(r, WORD_CRITERIA_RULES, count, slice_text(NULL));
}

static struct slice construction_words(struct resolving *r, const struct criterion *c)
{
	return word(r,
		c->construction == CRITERION_OPEN
			? WORD_CRITERIA_NONE
			: (enum word)((int)WORD_CONSTRUCTION_MEDIA + (int)c->construction -
				  (int)CRITERION_MEDIA));
}

/* "axe, a walk with the Tab key" */
static struct slice browser_words(struct resolving *r, const struct criterion *c)
{
	struct slice all = slice_text(NULL);

	for (int i = 0; i < BROWSER_PROBES; i++) {
		if (!(c->browser & (1U << i)))
			continue;

		struct slice one = word(r, (enum word)((int)WORD_BROWSER_AXE + i));

		all = all.length
			? arena_print(r->page->arena, "%.*s, %.*s", SLICE_ARG(all), SLICE_ARG(one))
			: one;
	}
	return all.length ? all : word(r, WORD_CRITERIA_NONE);
}

/* What is known to fail needs nobody to judge it. */
static bool is_failing(const struct resolving *r, const struct criterion *c)
{
	const struct failure *f = r->page->statement->failures.items;

	for (size_t i = 0; i < r->page->statement->failures.count; i++)
		if (slice_is(f[i].criterion->text, c->number))
			return true;
	return false;
}

static struct slice person_words(struct resolving *r, const struct criterion *c)
{
	return word(r,
		is_failing(r, c)	  ? WORD_CRITERIA_FAILS
			: c->needs_person ? WORD_CRITERIA_OPEN
					  : WORD_CRITERIA_NONE);
}

static void show_criterion(struct resolving *r, const struct criterion *c, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, NULL);

	method_head(row, arena_print(r->page->arena, "%s %s (%s)", c->number, c->name, c->level));
	method_cell(row, rules_words(r, c));
	method_cell(row, construction_words(r, c));
	method_cell(row, browser_words(r, c));
	method_cell(row, person_words(r, c));
}

static void show_criteria(struct resolving *r, xmlNodePtr parent)
{
	const struct slice columns[] = {
		word(r, WORD_CRITERIA_CRITERION),
		word(r, WORD_CRITERIA_BUILD),
		word(r, WORD_CRITERIA_CONSTRUCTION),
		word(r, WORD_CRITERIA_BROWSER),
		word(r, WORD_CRITERIA_BY_PERSON),
	};
	xmlNodePtr body = method_table(&r->method, parent,
		fill(r, WORD_CRITERIA_CAPTION, day(r, r->page->as_of), slice_text(NULL)), columns,
		sizeof(columns) / sizeof(*columns));

	for (size_t i = 0; i < CRITERIA; i++)
		show_criterion(r, &criteria[i], body);
}

static void (*const shows[STATEMENT_PARTS])(struct resolving *r, xmlNodePtr parent) = {
	[STATEMENT_ENFORCEMENT] = show_enforcement,
	[STATEMENT_COMPLIANCE] = show_compliance,
	[STATEMENT_FAILURES] = show_failures,
	[STATEMENT_PREPARATION] = show_preparation,
	[STATEMENT_CRITERIA] = show_criteria,
};

static int part_of(const xmlNode *marker)
{
	struct slice show = tree_get(marker, "show");
	int part = 0;

	while (part < STATEMENT_PARTS - 1 && !slice_is(show, statement_parts[part]))
		part++;
	return part;
}

/* The law asks for all parts; the criteria are ours. */
static bool check_whole(const struct resolving *r, unsigned shown, struct place first)
{
	bool good = true;

	for (int part = 0; part < STATEMENT_CRITERIA; part++) {
		if (shown & (1U << part))
			continue;
		diag_error(r->diags, first, "statement-part",
			"the statement has no part \"show: %s\", which the law asks for; add that block to this page",
			statement_parts[part]);
		good = false;
	}
	return good;
}

bool statement_page_resolve(const struct statement_page *p, xmlNodePtr body, struct diags *d)
{
	struct resolving r = {
		.page = p,
		.method = { .sheet = &in_force,
			.words = p->words,
			.as_of = p->as_of,
			.tables = p->tables,
			.arena = p->arena },
		.diags = d,
	};
	unsigned shown = 0;
	struct place first = { 0 };

	for (xmlNodePtr m = marker_next(body, body, "candour-statement"), next; m; m = next) {
		int part = part_of(m);

		next = marker_next(m, body, "candour-statement");
		if (!shown)
			first = tree_place(m);
		shown |= 1U << part;
		if (!statement_given(p->statement)) {
			diag_error(d, first, "statement-missing",
				"site.yaml does not say how accessible the site is; write it there below \"accessibility:\"");
			return false;
		}
		marker_become(m, "div");
		shows[part](&r, m);
		marker_become_children(m);
	}
	return !shown || check_whole(&r, shown, first);
}
