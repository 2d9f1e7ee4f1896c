#include "site/coming.h"

#include <stdlib.h>
#include "site/sheet_version.h"
#include "site/version.h"

/* All that is to come */

struct finding {
	struct comings *comings;
	size_t room; /* until it is known, nothing is put */
	const struct site *site;
	bool reviews;
};

static void put(struct finding *f, struct coming c)
{
	/* the calendar of date.h ends there: "until" the end of time is no change */
	if (date_compare(c.day, f->site->as_of) <= 0 || c.day.year > 9999)
		return;
	if (f->room)
		f->comings->items[f->comings->count] = c;
	f->comings->count++;
}

/* Each value begins; and one that nothing follows at once ends, if it says when. */
static void find_values(struct finding *f, const struct figure *figure)
{
	const struct figure_value *v = figure->values.items;

	for (size_t i = 0; i < figure->values.count; i++) {
		const struct figure_value *before = i ? &v[i - 1] : NULL;
		const struct figure_value *next = i + 1 < figure->values.count ? &v[i + 1] : NULL;
		struct date over = date_next(v[i].until);

		if (before && date_given(before->until) &&
			date_compare(date_next(before->until), v[i].from) < 0)
			before = NULL;
		put(f,
			(struct coming){ .day = v[i].from,
				.kind = COMING_FIGURE,
				.figure = figure,
				.was = before,
				.is = &v[i],
				.place = v[i].written->place });
		if (date_given(over) && (!next || date_compare(over, next->from) < 0))
			put(f,
				(struct coming){ .day = over,
					.kind = COMING_FIGURE,
					.figure = figure,
					.was = &v[i],
					.place = v[i].written->place });
	}
}

/* It begins and, if nothing follows it, ends. */
static void find_period(
	struct finding *f, struct coming c, const struct period *force, bool follows)
{
	c.day = force->from;
	put(f, c);
	c.day = date_next(force->until);
	c.ends = true;
	if (!follows)
		put(f, c);
}

static bool is_in_force(const struct period *p, struct date day)
{
	return period_standing(p, day) == STANDING_IN_FORCE;
}

static void find_page(struct finding *f, const struct page *p)
{
	struct coming c = { .kind = COMING_PAGE, .page = p, .place = { p->file, 1, 1 } };
	struct date over = date_next(p->force.until);

	if (p->is_made)
		return; /* its worksheet is among them */
	find_period(f, c, &p->force,
		date_given(over) && is_in_force(&version_on(f->site, p, over)->force, over));
	c.kind = COMING_REVIEW;
	c.day = date_next(p->review_due);
	if (f->reviews && page_is_listed(p))
		put(f, c);
}

static void find_sheet(struct finding *f, const struct worksheet *w)
{
	struct coming c = { .kind = COMING_SHEET, .sheet = w };
	const struct worksheets *all = &f->site->worksheets;
	struct date over = date_next(w->force.until);

	if (!w->sheet)
		return;
	c.place = (struct place){ w->sheet->file, 1, 1 };
	find_period(f, c, &w->force,
		date_given(over) &&
			is_in_force(&worksheets_find_on(all, w->name, over)->force, over));
}

static void find_holidays(struct finding *f)
{
	const struct holidays *h = &f->site->forums.holidays;
	struct coming c = { .kind = COMING_HOLIDAYS };

	if (!f->reviews || !f->site->forums.is_good || !h->count)
		return;
	c.day = date_next(h->days[h->count - 1]);
	c.place = h->listed->place;
	put(f, c);
}

static void find_all(struct finding *f)
{
	const struct site *s = f->site;

	f->comings->count = 0;
	for (size_t i = 0; i < s->figures.count; i++)
		if (!figure_is_refused(s->figures.sorted[i]))
			find_values(f, s->figures.sorted[i]);
	for (size_t i = 0; i < s->page_count; i++)
		find_page(f, &s->pages[i]);
	for (size_t i = 0; i < s->worksheets.count; i++)
		find_sheet(f, &s->worksheets.items[i]);
	find_holidays(f);
}

/* By day; on one day in the order of kinds and then of files. */
static int compare(const void *left, const void *right)
{
	const struct coming *a = left, *b = right;
	int order = date_compare(a->day, b->day);

	if (!order)
		order = (int)a->kind - (int)b->kind;
	if (!order)
		order = strcmp(a->place.file, b->place.file);
	return order ? order : a->place.line - b->place.line;
}

void coming_find(struct comings *c, const struct site *s, bool reviews, struct arena *a)
{
	struct finding f = { c, 0, s, reviews };

	find_all(&f);
	f.room = c->count + 1;
	c->items = ARENA_ARRAY(a, struct coming, f.room);
	find_all(&f);
	qsort(c->items, c->count, sizeof(*c->items), compare);
}

const struct comings *coming_of(const struct site *s, struct arena *a)
{
	struct comings *c = ARENA_NEW(a, struct comings);

	coming_find(c, s, false, a);
	return c;
}

/* On a page */

/* The worksheet that a lookup names, or that content/forums.yaml does. */
static struct slice looked_up(const struct site *s, const xmlNode *lookup)
{
	struct slice name = tree_get(lookup, "sheet");

	return name.length || !s->forums.worksheet ? name : s->forums.worksheet->name;
}

static void note_sheet(
	struct coming_named *n, const struct site *s, struct slice name, struct arena *a)
{
	void *sheet = map_get(&s->worksheets.by_name, name);

	if (sheet && !map_add(&n->sheets, a, ((struct worksheet *)sheet)->name, sheet))
		return; /* it is named twice */
}

void coming_note_sheets(
	struct coming_named *n, const struct site *s, const xmlNode *body, struct arena *a)
{
	static const char *const blocks[] = { "candour-worksheet", "candour-worked",
		"candour-estimator", "candour-then" };

	for (const xmlNode *e = body->children; e; e = e->next) {
		for (size_t i = 0; i < sizeof(blocks) / sizeof(*blocks); i++)
			if (tree_is(e, blocks[i]))
				note_sheet(n, s, tree_get(e, "name"), a);
		if (tree_is(e, "candour-lookup"))
			note_sheet(n, s, looked_up(s, e), a);
		if (tree_is(e, "candour-estimator"))
			coming_note_sheets(n, s, e, a);
	}
}

struct saying_page {
	const struct site *site;
	const struct page *page;
	const struct coming_named *named;
	bool easy;
	struct arena *arena;
};

/* In the words of the page: those in easy read have fewer places, and leave out what the last would say. */
static struct slice fill(const struct saying_page *s, enum word word, enum word easy,
	struct slice a, struct slice b, struct slice c, struct slice d)
{
	struct slice pattern = s->site->words.text[s->easy ? easy : word];
	const struct slice parts[] = { a, b, c, d };
	size_t count = 0;

	for (struct slice rest = pattern; slice_search(rest, SLICE("{}")) < rest.length; count++)
		(void)words_piece(&rest);
	return words_filled(s->arena, pattern, parts, count);
}

static struct slice say_value(
	const struct saying_page *s, const struct figure *f, const struct figure_value *v)
{
	if (!f->illustrative)
		return v->words;
	return words_filled(s->arena, s->site->words.text[WORD_FIGURE_ILLUSTRATIVE], &v->words, 1);
}

static struct slice say_change(const struct saying_page *s, const struct coming *c)
{
	const struct figure *f = c->figure;
	struct slice says = f->says->text, none = slice_text(NULL);
	struct slice was = c->was ? say_value(s, f, c->was) : none;
	struct slice is = c->is ? say_value(s, f, c->is) : none;
	struct slice day = words_date(
		&s->site->words, s->arena, c->is ? c->day : date_previous(c->day));

	/* in a worksheet there are many, and easy words for none */
	if (s->easy && !map_get(&s->named->figures, f->name))
		return fill(s, WORD_COMING_FIRST, WORD_EASY_COMING_AMOUNTS, day, none, none, none);
	if (!c->is)
		return fill(s, WORD_COMING_END, WORD_EASY_COMING_END, day, was, says, none);
	if (!c->was)
		return fill(s, WORD_COMING_FIRST, WORD_EASY_COMING_FIRST, day, is, says, none);
	return fill(s, WORD_COMING_VALUE, WORD_EASY_COMING_VALUE, day, was, is, says);
}

/* What is new, or the last day of what ends. */
static struct slice say_period(const struct saying_page *s, const struct coming *c)
{
	struct date last = date_previous(c->day);
	struct slice day = words_date(&s->site->words, s->arena, c->ends ? last : c->day);
	struct slice none = slice_text(NULL);

	if (c->kind == COMING_SHEET)
		return fill(s, c->ends ? WORD_COMING_SHEET_END : WORD_COMING_SHEET,
			c->ends ? WORD_EASY_COMING_SHEET_END : WORD_EASY_COMING_SHEET, day,
			c->sheet->sheet->title->text, none, none);
	return fill(s, c->ends ? WORD_COMING_VERSION_END : WORD_COMING_VERSION,
		c->ends ? WORD_EASY_COMING_VERSION_END : WORD_EASY_COMING_VERSION, day, none, none,
		none);
}

static bool names_figure(const struct saying_page *s, const struct figure *f)
{
	return map_get(&s->named->figures, f->name) ||
		(f->sheet_title.length && map_get(&s->named->sheets, slice_until(f->name, '.')));
}

/* Whether a change is one of this page, other than that it begins itself. */
static bool concerns(const struct saying_page *s, const struct coming *c)
{
	const struct page *p = s->page;

	/* what comes after its end is for the version that follows */
	if (date_compare(c->day, p->day) <= 0 ||
		(date_given(p->force.until) && date_compare(c->day, date_next(p->force.until)) > 0))
		return false;
	switch (c->kind) {
	case COMING_FIGURE:
		return !coming_is_same(c) && names_figure(s, c->figure);
	case COMING_PAGE:
		return slice_equal(version_family(c->page), version_family(p)) &&
			(c->page == p) == c->ends;
	case COMING_SHEET:
		return map_get(&s->named->sheets, c->sheet->name) != NULL;
	case COMING_REVIEW:
	case COMING_HOLIDAYS:
		break;
	}
	return false;
}

/* Where what is to come can be read already, or NULL. */
static const struct page *page_of(const struct saying_page *s, const struct coming *c)
{
	if (c->ends)
		return NULL;
	return c->kind == COMING_SHEET ? sheet_version_page(s->site, c->sheet) : c->page;
}

static void add(const struct saying_page *s, const struct coming *c, xmlNodePtr page)
{
	const struct page *to = page_of(s, c);
	struct slice words = c->kind == COMING_FIGURE ? say_change(s, c) : say_period(s, c);
	xmlNodePtr e = page->last;
	char day[DATE_TEXT];

	if (e && tree_is(e, "coming") && slice_equal(tree_get(e, "words"), words))
		return; /* it is said */
	e = tree_element(page, "coming", NULL);
	tree_set(e, "from", slice_text(date_text(c->day, day)));
	tree_set(e, "from-words", words_date(&s->site->words, s->arena, c->day));
	tree_set(e, "words", words);
	if (to)
		tree_set(e, "path", to->path);
}

void coming_document(const struct site *site, const struct page *p, const struct coming_named *n,
	xmlNodePtr page, struct arena *a)
{
	const struct comings *all = site->coming;
	const struct saying_page s = { site, p, n, page_is_easy(p), a };

	for (size_t i = 0; p->standing != STANDING_SUPERSEDED && i < all->count; i++)
		if (concerns(&s, &all->items[i]))
			add(&s, &all->items[i], page);
}
