/*
 * Sources, glossary, figures and a text that uses them, one after another with lines of equal signs between
 * them, as a page has them in the end.
 */
#include "look.h"
#include "site/figure.h"
#include "site/glossary.h"
#include "site/outline.h"
#include "text/components.h"

enum { PARTS = 4 };

struct content {
	struct sources sources;
	struct glossary glossary;
	struct figures figures;
	struct words words;
	struct slice parts[PARTS];
	struct arena *arena;
	struct diags *diags;
};

static void split(struct slice text, struct slice parts[PARTS])
{
	static const struct slice line = { "\n====\n", 6 };

	for (int i = 0; i < PARTS; i++) {
		size_t length = i + 1 < PARTS ? slice_search(text, line) : text.length;

		parts[i] = slice_first(text, length);
		text = slice_after(text, length + line.length);
	}
}

static bool read_shared(struct content *c)
{
	static const char *const names[] = { "sources.yaml", "glossary.yaml", "figures.yaml" };
	const struct date as_of = { 2026, 11, 20 };
	const struct data *trees[3];
	struct arena *a = c->arena;
	struct diags *d = c->diags;
	bool good = true;

	for (int i = 0; i < 3; i++) {
		trees[i] = data_read(a, names[i], c->parts[i], 1, d);
		good = trees[i] && good;
	}
	good = trees[0] && sources_read(&c->sources, a, trees[0], &c->words, d) && good;
	good = trees[1] && glossary_read(&c->glossary, a, trees[1], d) && good;
	good = trees[2] && figures_read(&c->figures, a, trees[2], d) && good;
	return figures_settle(&c->figures, &c->sources, &c->words, as_of, a, d) && good;
}

static bool read_body(struct content *c, xmlNodePtr body)
{
	struct components blocks = { .words = &c->words,
		.mark = { c->arena, c->diags, NULL, NULL } };
	const struct mark mark = { c->arena, c->diags, components_make, &blocks };
	const struct markdown source = { "page.md", c->parts[3], 1, 1 };

	return mark_blocks(&mark, &source, body);
}

static bool resolve(struct content *c, xmlNodePtr body, xmlNodePtr page)
{
	const struct figure_links links = { .root = SLICE("../"),
		.figures = SLICE("figures.html"),
		.sources = SLICE("sources.html"),
		.none = SLICE("N") };
	struct references references;

	references_init(&references, &c->sources, c->arena);
	figures_check_typed(&c->figures, body, c->diags);

	bool good = figures_resolve(&c->figures, &links, body, c->diags);

	outline_make(body, page, c->arena);
	good = references_resolve(&references, &c->words, body, c->diags) && good;
	references_document(&references, page);
	return good;
}

/* Links to the glossary change no word, and lead to terms that there are, each once. */
static void look_link(struct content *c, xmlNodePtr body)
{
	struct buf before, after;
	struct map seen = { 0 };

	buf_init(&before, SIZE_MAX);
	buf_init(&after, SIZE_MAX);
	tree_words(body, &before);
	glossary_link(&c->glossary, SLICE("words.html"), body, c->arena);
	tree_words(body, &after);
	look_must(slice_equal(buf_slice(&before), buf_slice(&after)));
	for (xmlNodePtr e = body; e; e = tree_next(e, body))
		if (slice_is(tree_get(e, "class"), "term"))
			look_must(map_add(&seen, c->arena, tree_get(e, "href"), e));
	buf_release(&before);
	buf_release(&after);
}

/* What could be resolved is no marker any more; only contacts are for others. */
static void look_resolved(const xmlNode *body)
{
	for (const xmlNode *e = body; e; e = tree_next(e, body))
		look_must(!tree_is(e, "candour-figure") && !tree_is(e, "candour-source"));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct content c = { 0 };
	struct arena arena;
	struct diags diags;
	struct slice text;

	if (size > LIMIT_MARKDOWN_FILE || !look_begin(&arena, &diags, bytes, size, &text))
		return 0;
	c.arena = &arena;
	c.diags = &diags;
	look_words(&c.words, &arena);
	split(text, c.parts);

	xmlDocPtr doc = tree_new("body"), document = tree_new("site");
	xmlNodePtr body = tree_root(doc), site = tree_root(document);
	bool good = read_shared(&c);

	good = read_body(&c, body) && good;
	good = resolve(&c, body, site) && good;
	look_link(&c, body);
	if (good)
		look_resolved(body);
	figures_document(&c.figures, site);
	glossary_document(&c.glossary, site);
	sources_document(&c.sources, site);
	look_back(doc, &arena);
	look_back(document, &arena);
	tree_free(doc);
	tree_free(document);
	fuzz_end(&arena, &diags, good);
	return 0;
}
