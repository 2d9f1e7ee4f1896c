#include "command/make.h"

#include <assert.h>
#include "base/limits.h"
#include "command/looks.h"
#include "command/pages.h"
#include "command/readable.h"
#include "command/version.h"
#include "publish/assets.h"
#include "publish/downloads.h"
#include "publish/feed.h"
#include "publish/hosting.h"
#include "publish/manifest.h"
#include "publish/search.h"
#include "publish/sitemap.h"
#include "sheet/script.h"
#include "site/coming.h"
#include "site/content.h"
#include "site/drift.h"
#include "site/untold.h"

struct making {
	struct run *run;
	struct stage *stage;
	struct arena *arenas; /* one for each job */
	struct site site;
	struct assets *assets;
	struct lexicon lexicon;
	struct pages pages;
	bool is_kept; /* pages can be made again */
};

static bool put_page(void *stage, struct slice path, struct slice bytes, struct diags *d)
{
	return stage_put(stage, path, bytes, d);
}

static bool put_page_again(void *stage, struct slice path, struct slice bytes, struct diags *d)
{
	return stage_put_again(stage, path, bytes, d);
}

static bool put_pictures(struct making *m)
{
	const struct site *s = &m->site;

	for (size_t i = 0; i < s->picture_count; i++)
		if (!stage_put(m->stage, s->pictures[i].path, s->pictures[i].bytes, m->run->diags))
			return false;
	return true;
}

/* Each worksheet as it was written and as JSON, and the schema of that. */
static bool put_worksheets(struct making *m)
{
	const struct worksheets *all = &m->site.worksheets;
	struct diags *d = m->run->diags;
	bool good = !all->count || stage_put(m->stage, all->schema.path, all->schema.bytes, d);

	for (size_t i = 0; i < all->count; i++) {
		const struct worksheet *w = &all->items[i];

		for (size_t k = 0; good && k < w->file_count; k++)
			good = stage_put(m->stage, w->files[k].path, w->files[k].bytes, d);
	}
	return good;
}

/* Figures, rules and registers for other programs. */
static bool put_downloads(struct making *m)
{
	bool good = true;

	for (size_t i = 0; i < m->site.download_count; i++)
		for (int k = 0; good && k < DOWNLOAD_FORMS; k++) {
			const struct download_file *f = &m->site.downloads[i].files[k];

			good = stage_put(m->stage, f->path, f->bytes, m->run->diags);
		}
	return good;
}

static bool put_search(struct making *m)
{
	const char *folder = m->run->options->search;

	return search_put_words(&m->site, m->stage, m->run->diags) &&
		(!folder || search_put_index(&m->site, folder, m->stage, m->run->diags));
}

static void write_feed(struct making *m, struct buf *out)
{
	struct history history;

	history_make(&history, &m->site, m->run->arena);
	feed_write(&m->site, &history, out);
}

static void write_sitemap(struct making *m, struct buf *out)
{
	sitemap_write(&m->site, out);
}

static void write_robots(struct making *m, struct buf *out)
{
	sitemap_robots(&m->site, out);
}

static void write_headers(struct making *m, struct buf *out)
{
	(void)m;
	hosting_headers(out);
}

/* What was read to make the site: content, words, layouts and assets. */
static size_t gather_sources(struct making *m, struct site_source **sources)
{
	const struct site *s = &m->site;
	size_t layouts = m->pages.layout_count;
	size_t count = s->file_count + layouts + assets_sources(m->assets, NULL);

	*sources = ARENA_ARRAY(m->run->arena, struct site_source, count + 1);
	memcpy(*sources, s->files, s->file_count * sizeof(**sources));
	memcpy(*sources + s->file_count, m->pages.layouts, layouts * sizeof(**sources));
	assets_sources(m->assets, *sources + s->file_count + layouts);
	return count;
}

/* The last to be written: it lists all others. */
static void write_manifest(struct making *m, struct buf *out)
{
	struct manifest manifest = {
		.generator = VERSION_NAME,
		.as_of = m->site.as_of,
		.base_url = m->site.base_url,
		.jobs = m->run->options->jobs,
	};

	manifest.files = stage_files(m->stage, m->run->arena, &manifest.file_count);
	manifest.source_count = gather_sources(m, &manifest.sources);
	manifest_write(&manifest, out);
}

/* The files that are neither pages nor assets, in the order in which they are made. */
static const struct generated {
	const char *path;
	void (*write)(struct making *m, struct buf *out);
} generated[] = {
	{ FEED_PATH, write_feed },
	{ SITEMAP_PATH, write_sitemap },
	{ "robots.txt", write_robots },
	{ HOSTING_PATH, write_headers },
	{ MANIFEST_PATH, write_manifest },
};

/*
 * More than any of them can have: the manifest two lines for each of LIMIT_PAGES pages, the feed some
 * hundred changes of LIMIT_YAML_FILE bytes, each byte escaped as six.
 */
enum { LONGEST_GENERATED = 512 * 1024 * 1024 };

static bool put_generated(struct making *m)
{
	struct buf out;
	bool good = true;

	buf_init(&out, LONGEST_GENERATED);
	for (size_t i = 0; good && i < sizeof(generated) / sizeof(*generated); i++) {
		buf_clear(&out);
		generated[i].write(m, &out);
		assert(!out.full);
		good = stage_put(
			m->stage, slice_text(generated[i].path), buf_slice(&out), m->run->diags);
	}
	buf_release(&out);
	return good;
}

static bool read_site(struct making *m)
{
	const struct options *o = m->run->options;
	struct site_options from = options_site(o, m->run->arena);

	from.layouts = o->layouts;
	from.assets = o->assets;
	from.has_search = o->search != NULL;
	m->arenas = ARENA_ARRAY(m->run->arena, struct arena, (size_t)o->jobs);

	bool good = site_read(&m->site, &from, m->arenas, m->run->diags);

	if (m->site.is_whole && m->site.words.units)
		downloads_make(&m->site, m->run->arena);
	if (m->site.is_whole)
		untold_check(&m->site, m->run->diags);
	return drift_check_kept(&m->site, m->run->diags) && good;
}

/*
 * The worksheets that work, for the browser. What is over or to come is apart, so that nobody who comes for an estimate
 * waits for it.
 */
static struct slice make_script(struct making *m, bool apart)
{
	const struct worksheets *all = &m->site.worksheets;
	struct script_sheet *sheets = ARENA_ARRAY(
		m->run->arena, struct script_sheet, all->count + 1);
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++) {
		const struct worksheet *w = &all->items[i];

		if (w->is_good && worksheet_is_apart(all, w) == apart)
			sheets[count++] = (struct script_sheet){ w->key, w->compiled.image };
	}
	return script_sheets(sheets, count, apart, m->run->arena);
}

/* With mistakes already, the pages are only made to find more of them. */
static bool make_pages(struct making *m, bool good)
{
	bool has_lexicon = readable_load(&m->lexicon, m->run, &m->site, &good);

	m->pages = (struct pages){
		.site = &m->site,
		.options = m->run->options,
		.find_asset = assets_find,
		.assets = m->assets,
		.sink = m->stage && good ? put_page : NULL,
		.sink_context = m->stage,
		.lexicon = has_lexicon ? &m->lexicon : NULL,
		.tells_advice = !m->stage,
	};

	if (m->site.settings.integrity)
		assets_ask_integrity(m->assets);
	assets_add(m->assets, SLICE("styles/brand.css"),
		settings_stylesheet(&m->site.settings, m->run->arena));
	assets_add(m->assets, SLICE("scripts/sheets.js"), make_script(m, false));
	assets_add(m->assets, SLICE("scripts/versions.js"), make_script(m, true));

	good = pages_make(&m->pages, m->run) && good;
	if (!m->is_kept)
		pages_release(&m->pages);
	good = looks_check_assets(
		       m->assets, m->run->options->layouts, m->run->arena, m->run->diags) &&
		good;
	if (m->run->options->report)
		readable_report(&m->pages, m->run);
	if (!m->pages.tells_advice)
		m->run->advice = m->pages.advice;
	return assets_publish(m->assets, good ? m->stage : NULL, m->run->diags) && good;
}

static void summarise(const struct making *m)
{
	struct slice day = words_date(&m->site.words, m->run->arena, m->site.as_of);

	buf_print(m->run->summary, "%zu pages as of %.*s", m->site.page_count, SLICE_ARG(day));
}

/* The next day on which the site must be built again. */
static void find_next(const struct making *m)
{
	struct run *r = m->run;
	struct comings coming;

	coming_find(&coming, &m->site, true, r->arena);
	if (coming.count)
		r->next = words_date(&m->site.words, r->arena, coming.items->day);
}

static bool make(struct making *m)
{
	bool good = read_site(m);

	if (m->site.is_whole)
		good = make_pages(m, good);
	if (good && m->stage)
		good = put_pictures(m) && put_worksheets(m) && put_downloads(m) && put_search(m) &&
			put_generated(m);
	if (good && m->stage) {
		summarise(m);
		find_next(m);
	}
	return good;
}

static struct making *begin(struct run *r, struct stage *stage)
{
	struct making *m = ARENA_NEW(r->arena, struct making);

	m->run = r;
	m->stage = stage;
	m->assets = assets_new(r->options->layouts, r->options->assets);
	return m;
}

bool make_site(struct run *r, struct stage *stage)
{
	struct making *m = begin(r, stage);
	bool good = make(m);

	make_release(m);
	return good;
}

bool make_kept(struct run *r, struct stage *stage, struct making **made)
{
	*made = begin(r, stage);
	(*made)->is_kept = true;
	return make(*made);
}

void make_release(struct making *m)
{
	pages_release(&m->pages);
	assets_free(m->assets);
	for (int i = 0; i < m->run->options->jobs; i++)
		arena_release(&m->arenas[i]);
}

static struct page *find_page(const struct making *m, const char *file)
{
	for (size_t i = 0; i < m->site.page_count; i++)
		if (strcmp(m->site.pages[i].file, file) == 0)
			return &m->site.pages[i];
	return NULL;
}

void make_page_again(struct making *m, const char *file)
{
	struct page *p = find_page(m, file);
	struct content_file now = { { file, slice_text(NULL) }, CONTENT_PAGE, { 0 } };
	struct diags unheard;

	diags_init(&unheard, &m->arenas[0]);
	if (!p || !content_read(&now, &m->arenas[0], &unheard))
		return;

	struct slice front = slice_of(p->source.at, (size_t)(p->body.at - p->source.at));

	if (!slice_starts(now.bytes, front))
		return;
	p->source = now.bytes;
	p->body = slice_after(now.bytes, front.length);
	m->pages.sink = put_page_again;
	pages_make_again(&m->pages, p);
}

const struct site *make_site_of(const struct making *m)
{
	return &m->site;
}
