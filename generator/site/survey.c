#include "site/survey.h"

#include "base/limits.h"
#include "text/components.h"

struct surveying {
	struct survey *survey;
	const struct survey_from *from;
	const struct page *page;
	struct arena *arena;
	struct arena scratch; /* of one page */
};

static bool has(const struct page *p, struct slice words)
{
	return slice_search(p->body, words) < p->body.length;
}

static void note_gap(struct surveying *s, struct survey_gap gap)
{
	struct survey *all = s->survey;
	struct survey_gap *old = all->gaps;

	if (all->gap_count == all->gap_room) {
		all->gap_room = all->gap_room ? all->gap_room * 2 : 32;
		all->gaps = ARENA_ARRAY(s->arena, struct survey_gap, all->gap_room);
		if (old)
			memcpy(all->gaps, old, all->gap_count * sizeof(*old));
	}
	all->gaps[all->gap_count++] = gap;
}

/* After its label come its title or, without one, its text, of which the first block stands for the whole. */
static struct slice title_of(struct surveying *s, const xmlNode *callout)
{
	const xmlNode *e = callout->children ? callout->children->next : NULL;
	struct buf words;
	struct slice title;

	buf_init(&words, LIMIT_TEXT);
	if (e && (tree_is(e, "ul") || tree_is(e, "ol")) && e->children)
		e = e->children;
	if (e)
		tree_words(e, &words);
	title = arena_copy(s->arena, slice_trim(buf_slice(&words)));
	buf_release(&words);
	return title;
}

static void visit_callout(struct surveying *s, const xmlNode *e)
{
	if (slice_is(tree_get(e, "class"), "callout callout--gap"))
		note_gap(s,
			(struct survey_gap){
				s->page, arena_copy(s->arena, tree_get(e, "id")), title_of(s, e) });
}

static struct survey_sheet *sheet_of(struct surveying *s, struct slice name)
{
	struct survey_sheet *sheet = map_get(&s->survey->sheets, name);

	if (sheet)
		return sheet;
	sheet = ARENA_NEW(s->arena, struct survey_sheet);
	if (!map_add(&s->survey->sheets, s->arena, arena_copy(s->arena, name), sheet))
		return sheet; /* it is not there yet */
	return sheet;
}

static void visit_worksheet(struct surveying *s, const xmlNode *e)
{
	struct survey_sheet *sheet = sheet_of(s, tree_get(e, "name"));
	struct slice show = tree_get(e, "show");
	bool is_all = slice_is(show, "all");

	if (!sheet->sum && (is_all || slice_is(show, "sum")))
		sheet->sum = s->page;
	if (!sheet->versions && (is_all || slice_is(show, "versions")))
		sheet->versions = s->page;
}

static void visit_page(struct surveying *s)
{
	const struct page *p = s->page;
	const struct markdown source = { p->file, p->body, p->body_line, 1 };
	const struct figure_links links = { 0 };
	xmlDocPtr doc = tree_new("body");
	xmlNodePtr body = tree_root(doc);
	struct diags quiet;

	diags_init(&quiet, &s->scratch);
	if (components_page(s->from->words, &source, body, &s->scratch, &quiet)) {
		(void)!figures_resolve(s->from->figures, &links, body, &quiet);
		for (xmlNodePtr e = tree_next(body, body); e; e = tree_next(e, body)) {
			if (tree_is(e, "div"))
				visit_callout(s, e);
			else if (tree_is(e, "candour-worksheet"))
				visit_worksheet(s, e);
			else if (tree_is(e, "candour-register") && !s->survey->registers)
				s->survey->registers = p;
		}
	}
	tree_free(doc);
	arena_clear(&s->scratch);
}

void survey_make(struct survey *survey, const struct survey_from *from, struct arena *a)
{
	struct surveying s = { .survey = survey, .from = from, .arena = a };

	arena_init(&s.scratch);
	for (size_t i = 0; i < from->page_count; i++) {
		s.page = &from->pages[i];
		/* one look at the source is cheaper than a tree of every page */
		if (has(s.page, SLICE("```worksheet")) || has(s.page, SLICE("gap")) ||
			has(s.page, SLICE("```register")))
			visit_page(&s);
	}
	arena_release(&s.scratch);
}

const struct survey_sheet *survey_sheet(const struct survey *s, struct slice name)
{
	static const struct survey_sheet nowhere;
	const struct survey_sheet *sheet = map_get(&s->sheets, name);

	return sheet ? sheet : &nowhere;
}
