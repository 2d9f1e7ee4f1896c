#include "publish/manifest.h"

#include <stdlib.h>
#include "base/json.h"
#include "base/parallel.h"

static void write_file(
	struct slice path, size_t size, const struct digest *digest, bool is_last, struct buf *out)
{
	char hex[DIGEST_HEX];

	buf_byte(out, '{');
	json_member(out, "path", path);
	buf_print(out, ",\"size\":%zu", size);
	json_member(out, "sha256", slice_text(digest_hex(digest, hex)));
	buf_text(out, is_last ? "}\n" : "},\n");
}

struct summing {
	const struct site_source *sources;
	struct digest *digests;
};

static void sum(void *context, int worker, size_t index)
{
	const struct summing *s = context;

	(void)worker;
	s->digests[index] = digest_of(s->sources[index].bytes);
}

static int compare_sources(const void *left, const void *right)
{
	const struct site_source *a = left, *b = right;

	return slice_compare(slice_text(a->file), slice_text(b->file));
}

static void write_sources(const struct manifest *m, struct buf *out)
{
	struct arena scratch;

	arena_init(&scratch);

	struct summing s = { m->sources, ARENA_ARRAY(&scratch, struct digest, m->source_count) };

	qsort(m->sources, m->source_count, sizeof(*m->sources), compare_sources);
	parallel_each(m->jobs, m->source_count, sum, &s);
	for (size_t i = 0; i < m->source_count; i++)
		write_file(slice_text(m->sources[i].file), m->sources[i].bytes.length,
			&s.digests[i], i + 1 == m->source_count, out);
	arena_release(&scratch);
}

void manifest_write(const struct manifest *m, struct buf *out)
{
	char day[DATE_TEXT];

	buf_text(out, "{\n\"generator\":");
	json_string(out, slice_text(m->generator));
	buf_text(out, ",\n\"as-of\":");
	json_string(out, slice_text(date_text(m->as_of, day)));
	buf_text(out, ",\n\"base-url\":");
	json_string(out, m->base_url);
	buf_text(out, ",\n\"files\":[\n");
	for (size_t i = 0; i < m->file_count; i++)
		write_file(m->files[i].path, m->files[i].size, &m->files[i].digest,
			i + 1 == m->file_count, out);
	buf_text(out, "],\n\"sources\":[\n");
	write_sources(m, out);
	buf_text(out, "]\n}\n");
}
