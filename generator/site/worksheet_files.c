#include "site/worksheet_files.h"

#include "sheet/export.h"

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

/* A version that has the worksheet's name today has its addresses. */
static bool is_present(const struct worksheet *w)
{
	return slice_equal(w->key, w->name);
}

static struct slice base_without_day(const struct worksheet *w, struct arena *a)
{
	return arena_print(a, "worksheets/%.*s", SLICE_ARG(w->name));
}

static struct slice base_with_day(const struct worksheet *w, struct arena *a)
{
	char day[DATE_TEXT];

	return arena_print(
		a, "worksheets/%.*s/%s", SLICE_ARG(w->name), date_text(w->force.from, day));
}

/* Without an ending. */
static struct slice base_of(const struct worksheet *w, struct arena *a)
{
	return is_present(w) ? base_without_day(w, a) : base_with_day(w, a);
}

static struct worksheet_file json_of(
	const struct worksheet *w, const struct worksheet_files_from *from, struct arena *a)
{
	struct worksheet_file f = {
		.path = arena_print(a, "%.*s.json", SLICE_ARG(base_of(w, a))),
	};
	struct buf out;

	buf_init(&out, SIZE_MAX);
	export_json(from->parts, from->count, from->base_url, a, &out);
	f.bytes = arena_copy(a, buf_slice(&out));
	buf_release(&out);
	return f;
}

/* The same once more, where they were before the day came and will be when it is over. */
static void add_with_day(struct worksheet *w, struct arena *a)
{
	struct slice base = base_without_day(w, a), with_day = base_with_day(w, a);
	size_t count = w->file_count;

	for (size_t i = 0; i < count; i++) {
		struct slice rest = slice_after(w->files[i].path, base.length);

		w->files[w->file_count++] = (struct worksheet_file){
			arena_print(a, "%.*s%.*s", SLICE_ARG(with_day), SLICE_ARG(rest)),
			w->files[i].bytes,
		};
	}
}

/* File by file; of a folder, each has its own name. */
void worksheet_files_add(
	struct worksheet *w, const struct worksheet_files_from *from, struct arena *a)
{
	struct slice base = base_of(w, a);

	w->files = ARENA_ARRAY(a, struct worksheet_file, 2 * (from->count + 1));
	w->downloads = ARENA_ARRAY(a, struct method_file, from->count + 2);
	for (size_t i = 0; i < from->count; i++) {
		const struct worksheet_source *source = &from->sources[i];
		struct slice rest = slice_after(
			source->name, strlen("worksheets/") + from->stem.length);
		struct slice path = arena_print(a, "%.*s%.*s", SLICE_ARG(base), SLICE_ARG(rest));
		bool alone = slice_is(rest, ".yaml");

		add_file(w, (struct worksheet_file){ path, source->text },
			alone ? w->called : slice_after(path, strlen("worksheets/")),
			WORD_METHOD_YAML);
	}
	add_file(w, json_of(w, from, a), w->called, WORD_METHOD_JSON);
	add_download(w, from->schema, slice_text(NULL), WORD_METHOD_SCHEMA);
	if (from->has_versions && is_present(w))
		add_with_day(w, a);
}
