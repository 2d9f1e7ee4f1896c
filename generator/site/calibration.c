#include "site/calibration.h"

#include "base/nearest.h"
#include "sheet/sheet_read.h"
#include "site/content.h"
#include "site/packages.h"

struct reading {
	struct worksheets *worksheets;
	const struct worksheets_from *from;
	struct arena *arena;
	struct diags *diags;
};

static bool is_before(const struct worksheet_source *s)
{
	return slice_starts(s->name, SLICE(CONTENT_AS_BEFORE));
}

/* "indicative-budget" of both files. */
static struct slice name_of(const struct worksheet_source *s)
{
	struct slice folder = is_before(s) ? SLICE(CONTENT_AS_BEFORE) : SLICE(CONTENT_CALIBRATION);
	struct slice name = slice_after(s->name, folder.length);

	return slice_until(name, '.');
}

static const struct worksheet_source *find_source(
	const struct reading *r, struct slice name, bool before)
{
	for (size_t i = 0; i < r->from->calibration_count; i++) {
		const struct worksheet_source *s = &r->from->calibrations[i];

		if (is_before(s) == before && slice_equal(name_of(s), name))
			return s;
	}
	return NULL;
}

/* It belongs to a worksheet, and one that was is of use where there are packages. */
static bool check_place(struct reading *r, const struct worksheet_source *s)
{
	struct slice name = name_of(s);
	struct place place = { .file = s->file };
	char hint[NEAREST_HINT];

	if (!worksheets_find(r->worksheets, name)) {
		diag_error(r->diags, place, "calibration-sheet",
			"there is no worksheet \"%.*s\" to hold against this%s", SLICE_ARG(name),
			nearest_hint(
				map_nearest(&r->worksheets->by_name, name), hint, sizeof(hint)));
		return false;
	}
	if (!is_before(s) || find_source(r, name, false))
		return true;
	diag_error(r->diags, place, "calibration-sheet",
		"there are no packages to hold this against: write " CONTENT_CALIBRATION "%.*s.csv",
		SLICE_ARG(name));
	return false;
}

/* The worksheet as it was before. NULL if there is none or, with `good` false, after messages. */
static const struct sheet *read_before(
	struct reading *r, struct slice name, struct compiled *compiled, bool *good)
{
	const struct worksheet_source *s = find_source(r, name, true);
	const struct sheet *sheet;
	struct sheet_file file;

	if (!s)
		return NULL;
	*good = false;
	if (!s->text.at)
		return NULL;
	file = (struct sheet_file){ .file = s->file, .text = s->text };
	file.tree = data_read(r->arena, s->file, s->text, 1, r->diags);
	sheet = file.tree ? sheet_read(&file, 1, r->arena, r->diags) : NULL;
	*good = sheet && packages_check_sheet(sheet, r->diags) &&
		compile_sheet(sheet, r->from->words, r->arena, compiled, r->diags);
	return *good ? sheet : NULL;
}

static bool read_one(struct reading *r, const struct worksheet_source *s)
{
	struct worksheet *w = map_get(&r->worksheets->by_name, name_of(s));
	struct calibration *c = ARENA_NEW(r->arena, struct calibration);
	struct compiled before;
	bool good = true;
	const struct sheet *sheet_before = read_before(r, w->name, &before, &good);
	const struct packages_from from = {
		.file = s->file,
		.text = s->text,
		.sheet = w->sheet,
		.compiled = &w->compiled,
		.before = sheet_before,
		.compiled_before = sheet_before ? &before : NULL,
		.as_of = r->from->as_of,
		.is_published = true,
	};

	/* without its bytes, it has a message */
	if (!good || !w->is_good || !s->text.at)
		return good && w->is_good;
	if (!packages_check_sheet(w->sheet, r->diags) ||
		!packages_read(c, &from, r->arena, r->diags))
		return false;
	w->calibration = c;
	return true;
}

bool calibrations_read(
	struct worksheets *w, const struct worksheets_from *from, struct arena *a, struct diags *d)
{
	struct reading r = { w, from, a, d };
	bool good = true;

	for (size_t i = 0; i < from->calibration_count; i++) {
		const struct worksheet_source *s = &from->calibrations[i];

		if (!check_place(&r, s))
			good = false;
		else if (!is_before(s))
			good = read_one(&r, s) && good;
	}
	return good;
}
