#include "site/content.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "site/picture.h"

/* The files that stand alone in the content folder. */
static const char *const named_files[] = { "site.yaml", "glossary.yaml", "sources.yaml",
	"forums.yaml", "pictures/easy/manifest.yaml" };

static bool is_named(struct slice name)
{
	for (size_t i = 0; i < sizeof(named_files) / sizeof(*named_files); i++)
		if (slice_is(name, named_files[i]))
			return true;
	return false;
}

/*
 * Names become addresses, which people type and which must not depend on capitals. A dot before the ending
 * would let a page take the address of a file that the generator makes: feed.xml/index.md.
 */
static bool is_address(struct slice name)
{
	for (size_t i = 0; i < name.length; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz0123456789-/", name.at[i]))
			return false;
	return true;
}

enum content_kind content_kind(struct slice name)
{
	static const struct {
		struct slice folder, ending;
		enum content_kind kind;
	} kinds[] = {
		{ { "figures/", 8 }, { ".yaml", 5 }, CONTENT_FIGURES },
		{ { "worksheets/", 11 }, { ".yaml", 5 }, CONTENT_WORKSHEET },
		{ { CONTENT_CALIBRATION, sizeof(CONTENT_CALIBRATION) - 1 }, { ".csv", 4 },
			CONTENT_PACKAGES },
		{ { CONTENT_AS_BEFORE, sizeof(CONTENT_AS_BEFORE) - 1 }, { ".yaml", 5 },
			CONTENT_BEFORE },
		{ { "pictures/easy/", 14 }, { ".svg", 4 }, CONTENT_EASY_PICTURE },
		{ { "pictures/easy/", 14 }, { ".png", 4 }, CONTENT_EASY_PICTURE },
		{ { "pictures/easy/", 14 }, { ".jpg", 4 }, CONTENT_EASY_PICTURE },
		{ { "pictures/", 9 }, { ".svg", 4 }, CONTENT_PICTURE },
		{ { "pictures/", 9 }, { ".png", 4 }, CONTENT_PICTURE },
		{ { "pictures/", 9 }, { ".jpg", 4 }, CONTENT_PICTURE },
		{ { CONTENT_MEANINGS, sizeof(CONTENT_MEANINGS) - 1 },
			{ CONTENT_MEANING_ENDING, sizeof(CONTENT_MEANING_ENDING) - 1 },
			CONTENT_MEANING },
		{ { "samples/", 8 }, { ".csv", 4 }, CONTENT_SAMPLE },
		{ { "", 0 }, { ".md", 3 }, CONTENT_PAGE },
	};

	if (is_named(name))
		return CONTENT_NAMED;
	if (slice_is(name, "README.md"))
		return CONTENT_HANDBOOK;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (slice_starts(name, kinds[i].folder) && slice_ends(name, kinds[i].ending) &&
			is_address(slice_first(name, name.length - kinds[i].ending.length)))
			return kinds[i].kind;
	return CONTENT_UNKNOWN;
}

static size_t limit_of(const struct content_file *f)
{
	static const size_t limits[] = {
		[CONTENT_PAGE] = LIMIT_MARKDOWN_FILE,
		[CONTENT_FIGURES] = LIMIT_YAML_FILE,
		[CONTENT_WORKSHEET] = LIMIT_YAML_FILE,
		[CONTENT_NAMED] = LIMIT_YAML_FILE,
		[CONTENT_PICTURE] = LIMIT_ASSET_FILE,
		[CONTENT_PACKAGES] = LIMIT_CSV_FILE,
		[CONTENT_BEFORE] = LIMIT_YAML_FILE,
		[CONTENT_MEANING] = LIMIT_PAGE_OUTPUT,
	};

	return limits[f->kind];
}

/* A carriage return that stands alone ends a line for cmark and libyaml, but for nobody who counts lines. */
static bool check_lines(const char *file, struct slice text, struct diags *d)
{
	struct place place = { .file = file };
	size_t at = 0;

	while ((at += slice_find(slice_after(text, at), '\r')) < text.length) {
		if (!slice_starts(slice_after(text, at++), SLICE("\r\n"))) {
			utf8_place(text, at - 1, &place.line, &place.column);
			diag_error(d, place, "file-lines",
				"a carriage return without a line feed; save the file with the line ends of "
				"Unix or Windows");
			return false;
		}
	}
	return true;
}

bool content_read(struct content_file *f, struct arena *a, struct diags *d)
{
	bool is_drawing = f->kind == CONTENT_PICTURE && slice_ends(f->disk.name, SLICE(".svg"));
	bool is_text = f->kind != CONTENT_PICTURE || is_drawing;
	struct slice bytes;

	if (!disk_read(a, f->disk.path, limit_of(f), is_text, &bytes, d) ||
		(is_text && !check_lines(f->disk.path, bytes, d)))
		return false;
	f->bytes = bytes;
	return !is_drawing || picture_check(f->disk.path, bytes, d);
}
