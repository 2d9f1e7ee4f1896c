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

/* What stands in a worksheet's folder is called by a day: it is another version, or part of one. */
static bool is_version(const struct disk_file *f, struct date *day)
{
	struct slice stem = slice_until(f->name, '/');

	if (slice_ends(stem, SLICE(".yaml")))
		stem.length -= strlen(".yaml");
	return date_parse(stem, day);
}

/* The files of a worksheet that is a folder, in the order of their names. *count becomes how many there are. */
static const struct sheet *read_folder(struct run *r, const char *folder, size_t *count)
{
	struct disk_file *files;
	size_t all;
	struct date day;
	bool good = true;

	*count = 0;
	if (!disk_list(r->arena, folder, &files, &all, r->diags))
		return NULL;

	struct sheet_file *parts = ARENA_ARRAY(r->arena, struct sheet_file, all + 1);

	for (size_t i = 0; i < all; i++)
		if (!is_version(&files[i], &day))
			good = read_file(r, files[i].path, &parts[(*count)++]) && good;
	return good && *count ? sheet_read(parts, *count, r->arena, r->diags) : NULL;
}

/* At a path of a file, or without its ending, or of a folder. *found: there is something. */
static const struct sheet *read_at(struct run *r, const char *path, bool *found)
{
	bool is_file = slice_ends(slice_text(path), SLICE(".yaml"));
	const char *file = is_file ? path : arena_print(r->arena, "%s.yaml", path).at;
	const struct sheet *sheet = NULL;
	struct sheet_file part;
	size_t count = 1;

	if (disk_exists(file) || is_file)
		sheet = read_file(r, file, &part) ? sheet_read(&part, 1, r->arena, r->diags) : NULL;
	else if (disk_exists(path))
		sheet = read_folder(r, path, &count);
	else
		count = 0;
	*found = count > 0;
	return sheet;
}

/* The last version in the folder of a worksheet that has begun on the day; no date: there is none. */
static struct date find_version(struct run *r, const char *folder)
{
	struct disk_file *files = NULL;
	struct date last = { 0 }, day;
	size_t count = 0;

	if (disk_exists(folder) && !disk_list(r->arena, folder, &files, &count, r->diags))
		return last;
	for (size_t i = 0; i < count; i++)
		if (is_version(&files[i], &day) && date_compare(day, r->options->as_of) <= 0 &&
			date_compare(day, last) > 0)
			last = day;
	return last;
}

static const struct sheet *read_path(struct run *r, struct slice name)
{
	const char *path = arena_string(r->arena, name);
	bool found;
	const struct sheet *sheet = read_at(r, path, &found);

	if (!found)
		diag_error(r->diags, (struct place){ .file = path }, "sheet-unknown",
			"there is no worksheet here: name a file that ends in .yaml, or the folder of its "
			"files");
	return sheet;
}

/*
 * The version of a worksheet that is in force on the day: the last that has begun. If the worksheet itself began later
 * than all versions in its folder that have, it is that.
 */
static const struct sheet *read_sheet(struct run *r, struct slice name)
{
	const char *worksheets = arena_print(r->arena, "%s/worksheets", r->options->content).at;
	const char *path = arena_print(r->arena, "%s/%.*s", worksheets, SLICE_ARG(name)).at;
	struct date version;
	const struct sheet *sheet;
	char day[DATE_TEXT];
	bool found;

	if (is_path(name))
		return read_path(r, name);
	sheet = read_at(r, path, &found);
	if (!found)
		complain(r, worksheets, name);
	version = find_version(r, path);
	if (!sheet || !date_given(version) ||
		(date_compare(sheet->effective, r->options->as_of) <= 0 &&
			date_compare(sheet->effective, version) > 0))
		return sheet;
	return read_at(r, arena_print(r->arena, "%s/%s", path, date_text(version, day)).at, &found);
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

bool sheets_load_other(struct run *r, const char *name, struct loaded *l)
{
	l->sheet = read_sheet(r, slice_text(name));
	return read_words(r, &l->words) && l->sheet &&
		compile_sheet(l->sheet, &l->words, r->arena, &l->compiled, r->diags);
}

bool sheets_load(struct run *r, struct loaded *l)
{
	return sheets_load_other(r, r->options->operands[0], l);
}
