#include "site/worksheets.h"

#include "base/nearest.h"
#include "sheet/export.h"
#include "sheet/prove.h"
#include "sheet/schema.h"
#include "sheet/sheet_read.h"

struct reading {
	struct worksheets *worksheets;
	const struct worksheets_from *from;
	struct arena *arena;
	struct diags *diags;
	int unknown; /* see sources_find() */
};

/* What "worksheets/contribution.yaml" and "worksheets/contribution/lines.yaml" are part of. */
static struct slice name_of(const struct worksheet_source *s)
{
	struct slice name = slice_after(s->name, strlen("worksheets/"));
	size_t slash = slice_find(name, '/');

	return slice_first(name, slash < name.length ? slash : name.length - strlen(".yaml"));
}

/* Checks that need the site */

static bool check_source(struct reading *r, const struct data *source)
{
	return !source ||
		sources_find(r->from->sources, source->text, source->place, &r->unknown, r->diags);
}

/* Those of figures are found when the figures are settled. */
static bool check_sources(struct reading *r, const struct sheet *s)
{
	bool good = true;

	for (const struct data *cited = s->sources ? s->sources->first : NULL; cited;
		cited = cited->next)
		good = check_source(r, data_member(cited, "source")) && good;
	for (size_t i = 0; i < s->line_count; i++) {
		good = check_source(r, s->lines[i].source) && good;
		for (size_t k = 0; k < s->lines[i].rule_count; k++)
			good = check_source(r, s->lines[i].rules[k].source) && good;
	}
	return good;
}

static bool check_owner(struct reading *r, struct worksheet *w)
{
	const struct data *owner = w->sheet->owner, *role = map_get(r->from->roles, owner->text);
	char hint[NEAREST_HINT];

	w->owner = data_text(role);
	if (role || !r->from->roles->count) /* without roles, site.yaml has a message */
		return true;
	diag_error(r->diags, owner->place, "role-unknown", "no role \"%.*s\" in site.yaml%s",
		SLICE_ARG(owner->text),
		nearest_hint(map_nearest(r->from->roles, owner->text), hint, sizeof(hint)));
	return false;
}

/* The address of the schema would be that of its JSON. */
static bool check_name(struct reading *r, const struct worksheet *w, const char *file)
{
	if (!slice_is(w->name, "schema"))
		return true;
	diag_error(r->diags, (struct place){ .file = file }, "worksheet-name",
		"no worksheet can be called \"schema\": /" SCHEMA_PATH
		" is the schema of all of them");
	return false;
}

/* Its files */

static void add_download(
	struct worksheet *w, const struct worksheet_file *f, struct slice called, enum word says)
{
	w->downloads[w->download_count++] = (struct method_file){ f->path, called, f->bytes.length,
		says };
}

static void add_file(
	struct worksheet *w, struct worksheet_file f, struct slice called, enum word says)
{
	w->files[w->file_count++] = f;
	add_download(w, &f, called, says);
}

static struct worksheet_file json_of(
	struct reading *r, const struct worksheet *w, const struct sheet_file *parts, size_t count)
{
	struct worksheet_file f = {
		.path = arena_print(r->arena, "worksheets/%.*s.json", SLICE_ARG(w->name)),
	};
	struct buf out;

	buf_init(&out, SIZE_MAX);
	export_json(parts, count, r->from->base_url, r->arena, &out);
	f.bytes = arena_copy(r->arena, buf_slice(&out));
	buf_release(&out);
	return f;
}

/* As it was written, file by file; of a folder, each file has its own name. */
static void add_files(struct reading *r, struct worksheet *w, const struct worksheet_source *from,
	const struct sheet_file *parts, size_t count)
{
	struct slice title = w->sheet->title->text;

	w->files = ARENA_ARRAY(r->arena, struct worksheet_file, count + 1);
	w->downloads = ARENA_ARRAY(r->arena, struct method_file, count + 2);
	for (size_t i = 0; i < count; i++) {
		struct slice called = slice_after(from[i].name, strlen("worksheets/"));
		bool alone = slice_find(called, '/') == called.length;

		add_file(w, (struct worksheet_file){ from[i].name, from[i].text },
			alone ? title : called, WORD_METHOD_YAML);
	}
	add_file(w, json_of(r, w, parts, count), title, WORD_METHOD_JSON);
	add_download(w, &r->worksheets->schema, slice_text(NULL), WORD_METHOD_SCHEMA);
}

/* Reading */

/* The files as trees. False if there is none to be had of one of them, which has messages. */
static bool read_parts(struct reading *r, const struct worksheet_source *from, size_t count,
	struct sheet_file *parts)
{
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		parts[i] = (struct sheet_file){ .file = from[i].file, .text = from[i].text };
		if (from[i].text.at)
			parts[i].tree = data_read(
				r->arena, from[i].file, from[i].text, 1, r->diags);
		good = parts[i].tree && good;
	}
	return good;
}

static bool read_one(
	struct reading *r, struct worksheet *w, const struct worksheet_source *from, size_t count)
{
	struct sheet_file *parts = ARENA_ARRAY(r->arena, struct sheet_file, count);
	bool good;

	if (!check_name(r, w, from->file) || !read_parts(r, from, count, parts))
		return false;
	w->sheet = sheet_read(parts, count, r->arena, r->diags);
	if (!w->sheet)
		return false;
	good = check_owner(r, w);
	good = check_sources(r, w->sheet) && good;
	/* without units, the words file has messages of its own */
	if (!r->from->words->units ||
		!compile_sheet(w->sheet, r->from->words, r->arena, &w->compiled, r->diags))
		return false;
	add_files(r, w, from, parts, count);
	return prove_sheet(w->sheet, &w->compiled, r->from->words, r->from->as_of, r->arena,
		       &w->proof, r->diags) &&
		good;
}

static bool is_part(const struct worksheet_source *s)
{
	struct slice name = slice_after(s->name, strlen("worksheets/"));

	return slice_find(name, '/') < name.length;
}

/* The files of one folder stand together, for all are sorted. */
static size_t count_parts(const struct worksheets_from *from, size_t first)
{
	const struct worksheet_source *files = from->files;
	size_t end = first + 1;

	while (is_part(&files[first]) && end < from->count &&
		slice_equal(name_of(&files[end]), name_of(&files[first])))
		end++;
	return end - first;
}

static bool refuse_twice(struct reading *r, const struct worksheet_source *from)
{
	struct slice name = name_of(from);

	diag_error(r->diags, (struct place){ .file = from->file }, "worksheet-twice",
		"\"%.*s\" is a file and a folder: put it into one of the two", SLICE_ARG(name));
	return false;
}

static bool read_next(struct reading *r, const struct worksheet_source *from, size_t count)
{
	struct worksheet *w = &r->worksheets->items[r->worksheets->count];

	w->name = name_of(from);
	if (!map_add(&r->worksheets->by_name, r->arena, w->name, w))
		return refuse_twice(r, from);
	r->worksheets->count++;
	w->is_good = read_one(r, w, from, count);
	return w->is_good;
}

static void make_schema(struct reading *r)
{
	struct buf out;

	if (!r->from->count)
		return;
	buf_init(&out, SIZE_MAX);
	schema_write(r->from->base_url, r->arena, &out);
	r->worksheets->schema.path = SLICE(SCHEMA_PATH);
	r->worksheets->schema.bytes = arena_copy(r->arena, buf_slice(&out));
	buf_release(&out);
}

bool worksheets_read(
	struct worksheets *w, const struct worksheets_from *from, struct arena *a, struct diags *d)
{
	struct reading r = { .worksheets = w, .from = from, .arena = a, .diags = d };
	bool good = true;

	w->items = ARENA_ARRAY(a, struct worksheet, from->count + 1);
	make_schema(&r);
	for (size_t i = 0, count; i < from->count; i += count) {
		count = count_parts(from, i);
		good = read_next(&r, &from->files[i], count) && good;
	}
	return good;
}
