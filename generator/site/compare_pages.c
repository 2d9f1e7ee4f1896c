#include "site/compare_pages.h"

#include <stdlib.h>
#include "base/json.h"
#include "base/limits.h"
#include "site/compare_shown.h"
#include "site/meaning.h"
#include "site/version.h"

struct comparing {
	struct pages_compared *into;
	const struct site *sites[COMPARE_SIDES];
	struct arena *arena;
};

/* What "{{ name }}" or "{{ name.form }}" is on the site's day; empty if there is no such figure. */
static struct slice figure_words(const struct site *s, struct slice name)
{
	const struct figure *f = map_get(&s->figures.by_name, name);
	const struct figure_value *v;
	size_t dot = name.length;

	if (f)
		return f->words;
	while (dot > 0 && name.at[dot - 1] != '.')
		dot--;
	f = dot ? map_get(&s->figures.by_name, slice_first(name, dot - 1)) : NULL;
	v = f ? figure_value(f) : NULL;
	if (v && slice_is(slice_after(name, dot), "amount"))
		return v->alone;
	if (v && slice_is(slice_after(name, dot), "from"))
		return v->from_words;
	return f ? f->words : slice_text(NULL);
}

/* A meaning with its figures as they are; those that there are not, which are mistakes, are counted. */
static struct slice with_figures(
	const struct site *s, struct slice meaning, int *unknown, struct arena *a)
{
	struct buf out;
	struct slice copy;

	buf_init(&out, LIMIT_PAGE_OUTPUT);
	for (;;) {
		size_t open = slice_search(meaning, SLICE("{{"));
		struct slice inside = slice_after(meaning, open + 2);
		size_t close = slice_search(inside, SLICE("}}"));
		struct slice words = figure_words(s, slice_trim(slice_first(inside, close)));

		buf_add(&out, slice_first(meaning, open));
		if (open == meaning.length)
			break;
		*unknown += !words.length;
		buf_add(&out,
			words.length ? words : slice_first(slice_after(meaning, open), close + 4));
		meaning = slice_after(inside, close + 2);
	}
	copy = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return copy;
}

/* False, and its mistakes are counted, if the text of the page has any. */
static bool read_meaning(
	struct comparing *c, enum compare_which side, const struct page *p, struct slice *meaning)
{
	struct diags d;
	bool good;

	diags_init(&d, c->arena);
	good = meaning_read(meaning, p, c->arena, &d);
	c->into->mistakes[side] += d.errors + d.failures;
	if (good)
		*meaning = with_figures(
			c->sites[side], *meaning, &c->into->mistakes[side], c->arena);
	return good;
}

static void add_page(struct comparing *c, const struct page *old, const struct page *new)
{
	struct page_compared *p = &c->into->pages[c->into->count];
	struct slice was = SLICE(""), is = SLICE("");
	bool good = read_meaning(c, COMPARE_OLD, old, &was);

	*p = (struct page_compared){ .old = old, .new = new, .becomes = PAGE_CHANGED };
	if (!read_meaning(c, COMPARE_NEW, new, &is) || !good)
		p->becomes = PAGE_UNREAD;
	else
		revision_make(&p->revision, was, is, c->arena);
	if (p->becomes == PAGE_CHANGED && !p->revision.count) {
		if (!compare_shown(c->sites[COMPARE_OLD], c->sites[COMPARE_NEW], new, is))
			return;
		p->becomes = PAGE_SHOWS;
	}
	c->into->count++;
}

/* A page that is at no address of the other side. */
static void add_alone(struct comparing *c, enum compare_which side, const struct page *page)
{
	const struct site *other = c->sites[1 - side];
	enum page_becomes becomes = side == COMPARE_NEW ? PAGE_ADDED : PAGE_REMOVED;
	struct page_compared *p = &c->into->pages[c->into->count];

	if (page->is_apart && map_get(&other->by_address, version_family(page))) {
		/* by then it has been, or stands at the address of all versions */
		if (page->standing == STANDING_SUPERSEDED ||
			date_compare(page->force.from, other->as_of) <= 0)
			return;
		if (side == COMPARE_NEW)
			becomes = PAGE_TO_COME;
	}
	*p = (struct page_compared){ .becomes = becomes };
	*(side == COMPARE_NEW ? &p->new : &p->old) = page;
	c->into->count++;
}

static const struct page *page_of(const struct page_compared *p)
{
	return p->new ? p->new : p->old;
}

static int compare_addresses(const void *left, const void *right)
{
	const struct page_compared *a = left, *b = right;

	return slice_compare(page_of(a)->address, page_of(b)->address);
}

static void compare_all(struct comparing *c)
{
	const struct site *old = c->sites[COMPARE_OLD], *new = c->sites[COMPARE_NEW];
	struct pages_compared *into = c->into;

	into->pages = ARENA_ARRAY(
		c->arena, struct page_compared, old->page_count + new->page_count + 1);
	for (size_t i = 0; i < new->page_count; i++) {
		const struct page *was = map_get(&old->by_address, new->pages[i].address);

		if (was)
			add_page(c, was, &new->pages[i]);
		else
			add_alone(c, COMPARE_NEW, &new->pages[i]);
	}
	for (size_t i = 0; i < old->page_count; i++)
		if (!map_get(&new->by_address, old->pages[i].address))
			add_alone(c, COMPARE_OLD, &old->pages[i]);
	qsort(into->pages, into->count, sizeof(*into->pages), compare_addresses);
}

static void add_figure(struct comparing *c, const struct figure *old, const struct figure *new)
{
	const struct figure *any = new ? new : old;
	struct figure_compared f = { any->name, any->says->text,
		old ? old->words : slice_text(NULL), new ? new->words : slice_text(NULL) };

	if (!slice_equal(f.was, f.is))
		c->into->figures[c->into->figure_count++] = f;
}

static int compare_names(const void *left, const void *right)
{
	const struct figure_compared *a = left, *b = right;

	return slice_compare(a->name, b->name);
}

static void compare_figures(struct comparing *c)
{
	const struct site *old = c->sites[COMPARE_OLD], *new = c->sites[COMPARE_NEW];
	struct pages_compared *into = c->into;

	into->figures = ARENA_ARRAY(
		c->arena, struct figure_compared, old->figures.count + new->figures.count + 1);
	for (size_t i = 0; i < new->figures.count; i++) {
		const struct figure *is = new->figures.sorted[i];

		add_figure(c, map_get(&old->figures.by_name, is->name), is);
	}
	for (size_t i = 0; i < old->figures.count; i++) {
		const struct figure *was = old->figures.sorted[i];

		if (!map_get(&new->figures.by_name, was->name))
			add_figure(c, was, NULL);
	}
	qsort(into->figures, into->figure_count, sizeof(*into->figures), compare_names);
}

void compare_pages(
	struct pages_compared *p, const struct site *old, const struct site *new, struct arena *a)
{
	struct comparing c = { p, { old, new }, a };

	*p = (struct pages_compared){ 0 };
	compare_figures(&c);
	compare_all(&c);
}

/* In words */

struct telling {
	const struct pages_compared *pages;
	const struct words *words;
	struct report *report;
	bool is_published;
};

/* "Reviews (/policy/reviews/)", or its title alone. */
static struct slice page_words(const struct telling *t, const struct page *p)
{
	const struct slice parts[] = { p->called, p->address };

	return t->is_published
		? p->called
		: words_filled(t->report->arena, t->words->text[WORD_COMPARE_PAGE], parts, 2);
}

/* Pages that become so, under a sentence. */
static void say_list(struct telling *t, enum page_becomes becomes, enum word sentence)
{
	bool any = false;

	for (size_t i = 0; i < t->pages->count; i++) {
		const struct page_compared *p = &t->pages->pages[i];

		if (p->becomes != becomes)
			continue;
		if (!any)
			report_paragraph(t->report, t->words->text[sentence]);
		any = true;
		report_item(t->report, page_words(t, page_of(p)));
	}
}

static struct slice or_nothing(const struct telling *t, struct slice text)
{
	return text.length ? text : t->words->text[WORD_COMPARE_NOTHING];
}

static void say_changes(struct telling *t, const struct page_compared *p)
{
	const struct slice headers[] = { t->words->text[WORD_COMPARE_PLACE],
		t->words->text[WORD_COMPARE_BEFORE], t->words->text[WORD_COMPARE_AFTER] };

	const struct slice page = page_words(t, p->new);

	report_changes(t->report,
		words_filled(t->report->arena, t->words->text[WORD_COMPARE_CHANGED_IN], &page, 1),
		headers);
	for (size_t i = 0; i < p->revision.count; i++)
		report_change(t->report, i + 1, or_nothing(t, p->revision.changes[i].was),
			or_nothing(t, p->revision.changes[i].is));
}

static void say_figures(struct telling *t)
{
	const struct slice headers[] = { t->words->text[WORD_COMPARE_FIGURE],
		t->words->text[WORD_COMPARE_BEFORE], t->words->text[WORD_COMPARE_AFTER] };

	if (!t->pages->figure_count)
		return;
	report_table(t->report, t->words->text[WORD_COMPARE_FIGURES], "lll");
	report_cells(t->report, headers, 3);
	for (size_t i = 0; i < t->pages->figure_count; i++) {
		const struct figure_compared *f = &t->pages->figures[i];

		report_cells(t->report, (struct slice[]){ f->says, f->was, f->is }, 3);
	}
}

void compare_pages_say(
	const struct pages_compared *p, const struct words *w, bool is_published, struct report *r)
{
	struct telling t = { p, w, r, is_published };

	report_heading(r, 2, w->text[WORD_COMPARE_WORDS]);
	if (!p->count)
		report_paragraph(r, w->text[WORD_COMPARE_NO_WORDS]);
	say_figures(&t);
	say_list(&t, PAGE_UNREAD, WORD_COMPARE_UNREAD);
	say_list(&t, PAGE_ADDED, WORD_COMPARE_ADDED);
	say_list(&t, PAGE_TO_COME, WORD_COMPARE_TO_COME);
	say_list(&t, PAGE_REMOVED, WORD_COMPARE_REMOVED);
	say_list(&t, PAGE_SHOWS, WORD_COMPARE_SHOWN);
	for (size_t i = 0; i < p->count; i++)
		if (p->pages[i].becomes == PAGE_CHANGED)
			say_changes(&t, &p->pages[i]);
}

/* As JSON */

static void put_changes(const struct revision *r, struct buf *out)
{
	buf_text(out, ",\"sentences\":[");
	for (size_t i = 0; i < r->count; i++) {
		buf_text(out, i ? ",{" : "{");
		buf_text(out, "\"old\":");
		json_string(out, r->changes[i].was);
		json_member(out, "new", r->changes[i].is);
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}

void compare_pages_json(const struct pages_compared *p, struct buf *out)
{
	static const char *const becomes[] = {
		[PAGE_ADDED] = "added",
		[PAGE_TO_COME] = "to come",
		[PAGE_REMOVED] = "removed",
		[PAGE_CHANGED] = "changed",
		[PAGE_SHOWS] = "shows",
		[PAGE_UNREAD] = "unread",
	};

	buf_text(out, ",\"pages\":[");
	for (size_t i = 0; i < p->count; i++) {
		const struct page_compared *one = &p->pages[i];
		const struct page *any = page_of(one);

		buf_print(out, "%s{\"address\":", i ? "," : "");
		json_string(out, any->address);
		json_member(out, "title", any->title->text);
		json_member(out, "becomes", slice_text(becomes[one->becomes]));
		put_changes(&one->revision, out);
		buf_byte(out, '}');
	}
	buf_text(out, "],\"figures\":[");
	for (size_t i = 0; i < p->figure_count; i++) {
		const struct figure_compared *f = &p->figures[i];

		buf_print(out, "%s{\"name\":", i ? "," : "");
		json_string(out, f->name);
		json_member(out, "says", f->says);
		json_member(out, "old", f->was);
		json_member(out, "new", f->is);
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}
