/*
 * content_driver: the examples of content.md, components.md and easy-read.md. Reads the content/ of the folder
 * it runs in and prints what is asked for of content/guide/example.md, or of content/easy-read/example.md if
 * there is one: "html", "messages", "references", "page-seen", "figures-seen", "hard-words" or "easy-seen" (what
 * layouts see of the page, of the figures in content/figures/example.yaml, and of easy read). If there is a file
 * example.md, its text stands in the place of that page's.
 */
#include <stdio.h>
#include <stdlib.h>
#include "base/limits.h"
#include "layout/html.h"
#include "publish/disk.h"
#include "site/compose.h"
#include "site/document.h"
#include "text/tree.h"

#define PAGE_FILE "content/guide/example.md"
#define EASY_FILE "content/easy-read/example.md"
#define FIGURES_FILE "content/figures/example.yaml"

_Noreturn void memory_exhausted(void)
{
	fputs("content_driver: out of memory\n", stderr);
	exit(3);
}

struct example {
	struct arena arena;
	struct diags diags;
	struct site site;
	struct page page;
	xmlDocPtr composed; /* NULL if it has mistakes */
	struct buf out;
};

static void read_page(struct example *e)
{
	const char *file = disk_exists(EASY_FILE) ? EASY_FILE : PAGE_FILE;
	struct slice body;

	for (size_t i = 0; i < e->site.page_count; i++)
		if (strcmp(e->site.pages[i].file, file) == 0)
			e->page = e->site.pages[i];
	if (!disk_exists("example.md") ||
		!disk_read(&e->arena, "example.md", LIMIT_MARKDOWN_FILE, true, &body, &e->diags))
		return;
	e->page.section = NULL; /* it is not one of the site's own pages now */
	e->page.file = "example.md";
	e->page.body = body;
	e->page.body_line = 1;
}

static void read_example(struct example *e)
{
	const struct site_options options = {
		.content = "content",
		.words = "layouts/words",
		.layouts = "layouts",
		.assets = "assets",
		.as_of = { 2026, 11, 20 },
		.jobs = 1,
	};
	struct page_links *links = ARENA_NEW(&e->arena, struct page_links);
	bool good = site_read(&e->site, &options, &e->arena, &e->diags);

	links->arena = &e->arena;
	read_page(e);
	if (e->site.is_whole && e->page.file)
		e->composed = compose_page(
			&e->site, &e->page, NULL, links, NULL, &e->arena, &e->diags);
	if (!good) {
		tree_free(e->composed);
		e->composed = NULL;
	}
}

static xmlNodePtr find_child(xmlNodePtr parent, const char *name)
{
	xmlNodePtr child = parent->children;

	while (child && !tree_is(child, name))
		child = child->next;
	return child;
}

static xmlNodePtr line_end(void)
{
	xmlNodePtr text = xmlNewText((const xmlChar *)"\n");

	if (!text)
		memory_exhausted();
	return text;
}

/* Where an element holds elements alone, each stands on a line of its own. */
static void spread(xmlNodePtr parent)
{
	for (const xmlNode *child = parent->children; child; child = child->next)
		if (child->type == XML_TEXT_NODE)
			return;
	for (xmlNodePtr child = parent->children; child; child = child->next) {
		spread(child);
		xmlAddPrevSibling(child, line_end());
	}
	if (parent->children)
		xmlAddChild(parent, line_end());
}

static void print_html(struct example *e)
{
	xmlNodePtr body = find_child(tree_root(e->composed), "body");

	for (xmlNodePtr child = body->children; child; child = child->next) {
		spread(child);
		html_write_element(child, &e->out);
		buf_byte(&e->out, '\n');
	}
}

static void print_references(struct example *e)
{
	for (xmlNodePtr r = tree_root(e->composed)->children; r; r = r->next)
		if (tree_is(r, "reference"))
			buf_print(&e->out, "%.*s. %.*s, %.*s\n", SLICE_ARG(tree_get(r, "number")),
				SLICE_ARG(tree_get(r, "title")), SLICE_ARG(tree_get(r, "at")));
}

/* An element as an XPath expression would name it, and its attributes. */
static void print_seen(struct example *e, const char *path, const xmlNode *element)
{
	buf_print(&e->out, "%s\n", path);
	for (const xmlAttr *a = element->properties; a; a = a->next)
		buf_print(&e->out, "@%s: %s\n", (const char *)a->name,
			a->children ? (const char *)a->children->content : "");
}

/* The page, and what was and what is to come on it. */
static void print_page(struct example *e)
{
	print_seen(e, "$page", tree_root(e->composed));
	for (const xmlNode *c = tree_root(e->composed)->children; c; c = c->next)
		if (tree_is(c, "earlier") || tree_is(c, "coming"))
			print_seen(
				e, arena_print(&e->arena, "$page/%s", (const char *)c->name).at, c);
}

static void print_figures(struct example *e)
{
	struct document document;

	document_make(&document, &e->site, &e->arena);
	for (xmlNodePtr f = tree_root(document.doc)->children; f; f = f->next) {
		const struct figure *figure = tree_is(f, "figure")
			? map_get(&e->site.figures.by_name, tree_get(f, "id"))
			: NULL;

		if (!figure || strcmp(figure->place.file, FIGURES_FILE) != 0)
			continue;
		print_seen(e, "figure", f);
		for (const xmlNode *value = f->children; value; value = value->next) {
			const char *name = (const char *)value->name;

			print_seen(e, arena_print(&e->arena, "figure/%s", name).at, value);
		}
	}
	document_release(&document);
}

static void print_hard_words(struct example *e)
{
	for (xmlNodePtr w = tree_root(e->composed)->children; w; w = w->next)
		if (tree_is(w, "hard-word"))
			print_seen(e, "$page/hard-word", w);
}

/* The menu and the pictures. */
static void print_easy(struct example *e)
{
	struct document document;

	document_make(&document, &e->site, &e->arena);
	for (xmlNodePtr s = tree_root(document.doc)->children; s; s = s->next) {
		if (tree_is(s, "easy-choice"))
			print_seen(e, "easy-choice", s);
		if (!tree_is(s, "picture-set"))
			continue;
		print_seen(e, "picture-set", s);
		for (const xmlNode *picture = s->children; picture; picture = picture->next)
			print_seen(e, "picture-set/picture", picture);
	}
	document_release(&document);
}

static void print_messages(struct example *e)
{
	diags_sort(&e->diags);
	for (const struct diag *m = e->diags.first; m; m = m->next)
		diag_line(m, &e->out);
}

static void print(struct example *e, const char *what)
{
	if (strcmp(what, "messages") == 0 || !e->composed)
		print_messages(e);
	else if (strcmp(what, "html") == 0)
		print_html(e);
	else if (strcmp(what, "references") == 0)
		print_references(e);
	else if (strcmp(what, "page-seen") == 0)
		print_page(e);
	else if (strcmp(what, "figures-seen") == 0)
		print_figures(e);
	else if (strcmp(what, "hard-words") == 0)
		print_hard_words(e);
	else if (strcmp(what, "easy-seen") == 0)
		print_easy(e);
}

int main(int count, char **arguments)
{
	struct example e = { 0 };

	if (count != 2)
		return 2;
	arena_init(&e.arena);
	diags_init(&e.diags, &e.arena);
	buf_init(&e.out, LIMIT_PAGE_OUTPUT);
	read_example(&e);
	print(&e, arguments[1]);
	fwrite(buf_slice(&e.out).at, 1, e.out.length, stdout);
	tree_free(e.composed);
	buf_release(&e.out);
	arena_release(&e.arena);
	return 0;
}
