#include "site/sheet_version.h"

#include "site/version.h"

/* Whether a ```worksheet block of a page names the worksheet. */
static bool shows(const struct page *p, struct slice name)
{
	struct slice rest = p->body, line;
	bool inside = false;

	while (slice_line(&rest, &line)) {
		line = slice_trim(line);
		if (slice_starts(line, SLICE("```")))
			inside = slice_is(line, "```worksheet");
		else if (inside && slice_starts(line, SLICE("sheet:")) &&
			slice_equal(slice_trim(slice_after(line, strlen("sheet:"))), name))
			return true;
	}
	return false;
}

static const struct page *find_page(const struct site *s, struct slice name)
{
	for (size_t i = 0; i < s->page_count; i++)
		if (!s->pages[i].is_apart && !page_is_easy(&s->pages[i]) &&
			shows(&s->pages[i], name))
			return &s->pages[i];
	return NULL;
}

bool sheet_version_is_below(const struct site *s, const struct page *p, const struct worksheet *w)
{
	return shows(p, w->name) && find_page(s, w->name) == p;
}

struct slice sheet_version_address(const struct page *p, const struct worksheet *w, struct arena *a)
{
	char day[DATE_TEXT];

	return arena_print(
		a, "%.*s%s/", SLICE_ARG(version_family(p)), date_text(w->force.from, day));
}

const struct page *sheet_version_page(const struct site *s, const struct worksheet *w)
{
	for (size_t i = 0; i < s->version_count; i++)
		if (s->versions[i].is_made && s->versions[i].file == w->sheet->file)
			return &s->versions[i];
	return NULL;
}

/* The nearest version after `w`, `way` being 1, or before it, -1, of those that could be read; or NULL. */
static const struct worksheet *beside(const struct site *s, const struct worksheet *w, int way)
{
	const struct worksheet *all = s->worksheets.items, *nearest = NULL;

	for (size_t i = 0; i < s->worksheets.count; i++)
		if (all[i].sheet && slice_equal(all[i].name, w->name) &&
			date_compare(all[i].force.from, w->force.from) * way > 0 &&
			(!nearest ||
				date_compare(all[i].force.from, nearest->force.from) * way < 0))
			nearest = &all[i];
	return nearest;
}

const struct worksheet *sheet_version_before(const struct site *s, const struct worksheet *w)
{
	return beside(s, w, -1);
}

const struct page *sheet_version_next(const struct site *s, const struct worksheet *w)
{
	const struct worksheet *next = w ? beside(s, w, 1) : NULL;

	return next ? sheet_version_page(s, next) : NULL;
}

static bool is_taken(const struct site *s, struct slice address)
{
	for (size_t i = 0; i < s->page_count; i++)
		if (slice_equal(s->pages[i].address, address))
			return true;
	return false;
}

/*
 * The layout that works an estimate, if there is a page in it. Else, and if it is a decision, of which nothing may be said
 * that is said of an estimate, it is read and worked on paper.
 */
static const struct data *find_layout(const struct site *s, const struct worksheet *w)
{
	if (w->sheet->kind != SHEET_ESTIMATE)
		return NULL;
	for (size_t i = 0; i < s->page_count; i++)
		if (s->pages[i].layout && slice_is(s->pages[i].layout->text, "estimate"))
			return s->pages[i].layout;
	return NULL;
}

static struct records changes_of(const struct sheet *s, struct arena *a)
{
	const struct sheet_change *from = s->changes.items;
	struct page_change *changes = ARENA_ARRAY(a, struct page_change, s->changes.count + 1);

	for (size_t i = 0; i < s->changes.count; i++)
		changes[i] = (struct page_change){ from[i].date, from[i].says };
	return (struct records){ changes, s->changes.count };
}

/* The questions and the sum, to be worked, and then what the sum rests on. */
static struct slice body_of(const struct site *s, const struct worksheet *w, struct arena *a)
{
	static const struct {
		const char *show;
		enum word title;
	} parts[] = {
		{ "figures", WORD_METHOD_FIGURES },
		{ "proofs", WORD_METHOD_PROOFS },
		{ "examples", WORD_METHOD_EXAMPLES },
		{ "versions", WORD_METHOD_VERSIONS },
		{ "downloads", WORD_METHOD_DOWNLOADS },
	};
	struct slice body = arena_print(a, "```estimator\nsheet: %.*s\n```\n", SLICE_ARG(w->name));

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		body = arena_print(a, "%.*s\n## %.*s\n\n```worksheet\nsheet: %.*s\nshow: %s\n```\n",
			SLICE_ARG(body), SLICE_ARG(s->words.text[parts[i].title]),
			SLICE_ARG(w->name), parts[i].show);
	return body;
}

static void add(struct site *s, const struct worksheet *w, struct arena *a)
{
	const struct page *shown = find_page(s, w->name);
	struct page *p = &s->pages[s->page_count];

	if (!shown)
		return;
	*p = (struct page){
		.file = w->sheet->file,
		.kind = PAGE_PAGE,
		.folder = shown->folder,
		.own = sheet_version_address(shown, w, a),
		.named = w->force.from,
		.title = w->sheet->title,
		.summary = w->sheet->summary,
		.owner = w->sheet->owner,
		.version = w->sheet->version,
		.layout = find_layout(s, w),
		.audience = shown->audience,
		.publication = shown->publication,
		.status = w->sheet->status,
		.issued = w->sheet->issued,
		.review_due = w->sheet->review_due,
		.force = w->force,
		.changes = changes_of(w->sheet, a),
		.sources = w->sheet->sources,
		.standing = w->standing,
		.day = w->day,
		.is_made = true,
		.is_apart = true,
		.called = w->called,
		.body = body_of(s, w, a),
		.body_line = 1,
	};
	p->address = p->own;
	p->path = arena_print(a, "%.*sindex.html", SLICE_ARG(slice_after(p->address, 1)));
	p->root = arena_print(a, "../%.*s", SLICE_ARG(shown->root));
	if (is_taken(s, p->address))
		return;
	s->page_count++;
	s->version_count++;
}

void sheet_versions_add(struct site *s, struct arena *a)
{
	const struct worksheets *all = &s->worksheets;

	for (size_t i = all->count - all->apart; i < all->count; i++)
		if (all->items[i].is_good)
			add(s, &all->items[i], a);
}
