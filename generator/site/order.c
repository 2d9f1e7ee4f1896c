#include "site/order.h"

#include <stdlib.h>
#include "base/nearest.h"
#include "site/sheet_version.h"
#include "site/version.h"

/* Home, sections, 404, versions beside them: pages of one rank stand together. */
static int rank(const struct page *p)
{
	if (p->is_apart)
		return 3;
	return p->kind == PAGE_HOME ? 0 : p->kind == PAGE_ERROR ? 2 : 1;
}

/* By section name; within a section its own page first, then by order, then by address. */
static int compare_pages(const void *left, const void *right)
{
	const struct page *a = left, *b = right;
	int order = rank(a) - rank(b);

	if (!order && a->is_apart)
		return slice_compare(a->address, b->address);
	if (!order)
		order = slice_compare(a->folder, b->folder);
	if (!order)
		order = (a->kind != PAGE_SECTION) - (b->kind != PAGE_SECTION);
	if (!order)
		order = a->order - b->order;
	return order ? order : slice_compare(a->address, b->address);
}

static int compare_sections(const void *left, const void *right)
{
	const struct section *a = left, *b = right;
	int order = (a->index ? a->index->order : 0) - (b->index ? b->index->order : 0);

	return order ? order : slice_compare(a->name, b->name);
}

static bool make_sections(struct site *s, struct arena *a, struct diags *d)
{
	bool good = true;

	s->sections = ARENA_ARRAY(a, struct section, s->page_count + 1);
	for (size_t i = 0; i < s->page_count - s->version_count; i++) {
		const struct page *p = &s->pages[i];
		struct section *last = s->section_count ? &s->sections[s->section_count - 1] : NULL;

		if (!p->folder.length)
			continue;
		if (last && slice_equal(last->name, p->folder)) {
			if (!last->page_count++)
				last->pages = p;
			continue;
		}
		last = &s->sections[s->section_count++];
		last->name = p->folder;
		if (p->kind == PAGE_SECTION) {
			last->index = p;
			continue;
		}
		diag_error(d, (struct place){ p->file, 1, 1 }, "section-page",
			"the folder \"%.*s\" has no page of its own: add index.md to it",
			SLICE_ARG(p->folder));
		good = false;
		last->pages = p;
		last->page_count = 1;
	}
	return good;
}

/*
 * Tell each page its section, now that sections no longer move. Pages of a section whose own page is missing
 * or wrong cannot be rendered: their layouts would complain about what is missing there.
 */
static void join(struct site *s)
{
	for (size_t i = 0; i < s->section_count; i++) {
		const struct section *section = &s->sections[i];

		if (section->index)
			s->pages[section->index - s->pages].section = section;
		for (size_t k = 0; k < section->page_count; k++) {
			struct page *p = &s->pages[section->pages - s->pages + (ptrdiff_t)k];

			p->section = section;
			p->has_gaps = p->has_gaps || !section_is_whole(section);
		}
	}
}

/* Versions that stand apart belong to the section of their page. */
static void join_versions(struct site *s)
{
	for (size_t i = s->page_count - s->version_count; i < s->page_count; i++) {
		struct page *p = &s->pages[i];

		for (size_t k = 0; k < s->section_count; k++)
			if (slice_equal(s->sections[k].name, p->folder))
				p->section = &s->sections[k];
		p->has_gaps = p->has_gaps || (p->section && !section_is_whole(p->section));
	}
}

/* The section of that name; NULL after a message. */
static struct section *find_section(struct site *s, const struct data *name, struct diags *d)
{
	struct nearest near = nearest_to(name->text);
	char hint[NEAREST_HINT];

	for (size_t i = 0; i < s->section_count; i++) {
		if (slice_equal(s->sections[i].name, name->text))
			return &s->sections[i];
		nearest_try(&near, s->sections[i].name);
	}
	diag_error(d, name->place, "section-unknown", "no folder \"%.*s\" with an index.md%s",
		SLICE_ARG(name->text), nearest_hint(near.best, hint, sizeof(hint)));
	return NULL;
}

static bool mark_top(struct site *s, struct diags *d)
{
	const struct data *names = s->settings.navigation;
	bool good = true;

	for (const struct data *n = names ? names->first : NULL; n; n = n->next) {
		struct section *section = find_section(s, n, d);

		if (section)
			section->is_top = true;
		good = section && good;
	}
	return good;
}

static bool check_formats(struct site *s, struct diags *d)
{
	const struct data *names = s->settings.formats.sections;
	bool good = true;

	for (const struct data *n = names ? names->first : NULL; n; n = n->next)
		good = find_section(s, n, d) && good;
	return good;
}

static bool check_titles(const struct site *s, struct arena *a, struct diags *d)
{
	struct map titles = { 0 };
	bool good = true;

	for (size_t i = 0; i < s->page_count; i++) {
		struct page *p = &s->pages[i];

		if (!p->title->text.length || p->is_apart || map_add(&titles, a, p->title->text, p))
			continue;
		diag_error(d, p->title->place, "title-twice",
			"the title \"%.*s\" is that of %s too: people could not tell the two pages apart",
			SLICE_ARG(p->title->text),
			((const struct page *)map_get(&titles, p->title->text))->file);
		good = false;
	}
	return good;
}

static bool check_owners(const struct site *s, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < s->page_count; i++) {
		const struct data *owner = s->pages[i].owner;
		char hint[NEAREST_HINT];

		if (!owner->text.length || map_get(&s->settings.roles, owner->text))
			continue;
		diag_error(d, owner->place, "role-unknown", "no role \"%.*s\" in site.yaml%s",
			SLICE_ARG(owner->text),
			nearest_hint(
				map_nearest(&s->settings.roles, owner->text), hint, sizeof(hint)));
		good = false;
	}
	return good;
}

/* 404 is shown at any address, so its links begin with the path of the site: "/" or "/budgets/". */
static struct slice path_of_site(struct slice base_url)
{
	size_t host = slice_search(base_url, SLICE("://"));
	struct slice rest = slice_after(base_url, host + strlen("://"));

	return slice_after(rest, slice_find(rest, '/'));
}

static void keep_address(struct site *s, struct page *p, struct arena *a)
{
	struct slice own = version_address(p, a);

	/* two files cannot have one address: a folder and a file of one name differ by index.md */
	if (!map_add(&s->by_address, a, p->address, p))
		return;
	if (own.length && !p->is_apart && !map_add(&s->by_address, a, own, p))
		return; /* a page of that name, in the folder of its section */
	if (p->kind == PAGE_ERROR)
		p->root = path_of_site(s->base_url);
	if (p->layout && !map_add(&s->by_layout, a, p->layout->text, p))
		return; /* of several pages with one layout, the first counts */
}

bool order_pages(struct site *s, struct arena *a, struct diags *d)
{
	bool good = versions_settle(s, a, d);

	sheet_versions_add(s, a);
	qsort(s->pages, s->page_count, sizeof(*s->pages), compare_pages);
	s->versions = s->pages + (s->page_count - s->version_count);
	good = make_sections(s, a, d) && good;

	qsort(s->sections, s->section_count, sizeof(*s->sections), compare_sections);
	join(s);
	join_versions(s);
	for (size_t i = 0; i < s->page_count; i++)
		keep_address(s, &s->pages[i], a);
	if (!map_get(&s->by_address, SLICE("/"))) {
		diag_error(d, (struct place){ 0 }, "home-missing",
			"the site has no home page: write content/index.md");
		good = false;
	}
	good = mark_top(s, d) && good;
	good = check_formats(s, d) && good;
	good = check_titles(s, a, d) && good;
	return s->settings.role_data ? check_owners(s, d) && good : good;
}
