#include "site/sheet_version.h"

#include "method/matrix.h"
#include "site/forum_sheet.h"
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

const struct worksheet *sheet_version_after(const struct site *s, const struct worksheet *w)
{
	return beside(s, w, 1);
}

static bool is_taken(const struct site *s, struct slice address)
{
	for (size_t i = 0; i < s->page_count; i++)
		if (slice_equal(s->pages[i].address, address))
			return true;
	return false;
}

/*
 * The layout that works an estimate, or looks up a decision, of which nothing may be said that is said of an estimate. Without
 * a page in that layout, and if a form cannot ask what it asks, a worksheet is read and worked on paper.
 */
static const struct data *find_layout(const struct site *s, const struct worksheet *w)
{
	bool decides = w->sheet->kind == SHEET_DECISION;
	const char *name = decides ? "authorise" : "estimate";

	if (decides && !forum_sheet_can(w->sheet))
		return NULL;
	for (size_t i = 0; i < s->page_count; i++)
		if (s->pages[i].layout && slice_is(s->pages[i].layout->text, name))
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

/* Whether its rules can be one table, with an answer to whatever they speak of. */
static bool has_table(const struct site *s, const struct worksheet *w, struct arena *a)
{
	struct method m = worksheet_method(w);
	struct matrix matrix;

	m.words = &s->words;
	m.arena = a;
	return matrix_make(&matrix, &m, &w->sheet->lines[w->sheet->result]) &&
		!matrix_gap(&matrix).length;
}

/* The form that a decision is looked up with, and its rules. */
static struct slice lookup_of(const struct site *s, const struct worksheet *w, struct arena *a)
{
	static const char *const shows[] = { "form", "matrix" };
	size_t count = has_table(s, w, a) ? 2 : 1;
	struct slice body = slice_text(NULL);

	for (size_t i = 0; i < count; i++)
		body = arena_print(a, "%.*s```lookup\nsheet: %.*s\nshow: %s\n```\n\n",
			SLICE_ARG(body), SLICE_ARG(w->name), shows[i]);
	return body;
}

/* The questions and the sum, to be worked, and then what the sum rests on. */
static struct slice body_of(
	const struct site *s, const struct worksheet *w, bool is_looked_up, struct arena *a)
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
	struct slice lookup = is_looked_up ? lookup_of(s, w, a) : slice_text(NULL);
	struct slice body = arena_print(
		a, "%.*s```estimator\nsheet: %.*s\n```\n", SLICE_ARG(lookup), SLICE_ARG(w->name));

	for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)
		body = arena_print(a, "%.*s\n## %.*s\n\n```worksheet\nsheet: %.*s\nshow: %s\n```\n",
			SLICE_ARG(body), SLICE_ARG(s->words.text[parts[i].title]),
			SLICE_ARG(w->name), parts[i].show);
	return body;
}

static void add(struct site *s, const struct worksheet *w, struct arena *a)
{
	const struct page *shown = find_page(s, w->name);
	const struct data *layout = find_layout(s, w);
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
		.layout = layout,
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
		.body = body_of(s, w, layout && w->sheet->kind == SHEET_DECISION, a),
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
