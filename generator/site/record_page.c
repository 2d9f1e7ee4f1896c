#include "site/record_page.h"

#include "site/marker.h"
#include "site/register_page.h"
#include "site/transparency_page.h"

/* Elements are made as those of a worksheet are, and one that is in force needs no mark. */
static const struct sheet in_force = { .status = STATUS_IN_FORCE };

struct resolving {
	const struct record_page *page;
	struct method method;
	struct gaps gaps; /* collected, if the page lists them */
	bool has_gaps;
};

static struct slice word(const struct resolving *r, enum word w)
{
	return method_word(&r->method, w);
}

/* An element that leads to an address of the site, or holds the words alone where there is none. */
static void add_link(xmlNodePtr into, struct slice address, struct slice words)
{
	xmlNodePtr a = address.length ? tree_element(into, "a", NULL) : into;

	if (address.length)
		tree_set(a, "href", address);
	tree_text(a, words);
}

/* Downloads */

static struct slice size_words(const struct resolving *r, size_t size)
{
	return method_fill(&r->method, WORD_METHOD_SIZE,
		arena_print(r->page->arena, "%zu", (size + 1023) / 1024), slice_text(NULL));
}

/* The words stand in the order of record_block_files, the first of which is all of them. */
static struct slice name_words(const struct resolving *r, int place)
{
	return word(r, (enum word)((int)WORD_DOWNLOAD_FIGURES + place - 1));
}

static int place_of(const struct download *d)
{
	int place = 1;

	while (record_block_files[place + 1] &&
		!slice_is(slice_text(record_block_files[place]), d->name))
		place++;
	return place;
}

static void show_download(struct resolving *r, const struct download *d, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, NULL);
	struct slice name = name_words(r, place_of(d));

	method_head(row, name);
	method_cell(row, arena_print(r->page->arena, "%zu", d->row_count));
	for (int i = 0; i < DOWNLOAD_FORMS; i++) {
		const struct download_file *f = &d->files[i];

		add_link(method_cell(row, slice_text(NULL)),
			arena_print(r->page->arena, "/%.*s", SLICE_ARG(f->path)),
			method_fill(&r->method, (enum word)((int)WORD_DOWNLOADS_CSV_OF + i), name,
				size_words(r, f->bytes.length)));
	}
}

static void show_licence(struct resolving *r, xmlNodePtr parent)
{
	const struct licence *l = &r->page->site->settings.licence;
	xmlNodePtr p;

	if (!l->name)
		return;
	p = method_say(parent, "p", NULL, word(r, WORD_DOWNLOADS_LICENCE));
	add_link(p, data_text(l->url), l->name->text);
	tree_text(p, SLICE("."));
}

static void show_downloads(struct resolving *r, int part, xmlNodePtr parent)
{
	const struct site *s = r->page->site;
	const struct slice columns[] = { word(r, WORD_DOWNLOADS_WHAT), word(r, WORD_DOWNLOADS_ROWS),
		word(r, WORD_DOWNLOADS_CSV), word(r, WORD_DOWNLOADS_JSON),
		word(r, WORD_DOWNLOADS_SCHEMA) };
	bool is_all = part == 0;
	struct slice caption = is_all ? word(r, WORD_DOWNLOADS_CAPTION)
				      : method_fill(&r->method, WORD_DOWNLOADS_CAPTION_OF,
						name_words(r, part), slice_text(NULL));
	xmlNodePtr body = method_table(&r->method, parent, caption, columns, 5);

	for (size_t i = 0; i < s->download_count; i++)
		if (is_all || slice_is(slice_text(record_block_files[part]), s->downloads[i].name))
			show_download(r, &s->downloads[i], body);
	if (is_all)
		show_licence(r, parent);
}

/* Gaps */

static struct slice address_of(const struct resolving *r, const struct gap *g)
{
	if (!g->page)
		return slice_text(NULL);
	return arena_print(r->page->arena, "%.*s%s%.*s", SLICE_ARG(g->page->address),
		g->fragment.length ? "#" : "", SLICE_ARG(g->fragment));
}

static void cite(const struct gap *g, xmlNodePtr into)
{
	xmlNodePtr marker;

	if (!g->source.length)
		return;
	marker = tree_element(into, "candour-source", NULL);
	tree_set(marker, "name", g->source);
	tree_set(marker, "at", g->at);
}

static void show_figure(struct resolving *r, const struct gap *g, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, NULL), cell;

	add_link(method_head(row, slice_text(NULL)), address_of(r, g), g->says);
	method_cell(row, g->title);
	cell = method_cell(row, g->instead);
	cite(g, cell);
}

static void show_answer(struct resolving *r, const struct gap *g, xmlNodePtr body)
{
	xmlNodePtr row = method_row(body, NULL);

	method_head(row, g->says);
	cite(g, method_cell(row, g->instead));
	add_link(method_cell(row, slice_text(NULL)), address_of(r, g), g->title);
}

/* Boxes of several pages have one title, so each is named with its page. */
static void show_box(struct resolving *r, const struct gap *g, xmlNodePtr list)
{
	add_link(tree_element(list, "li", NULL), address_of(r, g),
		method_fill(&r->method, WORD_RUN_RESULT, g->title, g->says));
}

static const struct part {
	enum word caption, none;
	enum word columns[3];
	size_t column_count; /* 0: it is a list */
	void (*show)(struct resolving *r, const struct gap *g, xmlNodePtr body);
} parts[GAPS_PARTS] = {
	[GAPS_OF_FIGURES] = { WORD_GAPS_FIGURES, WORD_GAPS_NO_FIGURES,
		{ WORD_GAPS_FIGURE, WORD_GAPS_WHERE, WORD_GAPS_SAYS }, 3, show_figure },
	[GAPS_OF_ANSWERS] = { WORD_GAPS_ANSWERS, WORD_GAPS_NO_ANSWERS,
		{ WORD_GAPS_WHEN, WORD_GAPS_SAYS, WORD_GAPS_WHERE }, 3, show_answer },
	[GAPS_OF_BOXES] = { .none = WORD_GAPS_NO_BOXES, .show = show_box },
};

static xmlNodePtr begin_part(struct resolving *r, const struct part *p, xmlNodePtr parent)
{
	struct slice columns[3];

	if (!p->column_count)
		return tree_element(parent, "ul", NULL);
	for (size_t i = 0; i < p->column_count; i++)
		columns[i] = word(r, p->columns[i]);
	return method_table(&r->method, parent, word(r, p->caption), columns, p->column_count);
}

static void show_gaps(struct resolving *r, int part, xmlNodePtr parent)
{
	const struct part *p = &parts[part];
	xmlNodePtr body = NULL;

	for (size_t i = 0; i < r->gaps.count; i++) {
		if ((int)r->gaps.items[i].kind != part)
			continue;
		if (!body)
			body = begin_part(r, p, parent);
		p->show(r, &r->gaps.items[i], body);
	}
	if (!body)
		method_say(parent, "p", NULL, word(r, p->none));
}

/* Markers */

static void show_gap_part(struct resolving *r, int part, xmlNodePtr into)
{
	if (!r->has_gaps)
		gaps_collect(&r->gaps, r->page->site, r->page->arena);
	r->has_gaps = true;
	show_gaps(r, part, into);
}

static void show_register_part(struct resolving *r, int part, xmlNodePtr into)
{
	register_page_show(&r->method, r->page->site, (enum register_part)part, into);
}

static void show_transparency_part(struct resolving *r, int part, xmlNodePtr into)
{
	transparency_page_show(&r->method, r->page->site, (enum transparency_part)part, into);
}

static const struct block {
	const char *name;	  /* of the block: its marker has "candour-" before it */
	const char *const *parts; /* what it can show */
	void (*show)(struct resolving *r, int part, xmlNodePtr into);
	bool is_whole; /* a page that shows one part shows all of them */
} blocks[] = {
	{ "downloads", record_block_files, show_downloads, false },
	{ "gaps", record_block_gaps, show_gap_part, true },
	{ "register", record_block_registers, show_register_part, true },
	{ "transparency", record_block_transparency, show_transparency_part, true },
};

static int part_of(const struct block *b, struct slice show)
{
	int part = 0;

	while (b->parts[part + 1] && !slice_is(show, b->parts[part]))
		part++;
	return part;
}

/* Its elements are made: resolve their links, and let them stand in its place. */
static bool finish(struct resolving *r, xmlNodePtr marker, struct diags *d)
{
	const struct record_page *p = r->page;
	bool good = link_resolve(p->site, p->page, marker, p->links, p->arena, d);

	marker_become_children(marker);
	return good;
}

/* Whoever reads a list takes it for the whole. */
static bool check_whole(const struct block *b, unsigned shown, struct place first, struct diags *d)
{
	bool good = true;

	for (int part = 0; shown && b->is_whole && b->parts[part]; part++) {
		if (shown & (1U << part))
			continue;
		diag_error(d, first, "record-part",
			"this page has a block of %s and leaves out \"show: %s\"; add that block, so that nothing is missing",
			b->name, b->parts[part]);
		good = false;
	}
	return good;
}

/* Of the other blocks, a list without entries says so. */
static bool check_there(
	struct resolving *r, const struct block *b, xmlNodePtr marker, struct diags *d)
{
	if (b->show != show_transparency_part ||
		transparency_given(&r->page->site->settings.transparency))
		return true;
	diag_error(d, tree_place(marker), "transparency-missing",
		"site.yaml does not say what transparency records need; write it there below \"transparency:\"");
	return false;
}

static bool resolve_block(
	struct resolving *r, const struct block *b, xmlNodePtr body, struct diags *d)
{
	const char *name = arena_print(r->page->arena, "candour-%s", b->name).at;
	struct place first = { 0 };
	unsigned shown = 0;
	bool good = true;

	for (xmlNodePtr m = marker_next(body, body, name), next; m; m = next) {
		int part = part_of(b, tree_get(m, "show"));

		next = marker_next(m, body, name);
		if (!shown)
			first = tree_place(m);
		shown |= 1U << part;
		if (!check_there(r, b, m, d))
			return false;
		marker_become(m, "div");
		b->show(r, part, m);
		good = finish(r, m, d) && good;
	}
	return check_whole(b, shown, first, d) && good;
}

bool record_page_resolve(const struct record_page *p, xmlNodePtr body, struct diags *d)
{
	struct resolving r = {
		.page = p,
		.method = { .sheet = &in_force,
			.words = &p->site->words,
			.as_of = p->site->as_of,
			.tables = p->tables,
			.arena = p->arena },
	};
	bool good = true;

	for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++)
		good = resolve_block(&r, &blocks[i], body, d) && good;
	return good;
}
