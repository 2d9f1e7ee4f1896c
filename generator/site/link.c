#include "site/link.h"

#include <stdlib.h>
#include "base/limits.h"
#include "base/nearest.h"

/* What is published besides pages and pictures. */
static const char *const generated[] = { "/feed.xml", "/sitemap.xml", "/candour-manifest.json" };

static bool is_generated(struct slice address)
{
	for (size_t i = 0; i < sizeof(generated) / sizeof(*generated); i++)
		if (slice_is(address, generated[i]))
			return true;
	return false;
}

static bool is_download(const struct site *s, struct slice address)
{
	for (size_t i = 0; i < s->download_count; i++)
		for (int k = 0; k < DOWNLOAD_FORMS; k++)
			if (slice_equal(s->downloads[i].files[k].path, slice_after(address, 1)))
				return true;
	return false;
}

static void set(xmlNodePtr e, const char *name, struct slice value)
{
	/* the slice is followed by a NUL: it comes from the arena */
	if (!xmlSetProp(e, (const xmlChar *)name, (const xmlChar *)value.at))
		memory_exhausted();
}

static void note_use(struct page_links *links, struct link_use use)
{
	if (links->use_count == links->use_room) {
		struct link_use *old = links->uses;

		links->use_room = links->use_room ? links->use_room * 2 : 8;
		links->uses = ARENA_ARRAY(links->arena, struct link_use, links->use_room);
		if (old)
			memcpy(links->uses, old, links->use_count * sizeof(*old));
	}
	use.fragment = arena_copy(links->arena, use.fragment);
	links->uses[links->use_count++] = use;
}

static bool refuse(struct page_links *links, const struct map *known, struct slice address,
	struct place at, const char *what, struct diags *d)
{
	bool hinted = links->dead++ < LIMIT_HINTS;
	struct slice nearest = hinted ? map_nearest(known, address) : slice_text(NULL);
	char hint[NEAREST_HINT];

	diag_error(d, at, "link-dead", "no %s \"%.*s\"%s", what, SLICE_ARG(address),
		nearest_hint(nearest, hint, sizeof(hint)));
	return false;
}

/* The path below the site's folder that an address leads to, or empty if it leads nowhere. */
static struct slice path_of(const struct site *s, struct slice address, const struct page **target)
{
	const struct site_picture *picture = map_get(&s->by_picture, address);

	*target = map_get(&s->by_address, address);
	if (*target)
		return (*target)->path;
	if (picture)
		return picture->path;
	return is_generated(address) || is_download(s, address) ? slice_after(address, 1)
								: slice_first(address, 0);
}

static bool resolve_link(const struct site *s, const struct page *p, xmlNodePtr e,
	struct page_links *links, struct arena *scratch, struct diags *d)
{
	struct slice href = arena_copy(scratch, tree_get(e, "href"));
	size_t hash = slice_find(href, '#');
	struct slice address = slice_first(href, hash), fragment = slice_after(href, hash + 1);
	const struct page *target = p;

	/* "//" leads elsewhere, and was refused where the link was read */
	if ((href.at[0] != '/' && href.at[0] != '#') || slice_starts(href, SLICE("//")))
		return true;
	if (address.length) {
		struct slice path = path_of(s, address, &target);

		if (!path.length)
			return refuse(links, &s->by_address, address, tree_place(e), "page", d);
		set(e, "href",
			arena_print(scratch, "%.*s%.*s%.*s", SLICE_ARG(p->root), SLICE_ARG(path),
				SLICE_ARG(slice_after(href, hash))));
	}
	if (target && fragment.length)
		note_use(links, (struct link_use){ target, fragment, tree_place(e) });
	return true;
}

static bool resolve_picture(const struct site *s, const struct page *p, xmlNodePtr e,
	struct page_links *links, struct arena *scratch, struct diags *d)
{
	struct slice src = tree_get(e, "src");
	const struct site_picture *picture = map_get(&s->by_picture, src);

	/* one by its name that is no row's was refused there */
	if (slice_starts(src, SLICE("picture:")))
		return true;
	if (!picture)
		return refuse(links, &s->by_picture, src, tree_place(e), "picture", d);
	set(e, "src",
		arena_print(scratch, "%.*s%.*s", SLICE_ARG(p->root), SLICE_ARG(picture->path)));
	return true;
}

bool link_resolve(const struct site *s, const struct page *p, xmlNodePtr body,
	struct page_links *links, struct arena *scratch, struct diags *d)
{
	bool good = true;

	for (xmlNodePtr e = tree_next(body, body); e; e = tree_next(e, body)) {
		if (tree_is(e, "a") && tree_get(e, "href").length)
			good = resolve_link(s, p, e, links, scratch, d) && good;
		else if (tree_is(e, "img"))
			good = resolve_picture(s, p, e, links, scratch, d) && good;
	}
	return good;
}

static int compare(const void *left, const void *right)
{
	return slice_compare(*(const struct slice *)left, *(const struct slice *)right);
}

static bool has_id(const struct page_links *links, struct slice id)
{
	return links->id_count &&
		bsearch(&id, links->ids, links->id_count, sizeof(*links->ids), compare);
}

static void note_id(struct page_links *links, struct slice id)
{
	if (links->id_count == links->id_room) {
		struct slice *old = links->ids;

		links->id_room = links->id_room ? links->id_room * 2 : 16;
		links->ids = ARENA_ARRAY(links->arena, struct slice, links->id_room);
		if (old)
			memcpy(links->ids, old, links->id_count * sizeof(*old));
	}
	links->ids[links->id_count++] = arena_copy(links->arena, id);
}

bool link_collect(
	xmlDocPtr finished, struct page_links *links, struct arena *scratch, struct diags *d)
{
	xmlNodePtr root = tree_root(finished);
	struct map seen = { 0 };
	bool good = true;

	links->is_finished = true;
	for (xmlNodePtr e = root; e; e = tree_next(e, root)) {
		struct slice id = tree_get(e, "id");

		if (!id.length)
			continue;
		note_id(links, id);
		if (map_add(&seen, scratch, links->ids[links->id_count - 1], e))
			continue;
		diag_error(d, tree_place(e), "id-twice",
			"\"%.*s\" is the id of something else on this page: change these words",
			SLICE_ARG(id));
		good = false;
	}
	if (links->id_count)
		qsort(links->ids, links->id_count, sizeof(*links->ids), compare);
	return good;
}

static void refuse_fragment(
	const struct link_use *use, const struct page_links *target, bool hinted, struct diags *d)
{
	struct nearest n = nearest_to(use->fragment);
	char hint[NEAREST_HINT];

	for (size_t i = 0; hinted && i < target->id_count; i++)
		nearest_try(&n, target->ids[i]);
	diag_error(d, use->place, "link-fragment", "no heading or part \"#%.*s\" on %.*s%s",
		SLICE_ARG(use->fragment), SLICE_ARG(use->target->address),
		nearest_hint(n.best, hint, sizeof(hint)));
}

bool link_settle(const struct site *s, const struct page_links *links, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < s->page_count; i++) {
		int dead = 0;

		for (size_t k = 0; k < links[i].use_count; k++) {
			const struct link_use *use = &links[i].uses[k];
			const struct page_links *target = &links[use->target - s->pages];

			if (!target->is_finished || has_id(target, use->fragment))
				continue;
			refuse_fragment(use, target, dead++ < LIMIT_HINTS, d);
			good = false;
		}
	}
	return good;
}
