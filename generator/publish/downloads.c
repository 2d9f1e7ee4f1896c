#include "publish/downloads.h"

#include "publish/dataset_write.h"
#include "site/figure_rows.h"
#include "site/gaps.h"
#include "site/register.h"
#include "site/rule_rows.h"
#include "site/transparency_rows.h"

/* In the order in which pages list them. */
static void (*const makers[])(struct dataset *d, const struct site *s, struct arena *a) = {
	figure_rows,
	rule_rows,
	register_rows,
	change_rows,
	gap_rows,
	transparency_rows,
};

enum { MAKERS = sizeof(makers) / sizeof(*makers) };

static void write_csv(const struct dataset *d, const struct dataset_head *h, struct buf *out)
{
	(void)h;
	dataset_csv(d, out);
}

static const struct form {
	const char *ending;
	void (*write)(const struct dataset *d, const struct dataset_head *h, struct buf *out);
} forms[DOWNLOAD_FORMS] = {
	[DOWNLOAD_CSV] = { ".csv", write_csv },
	[DOWNLOAD_JSON] = { ".json", dataset_json },
	[DOWNLOAD_SCHEMA] = { ".schema.json", dataset_schema },
};

static void make_files(
	struct download *to, const struct dataset *d, const struct dataset_head *h, struct arena *a)
{
	struct buf out;

	to->name = d->table->name;
	to->row_count = d->row_count;
	buf_init(&out, SIZE_MAX);
	for (int i = 0; i < DOWNLOAD_FORMS; i++) {
		buf_clear(&out);
		forms[i].write(d, h, &out);
		to->files[i].path = dataset_path(d, forms[i].ending, a);
		to->files[i].bytes = arena_copy(a, buf_slice(&out));
	}
	buf_release(&out);
}

void downloads_make(struct site *s, struct arena *a)
{
	const struct dataset_head head = {
		.base_url = s->base_url,
		.publisher = data_text(s->settings.organisation),
		.licence = data_text(s->settings.licence.name),
		.licence_url = data_text(s->settings.licence.url),
		.as_of = s->as_of,
	};

	s->downloads = ARENA_ARRAY(a, struct download, MAKERS);
	for (int i = 0; i < MAKERS; i++) {
		struct arena rows;
		struct dataset dataset;

		arena_init(&rows);
		makers[i](&dataset, s, &rows);
		make_files(&s->downloads[s->download_count++], &dataset, &head, a);
		arena_release(&rows);
	}
}
