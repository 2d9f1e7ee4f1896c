#include "command/sheets.h"

#include "base/limits.h"
#include "base/nearest.h"
#include "publish/disk.h"
#include "sheet/sheet_read.h"

/* A worksheet by its path has a folder in it, or says what kind of file it is; without an ending it is a folder. */
static bool is_path(struct slice name)
{
	return slice_find(name, '/') < name.length || slice_ends(name, SLICE(".yaml"));
}

/* Say that there is no such worksheet, with the name nearest to it of those that there are. */
static void complain(struct run *r, const char *folder, struct slice name)
{
	struct disk_file *files = NULL;
	size_t count = 0;
	struct nearest n = nearest_to(name);
	char hint[NEAREST_HINT];

	if (disk_exists(folder) && !disk_list(r->arena, folder, &files, &count, r->diags))
		return;
	for (size_t i = 0; i < count; i++) {
		struct slice stem = slice_until(files[i].name, '/');

		if (slice_ends(stem, SLICE(".yaml")))
			stem.length -= strlen(".yaml");
		nearest_try(&n, stem);
	}
	diag_error(r->diags, (struct place){ .file = folder }, "sheet-unknown",
		"no worksheet \"%.*s\"%s", SLICE_ARG(name),
		nearest_hint(n.best, hint, sizeof(hint)));
}

static bool read_file(struct run *r, const char *path, struct sheet_file *file)
{
	file->file = path;
	if (!disk_read(r->arena, path, LIMIT_YAML_FILE, true, &file->text, r->diags))
		return false;
	file->tree = data_read(r->arena, path, file->text, 1, r->diags);
	return file->tree != NULL;
}

/* The files of a worksheet that is a folder, in the order of their names. */
static const struct sheet *read_folder(struct run *r, const char *folder)
{
	struct disk_file *files;
	size_t count;
	bool good = true;

	if (!disk_list(r->arena, folder, &files, &count, r->diags))
		return NULL;

	struct sheet_file *parts = ARENA_ARRAY(r->arena, struct sheet_file, count + 1);

	for (size_t i = 0; i < count; i++)
		good = read_file(r, files[i].path, &parts[i]) && good;
	return good ? sheet_read(parts, count, r->arena, r->diags) : NULL;
}

static const struct sheet *read_sheet(struct run *r, struct slice name)
{
	const char *worksheets = arena_print(r->arena, "%s/worksheets", r->options->content).at;
	const char *folder = arena_print(r->arena, "%s/%.*s", worksheets, SLICE_ARG(name)).at;
	const char *path = arena_print(r->arena, "%s.yaml", folder).at;
	struct sheet_file file;

	if (is_path(name))
		path = folder = arena_string(r->arena, name);
	if (slice_ends(slice_text(path), SLICE(".yaml")) && (disk_exists(path) || is_path(name)))
		return read_file(r, path, &file) ? sheet_read(&file, 1, r->arena, r->diags) : NULL;
	if (disk_exists(folder) || is_path(name))
		return read_folder(r, folder);
	complain(r, worksheets, name);
	return NULL;
}

/* The words of the site's language or, where there is no site, of British English. */
static bool read_words(struct run *r, struct words *w)
{
	const char *settings = arena_print(r->arena, "%s/site.yaml", r->options->content).at;
	struct slice language = SLICE("en-GB"), text;
	const struct data *tree;

	if (disk_exists(settings)) {
		if (!disk_read(r->arena, settings, LIMIT_YAML_FILE, true, &text, r->diags))
			return false;
		tree = data_read(r->arena, settings, text, 1, r->diags);
		if (!tree)
			return false;
		if (data_member(tree, "language"))
			language = data_text(data_member(tree, "language"));
	}

	const char *path = arena_print(
		r->arena, "%s/words/%.*s.yaml", r->options->layouts, SLICE_ARG(language))
				   .at;

	if (!disk_read(r->arena, path, LIMIT_YAML_FILE, true, &text, r->diags))
		return false;
	tree = data_read(r->arena, path, text, 1, r->diags);
	return tree && words_read(w, tree, r->arena, r->diags);
}

bool sheets_load(struct run *r, struct loaded *l)
{
	return sheets_load_named(r, r->options->operands[0], l);
}

bool sheets_load_named(struct run *r, const char *name, struct loaded *l)
{
	l->sheet = read_sheet(r, slice_text(name));
	return read_words(r, &l->words) && l->sheet &&
		compile_sheet(l->sheet, &l->words, r->arena, &l->compiled, r->diags);
}
