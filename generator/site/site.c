#include "site/site.h"

#include <stdlib.h>
#include "base/limits.h"
#include "base/nearest.h"
#include "base/parallel.h"
#include "site/calibration.h"
#include "site/coming.h"
#include "site/content.h"
#include "site/easy_site.h"
#include "site/keep.h"
#include "site/order.h"
#include "site/register.h"
#include "site/sheet_check.h"
#include "site/sheet_figure.h"
#include "site/transparency_rows.h"

struct reading {
	struct site *site;
	const struct site_options *options;
	struct arena *arenas; /* one for each job */
	struct diags *diags;  /* one for each job */
	struct content_file *files;
	struct page **pages; /* of each file, if it is one */
	size_t count;
};

/* Read one file, and a page's front matter with it. Runs on any worker. */
static void read_file(void *context, int worker, size_t index)
{
	struct reading *r = context;
	struct content_file *f = &r->files[index];
	struct arena *a = &r->arenas[worker];
	struct diags *d = &r->diags[worker];

	if (f->kind == CONTENT_UNKNOWN) {
		diag_error(d, (struct place){ .file = f->disk.path }, "file-unknown",
			"this file has no use here: pages end in .md, figures stand in figures/ and "
			"worksheets in worksheets/ and end in .yaml, pictures stand in pictures/ and end in "
			".svg, .png or .jpg, and names are lower-case letters, digits and hyphens");
		return;
	}
	if (f->kind == CONTENT_HANDBOOK || f->kind == CONTENT_EASY_PICTURE ||
		f->kind == CONTENT_SAMPLE)
		return;
	if (!content_read(f, a, d) || f->kind != CONTENT_PAGE)
		return;

	struct page_file from = { f->disk.path, f->disk.name, f->bytes };

	r->pages[index] = ARENA_NEW(a, struct page);
	if (!page_read(r->pages[index], &from, a, d))
		return; /* what could be read of it is looked at all the same */
}

/* A file that is refused does not hide the mistakes of the others. */
static bool list_files(struct reading *r)
{
	const char *content = r->options->content;
	struct disk_file *files = NULL;

	if (!disk_exists(content)) {
		r->site->is_whole = false;
		diag_error(&r->diags[0], (struct place){ .file = content }, "content-missing",
			"there is no such folder here: go to the folder that has it, or say where it is "
			"with --content");
		return false;
	}

	bool good = disk_list(&r->arenas[0], content, &files, &r->count, &r->diags[0]);

	/* nor does a folder that is refused ask for what would be in it */
	r->site->is_whole = good || r->count;
	r->files = ARENA_ARRAY(&r->arenas[0], struct content_file, r->count);
	r->pages = ARENA_ARRAY(&r->arenas[0], struct page *, r->count);
	for (size_t i = 0; i < r->count; i++) {
		r->files[i].disk = files[i];
		r->files[i].kind = content_kind(files[i].name);
	}
	return good;
}

/*
 * The tree of a YAML file that pages refer to, or NULL after a message: without it, whatever pages refer to
 * would be missed for no fault of theirs.
 */
static const struct data *read_tree(struct reading *r, const struct content_file *f)
{
	const struct data *tree = f->bytes.at
		? data_read(&r->arenas[0], f->disk.path, f->bytes, 1, &r->diags[0])
		: NULL;

	if (!tree)
		r->site->is_whole = false;
	return tree;
}

/* The tree of the file called `name` in the content folder, or NULL after a message. */
static const struct data *read_yaml(struct reading *r, const char *name)
{
	for (size_t i = 0; i < r->count; i++) {
		const struct content_file *f = &r->files[i];

		if (slice_is(f->disk.name, name))
			return read_tree(r, f);
	}
	r->site->is_whole = false;
	diag_error(&r->diags[0], (struct place){ .file = r->options->content }, "file-missing",
		"the file \"%s\" is missing", name);
	return NULL;
}

/* The words of the site's language, a file of its own so that another language is another file. */
static bool read_words(struct reading *r, struct site_source *source)
{
	const struct data *language = r->site->settings.language;
	struct arena *a = &r->arenas[0];
	struct diags *d = &r->diags[0];
	const char *path = arena_print(
		a, "%s/%.*s.yaml", r->options->words, SLICE_ARG(data_text(language)))
				   .at;

	if (!language)
		return false;
	if (!disk_exists(path)) {
		diag_error(d, language->place, "language-unknown",
			"no words in \"%.*s\": the file %s is missing", SLICE_ARG(language->text),
			path);
		return false;
	}
	source->file = arena_print(a, "layouts/words/%.*s.yaml", SLICE_ARG(language->text)).at;
	if (!disk_read(a, path, LIMIT_YAML_FILE, true, &source->bytes, d))
		return false;

	const struct data *file = data_read(a, path, source->bytes, 1, d);

	return file && words_read(&r->site->words, file, a, d);
}

/* What a worksheet has of figures is among the figures of the site, or at least not missed there. */
static void add_figures(struct site *s, struct arena *a)
{
	for (size_t i = 0; i < s->worksheets.count; i++) {
		const struct worksheet *w = &s->worksheets.items[i];

		if (!w->sheet)
			sheet_figures_refuse(&s->figures, w->name, a);
		else if (!worksheet_is_apart(&s->worksheets, w))
			sheet_figures_add(&s->figures, &s->worksheets, w->name, &s->words, a);
	}
}

static bool read_worksheets(struct reading *r)
{
	struct site *s = r->site;
	struct arena *a = &r->arenas[0];
	struct worksheet_source *files = ARENA_ARRAY(a, struct worksheet_source, r->count + 1);
	struct worksheet_source *others = ARENA_ARRAY(a, struct worksheet_source, r->count + 1);
	struct worksheets_from from = {
		.files = files,
		.calibrations = others,
		.words = &s->words,
		.sources = &s->sources,
		.roles = &s->settings.roles,
		.base_url = s->base_url,
		.as_of = s->as_of,
	};

	for (size_t i = 0; i < r->count; i++) {
		const struct content_file *f = &r->files[i];

		const struct worksheet_source source = { f->disk.path, f->disk.name, f->bytes };

		if (f->kind == CONTENT_WORKSHEET)
			files[from.count++] = source;
		else if (f->kind == CONTENT_PACKAGES || f->kind == CONTENT_BEFORE)
			others[from.calibration_count++] = source;
	}
	bool good = worksheets_read(&s->worksheets, &from, a, &r->diags[0]);

	good = calibrations_read(&s->worksheets, &from, a, &r->diags[0]) && good;
	good = sheet_contacts_check(&s->worksheets, &s->settings, &r->diags[0]) && good;
	good = sheet_costs_check(&s->worksheets, &s->settings, &r->diags[0]) && good;
	add_figures(s, a);
	return good;
}

static bool read_figures(struct reading *r)
{
	struct site *s = r->site;
	bool good = true;

	for (size_t i = 0; i < r->count; i++) {
		const struct content_file *f = &r->files[i];

		if (f->kind != CONTENT_FIGURES)
			continue;

		const struct data *file = read_tree(r, f);

		good = file && figures_read(&s->figures, &r->arenas[0], file, &r->diags[0]) && good;
	}
	good = read_worksheets(r) && good;
	return figures_settle(&s->figures, &s->sources, &s->words, s->as_of, &r->arenas[0],
		       &r->diags[0]) &&
		good;
}

/* Who decides, if the site says so. */
static bool read_forums(struct reading *r)
{
	struct site *s = r->site;
	const struct forums_from from = { &s->worksheets, &s->figures, &s->sources };

	for (size_t i = 0; i < r->count; i++) {
		const struct data *file;

		if (!slice_is(r->files[i].disk.name, "forums.yaml"))
			continue;
		file = read_tree(r, &r->files[i]);
		return file && forums_read(&s->forums, file, &from, &r->arenas[0], &r->diags[0]);
	}
	return true;
}

/* The files that pages refer to. All are tried, so that the mistakes of one do not hide the others'. */
static bool read_shared(struct reading *r, struct site_source *words)
{
	struct site *s = r->site;
	struct arena *a = &r->arenas[0];
	struct diags *d = &r->diags[0];
	const struct data *settings = read_yaml(r, "site.yaml");
	const struct data *glossary = read_yaml(r, "glossary.yaml");
	const struct data *sources = read_yaml(r, "sources.yaml");
	bool good = settings && settings_read(&s->settings, settings, a, d);

	good = (!settings || statement_check(&s->settings.statement, s->as_of, d)) && good;
	good = read_words(r, words) && good;
	good = compare_limits_check(&s->settings.compare, &s->words, d) && good;
	s->has_gaps = !good;

	s->base_url = r->options->base_url.length ? r->options->base_url
						  : data_text(s->settings.base_url);
	good = glossary && glossary_read(&s->glossary, a, glossary, d) && good;
	good = sources && sources_read(&s->sources, a, sources, &s->words, d) && good;
	good = read_figures(r) && good;
	return read_forums(r) && good;
}

/* The pictures of easy read: ours, and the council's own. */
static bool read_easy(struct reading *r, struct site_source *manifest)
{
	const struct site_options *o = r->options;
	struct easy_site_from from = { o->layouts, o->assets, o->content, NULL };
	bool good = true;

	for (size_t i = 0; i < r->count; i++) {
		if (!slice_is(r->files[i].disk.name, EASY_MANIFEST))
			continue;
		from.own = read_tree(r, &r->files[i]);
		good = from.own;
	}
	return easy_site_read(r->site, &from, manifest, &r->arenas[0], &r->diags[0]) && good;
}

static bool check_logo(struct reading *r)
{
	const struct data *logo = r->site->settings.brand.logo;
	char hint[NEAREST_HINT];

	if (!logo || map_get(&r->site->by_picture, logo->text))
		return true;
	diag_error(&r->diags[0], logo->place, "link-dead", "no picture \"%.*s\"%s",
		SLICE_ARG(logo->text),
		nearest_hint(map_nearest(&r->site->by_picture, logo->text), hint, sizeof(hint)));
	return false;
}

static void keep_pages(struct reading *r)
{
	struct site *s = r->site;

	s->pages = ARENA_ARRAY(&r->arenas[0], struct page, r->count + s->worksheets.apart);
	for (size_t i = 0; i < r->count; i++)
		if (r->pages[i])
			s->pages[s->page_count++] = *r->pages[i];
}

static void begin(
	struct reading *r, struct site *s, const struct site_options *o, struct arena *arenas)
{
	*s = (struct site){ .program = o->program,
		.as_of = o->as_of,
		.has_search = o->has_search,
		.is_whole = true };
	*r = (struct reading){ .site = s, .options = o, .arenas = arenas };
	r->diags = ARENA_ARRAY(&arenas[0], struct diags, (size_t)o->jobs);
	for (int i = 0; i < o->jobs; i++)
		diags_init(&r->diags[i], &arenas[i]);
}

bool site_read(struct site *s, const struct site_options *o, struct arena *arenas, struct diags *d)
{
	struct reading r;
	struct site_source words = { 0 }, manifest = { 0 };
	bool good;

	begin(&r, s, o, arenas);
	good = list_files(&r);
	if (s->is_whole) {
		parallel_each(o->jobs, r.count, read_file, &r);
		good = read_shared(&r, &words) && good;
		keep_pages(&r);
		good = read_easy(&r, &manifest) && good;
		keep_pictures(s, r.files, r.count, &arenas[0]);
		keep_meanings(s, r.files, r.count, &arenas[0]);
		good = check_logo(&r) && good;
		keep_sources(s, r.files, r.count, (const struct site_source[]){ words, manifest },
			&arenas[0]);
	}
	/* the order is checked even when a page could not be read: its messages are about the others */
	good = s->files && order_pages(s, &arenas[0], &r.diags[0]) && good;
	good = s->files && easy_site_settle(s, &r.diags[0]) && good;
	good = s->files && register_settle(s, &r.diags[0]) && good;
	good = transparency_settle(s, &r.diags[0]) && good;
	if (s->is_whole)
		keep_survey(s, &arenas[0]);
	s->coming = coming_of(s, &arenas[0]);
	for (int i = 0; i < o->jobs; i++) {
		good = diags_clean(&r.diags[i]) && good;
		diags_merge(d, &r.diags[i]);
	}
	return good;
}

const struct page *site_special(const struct site *s, const char *layout)
{
	return map_get(&s->by_layout, slice_text(layout));
}

struct slice site_special_path(const struct site *s, const char *layout)
{
	const struct page *p = site_special(s, layout);

	return p ? p->path : slice_text(NULL);
}

struct slice site_layout(const struct page *p)
{
	static const char *const usual[] = {
		[PAGE_HOME] = "home",
		[PAGE_SECTION] = "section",
		[PAGE_PAGE] = "page",
		[PAGE_ERROR] = "error",
	};

	if (p->layout)
		return p->layout->text;
	return slice_text(page_is_easy(p) ? "easy-read" : usual[p->kind]);
}
