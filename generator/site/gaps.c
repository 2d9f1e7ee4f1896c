#include "site/gaps.h"

#include "site/rule_rows.h"

struct collecting {
	struct gaps *gaps;
	const struct site *site;
	struct arena *arena;
};

static void add(struct collecting *c, struct gap gap)
{
	struct gaps *g = c->gaps;
	struct gap *old = g->items;

	if (g->count == g->room) {
		g->room = g->room ? g->room * 2 : 64;
		g->items = ARENA_ARRAY(c->arena, struct gap, g->room);
		if (old)
			memcpy(g->items, old, g->count * sizeof(*old));
	}
	g->items[g->count++] = gap;
}

/* One that no worksheet owns stands on the page that lists all. */
static struct gap figure_gap(const struct site *s, const struct figure *f)
{
	const struct page *list = site_special(s, "figures");

	return (struct gap){
		.kind = GAP_FIGURE,
		.says = f->says->text,
		.instead = f->words,
		.title = f->sheet_title.length || !list ? f->sheet_title : list->title->text,
		.page = list,
		.fragment = f->name,
		.source = data_text(f->cited.id),
		.at = data_text(f->cited.at),
	};
}

static void add_figures(struct collecting *c)
{
	const struct figures *all = &c->site->figures;

	for (size_t i = 0; i < all->count; i++)
		if (all->sorted[i]->status == FIGURE_UNDECIDED &&
			!figure_is_refused(all->sorted[i]))
			add(c, figure_gap(c->site, all->sorted[i]));
}

/* Answers */

/* What a row of rule_rows() is about. */
static struct gap gap_of(struct collecting *c, const struct slice *row)
{
	const struct slice name = row[RULE_WORKSHEET], line = row[RULE_LINE];

	return (struct gap){
		.kind = GAP_ANSWER,
		.says = row[RULE_IF],
		.instead = row[RULE_GIVES],
		.title = row[RULE_WORKSHEET_TITLE],
		.page = survey_sheet(&c->site->survey, name)->sum,
		.fragment = line.length
			? arena_print(c->arena, "%.*s.%.*s", SLICE_ARG(name), SLICE_ARG(line))
			: slice_text(NULL),
		.source = row[RULE_SOURCE],
		.at = row[RULE_AT],
	};
}

static const struct proof_line *proof_of(struct collecting *c, const struct slice *row)
{
	const struct worksheet *w = worksheets_find(&c->site->worksheets, row[RULE_WORKSHEET]);
	const struct method m = { .sheet = w->sheet, .arena = c->arena };
	struct slice wanted = gap_of(c, row).fragment;

	for (size_t i = 0; i < w->sheet->line_count; i++)
		if (slice_equal(method_line_id(&m, &w->sheet->lines[i]), wanted))
			return &w->proof.lines[i];
	return NULL;
}

/* "In any other case" says nothing: each answer that comes to it is a gap of its own. */
static void add_caught(struct collecting *c, const struct slice *row)
{
	const struct proof_line *p = proof_of(c, row);
	struct gap gap = gap_of(c, row);

	for (size_t i = 0; p && i < p->caught_count; i++) {
		gap.says = p->caught[i];
		add(c, gap);
	}
	if (!p || p->caught_more || (p->otherwise && !p->caught_count)) {
		gap.says = c->site->words.text[WORD_GAPS_MORE];
		add(c, gap);
	}
}

static void add_answers(struct collecting *c)
{
	struct dataset rules;

	rule_rows(&rules, c->site, c->arena);
	for (size_t i = 0; i < rules.row_count; i++) {
		const struct slice *row = dataset_row(&rules, i);

		if (!slice_is(row[RULE_REFERS], "true"))
			continue;
		if (slice_is(row[RULE_KIND], "otherwise"))
			add_caught(c, row);
		else
			add(c, gap_of(c, row));
	}
}

/* What is over said what was missing then, and what is to come may have found it. */
static void add_boxes(struct collecting *c)
{
	const struct survey *s = &c->site->survey;

	for (size_t i = 0; i < s->gap_count; i++) {
		const struct page *p = s->gaps[i].page;

		if (!p->has_gaps && p->standing == STANDING_IN_FORCE)
			add(c,
				(struct gap){ .kind = GAP_BOX,
					.says = s->gaps[i].title,
					.title = p->title->text,
					.page = p,
					.fragment = s->gaps[i].id });
	}
}

void gaps_collect(struct gaps *g, const struct site *s, struct arena *a)
{
	struct collecting c = { .gaps = g, .site = s, .arena = a };

	*g = (struct gaps){ 0 };
	add_figures(&c);
	add_answers(&c);
	add_boxes(&c);
}

/* Rows */

enum column { KIND, SAYS, INSTEAD, TITLE, SOURCE, AT, URL };

static const char *const kinds[] = { "figure", "answer", "box", NULL };

static const struct dataset_column columns[] = {
	[KIND] = { "kind", DATASET_TEXT, DATASET_MUST,
		"What is missing: a figure that nobody has decided, an answer that a worksheet does not have, or what a box on a page says",
		kinds },
	[SAYS] = { "says", DATASET_TEXT, DATASET_MUST,
		"What the figure would say, when the answer is missing, or what the box is about",
		NULL },
	[INSTEAD] = { "instead", DATASET_TEXT, DATASET_MAY, "What the site says in its place",
		NULL },
	[TITLE] = { "title", DATASET_TEXT, DATASET_MAY, "The worksheet or page that it belongs to",
		NULL },
	[SOURCE] = { "source", DATASET_TEXT, DATASET_MAY,
		"The document that leaves it open, as this site calls it", NULL },
	[AT] = { "at", DATASET_TEXT, DATASET_MAY, "The place in that document", NULL },
	[URL] = { "url", DATASET_URL, DATASET_MAY, "Where the site shows it", NULL },
};

static const struct dataset_table table = DATASET_TABLE(
	"gaps", "What has not been decided and what the guidance does not say", columns);

void gap_rows(struct dataset *d, const struct site *s, struct arena *a)
{
	struct gaps gaps;

	gaps_collect(&gaps, s, a);
	dataset_begin(d, &table, a);
	for (size_t i = 0; i < gaps.count; i++) {
		const struct gap *g = &gaps.items[i];
		struct slice *row = dataset_add(d);

		row[KIND] = slice_text(kinds[g->kind]);
		row[SAYS] = g->says;
		row[INSTEAD] = g->instead;
		row[TITLE] = g->title;
		row[SOURCE] = g->source;
		row[AT] = g->at;
		if (g->page)
			row[URL] = arena_print(a, "%.*s%.*s%s%.*s", SLICE_ARG(s->base_url),
				SLICE_ARG(slice_after(g->page->address, 1)),
				g->fragment.length ? "#" : "", SLICE_ARG(g->fragment));
	}
}
