#include "site/easy_site.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "publish/disk.h"
#include "site/easy_contact.h"
#include "site/sheet_picture.h"
#include "site/version.h"

/* W3C, Making content usable for people with cognitive and learning disabilities, 4.2.6 */
enum { LONGEST_MENU = 5 };

#define MANIFEST "pictures/manifest.yaml"

/* Our own set; a site without easy read need not have it. */
static bool read_ours(struct site *s, const struct easy_site_from *from,
	struct site_source *manifest, struct arena *a, struct diags *d)
{
	const char *path = arena_print(a, "%s/%s", from->layouts, MANIFEST).at;
	struct easy_folders *folders = ARENA_NEW(a, struct easy_folders);
	const struct data *file;

	if (!disk_exists(path))
		return true;
	manifest->file = "layouts/" MANIFEST;
	if (!disk_read(a, path, LIMIT_YAML_FILE, true, &manifest->bytes, d))
		return false;
	file = data_read(a, path, manifest->bytes, 1, d);
	*folders = (struct easy_folders){ .layouts = from->layouts, .assets = from->assets };
	return file && easy_pictures_read(&s->easy_pictures, file, folders, a, d);
}

static bool read_own(
	struct site *s, const struct easy_site_from *from, struct arena *a, struct diags *d)
{
	struct easy_folders *folders = ARENA_NEW(a, struct easy_folders);

	folders->plain = arena_print(a, "%s/pictures/easy", from->content).at;
	return easy_pictures_read(&s->easy_pictures, from->own, folders, a, d);
}

/* The names of all pictures in a Markdown text; gives the first that there is. */
static const struct easy_picture *use_pictures(const struct easy_pictures *all, struct slice text)
{
	const struct slice opening = SLICE("](picture:");
	const struct easy_picture *first = NULL;
	size_t at = 0;

	while ((at += slice_search(slice_after(text, at), opening)) < text.length) {
		struct slice id = slice_until(slice_after(text, at += opening.length), ')');

		easy_pictures_use(all, id);
		if (!first)
			first = map_get(&all->by_id, id);
	}
	return first;
}

static bool use_named(const struct easy_pictures *all, const struct data *name,
	const struct easy_picture **found, struct diags *d)
{
	*found = easy_pictures_find(all, name->text, name->place, true, d);
	easy_pictures_use(all, name->text);
	return *found;
}

static bool use_of_page(const struct site *s, struct page *p, struct diags *d)
{
	const struct easy_pictures *all = &s->easy_pictures;

	p->easy.shown = use_pictures(all, p->body);
	if (slice_search(p->body, SLICE("contacts")) < p->body.length)
		for (const char *const *name = easy_contact_pictures; *name; name++)
			easy_pictures_use(all, slice_text(*name));
	if (slice_search(p->body, SLICE("```estimator")) < p->body.length)
		sheet_pictures_use(&s->worksheets, all);
	return !p->easy.picture || use_named(all, p->easy.picture, &p->easy.shown, d);
}

bool easy_site_read(struct site *s, const struct easy_site_from *from, struct site_source *manifest,
	struct arena *a, struct diags *d)
{
	const struct easy_pictures *all = &s->easy_pictures;
	const struct easy_choice *menu = s->settings.easy.menu.items;
	const struct easy_picture *found;
	bool good = !from->layouts || read_ours(s, from, manifest, a, d);

	if (!good && !all->count) {
		/* every picture would be missed for no fault of the pages */
		s->is_whole = false;
		return false;
	}
	if (from->own)
		good = read_own(s, from, a, d) && good;
	for (size_t i = 0; i < s->page_count; i++)
		if (page_is_easy(&s->pages[i]))
			good = use_of_page(s, &s->pages[i], d) && good;
	for (size_t i = 0; i < s->settings.easy.menu.count; i++)
		if (menu[i].picture)
			good = use_named(all, menu[i].picture, &found, d) && good;
	return easy_pictures_load(all, a, d) && good;
}

static bool refuse_page(const struct site *s, const struct data *address, struct diags *d)
{
	char hint[NEAREST_HINT];

	diag_error(d, address->place, "link-dead", "no page \"%.*s\"%s", SLICE_ARG(address->text),
		nearest_hint(map_nearest(&s->by_address, address->text), hint, sizeof(hint)));
	return false;
}

static bool find_explained(struct site *s, struct page *p, struct diags *d)
{
	const struct page *full = map_get(&s->by_address, p->easy.explains->text);

	if (!full)
		return refuse_page(s, p->easy.explains, d);
	if (page_is_easy(full)) {
		diag_error(d, p->easy.explains->place, "explains-easy",
			"%.*s is in easy read itself: name the full page that this one explains",
			SLICE_ARG(full->address));
		return false;
	}
	p->easy.explained = version_on(s, full, p->day);
	return true;
}

static bool check_menu(const struct site *s, struct diags *d)
{
	const struct records *menu = &s->settings.easy.menu;
	const struct easy_choice *choices = menu->items;
	bool good = true;

	for (size_t i = 0; i < menu->count; i++)
		if (choices[i].page && !map_get(&s->by_address, choices[i].page->text))
			good = refuse_page(s, choices[i].page, d);
	if (menu->count <= LONGEST_MENU)
		return good;

	const struct data *sixth = choices[LONGEST_MENU].page;

	diag_error(d, sixth ? sixth->place : s->settings.navigation->place, "easy-menu",
		"the menu of easy read has %zu choices, and people find their way among %d at most: "
		"take some out",
		menu->count, LONGEST_MENU);
	return false;
}

bool easy_site_settle(struct site *s, struct diags *d)
{
	bool good = check_menu(s, d);

	for (size_t i = 0; i < s->page_count; i++)
		if (s->pages[i].easy.explains && page_is_easy(&s->pages[i]))
			good = find_explained(s, &s->pages[i], d) && good;
	return good;
}

const struct page *easy_site_home(const struct site *s)
{
	const struct page *home = map_get(&s->by_address, SLICE("/easy-read/"));

	return home && !home->has_gaps ? home : NULL;
}
