#include "site/document.h"

#include "site/easy_document.h"
#include "site/history.h"
#include "site/listing.h"

static void set_date(const struct site *s, xmlNodePtr e, const char *name, const char *in_words,
	struct date date, struct arena *scratch)
{
	char day[DATE_TEXT];

	if (!date_given(date))
		return;

	tree_set(e, name, slice_text(date_text(date, day)));
	tree_set(e, in_words, words_date(&s->words, scratch, date));
}

static struct slice word_after(const struct site *s, enum word first, int value)
{
	return s->words.text[(int)first + value];
}

/*
 * What is over or to come says so, whatever was written of it when it was issued. That it is a draft, or that its
 * amounts are made up, is to be known all the same.
 */
static void set_status(const struct site *s, xmlNodePtr e, const struct page *p)
{
	static const enum word words[] = {
		[STANDING_IN_FORCE] = WORD_STATUS_IN_FORCE,
		[STANDING_COMING] = WORD_STATUS_COMING,
		[STANDING_SUPERSEDED] = WORD_STATUS_SUPERSEDED,
	};
	bool is_over = p->status == STATUS_SUPERSEDED;

	if (is_over || p->standing != STANDING_IN_FORCE)
		tree_set(e, "standing",
			slice_text(is_over ? statuses[p->status] : standings[p->standing]));
	tree_set(e, "status", slice_text(status_standing(p->status, p->standing)));
	tree_set(e, "status-words",
		p->status == STATUS_IN_FORCE ? s->words.text[words[p->standing]]
					     : word_after(s, WORD_STATUS_DRAFT, p->status));
}

void document_card(const struct site *s, const struct page *p, xmlNodePtr e, struct arena *scratch)
{
	tree_set(e, "path", p->path);
	tree_set(e, "url",
		arena_print(scratch, "%.*s%.*s", SLICE_ARG(s->base_url),
			SLICE_ARG(slice_after(p->address, 1))));
	tree_set(e, "title", p->called);
	tree_set(e, "summary", p->summary->text);
	tree_set(e, "audience", slice_text(page_audiences[p->audience]));
	tree_set(e, "audience-words", word_after(s, WORD_AUDIENCE_PUBLIC, p->audience));
	set_status(s, e, p);
	tree_set(e, "owner", data_text(map_get(&s->settings.roles, p->owner->text)));
	tree_set(e, "version", p->version->text);
	set_date(s, e, "issued", "issued-words", p->issued, scratch);
	set_date(s, e, "review-due", "review-due-words", p->review_due, scratch);
	set_date(s, e, "updated", "updated-words", page_updated(p), scratch);
	if (p->standing != STANDING_SUPERSEDED && page_is_overdue(p, s->as_of))
		tree_set(e, "overdue", SLICE("yes"));
	easy_document_card(s, p, e, scratch);
}

/* A card called `name` below `parent`, where document_make() finds it again for its page. */
static void add_card(struct document *m, const struct site *s, const struct page *p,
	xmlNodePtr parent, const char *name, struct arena *scratch)
{
	xmlNodePtr card = tree_element(parent, name, NULL);

	document_card(s, p, card, scratch);
	m->cards[p - s->pages] = card;
	arena_clear(scratch);
}

static void add_section(struct document *m, const struct site *s, const struct section *section,
	struct arena *scratch)
{
	if (!section_is_whole(section))
		return;

	xmlNodePtr e = tree_element(tree_root(m->doc), "section", NULL);

	m->sections[section - s->sections] = e;
	tree_set(e, "name", section->name);
	if (section->is_top)
		tree_set(e, "top", SLICE("yes"));
	tree_set(e, "title", section->index->title->text);
	tree_set(e, "summary", section->index->summary->text);
	tree_set(e, "path", section->index->path);
	add_card(m, s, section->index, e, "index", scratch);
	for (size_t i = 0; i < section->page_count; i++)
		if (page_is_listed(&section->pages[i]))
			add_card(m, s, &section->pages[i], e, "page", scratch);
}

/* Where the pages are that layouts lead to: "figures-path" for the page with the layout "figures". */
static void set_special_paths(const struct site *s, xmlNodePtr site, struct arena *scratch)
{
	static const char *const layouts[] = {
		"figures",
		"sources",
		"glossary",
		"register",
		"site-map",
		"a-to-z",
		"authorise",
		"credits",
		"search",
	};

	for (size_t i = 0; i < sizeof(layouts) / sizeof(*layouts); i++) {
		const struct page *p = site_special(s, layouts[i]);

		if (p)
			tree_set(site, arena_print(scratch, "%s-path", layouts[i]).at, p->path);
	}
}

static void set_attributes(const struct site *s, xmlNodePtr site, struct arena *scratch)
{
	tree_set(site, "title", data_text(s->settings.title));
	tree_set(site, "organisation", data_text(s->settings.organisation));
	tree_set(site, "language", data_text(s->settings.language));
	tree_set(site, "base-url", s->base_url);
	set_date(s, site, "as-of", "as-of-words", s->as_of, scratch);
	if (s->has_search)
		tree_set(site, "search", SLICE("yes"));
	tree_set_given(site, "formats-contact", data_text(s->settings.formats.contact));
	tree_set(site, "year", arena_print(scratch, "%d", s->as_of.year));
	set_special_paths(s, site, scratch);
}

void document_make(struct document *m, const struct site *s, struct arena *a)
{
	const struct page *home = map_get(&s->by_address, SLICE("/"));
	struct history history;
	struct arena scratch;

	m->doc = tree_new("site");
	m->cards = ARENA_ARRAY(a, xmlNodePtr, s->page_count + 1);
	m->sections = ARENA_ARRAY(a, xmlNodePtr, s->section_count + 1);
	arena_init(&scratch);

	xmlNodePtr site = tree_root(m->doc);

	set_attributes(s, site, &scratch);
	settings_document(&s->settings, site);
	easy_document(s, site);
	if (home && !home->has_gaps)
		add_card(m, s, home, site, "index", &scratch);
	for (size_t i = 0; i < s->section_count; i++)
		add_section(m, s, &s->sections[i], &scratch);
	history_make(&history, s, &scratch);
	history_document(&history, s, site);
	listing_document(s, site);
	glossary_document(&s->glossary, site);
	figures_document(&s->figures, site);
	sources_document(&s->sources, site);
	arena_release(&scratch);
}

void document_release(struct document *m)
{
	tree_free(m->doc);
}
