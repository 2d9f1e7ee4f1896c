#include <strings.h>
#include "base/limits.h"
#include "base/parallel.h"
#include "base/pool.h"
#include "check/access.h"
#include "check/access_rule.h"
#include "check/access_site.h"
#include "check/contrasts.h"
#include "check/script_check.h"
#include "check/style_check.h"
#include "command/command.h"
#include "command/gather.h"
#include "command/local.h"
#include "command/sarif.h"
#include "command/summary.h"
#include "publish/disk.h"
#include "text/soup.h"

/* What each worker has of its own. */
struct worker {
	struct arena kept;    /* until all is done: messages, stylesheets */
	struct arena scratch; /* for one page */
	struct pool pool;
	struct diags diags;
	struct local_files styles, scripts;
	struct access_known known;
	struct map contrasts; /* of pages with the same stylesheets */
};

struct audit {
	struct run *run;
	struct gathering pages;
	struct access_notes *notes; /* one for each */
	struct worker *workers;
};

/* One page while it is looked at. */
struct auditing {
	struct worker *worker;
	const struct gathered *file;
	struct access_notes *notes;
	struct soup soup;
	const struct stylesheet **sheets;
	size_t sheet_count;
	bool has_own_styles, has_unknown;
};

enum { MOST_SHEETS = 64 };

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

static void add_sheet(struct auditing *a, const struct stylesheet *s)
{
	if (a->sheet_count < MOST_SHEETS)
		a->sheets[a->sheet_count++] = s;
	else
		a->has_unknown = true;
}

static void add_linked(struct auditing *a, const xmlNode *link)
{
	struct worker *w = a->worker;
	bool is_new;
	struct local_file *f = local_find(
		&w->styles, a->file->root, a->file->path, tree_get(link, "href"), &is_new);

	if (!f) {
		a->has_unknown = true;
		return;
	}
	if (is_new) {
		f->read = style_read(f->path, f->text, 1, 1, &w->kept);
		(void)!style_check(f->read, &w->kept, &w->diags);
	}
	add_sheet(a, f->read);
}

/* What a script or style element says: its one child. */
static struct slice content_of(const xmlNode *e)
{
	return slice_text(e->children ? (const char *)e->children->content : NULL);
}

static void add_written(struct auditing *a, const xmlNode *style)
{
	struct worker *w = a->worker;
	struct place place = tree_place(style);
	struct slice text = arena_copy(&w->scratch, content_of(style));
	const struct stylesheet *s = style_read(
		place.file, text, place.line, place.column + (int)strlen("<style>"), &w->scratch);

	(void)!style_check(s, &w->scratch, &w->diags);
	a->has_own_styles = true;
	add_sheet(a, s);
}

static bool is_for_paper(const xmlNode *e)
{
	return is_word(tree_get(e, "media"), "print");
}

static void check_script(struct auditing *a, const xmlNode *script)
{
	struct worker *w = a->worker;
	struct slice address = tree_get(script, "src"), type = tree_get(script, "type");
	struct place place = tree_place(script);
	bool is_new;

	if (type.length && !is_word(type, "module") && !is_word(type, "text/javascript") &&
		!is_word(type, "application/javascript"))
		return;
	if (!address.length) {
		(void)!script_check(
			place.file, content_of(script), place.line, &w->scratch, &w->diags);
		return;
	}

	const struct local_file *f = local_find(
		&w->scripts, a->file->root, a->file->path, address, &is_new);

	if (f && is_new)
		(void)!script_check(f->path, f->text, 1, &w->kept, &w->diags);
}

static void check_style_attribute(struct auditing *a, const xmlNode *e)
{
	struct worker *w = a->worker;
	struct slice style = tree_get(e, "style");

	if (style.length)
		(void)!style_check_inline(style_read_inline(style, tree_place(e), &w->scratch),
			slice_text((const char *)e->name), &w->scratch, &w->diags);
}

static void look_around(struct auditing *a)
{
	const xmlNode *root = tree_root(a->soup.doc);

	for (const xmlNode *e = root; e; e = tree_next(e, root)) {
		if (tree_is(e, "link") && is_word(tree_get(e, "rel"), "stylesheet") &&
			!is_for_paper(e))
			add_linked(a, e);
		else if (tree_is(e, "style") && !is_for_paper(e))
			add_written(a, e);
		else if (tree_is(e, "script"))
			check_script(a, e);
		check_style_attribute(a, e);
	}
}

/* Pages with the same stylesheets share what is made of them. */
static struct contrasts *contrasts_of(struct auditing *a)
{
	struct worker *w = a->worker;
	struct slice key = slice_text(a->has_unknown ? "?" : "-");
	struct arena *arena = a->has_own_styles ? &w->scratch : &w->kept;

	for (size_t i = 0; i < a->sheet_count; i++)
		key = arena_print(&w->scratch, "%.*s\n%s", SLICE_ARG(key), a->sheets[i]->file);

	struct contrasts *p = a->has_own_styles ? NULL : map_get(&w->contrasts, key);

	if (p)
		return p;
	p = contrasts_new(arena);
	for (size_t i = 0; i < a->sheet_count; i++)
		contrasts_add(p, a->sheets[i]);
	if (a->has_unknown)
		contrasts_add_unknown(p);
	if (!a->has_own_styles)
		(void)!map_add(&w->contrasts, &w->kept, arena_copy(&w->kept, key), p);
	return p;
}

static void tell_strays(struct auditing *a)
{
	for (const struct soup_stray *s = a->soup.strays; s; s = s->next)
		access_tell(&(struct access_finding){ .rule = ACCESS_TAGS,
				    .place = s->place,
				    .words = arena_print(
					    &a->worker->scratch, "</%.*s>", SLICE_ARG(s->name)) },
			&a->worker->diags);
}

/* Nothing need lead to home, nor to what a server shows when something is not there. */
static void begin_notes(struct auditing *a)
{
	struct slice path = slice_text(a->file->path), root = slice_text(a->file->root);

	if (slice_starts(path, root) && path.length > root.length && path.at[root.length] == '/')
		path = slice_after(path, root.length + 1);
	*a->notes = (struct access_notes){
		.known = &a->worker->known,
		.path = path,
		.is_apart = slice_is(path, "index.html") || slice_starts(path, SLICE("404")) ||
			slice_starts(path, SLICE("500")),
	};
}

static void check_page(struct auditing *a)
{
	struct worker *w = a->worker;
	struct access_page page = {
		.root = tree_root(a->soup.doc),
		.place = tree_place,
		.arena = &w->scratch,
		.notes = a->notes,
	};

	begin_notes(a);
	tell_strays(a);
	(void)!access_check(&page, &w->diags);
	look_around(a);
	(void)!contrasts_check(contrasts_of(a), &page, &w->diags);
}

static void audit_page(void *context, int number, size_t index)
{
	struct audit *all = context;
	struct worker *w = &all->workers[number];
	struct auditing a = {
		.worker = w,
		.file = &all->pages.files[index],
		.notes = &all->notes[index],
	};
	struct slice bytes;

	arena_clear(&w->scratch);
	a.sheets = ARENA_ARRAY(&w->scratch, const struct stylesheet *, MOST_SHEETS);
	if (!disk_read(&w->scratch, a.file->path, LIMIT_HTML_FILE, false, &bytes, &w->diags))
		return;
	tree_enter(&w->pool);
	if (soup_read(&a.soup, a.file->path, bytes, &w->scratch))
		check_page(&a);
	else
		diag_error(&w->diags, (struct place){ a.file->path, 0, 0 }, "html",
			"this is no HTML page: it has no elements, or elements stand more than %d deep in each other",
			LIMIT_HTML_DEPTH);
	tree_leave();
}

static void hire(struct worker *w)
{
	arena_init(&w->kept);
	arena_init(&w->scratch);
	pool_init(&w->pool);
	diags_init(&w->diags, &w->kept);
	w->known.arena = &w->kept;
	w->styles.arena = w->scripts.arena = &w->kept;
}

static void dismiss(struct audit *a, struct worker *w)
{
	for (struct diag *m = w->diags.first; m; m = m->next)
		m->place.file = arena_string(a->run->arena, slice_text(m->place.file));
	diags_merge(a->run->diags, &w->diags);
	pool_release(&w->pool);
	arena_release(&w->scratch);
	arena_release(&w->kept);
}

bool audit_run(struct run *r)
{
	const struct options *o = r->options;
	struct audit a = { .run = r };
	int workers = parallel_processors() < LIMIT_JOBS ? parallel_processors() : LIMIT_JOBS;

	if (!gather(&a.pages, o->operands, o->operand_count, r->arena, r->diags))
		return false;
	a.workers = ARENA_ARRAY(r->arena, struct worker, (size_t)workers);
	for (int i = 0; i < workers; i++)
		hire(&a.workers[i]);
	a.notes = ARENA_ARRAY(r->arena, struct access_notes, a.pages.count + 1);
	parallel_each(workers, a.pages.count, audit_page, &a);
	(void)!access_site_check(a.notes, a.pages.count, r->arena, r->diags);
	for (int i = 0; i < workers; i++)
		dismiss(&a, &a.workers[i]);
	diags_sort(r->diags);
	if (o->sarif)
		sarif_write(r->diags, r->summary);
	else
		summary_write(r->diags, a.pages.count, r->summary);
	return diags_clean(r->diags);
}
