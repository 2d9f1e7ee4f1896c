#include "command/pages.h"

#include <assert.h>
#include <stdatomic.h>
#include "base/limits.h"
#include "base/nearest.h"
#include "base/parallel.h"
#include "base/pool.h"
#include "check/access.h"
#include "command/looks.h"
#include "check/access_site.h"
#include "layout/html.h"
#include "layout/render.h"
#include "publish/plain_text.h"
#include "site/compose.h"
#include "site/document.h"
#include "site/drift.h"
#include "site/formats.h"
#include "site/signpost.h"
#include "text/tree.h"

/* Escaping makes six bytes of one at most; a doctype stands before. */
enum { LONGEST_HTML = LIMIT_PAGE_OUTPUT * 6 + 64 };

/* What each worker has of its own. */
struct worker {
	struct arena kept;    /* until all pages are made: layouts, messages, notes about links */
	struct arena scratch; /* for one page: what we make */
	struct pool pool;     /* for one page: what libraries make */
	struct diags diags, advice;
	struct layouts *layouts;
	struct access_known known; /* kept, for the rules over all pages */
	bool renders;		   /* layouts could be read and the disk takes pages */
	struct looks looks;
	struct buf html;
};

struct pages_making {
	const struct pages *pages;
	struct run *run;
	struct document document; /* read by all workers */
	struct worker *workers;
	struct page_links *links;   /* one for each page */
	struct access_notes *notes; /* the same */
	atomic_size_t done;
};

static const struct layout *find_layout(struct worker *w, struct slice name, struct place asked)
{
	const struct layout *l = layouts_find(w->layouts, name);
	char hint[NEAREST_HINT];

	if (!l)
		diag_error(&w->diags, asked, "layout-unknown", "no layout \"%.*s\"%s",
			SLICE_ARG(name),
			nearest_hint(layouts_nearest(w->layouts, name), hint, sizeof(hint)));
	return l;
}

/* The section that the page belongs to in the site document, or NULL for home and 404. */
static xmlNodePtr section_of(const struct pages_making *m, const struct page *p)
{
	return p->section ? m->document.sections[p->section - m->pages->site->sections] : NULL;
}

/* Hand a finished file on. */
static void put(struct pages_making *m, struct worker *w, struct slice path)
{
	assert(!w->html.full);
	if (m->pages->sink &&
		!m->pages->sink(m->pages->sink_context, path, buf_slice(&w->html), &w->diags))
		w->renders = false;
}

/* Whether everybody can use the page. */
static bool check_access(struct worker *w, xmlDocPtr finished, struct access_notes *notes)
{
	struct access_page page = {
		.root = tree_root(finished),
		.place = tree_place,
		.is_ours = true,
		.arena = &w->scratch,
		.notes = notes,
	};

	bool good = access_check(&page, &w->diags);

	return looks_check(&w->looks, &page, &w->diags) && good;
}

/* Render a composed page by one layout, and hand it on. */
static void finish(struct pages_making *m, struct worker *w, const struct layout *l,
	const struct page *p, xmlDocPtr composed, struct slice path, struct page_links *links,
	struct access_notes *notes)
{
	xmlDocPtr finished = NULL;

	if (!render_page(l, m->document.doc, section_of(m, p), tree_root(composed), &finished,
		    &w->diags))
		return;
	buf_clear(&w->html);
	html_write(finished, &w->html);

	bool is_usable = check_access(w, finished, notes);

	if (link_collect(finished, links, &w->scratch, &w->diags) && is_usable)
		put(m, w, path);
}

static void finish_page(
	struct pages_making *m, struct worker *w, const struct page *p, xmlDocPtr composed)
{
	struct place top = p->layout ? p->layout->place : (struct place){ p->file, 1, 1 };
	const struct layout *l = find_layout(w, site_layout(p), top);

	size_t index = (size_t)(p - m->pages->site->pages);

	m->notes[index] = (struct access_notes){
		.known = &w->known,
		.path = p->path,
		.place = p->title->place.line ? p->title->place : (struct place){ p->file, 1, 1 },
		.is_apart = !p->section || p->standing != STANDING_IN_FORCE,
	};
	if (l)
		finish(m, w, l, p, composed, p->path, &m->links[index], &m->notes[index]);
}

/* The same in plain text, and how large that is, for whoever follows the link to it. */
static void finish_plain_text(struct pages_making *m, struct worker *w, const struct page *p,
	xmlDocPtr composed, const struct signposts *posts)
{
	const struct words *words = &m->pages->site->words;
	struct slice size;

	buf_clear(&w->html);
	plain_text_write(tree_root(m->document.doc), tree_root(composed), words, &w->html);
	size = arena_print(&w->scratch, "%zu", (w->html.length + 1023) / 1024);
	tree_set(tree_root(composed), "plain-text-size",
		words_filled(&w->scratch, words->text[WORD_METHOD_SIZE], &size, 1));
	put(m, w, formats_plain_text(p->address, &w->scratch));
	for (size_t i = 0; i < posts->count; i++)
		if (posts->items[i].is_of_page)
			put(m, w, formats_plain_text(posts->items[i].address, &w->scratch));
}

/* And in large print. What leads to a part of the page leads to the page itself, whose parts are noted. */
static void finish_large_print(struct pages_making *m, struct worker *w, const struct page *p,
	xmlDocPtr composed, struct slice address)
{
	struct place asked = m->pages->site->settings.formats.sections->place;
	const struct layout *l = find_layout(w, SLICE(FORMATS_LAYOUT), asked);
	struct page_links links = { .arena = &w->scratch };

	if (l)
		finish(m, w, l, p, composed, formats_large_print(address, &w->scratch), &links,
			NULL);
}

/* Where its version would stand apart, if the layouts have a page for that. */
static void finish_signpost(struct pages_making *m, struct worker *w, const struct page *p,
	xmlDocPtr composed, const struct signpost *post)
{
	const struct layout *l = layouts_find(w->layouts, SLICE(SIGNPOST_LAYOUT));
	struct page_links links = { .arena = &w->scratch };

	if (l)
		finish(m, w, l, p, composed,
			arena_print(&w->scratch, "%.*sindex.html",
				SLICE_ARG(slice_after(post->address, 1))),
			&links, NULL);
}

/* What has the address of a day lies one folder below the page, whose root is its own from then on: so it comes last. */
static void finish_with_day(struct pages_making *m, struct worker *w, const struct page *p,
	xmlDocPtr composed, const struct signposts *posts)
{
	if (!posts->count)
		return;
	xmlUnsetProp(tree_root(composed), (const xmlChar *)"root");
	tree_set(tree_root(composed), "root",
		arena_print(&w->scratch, "%.*s../", SLICE_ARG(p->root)));
	for (size_t i = 0; i < posts->count; i++) {
		const struct signpost *post = &posts->items[i];

		finish_signpost(m, w, p, composed, post);
		if (post->is_of_page && formats_has(m->pages->site, p))
			finish_large_print(m, w, p, composed, post->address);
	}
}

static void finish_all(
	struct pages_making *m, struct worker *w, const struct page *p, xmlDocPtr composed)
{
	bool has_formats = formats_has(m->pages->site, p);
	struct signposts posts;

	signposts_find(&posts, m->pages->site, p, &w->scratch);
	if (has_formats)
		finish_plain_text(m, w, p, composed, &posts);
	finish_page(m, w, p, composed);
	if (has_formats)
		finish_large_print(m, w, p, composed, p->address);
	finish_with_day(m, w, p, composed, &posts);
}

static xmlDocPtr compose(struct pages_making *m, struct worker *w, const struct page *p)
{
	const struct site *s = m->pages->site;
	size_t index = (size_t)(p - s->pages);
	struct plain_page plain = { .lexicon = m->pages->lexicon, .advice = &w->advice };
	xmlDocPtr composed = compose_page(s, p, m->document.cards[index], &m->links[index],
		plain.lexicon ? &plain : NULL, &w->scratch, &w->diags);

	m->pages->figures[index] = plain.figures;
	return composed;
}

static void make_page(void *context, int number, size_t index)
{
	struct pages_making *m = context;
	struct worker *w = &m->workers[number];
	const struct page *p = &m->pages->site->pages[index];
	size_t done = atomic_fetch_add(&m->done, 1);

	arena_clear(&w->scratch);
	tree_enter(&w->pool);
	m->links[index].arena = &w->kept;

	xmlDocPtr composed = compose(m, w, p);

	/* a page that is out of step is looked at for its other mistakes all the same */
	(void)!drift_check(m->pages->site, p, &w->scratch, &w->diags);
	if (composed && w->renders && !p->has_gaps)
		finish_all(m, w, p, composed);
	tree_leave();
	if (number == 0 && m->run->progress)
		m->run->progress(
			m->run->progress_context, "pages", done, m->pages->site->page_count);
}

/* Each worker reads the layouts for itself: a compiled expression may change while it is evaluated. */
static void hire(void *context, int number, size_t index)
{
	struct pages_making *m = context;
	struct worker *w = &m->workers[index];
	const struct pages *p = m->pages;

	(void)number;
	arena_init(&w->kept);
	arena_init(&w->scratch);
	pool_init(&w->pool);
	diags_init(&w->diags, &w->kept);
	diags_init(&w->advice, &w->kept);
	w->looks = (struct looks){ .assets = p->assets, .arena = &w->kept };
	buf_init(&w->html, LONGEST_HTML);
	w->known.arena = &w->kept;
	w->renders = layouts_load(&w->layouts, &w->kept, p->options->layouts, p->find_asset,
			     p->assets, &w->diags) &&
		!p->site->has_gaps;
}

static bool hear(struct pages_making *m, struct pages *p, const struct worker *w)
{
	diags_merge(m->run->diags, &w->diags);
	if (p->tells_advice)
		diags_merge(m->run->diags, &w->advice);
	p->advice += w->advice.warnings;
	return diags_clean(&w->diags);
}

static void dismiss(struct worker *w)
{
	layouts_free(w->layouts);
	buf_release(&w->html);
	pool_release(&w->pool);
	arena_release(&w->scratch);
	arena_release(&w->kept);
}

/* Copies of the layouts' files, for the manifest: every worker has read the same. */
static void keep_layouts(struct pages *p, const struct layouts *l, struct arena *a)
{
	struct layout_file *files = ARENA_ARRAY(a, struct layout_file, layouts_files(l, NULL) + 1);

	p->layout_count = layouts_files(l, files);
	p->layouts = ARENA_ARRAY(a, struct site_source, p->layout_count + 1);
	for (size_t i = 0; i < p->layout_count; i++)
		p->layouts[i] = (struct site_source){
			arena_print(a, "layouts/%.*s", SLICE_ARG(files[i].name)).at,
			arena_copy(a, files[i].text),
		};
}

bool pages_make(struct pages *p, struct run *r)
{
	int jobs = p->options->jobs;
	struct pages_making *m = p->making = ARENA_NEW(r->arena, struct pages_making);
	bool good;

	m->pages = p;
	m->run = r;
	document_make(&m->document, p->site, r->arena);
	m->workers = ARENA_ARRAY(r->arena, struct worker, (size_t)jobs);
	m->links = ARENA_ARRAY(r->arena, struct page_links, p->site->page_count + 1);
	m->notes = ARENA_ARRAY(r->arena, struct access_notes, p->site->page_count + 1);
	p->figures = ARENA_ARRAY(r->arena, struct plain_figures, p->site->page_count + 1);
	parallel_each(jobs, (size_t)jobs, hire, m);
	parallel_each(jobs, p->site->page_count, make_page, m);
	keep_layouts(p, m->workers[0].layouts, r->arena);
	good = link_settle(p->site, m->links, r->diags);
	good = access_site_check(m->notes, p->site->page_count, r->arena, r->diags) && good;
	for (int i = 0; i < jobs; i++)
		good = hear(m, p, &m->workers[i]) && good;
	return good;
}

void pages_make_again(struct pages *p, const struct page *page)
{
	struct pages_making *m = p->making;
	struct worker *w = &m->workers[0];
	size_t index = (size_t)(page - p->site->pages);

	/* what is wrong is told by the next run over all pages */
	diags_init(&w->diags, &w->kept);
	diags_init(&w->advice, &w->kept);
	m->links[index] = (struct page_links){ 0 };
	make_page(m, 0, index);
}

void pages_release(struct pages *p)
{
	for (int i = 0; p->making && i < p->options->jobs; i++)
		dismiss(&p->making->workers[i]);
	if (p->making)
		document_release(&p->making->document);
	p->making = NULL;
}
