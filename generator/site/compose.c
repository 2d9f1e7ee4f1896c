#include "site/compose.h"

#include "base/json.h"
#include "base/limits.h"
#include "site/coming.h"
#include "site/contact.h"
#include "site/document.h"
#include "site/easy_contact.h"
#include "site/easy_document.h"
#include "site/easy_row.h"
#include "site/hard_word.h"
#include "site/formats.h"
#include "site/lookup_page.h"
#include "site/outline.h"
#include "site/record_page.h"
#include "site/sheet_picture.h"
#include "site/statement_page.h"
#include "site/version.h"
#include "site/worksheet_page.h"
#include "text/components.h"

struct composing {
	const struct site *site;
	const struct page *page;
	xmlNodePtr element, body;
	struct references references;
	struct coming_named named;
	struct page_links *links;
	int tables; /* of worksheets and forums */
	struct arena *arena;
	struct diags *diags;
};

static bool read_body(struct composing *c)
{
	const struct page *p = c->page;
	const struct markdown source = { p->file, p->body, p->body_line, 1 };

	return components_page(&c->site->words, &source, c->body, c->arena, c->diags);
}

static bool make_rows(struct composing *c)
{
	const struct easy_rows rows = {
		.pictures = &c->site->easy_pictures,
		.is_easy = page_is_easy(c->page),
		.arena = c->arena,
		.diags = c->diags,
	};

	/* one look at the source is cheaper than one at every element of the tree */
	return slice_search(c->page->body, SLICE("picture:")) == c->page->body.length ||
		easy_rows_make(&rows, c->body);
}

/* A page in easy read lists its hard words itself. */
static bool gather_words(struct composing *c)
{
	return !page_is_easy(c->page) ||
		hard_words_gather(&c->site->glossary, c->body, c->element, c->arena, c->diags);
}

static bool resolve_contacts(struct composing *c)
{
	const struct words *w = &c->site->words;
	struct contact_labels labels = {
		.phone = w->text[WORD_CONTACT_PHONE],
		.email = w->text[WORD_CONTACT_EMAIL],
		.hours = w->text[WORD_CONTACT_HOURS],
	};

	if (page_is_easy(c->page))
		return easy_contacts_resolve(
			&c->site->settings, &c->site->easy_pictures, w, c->body, c->diags);
	return contacts_resolve(&c->site->settings, &labels, c->body, c->diags);
}

static bool resolve_figures(struct composing *c)
{
	const struct site *s = c->site;
	struct figure_links links = {
		.root = c->page->root,
		/* in easy read a link leads to what to do, not to where a number is from */
		.figures = page_is_easy(c->page) ? slice_text(NULL)
						 : site_special_path(s, "figures"),
		.sources = site_special_path(s, "sources"),
		.none = s->words.text[WORD_STATUS_ILLUSTRATIVE],
		.words = &s->words,
		.named = &c->named.figures,
		.arena = c->arena,
	};

	if (c->page->standing != STANDING_IN_FORCE)
		links.day = c->page->day;

	/* one look at the source is cheaper than one at every text of the tree */
	if (!c->page->comparison && slice_search(c->page->body, SLICE("£")) < c->page->body.length)
		figures_check_typed(&s->figures, c->body, c->diags);
	return figures_resolve(&s->figures, &links, c->body, c->diags);
}

static bool resolve_worksheets(struct composing *c)
{
	const struct worksheet_page page = {
		.worksheets = &c->site->worksheets,
		.words = &c->site->words,
		.as_of = c->page->day,
		.root = c->page->root,
		.tables = &c->tables,
		.arena = c->arena,
		.easy = page_is_easy(c->page),
	};

	const struct sheet_pictures pictures = {
		.all = &c->site->easy_pictures,
		.root = c->page->root,
		.arena = c->arena,
	};

	return worksheet_page_resolve(&page, c->body, c->diags) &&
		(!page.easy || sheet_pictures_show(&pictures, c->body, c->diags));
}

static bool resolve_lookups(struct composing *c)
{
	const struct lookup_page page = {
		.site = c->site,
		.page = c->page,
		.tables = &c->tables,
		.arena = c->arena,
	};

	return lookup_page_resolve(&page, c->body, c->diags);
}

static bool resolve_statement(struct composing *c)
{
	const struct statement_page page = {
		.statement = &c->site->settings.statement,
		.organisation = data_text(c->site->settings.organisation),
		.words = &c->site->words,
		.as_of = c->site->as_of,
		.tables = &c->tables,
		.arena = c->arena,
	};

	return statement_page_resolve(&page, c->body, c->diags);
}

static bool resolve_records(struct composing *c)
{
	const struct record_page page = {
		.site = c->site,
		.page = c->page,
		.links = c->links,
		.tables = &c->tables,
		.arena = c->arena,
	};

	return record_page_resolve(&page, c->body, c->diags);
}

static bool resolve_sources(struct composing *c)
{
	references_init(&c->references, &c->site->sources, c->arena);

	/* the text's numbers begin with 1; the sources of the page as a whole follow */
	bool good = references_resolve(&c->references, &c->site->words, c->body, c->diags);

	return references_read(&c->references, c->page->sources, c->diags) && good;
}

static void link_words(struct composing *c)
{
	const struct page *words = site_special(c->site, "glossary");

	if (!words || words == c->page || page_is_easy(c->page))
		return;
	glossary_link(&c->site->glossary,
		arena_print(c->arena, "%.*s%.*s", SLICE_ARG(c->page->root), SLICE_ARG(words->path)),
		c->body, c->arena);
}

/*
 * Resolve all that the Markdown left as markers. Who decides comes before all, for it has links, figures and
 * sources; rows and contacts of easy read before links, for their pictures have addresses of the site; links
 * come before what adds links of its own; worksheets
 * before the outline, for they have headings; the outline before references, whose numbers are no part of a
 * heading; contacts last, for their names are not running text.
 */
static bool resolve(struct composing *c)
{
	bool good;

	coming_note_sheets(&c->named, c->site, c->body, c->arena);
	good = resolve_lookups(c);
	good = make_rows(c) && good;
	good = gather_words(c) && good;
	if (page_is_easy(c->page))
		good = resolve_contacts(c) && good;
	good = link_resolve(c->site, c->page, c->body, c->links, c->arena, c->diags) && good;
	good = resolve_figures(c) && good;
	good = resolve_worksheets(c) && good;
	good = resolve_statement(c) && good;
	good = resolve_records(c) && good;
	outline_make(c->body, c->element, c->arena);
	good = resolve_sources(c) && good;
	link_words(c);
	return (page_is_easy(c->page) || resolve_contacts(c)) && good;
}

static void add_step(struct composing *c, const char *name, const struct page *to)
{
	if (!to)
		return;

	xmlNodePtr e = tree_element(c->element, name, NULL);

	tree_set(e, "path", to->path);
	tree_set(e, "title", to->kind == PAGE_HOME ? c->site->words.text[WORD_HOME] : to->called);
}

static void add_trail(struct composing *c)
{
	if (c->page->kind != PAGE_SECTION && c->page->kind != PAGE_PAGE)
		return;
	add_step(c, "trail", map_get(&c->site->by_address, SLICE("/")));
	if (c->page->kind == PAGE_PAGE && c->page->section)
		add_step(c, "trail", c->page->section->index);
	if (c->page->kind == PAGE_PAGE && c->page->is_apart)
		add_step(c, "trail", map_get(&c->site->by_address, version_family(c->page)));
}

/* The listed page before or after this one in its section. */
static const struct page *neighbour(const struct composing *c, int step)
{
	const struct page *first = c->page->section->pages,
			  *end = first + c->page->section->page_count;

	for (const struct page *p = c->page + step; p >= first && p < end; p += step)
		if (page_is_listed(p))
			return p;
	return NULL;
}

static void add_neighbours(struct composing *c)
{
	if (c->page->kind != PAGE_PAGE || !c->page->section || !page_is_listed(c->page))
		return;
	add_step(c, "previous", neighbour(c, -1));
	add_step(c, "next", neighbour(c, 1));
}

static void add_changes(struct composing *c)
{
	const struct page_change *changes = c->page->changes.items;

	for (size_t i = 0; i < c->page->changes.count; i++) {
		xmlNodePtr e = tree_element(c->element, "change", NULL);
		char day[DATE_TEXT];

		tree_set(e, "date", slice_text(date_text(changes[i].date, day)));
		tree_set(e, "date-words", words_date(&c->site->words, c->arena, changes[i].date));
		tree_set(e, "says", changes[i].says->text);
	}
}

/* What search engines read: https://schema.org/WebPage. */
static void add_json_ld(struct composing *c, struct slice url)
{
	const struct settings *settings = &c->site->settings;
	struct buf json;
	char day[DATE_TEXT];

	buf_init(&json, LIMIT_PAGE_OUTPUT);
	buf_byte(&json, '{');
	json_member(&json, "@context", SLICE("https://schema.org"));
	json_member(&json, "@type", SLICE("WebPage"));
	json_member(&json, "name", c->page->called);
	json_member(&json, "description", c->page->summary->text);
	json_member(&json, "url", url);
	json_member(&json, "inLanguage", data_text(settings->language));
	/* of what is to come, the newest change may be that of its own day */
	if (date_compare(page_updated(c->page), c->site->as_of) <= 0)
		json_member(
			&json, "dateModified", slice_text(date_text(page_updated(c->page), day)));
	buf_text(&json, ",\"isPartOf\":{");
	json_member(&json, "@type", SLICE("WebSite"));
	json_member(&json, "name", data_text(settings->title));
	json_member(&json, "url", c->site->base_url);
	buf_text(&json, "},\"publisher\":{");
	json_member(&json, "@type", SLICE("GovernmentOrganization"));
	json_member(&json, "name", data_text(settings->organisation));
	buf_text(&json, "}}");
	tree_text(tree_element(c->element, "json-ld", NULL), buf_slice(&json));
	buf_release(&json);
}

static void add_attributes(struct composing *c)
{
	static const char *const kinds[] = { "home", "section", "page", "error" };
	const struct page *p = c->page;
	xmlNodePtr e = c->element;

	tree_set(e, "root", p->root);
	tree_set(e, "canonical", tree_get(e, "url"));
	tree_set(e, "language", data_text(c->site->settings.language));
	tree_set(e, "layout", site_layout(p));
	tree_set(e, "kind", slice_text(kinds[p->kind]));
	if (!c->page->section || !c->page->section->index)
		return;
	tree_set(e, "section", c->page->section->name);
	tree_set(e, "section-title", c->page->section->index->title->text);
	tree_set(e, "section-path", c->page->section->index->path);
}

/* Against the rules of easy read or of plain English. */
static bool check_words(struct composing *c, struct plain_page *plain)
{
	const struct page *p = c->page;
	const struct phrases *terms = &c->site->glossary.phrases;
	const struct plain_subject subject = {
		.source = { p->file, p->body, p->body_line, 1 },
		.title = p->title->place.line ? p->title->place : (struct place){ p->file, 1, 1 },
		.body = c->body,
		.terms = terms->slots ? terms : NULL,
		.is_easy = page_is_easy(p),
		.is_index = p->kind == PAGE_SECTION,
		.is_for_staff = p->audience == FOR_PRACTITIONERS,
	};

	/* what a comparison quotes is put right where it stands */
	if (plain && p->comparison) {
		plain->advice = ARENA_NEW(c->arena, struct diags);
		diags_init(plain->advice, c->arena);
	}
	return !plain || plain_check(plain, &subject, c->arena, c->diags);
}

xmlDocPtr compose_page(const struct site *s, const struct page *p, const xmlNode *card,
	struct page_links *links, struct plain_page *plain, struct arena *a, struct diags *d)
{
	xmlDocPtr doc = tree_new("page");
	struct place *top = ARENA_NEW(a, struct place);
	struct composing c = {
		.site = s,
		.page = p,
		.element = tree_root(doc),
		.links = links,
		.arena = a,
		.diags = d,
	};

	*top = (struct place){ p->file, p->body_line, 1 };
	if (card)
		tree_copy_attributes(c.element, card);
	else
		document_card(s, p, c.element, a);
	add_attributes(&c);
	easy_document_page(s, p, c.element);
	formats_document(s, p, c.element, a);
	versions_document(s, p, c.element, a);
	add_trail(&c);
	add_neighbours(&c);
	c.body = tree_element(c.element, "body", top);

	bool good = read_body(&c);

	good = resolve(&c) && good;
	good = check_words(&c, plain) && good;
	coming_document(s, p, &c.named, c.element, a);
	add_changes(&c);
	references_document(&c.references, c.element);
	add_json_ld(&c, tree_get(c.element, "url"));
	if (good)
		return doc;
	tree_free(doc);
	return NULL;
}
