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

/* Without an ending. A version that has the worksheet's name today has its addresses. */
static struct slice base_of(const struct worksheet *w, struct arena *a)
{
	char day[DATE_TEXT];

	if (slice_equal(w->key, w->name))
		return arena_print(a, "worksheets/%.*s", SLICE_ARG(w->name));
	return arena_print(
		a, "worksheets/%.*s/%s", SLICE_ARG(w->name), date_text(w->force.from, day));
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

/* File by file; of a folder, each has its own name. */
void worksheet_files_add(
	struct worksheet *w, const struct worksheet_files_from *from, struct arena *a)
{
	struct slice base = base_of(w, a);

	w->files = ARENA_ARRAY(a, struct worksheet_file, from->count + 1);
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
}
