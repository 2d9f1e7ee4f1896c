#include "publish/assets.h"

#include <pthread.h>
#include <stdlib.h>
#include "base/limits.h"
#include "base/map.h"
#include "base/nearest.h"
#include "publish/css.h"
#include "publish/digest.h"
#include "publish/disk.h"
#include "publish/folder.h"

struct asset {
	struct slice address; /* as layouts call it: "styles/site.css" */
	const char *file;     /* NULL: it was not read from one */
	const char *name;     /* of that file, whatever the folders are called on this machine */
	struct slice source;  /* as it was read */
	struct slice bytes;   /* as it is published */
	struct slice path;    /* empty as long as nobody refers to it */
	bool is_twin;	      /* published by another asset of the same name and bytes */
	struct asset *next;
};

struct assets {
	const char *folders[2];
	bool has_integrity;
	pthread_mutex_t mutex; /* for all that follows */
	struct arena arena;
	struct diags diags;
	struct map by_address, by_path;
	struct asset *first;
};

struct assets *assets_new(const char *layouts, const char *compiled)
{
	struct assets *a = memory_take(sizeof(*a));

	*a = (struct assets){ .folders = { layouts, compiled } };
	pthread_mutex_init(&a->mutex, NULL);
	arena_init(&a->arena);
	diags_init(&a->diags, &a->arena);
	return a;
}

void assets_free(struct assets *a)
{
	pthread_mutex_destroy(&a->mutex);
	arena_release(&a->arena);
	free(a);
}

void assets_ask_integrity(struct assets *a)
{
	a->has_integrity = true;
}

static struct asset *add(struct assets *a, struct slice address)
{
	struct asset *asset = ARENA_NEW(&a->arena, struct asset);

	asset->address = address;
	asset->next = a->first;
	a->first = asset;
	(void)!map_add(&a->by_address, &a->arena, address, asset);
	return asset;
}

void assets_add(struct assets *a, struct slice address, struct slice bytes)
{
	add(a, address)->source = bytes;
}

/*
 * The address `written` in a file of `folder`, without "." and "..": from "styles",
 * "../pictures/x.svg" is "pictures/x.svg". What would lead out of the top folder is passed over.
 */
static struct slice resolve(struct arena *a, struct slice folder, struct slice written)
{
	struct slice rest = arena_print(a, "%.*s/%.*s", SLICE_ARG(folder), SLICE_ARG(written));
	char *path = arena_take(a, rest.length + 1);
	size_t length = 0;

	while (rest.length) {
		struct slice part = slice_until(rest, '/');

		rest = slice_after(rest, part.length + 1);
		if (slice_is(part, "..")) {
			while (length && path[--length] != '/')
				;
		} else if (part.length && !slice_is(part, ".")) {
			if (length)
				path[length++] = '/';
			memcpy(path + length, part.at, part.length);
			length += part.length;
		}
	}

	struct slice resolved = slice_of(path, length), compiled = SLICE("build/assets/");

	return slice_starts(resolved, compiled) ? slice_after(resolved, compiled.length) : resolved;
}

/* Place of the dot before the last extension, or the name's length. */
static size_t extension_at(struct slice name)
{
	for (size_t i = name.length; i > 0 && name.at[i - 1] != '/'; i--)
		if (name.at[i - 1] == '.')
			return i - 1;
	return name.length;
}

static struct slice folder_of(struct slice address)
{
	size_t length = address.length;

	while (length && address.at[length - 1] != '/')
		length--;
	return slice_first(address, length ? length - 1 : 0);
}

/* "styles/site.css" of certain bytes: "assets/site.0a1b2c3d4e5f.css". */
static struct slice published_path(struct arena *a, struct slice address, struct slice bytes)
{
	struct slice folder = folder_of(address);
	struct slice name = slice_after(address, folder.length + (folder.length > 0));
	size_t dot = extension_at(name);
	struct digest digest = digest_of(bytes);
	char hex[DIGEST_HEX];

	return arena_print(a, "assets/%.*s.%.12s%.*s", SLICE_ARG(slice_first(name, dot)),
		digest_hex(&digest, hex), SLICE_ARG(slice_after(name, dot)));
}

static struct asset *find(struct assets *a, struct slice address);
static struct slice nearest_address(struct assets *a, struct slice address);

struct referring {
	struct assets *assets;
	const struct asset *from;
};

static bool leaves_site(struct slice url)
{
	size_t colon = slice_find(url, ':');

	return (url.length && url.at[0] == '/') || colon < slice_find(url, '/');
}

/* What a url() of a stylesheet becomes: all assets lie in one folder, so a name is enough. */
static bool refer(
	void *context, struct slice url, struct place at, struct buf *out, struct diags *d)
{
	const struct referring *r = context;
	struct arena *a = &r->assets->arena;
	struct slice file = slice_until(url, '#');
	struct slice fragment = slice_after(url, file.length);
	char hint[NEAREST_HINT];

	if (!file.length) {
		buf_add(out, url);
		return true;
	}
	if (leaves_site(url)) {
		diag_error(d, at, "css-reference",
			"\"%.*s\" leads out of the assets; put the file beside the stylesheets and write "
			"where it is from here",
			SLICE_ARG(url));
		return false;
	}

	struct slice address = resolve(a, folder_of(r->from->address), file);
	const struct asset *found = find(r->assets, address);

	if (!found)
		diag_error(d, at, "css-reference", "no asset \"%.*s\"%s", SLICE_ARG(address),
			nearest_hint(nearest_address(r->assets, address), hint, sizeof(hint)));
	else if (found == r->from)
		diag_error(d, at, "css-reference", "a stylesheet cannot refer to itself");
	/* the path of one that could not be read, which was reported, is empty */
	if (!found || !found->path.length)
		return false;
	buf_add(out, slice_after(found->path, strlen("assets/")));
	buf_add(out, fragment);
	return true;
}

/* A mistake in a stylesheet leaves it as it was read. */
static void finish_stylesheet(struct assets *a, struct asset *asset)
{
	const char *name = asset->file ? asset->file : arena_string(&a->arena, asset->address);
	struct referring referring = { a, asset };
	struct buf css;

	buf_init(&css, LIMIT_ASSET_FILE);
	if (css_rewrite(name, asset->source, refer, &referring, &css, &a->diags))
		asset->bytes = arena_copy(&a->arena, buf_slice(&css));
	if (css.full)
		diag_error(&a->diags, (struct place){ name, 0, 0 }, "file-size",
			"the stylesheet would have more than %d bytes: divide it",
			LIMIT_ASSET_FILE);
	buf_release(&css);
}

/* Make the bytes that are published, and their name. */
static void finish(struct assets *a, struct asset *asset)
{
	asset->bytes = asset->source;
	if (slice_ends(asset->address, SLICE(".css")))
		finish_stylesheet(a, asset);
	asset->path = published_path(&a->arena, asset->address, asset->bytes);
	asset->is_twin = !map_add(&a->by_path, &a->arena, asset->path, asset);
}

static bool is_text(struct slice address)
{
	static const char *const extensions[] = { ".css", ".js", ".mjs", ".svg", ".json", ".txt" };

	for (size_t i = 0; i < sizeof(extensions) / sizeof(*extensions); i++)
		if (slice_ends(address, slice_text(extensions[i])))
			return true;
	return false;
}

/* Read the asset from the first folder that has it. NULL, with no message, if none has. */
static struct asset *load(struct assets *a, struct slice address)
{
	for (size_t i = 0; folder_path_stays(address) && i < 2; i++) {
		const char *file = arena_print(
			&a->arena, "%s/%.*s", a->folders[i], SLICE_ARG(address))
					   .at;

		if (!disk_exists(file))
			continue;

		struct asset *asset = add(a, arena_copy(&a->arena, address));

		asset->file = file;
		asset->name = arena_print(
			&a->arena, "%s/%.*s", i ? "assets" : "layouts", SLICE_ARG(address))
				      .at;
		if (disk_read(&a->arena, file, LIMIT_ASSET_FILE, is_text(address), &asset->source,
			    &a->diags))
			finish(a, asset);
		return asset;
	}
	return NULL;
}

static struct asset *find(struct assets *a, struct slice address)
{
	struct asset *asset = map_get(&a->by_address, address);

	if (!asset)
		return load(a, address);
	if (!asset->file && !asset->path.length)
		finish(a, asset);
	return asset;
}

static bool is_source(struct slice name)
{
	return slice_ends(name, SLICE(".html")) || slice_ends(name, SLICE(".scss")) ||
		slice_ends(name, SLICE(".yaml"));
}

static struct slice nearest_address(struct assets *a, struct slice address)
{
	struct nearest nearest = nearest_to(address);
	struct diags ignored;

	diags_init(&ignored, &a->arena);
	for (const struct asset *asset = a->first; asset; asset = asset->next)
		nearest_try(&nearest, asset->address);
	for (size_t i = 0; i < 2; i++) {
		struct disk_file *files;
		size_t count = 0;

		if (!disk_list(&a->arena, a->folders[i], &files, &count, &ignored))
			continue;
		for (size_t k = 0; k < count; k++)
			if (!is_source(files[k].name))
				nearest_try(&nearest, files[k].name);
	}
	return nearest.best;
}

/* Stylesheets and scripts can say what they should be; pictures cannot. */
static struct slice integrity_of(struct assets *a, const struct asset *asset)
{
	bool is_code = slice_ends(asset->address, SLICE(".css")) ||
		slice_ends(asset->address, SLICE(".js")) ||
		slice_ends(asset->address, SLICE(".mjs"));
	char text[DIGEST_INTEGRITY];

	if (!a->has_integrity || !is_code)
		return slice_text(NULL);
	return arena_copy(&a->arena, slice_text(digest_integrity(asset->bytes, text)));
}

bool assets_find(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest)
{
	struct assets *a = context;

	pthread_mutex_lock(&a->mutex);

	struct slice resolved = resolve(&a->arena, slice_text(NULL), address);
	const struct asset *asset = find(a, resolved);

	if (asset)
		*found = (struct layout_asset){ asset->path, integrity_of(a, asset) };
	else
		*nearest = nearest_address(a, resolved);
	pthread_mutex_unlock(&a->mutex);
	return asset != NULL;
}

bool assets_published(struct assets *a, struct slice path, const char **name, struct slice *bytes)
{
	pthread_mutex_lock(&a->mutex);

	const struct asset *asset = map_get(&a->by_path, path);

	if (asset) {
		*name = asset->name ? asset->name : arena_string(&a->arena, asset->address);
		*bytes = asset->bytes;
	}
	pthread_mutex_unlock(&a->mutex);
	return asset != NULL;
}

bool assets_publish(struct assets *a, struct stage *s, struct diags *d)
{
	bool good = diags_clean(&a->diags);

	diags_merge(d, &a->diags);
	for (const struct asset *asset = a->first; good && s && asset; asset = asset->next)
		if (asset->path.length && !asset->is_twin)
			good = stage_put(s, asset->path, asset->bytes, d);
	return good;
}

size_t assets_sources(const struct assets *a, struct site_source *into)
{
	size_t count = 0;

	for (const struct asset *asset = a->first; asset; asset = asset->next) {
		if (!asset->file)
			continue;
		if (into)
			into[count] = (struct site_source){ asset->name, asset->source };
		count++;
	}
	return count;
}

const char *assets_file(const struct assets *a, const char *name)
{
	for (const struct asset *asset = a->first; asset; asset = asset->next)
		if (asset->file && strcmp(asset->name, name) == 0)
			return asset->file;
	return NULL;
}
