#include "site/easy_picture.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "publish/disk.h"
#include "site/picture.h"
#include "text/fields.h"

enum { SHOWN = 160 }; /* pixels of the longer side where there are no styles */

struct reading {
	struct easy_pictures *pictures;
	const struct easy_folders *folders;
	struct map sets;
	struct arena *arena;
	struct diags *diags;
};

static const struct field set_fields[] = {
	{ "name", FIELD_TEXT, REQUIRED, offsetof(struct easy_set, name), NULL, NULL },
	{ "licence", FIELD_TEXT, OPTIONAL, offsetof(struct easy_set, licence), NULL, NULL },
	{ "licence-url", FIELD_TEXT, OPTIONAL, offsetof(struct easy_set, licence_url), NULL, NULL },
	{ "credit", FIELD_TEXT, OPTIONAL, offsetof(struct easy_set, credit), NULL, NULL },
	{ "home", FIELD_TEXT, OPTIONAL, offsetof(struct easy_set, home), NULL, NULL },
	{ "package", FIELD_TEXT, OPTIONAL, offsetof(struct easy_set, package), NULL, NULL },
};
static const struct record set_record = RECORD("a set of pictures", struct easy_set, set_fields);

static const struct field picture_fields[] = {
	{ "file", FIELD_TEXT, REQUIRED, offsetof(struct easy_picture, file), NULL, NULL },
	{ "set", FIELD_TEXT, REQUIRED, offsetof(struct easy_picture, set_id), NULL, NULL },
	{ "licence", FIELD_TEXT, OPTIONAL, offsetof(struct easy_picture, licence), NULL, NULL },
	{ "credit", FIELD_TEXT, OPTIONAL, offsetof(struct easy_picture, credit), NULL, NULL },
	{ "shows", FIELD_TEXT, REQUIRED, offsetof(struct easy_picture, shows), NULL, NULL },
	{ "not-for", FIELD_TEXT, OPTIONAL, offsetof(struct easy_picture, not_for), NULL, NULL },
};
static const struct record picture_record = RECORD(
	"a picture", struct easy_picture, picture_fields);

struct manifest {
	const struct data *sets, *pictures;
};

static const struct field manifest_fields[] = {
	{ "sets", FIELD_DATA, REQUIRED, offsetof(struct manifest, sets), NULL, NULL },
	{ "pictures", FIELD_DATA, REQUIRED, offsetof(struct manifest, pictures), NULL, NULL },
};
static const struct record manifest_record = RECORD(
	"a manifest of pictures", struct manifest, manifest_fields);

/* It becomes a link on the page of credits. */
static bool check_link(const struct data *link, struct diags *d)
{
	if (!link || slice_starts(link->text, SLICE("https://")))
		return true;
	diag_error(d, link->place, "picture-link", "\"%.*s\" must begin with https://",
		SLICE_ARG(link->key));
	return false;
}

static bool read_sets(struct reading *r, const struct data *sets)
{
	bool good = true;

	if (!fields_named(sets, r->diags))
		return false;
	for (const struct data *node = sets->first; node; node = node->next) {
		struct easy_set *set = ARENA_NEW(r->arena, struct easy_set);

		set->id = node->key;
		/* the YAML has no key twice */
		good = map_add(&r->sets, r->arena, set->id, set) &&
			fields_read(&set_record, node, set, r->arena, r->diags) && good;
		good = check_link(set->licence_url, r->diags) && good;
		good = check_link(set->home, r->diags) && good;
	}
	return good;
}

static bool find_set(struct reading *r, struct easy_picture *p)
{
	char hint[NEAREST_HINT];

	p->set = map_get(&r->sets, p->set_id->text);
	if (p->set)
		return true;
	diag_error(r->diags, p->set_id->place, "picture-set", "no set \"%.*s\" in this manifest%s",
		SLICE_ARG(p->set_id->text),
		nearest_hint(map_nearest(&r->sets, p->set_id->text), hint, sizeof(hint)));
	return false;
}

struct slice easy_picture_licence(const struct easy_picture *p)
{
	return data_text(p->licence ? p->licence : p->set ? p->set->licence : NULL);
}

struct slice easy_picture_credit(const struct easy_picture *p)
{
	return data_text(p->credit ? p->credit : p->set ? p->set->credit : NULL);
}

/* Nothing is published that nobody allowed, and those who ask to be named are named. */
static bool check_rights(struct reading *r, const struct easy_picture *p)
{
	struct slice licence = easy_picture_licence(p);

	if (!licence.length) {
		diag_error(r->diags, p->place, "picture-licence",
			"the picture \"%.*s\" has no licence: write \"licence\" here or in its set, or "
			"take the picture out",
			SLICE_ARG(p->id));
		return false;
	}
	if (slice_search(licence, SLICE("CC BY")) == licence.length ||
		(easy_picture_credit(p).length && p->set->home && p->set->licence_url))
		return true;
	diag_error(r->diags, p->place, "picture-credit",
		"the licence of \"%.*s\" asks for a credit: its set needs \"credit\", \"home\" and "
		"\"licence-url\"",
		SLICE_ARG(p->id));
	return false;
}

/* Its name becomes an address, and the file's ending its ending there. */
static bool check_names(struct reading *r, struct easy_picture *p)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789-";
	static const char *const endings[] = { ".svg", ".png", ".jpg" };
	struct slice file = p->file->text;

	for (size_t i = 0; i < p->id.length; i++)
		if (!strchr(letters, p->id.at[i])) {
			diag_error(r->diags, p->place, "picture-name",
				"a picture's name is made of lower-case letters, digits and hyphens, "
				"not \"%.*s\"",
				SLICE_ARG(p->id));
			return false;
		}
	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++)
		if (slice_ends(file, slice_text(endings[i])) &&
			slice_find(file, '/') == file.length) {
			p->path = arena_print(
				r->arena, "pictures/easy/%.*s%s", SLICE_ARG(p->id), endings[i]);
			p->address = arena_print(r->arena, "/%.*s", SLICE_ARG(p->path));
			return true;
		}
	diag_error(r->diags, p->file->place, "picture-file",
		"\"file\" is the name of a .svg, .png or .jpg, without a folder, not \"%.*s\"",
		SLICE_ARG(file));
	return false;
}

static void keep(struct reading *r, struct easy_picture *p)
{
	struct easy_pictures *all = r->pictures;
	struct easy_picture *same = map_get(&all->by_id, p->id);

	if (same) {
		*same = *p;
		return;
	}
	if (all->count == all->room) {
		struct easy_picture **old = all->items;

		all->room = all->room ? all->room * 2 : 64;
		all->items = ARENA_ARRAY(r->arena, struct easy_picture *, all->room);
		if (old)
			memcpy(all->items, old, all->count * sizeof(struct easy_picture *));
	}
	if (map_add(&all->by_id, r->arena, p->id, p))
		all->items[all->count++] = p;
}

static bool read_picture(struct reading *r, const struct data *node)
{
	struct easy_picture *p = ARENA_NEW(r->arena, struct easy_picture);
	bool good;

	*p = (struct easy_picture){
		.id = node->key, .place = node->key_place, .folders = r->folders
	};
	good = fields_read(&picture_record, node, p, r->arena, r->diags);
	good = (!p->set_id || (find_set(r, p) && check_rights(r, p))) && good;
	good = (!p->file || check_names(r, p)) && good;
	keep(r, p); /* whoever uses it is not at fault */
	return good;
}

bool easy_pictures_read(struct easy_pictures *p, const struct data *file,
	const struct easy_folders *folders, struct arena *a, struct diags *d)
{
	struct reading r = { .pictures = p, .folders = folders, .arena = a, .diags = d };
	struct manifest m = { 0 };
	bool good = fields_read(&manifest_record, file, &m, a, d);

	good = (!m.sets || read_sets(&r, m.sets)) && good;
	if (!m.pictures || !fields_named(m.pictures, d))
		return false;
	for (const struct data *node = m.pictures->first; node; node = node->next)
		good = read_picture(&r, node) && good;
	return good;
}

void easy_pictures_use(const struct easy_pictures *p, struct slice id)
{
	struct easy_picture *picture = map_get(&p->by_id, id);

	if (picture)
		picture->is_used = true;
}

static const char *file_below(const struct easy_picture *p, const char *folder, struct arena *a)
{
	return arena_print(a, "%s/pictures/%.*s/%.*s", folder, SLICE_ARG(p->set_id->text),
		SLICE_ARG(p->file->text))
		.at;
}

/* What stands in layouts/ comes before what a package brings. */
static const char *find_file(const struct easy_picture *p, struct arena *a)
{
	const struct easy_folders *in = p->folders;
	const char *path;

	if (in->plain)
		return arena_print(a, "%s/%.*s", in->plain, SLICE_ARG(p->file->text)).at;
	path = file_below(p, in->layouts, a);
	return disk_exists(path) || !p->set->package ? path : file_below(p, in->assets, a);
}

static bool load(struct easy_picture *p, struct arena *a, struct diags *d)
{
	const char *path = find_file(p, a);
	bool is_drawing = slice_ends(p->path, SLICE(".svg"));
	struct slice bytes;

	if (!path || !disk_exists(path)) {
		diag_error(
			d, p->file->place, "picture-file", "there is no file %s", path ? path : "");
		return false;
	}
	if (!disk_read(a, path, LIMIT_ASSET_FILE, is_drawing, &bytes, d) ||
		(is_drawing && !picture_check(path, bytes, d)))
		return false;
	if (!picture_size_of(p->path, bytes, &p->size)) {
		diag_error(d, p->file->place, "picture-size",
			"%s does not say how wide and high it is: save it again as plain SVG, PNG or JPEG",
			path);
		return false;
	}
	p->size = picture_size_within(p->size, SHOWN);
	p->bytes = bytes;
	return true;
}

const char *easy_picture_source(const struct easy_picture *p, struct arena *a)
{
	return p->folders->plain
		? arena_print(a, "content/pictures/easy/%.*s", SLICE_ARG(p->file->text)).at
		: file_below(p, "layouts", a);
}

bool easy_pictures_load(const struct easy_pictures *p, struct arena *a, struct diags *d)
{
	bool good = true;

	for (size_t i = 0; i < p->count; i++)
		/* one with a mistake has a message of its own */
		if (p->items[i]->is_used && p->items[i]->path.length && p->items[i]->set)
			good = load(p->items[i], a, d) && good;
	return good;
}

const struct easy_picture *easy_pictures_find(const struct easy_pictures *p, struct slice id,
	struct place at, bool hinted, struct diags *d)
{
	const struct easy_picture *picture = map_get(&p->by_id, id);
	char hint[NEAREST_HINT];

	if (picture)
		return picture;
	diag_error(d, at, "picture-unknown", "no picture is called \"%.*s\"%s", SLICE_ARG(id),
		nearest_hint(hinted ? map_nearest(&p->by_id, id) : slice_text(NULL), hint,
			sizeof(hint)));
	return NULL;
}
