#include "command/looks.h"

#include "base/limits.h"
#include "check/contrasts.h"
#include "check/script_check.h"
#include "check/source_map.h"
#include "check/style_check.h"
#include "publish/disk.h"
#include "text/tree.h"

/* The stylesheets of a page, as it links to them, each on a line. */
static struct slice sheets_of(const xmlNode *root, struct arena *a)
{
	struct slice all = slice_text("");

	for (const xmlNode *e = root; e && !tree_is(e, "body"); e = tree_next(e, root))
		if (tree_is(e, "link") && slice_is(tree_get(e, "rel"), "stylesheet"))
			all = arena_print(
				a, "%.*s%.*s\n", SLICE_ARG(all), SLICE_ARG(tree_get(e, "href")));
	return all;
}

/* Where it is published: without the way from the page to the site's folder. */
static struct slice published(struct slice address)
{
	while (slice_starts(address, SLICE("../")))
		address = slice_after(address, 3);
	return address;
}

static struct contrasts *make_contrasts(struct looks *l, struct slice sheets)
{
	struct contrasts *c = contrasts_new(l->arena);
	struct slice line;

	while (slice_line(&sheets, &line)) {
		const char *name;
		struct slice text;

		if (assets_published(l->assets, published(line), &name, &text))
			contrasts_add(c, style_read(name, text, 1, 1, l->arena));
		else
			contrasts_add_unknown(c);
	}
	return c;
}

bool looks_check(struct looks *l, const struct access_page *page, struct diags *d)
{
	struct slice sheets = sheets_of(page->root, page->arena);
	struct contrasts *c = map_get(&l->by_sheets, sheets);

	if (!c) {
		sheets = arena_copy(l->arena, sheets);
		c = make_contrasts(l, sheets);
		(void)!map_add(&l->by_sheets, l->arena, sheets, c);
	}
	return contrasts_check(c, page, d);
}

/* The map of a compiled stylesheet, if it has one; NULL if not. False after a message. */
static bool read_map(
	const char *file, const struct source_map **map, struct arena *a, struct diags *d)
{
	const char *path = file ? arena_print(a, "%s.map", file).at : NULL;
	struct slice json;

	*map = NULL;
	if (!path || !disk_exists(path))
		return true;
	if (!disk_read(a, path, LIMIT_ASSET_FILE, true, &json, d))
		return false;
	*map = source_map_read(json, a);
	return true;
}

/* A source lies in the folder of the layouts, wherever that was when the stylesheet was compiled. */
static void lead_back(
	const struct source_map *map, struct place *place, const char *layouts, struct arena *a)
{
	static const struct slice folder = { "layouts/", 8 };
	struct slice source;

	if (!source_map_find(map, place))
		return;
	source = slice_text(place->file);
	place->file = arena_print(a, "%s/%.*s", layouts,
		SLICE_ARG(slice_after(source, slice_search(source, folder) + folder.length)))
			      .at;
}

static bool check_sheet(const struct site_source *sheet, const char *compiled, const char *layouts,
	struct arena *a, struct diags *d)
{
	const struct source_map *map;
	struct diags own;
	bool good;

	if (!read_map(compiled, &map, a, d))
		return false;
	diags_init(&own, a);
	good = style_check(style_read(sheet->file, sheet->bytes, 1, 1, a), a, &own);
	for (struct diag *m = own.first; map && m; m = m->next)
		lead_back(map, &m->place, layouts, a);
	diags_merge(d, &own);
	return good;
}

bool looks_check_assets(
	const struct assets *assets, const char *layouts, struct arena *a, struct diags *d)
{
	size_t count = assets_sources(assets, NULL);
	struct site_source *sources = ARENA_ARRAY(a, struct site_source, count + 1);
	bool good = true;

	assets_sources(assets, sources);
	for (size_t i = 0; i < count; i++) {
		struct slice name = slice_text(sources[i].file);

		if (slice_ends(name, SLICE(".css")))
			good = check_sheet(&sources[i], assets_file(assets, sources[i].file),
				       layouts, a, d) &&
				good;
		else if (slice_ends(name, SLICE(".js")) || slice_ends(name, SLICE(".mjs")))
			good = script_check(sources[i].file, sources[i].bytes, 1, a, d) && good;
	}
	return good;
}
