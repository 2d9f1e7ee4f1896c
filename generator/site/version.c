#include "site/version.h"

#include <stdlib.h>

struct settling {
	struct site *site;
	struct arena *arena;
	struct diags *diags;
};

struct slice version_family(const struct page *p)
{
	size_t day = date_given(p->named) ? strlen("2027-04-01/") : 0;

	return slice_first(p->own, p->own.length - day);
}

struct slice version_address(const struct page *p, struct arena *a)
{
	char day[DATE_TEXT];

	if (!date_given(p->force.from))
		return slice_text(NULL);
	return arena_print(
		a, "%.*s%s/", SLICE_ARG(version_family(p)), date_text(p->force.from, day));
}

const char *version_sibling(const struct page *p, struct date day, struct arena *a)
{
	struct slice stem = slice_text(p->file);
	char text[DATE_TEXT];

	stem = slice_first(
		stem, stem.length - strlen(date_given(p->named) ? "/2027-04-01.md" : ".md"));
	return arena_print(a, "%.*s/%s.md", SLICE_ARG(stem), date_text(day, text)).at;
}

/* Settling */

/* Families stand together, each version after those that were before it. */
static int compare(const void *left, const void *right)
{
	const struct page *a = *(struct page *const *)left, *b = *(struct page *const *)right;
	int order = slice_compare(a->address, b->address);

	if (!order)
		order = date_compare(a->force.from, b->force.from);
	return order ? order : slice_compare(a->own, b->own);
}

/* If no file says a day, it is one page, or two in one place, which order.h tells. */
static bool are_versions(struct page *const *pages, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (date_given(pages[i]->named) || date_given(pages[i]->force.from))
			return true;
	return false;
}

/* The page itself, which gives the others their name, must be there, and no two may begin on one day. */
static bool check(struct settling *s, struct page *const *versions, size_t count)
{
	bool good = true, has_page = false;

	for (size_t i = 0; i < count; i++) {
		const struct page *p = versions[i], *before = i ? versions[i - 1] : NULL;
		struct place top = { p->file, 1, 1 };

		has_page = has_page || !date_given(p->named);
		if (!date_given(p->force.from)) {
			diag_error(s->diags, top, "page-version",
				"there are other versions of this page: say from which day this one is in "
				"force, such as effective: 2026-11-20");
			good = false;
		} else if (before && date_compare(before->force.from, p->force.from) == 0) {
			diag_error(s->diags, top, "page-version",
				"%s comes into force on the same day: give one of the two another day",
				before->file);
			good = false;
		}
	}
	if (has_page)
		return good;
	diag_error(s->diags, (struct place){ versions[0]->file, 1, 1 }, "page-version",
		"this is a version of a page that is not there: write the page itself, or move this file up");
	return false;
}

/* To its own address, beside the version that stands at the address of all. */
static void set_apart(struct settling *s, struct page *p)
{
	if (!date_given(p->force.from))
		return; /* it has a message */
	p->is_apart = true;
	p->address = version_address(p, s->arena);
	p->path = arena_print(s->arena, "%.*sindex.html", SLICE_ARG(slice_after(p->address, 1)));
	p->root = arena_print(s->arena, "%.*s../", SLICE_ARG(p->root));
	p->called = words_version(&s->site->words, s->arena, p->title->text, &p->force);
	s->site->version_count++;
}

static void settle(struct settling *s, struct page *const *versions, size_t count)
{
	struct date as_of = s->site->as_of;
	struct period *periods = ARENA_ARRAY(s->arena, struct period, count);

	for (size_t i = 0; i < count; i++)
		periods[i] = versions[i]->force;
	periods_settle(periods, count);

	size_t present = periods_present(periods, count, as_of);

	for (size_t i = 0; i < count; i++) {
		struct page *p = versions[i];

		p->force = periods[i];
		p->standing = period_standing(&p->force, as_of);
		p->day = period_day(&p->force, as_of);
		p->called = p->title->text;
		if (i != present)
			set_apart(s, p);
	}
}

bool versions_settle(struct site *site, struct arena *a, struct diags *d)
{
	struct settling s = { site, a, d };
	struct page **all = ARENA_ARRAY(a, struct page *, site->page_count + 1);
	bool good = true;

	for (size_t i = 0; i < site->page_count; i++)
		all[i] = &site->pages[i];
	qsort(all, site->page_count, sizeof(*all), compare);
	for (size_t i = 0, end; i < site->page_count; i = end) {
		for (end = i + 1; end < site->page_count; end++)
			if (!slice_equal(all[end]->address, all[i]->address))
				break;

		if (are_versions(all + i, end - i))
			good = check(&s, all + i, end - i) && good;
		settle(&s, all + i, end - i);
	}
	return good;
}

/* Afterwards */

static bool is_family(const struct page *a, const struct page *b)
{
	return slice_equal(version_family(a), version_family(b));
}

const struct page *version_on(const struct site *s, const struct page *p, struct date day)
{
	const struct page *present = map_get(&s->by_address, version_family(p));

	if (present && period_standing(&present->force, day) == STANDING_IN_FORCE)
		return present;
	for (size_t i = 0; i < s->version_count; i++)
		if (is_family(&s->versions[i], p) &&
			period_standing(&s->versions[i].force, day) == STANDING_IN_FORCE)
			return &s->versions[i];
	return p;
}

/* `other` if it is nearer before `p` than `nearest`, which may be NULL; else `nearest`. */
static const struct page *nearer_before(
	const struct page *nearest, const struct page *other, const struct page *p)
{
	bool is_before = other && !other->is_made && is_family(other, p) &&
		date_compare(other->force.from, p->force.from) < 0;

	return is_before && (!nearest || date_compare(other->force.from, nearest->force.from) > 0)
		? other
		: nearest;
}

const struct page *version_before(const struct site *s, const struct page *p)
{
	const struct page *present = map_get(&s->by_address, version_family(p));
	const struct page *before = nearer_before(NULL, present, p);

	for (size_t i = 0; i < s->version_count; i++)
		before = nearer_before(before, &s->versions[i], p);
	return before;
}

const struct page *version_file(const struct site *s, struct slice own)
{
	const struct page *p = map_get(&s->by_address, own);

	if (p && slice_equal(p->own, own))
		return p;
	for (size_t i = 0; i < s->version_count; i++)
		if (slice_equal(s->versions[i].own, own))
			return &s->versions[i];
	return NULL;
}

static void add_earlier(
	const struct site *s, const struct page *version, xmlNodePtr page, struct arena *a)
{
	xmlNodePtr e = tree_element(page, "earlier", NULL);
	const struct slice days[] = { words_date(&s->words, a, version->force.from),
		words_date(&s->words, a, version->force.until) };
	char day[DATE_TEXT];

	tree_set(e, "path", version->path);
	tree_set(e, "from", slice_text(date_text(version->force.from, day)));
	tree_set(e, "from-words", days[0]);
	tree_set(e, "words", words_filled(a, s->words.text[WORD_VERSION_DAYS], days, 2));
}

static void add_days(const struct site *s, const struct page *p, xmlNodePtr page, struct arena *a)
{
	tree_set_given(page, "force-from-words", words_date(&s->words, a, p->force.from));
	tree_set_given(page, "force-until-words", words_date(&s->words, a, p->force.until));
}

void versions_document(const struct site *s, const struct page *p, xmlNodePtr page, struct arena *a)
{
	const struct page *present = map_get(&s->by_address, version_family(p));

	if (p->standing != STANDING_IN_FORCE)
		add_days(s, p, page, a);
	if (p->is_apart && present) {
		/* what stands at the address of all may be over, or to come, itself */
		if (present->standing == STANDING_IN_FORCE) {
			tree_set(page, "present-path", present->path);
			tree_set(page, "present-title", present->called);
		}
		return;
	}
	/* those of one family stand together, the oldest first */
	for (size_t i = s->version_count; i-- > 0;)
		if (is_family(&s->versions[i], p) && s->versions[i].standing == STANDING_SUPERSEDED)
			add_earlier(s, &s->versions[i], page, a);
}
