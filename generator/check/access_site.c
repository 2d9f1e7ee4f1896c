#include "check/access_site.h"

#include "base/map.h"
#include "check/access_rule.h"
#include "check/access_words.h"

enum { ENOUGH_PAGES = 3 /* of fewer, nobody can say what is usual */, LONGEST_PATH = 4096 };

uint64_t access_digest(uint64_t before, struct slice text)
{
	/* FNV-1a; the length parts "a" "bc" from "ab" "c" */
	uint64_t digest = (before ^ text.length) * UINT64_C(0x100000001B3);

	for (size_t i = 0; i < text.length; i++)
		digest = (digest ^ (unsigned char)text.at[i]) * UINT64_C(0x100000001B3);
	return digest;
}

/* "https://", "mailto:": what begins with a scheme leads elsewhere. */
static bool is_elsewhere(struct slice address)
{
	size_t colon = slice_find(address, ':');

	return (colon < address.length && colon < slice_find(address, '/')) ||
		slice_starts(address, SLICE("//"));
}

/* Take the last part off a path that ends in a slash, or is empty. */
static size_t folder_of(const char *path, size_t length)
{
	while (length > 0 && path[length - 1] != '/')
		length--;
	return length;
}

struct slice access_path(struct arena *a, struct slice path, struct slice address)
{
	char joined[LONGEST_PATH];
	size_t length = 0;

	if (is_elsewhere(address))
		return arena_copy(a, address);
	address = slice_until(slice_until(address, '#'), '?');
	if (!address.length || path.length + address.length + 16 > sizeof(joined))
		return SLICE("");
	if (address.at[0] != '/') {
		length = folder_of(path.at, path.length);
		memcpy(joined, path.at, length);
	}
	while (address.length) {
		struct slice part = slice_until(address, '/');
		bool ends = part.length == address.length;

		address = slice_after(address, part.length + 1);
		if (slice_is(part, "..")) {
			length = folder_of(joined, length ? length - 1 : 0);
		} else if (part.length && !slice_is(part, ".")) {
			memcpy(joined + length, part.at, part.length);
			length += part.length;
			if (!ends)
				joined[length++] = '/';
		}
	}
	if (length == 0 || joined[length - 1] == '/') {
		memcpy(joined + length, "index.html", 10);
		length += 10;
	}
	return arena_copy(a, slice_of(joined, length));
}

struct site_look {
	const struct access_notes *pages;
	size_t count;
	struct arena *arena;
	struct diags *diags;
};

static void tell(struct site_look *s, enum access_code rule, struct place at, struct slice words,
	struct slice other)
{
	struct access_finding f = { .rule = rule, .place = at, .words = words, .other = other };

	access_tell(&f, s->diags);
}

static void check_titles(struct site_look *s)
{
	struct map titles = { 0 };

	for (size_t i = 0; i < s->count; i++) {
		const struct access_notes *p = &s->pages[i];

		if (!p->is_made || !p->title.length)
			continue;

		void *page = (void *)(uintptr_t)p;

		if (!map_add(&titles, s->arena, p->title, page))
			tell(s, ACCESS_SITE_TITLE, p->title_place, p->title,
				((const struct access_notes *)map_get(&titles, p->title))->path);
	}
}

/* What stands behind the last " - ". */
static struct slice end_of(struct slice title)
{
	for (size_t at = title.length; at >= 3; at--)
		if (slice_equal(slice_of(title.at + at - 3, 3), SLICE(" - ")))
			return slice_after(title, at);
	return SLICE("");
}

/* The end that more than half of the titles have, or empty. */
static struct slice usual_end(const struct site_look *s)
{
	struct slice usual = SLICE("");
	size_t votes = 0, has = 0, of = 0;

	/* whoever has more than half is left when the others have been set off against each other */
	for (size_t i = 0; i < s->count; i++) {
		struct slice end = end_of(s->pages[i].title);

		if (!s->pages[i].title.length)
			continue;
		if (votes == 0)
			usual = end;
		if (slice_equal(usual, end))
			votes++;
		else
			votes--;
		of++;
	}
	for (size_t i = 0; i < s->count; i++)
		has += s->pages[i].title.length && slice_equal(end_of(s->pages[i].title), usual);
	return has * 2 > of && of >= ENOUGH_PAGES ? usual : SLICE("");
}

static void check_ends(struct site_look *s)
{
	struct slice usual = usual_end(s);

	for (size_t i = 0; usual.length && i < s->count; i++) {
		const struct access_notes *p = &s->pages[i];

		if (p->title.length && !slice_equal(p->title, usual) &&
			!slice_equal(end_of(p->title), usual))
			tell(s, ACCESS_SITE_TITLE_END, p->title_place, p->title, usual);
	}
}

/* The place of a link among those of `list`, or -1. */
static int place_in(const struct access_list *list, const struct access_noted *link)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->links[i].is_footer == link->is_footer &&
			slice_equal(list->links[i].words, link->words) &&
			slice_equal(list->links[i].path, link->path))
			return (int)i;
	return -1;
}

/* Ways to reach a person, or to be told more (SC 3.2.6). */
static bool is_help(const struct access_noted *link)
{
	return slice_starts(link->path, SLICE("mailto:")) ||
		slice_starts(link->path, SLICE("tel:")) ||
		words_find(link->words, "contact") < link->words.length ||
		words_find(link->words, "help") < link->words.length;
}

/* Links that both have stand in one order. */
static void check_order(
	struct site_look *s, const struct access_notes *first, const struct access_list *list)
{
	int last = -1;

	for (size_t i = 0; i < list->count; i++) {
		int at = place_in(first->list, &list->links[i]);

		if (at >= 0 && at < last) {
			tell(s,
				is_help(&list->links[i]) ? ACCESS_SITE_HELP
							 : ACCESS_SITE_NAVIGATION,
				list->links[i].place, list->links[i].words, first->path);
			return;
		}
		if (at >= 0)
			last = at;
	}
}

static void check_same(
	struct site_look *s, const struct access_notes *first, const struct access_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		for (size_t k = 0; k < first->list->count; k++) {
			const struct access_noted *one = &first->list->links[k],
						  *other = &list->links[i];

			if (one->is_footer == other->is_footer && one->words.length &&
				slice_equal(one->words, other->words) &&
				!slice_equal(one->path, other->path))
				tell(s, ACCESS_SITE_SAME, other->place, other->words, first->path);
		}
}

static struct slice digest_name(struct arena *a, uint64_t digest)
{
	return arena_copy(a, slice_of((const char *)&digest, sizeof(digest)));
}

/*
 * Each list is compared once with the first page's: the others are the same as one that was. The first page that has
 * it comes first in its thread too, so that the place is always the one there, whichever pages share a thread.
 */
static void check_navigation(struct site_look *s)
{
	const struct access_notes *first = NULL;
	struct map compared = { 0 };

	for (size_t i = 0; i < s->count; i++) {
		const struct access_notes *p = &s->pages[i];

		if (!p->is_made || !p->list->count)
			continue;
		if (!first)
			first = p;
		if (!map_add(&compared, s->arena, digest_name(s->arena, p->list->digest), s))
			continue;
		check_order(s, first, p->list);
		check_same(s, first, p->list);
	}
}

/* Some page leads to it; of a single page nobody can say. */
static void check_orphans(struct site_look *s)
{
	struct map reached = { 0 };

	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < s->pages[i].target_count; k++) {
			struct slice name = slice_of((const char *)&s->pages[i].targets[k],
				sizeof(s->pages[i].targets[k]));

			if (s->pages[i].targets[k] != access_digest(0, s->pages[i].path))
				(void)!map_add(&reached, s->arena, name, s);
		}
	for (size_t i = 0; s->count >= ENOUGH_PAGES && i < s->count; i++) {
		const struct access_notes *p = &s->pages[i];

		if (p->is_made && !p->is_apart &&
			!map_get(&reached, digest_name(s->arena, access_digest(0, p->path))))
			tell(s, ACCESS_SITE_ORPHAN, p->title_place, p->path, SLICE(""));
	}
}

bool access_site_check(
	const struct access_notes *pages, size_t count, struct arena *a, struct diags *d)
{
	struct site_look s = { pages, count, a, d };
	int before = d->errors;

	check_titles(&s);
	check_ends(&s);
	check_navigation(&s);
	check_orphans(&s);
	return d->errors == before;
}
