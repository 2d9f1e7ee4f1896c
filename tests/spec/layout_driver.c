/*
 * layout_driver: the examples of layout.md. Reads layouts/, site.xml and page.xml of the folder it runs
 * in, renders the layout "page" and prints what is asked for: "html" or "messages". "vocabulary" is the
 * table of what the document has.
 */
#include <stdio.h>
#include <stdlib.h>
#include <libxml/parser.h>
#include "base/limits.h"
#include "layout/html.h"
#include "layout/render.h"
#include "layout/vocabulary.h"
#include "publish/disk.h"
#include "text/tree.h"

_Noreturn void memory_exhausted(void)
{
	fputs("layout_driver: out of memory\n", stderr);
	exit(3);
}

/* Styles and pictures that the examples may name. */
static bool find_asset(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest)
{
	(void)context;
	*nearest = SLICE("styles/site.css");
	if (slice_is(address, "styles/site.css"))
		*found = (struct layout_asset){ SLICE("assets/site.0a1b2c3d4e5f.css"),
			SLICE("sha384-AbCd") };
	else if (slice_is(address, "pictures/logo.svg"))
		*found = (struct layout_asset){ SLICE("assets/logo.5f4e3d2c1b0a.svg"), SLICE("") };
	return found->path.length > 0;
}

static xmlDocPtr read_xml(const char *path, const char *otherwise)
{
	xmlDocPtr doc = xmlReadFile(path, NULL, XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

	if (!doc)
		doc = xmlReadDoc((const xmlChar *)otherwise, NULL, NULL, 0);
	return doc;
}

/* The section that the page says it belongs to, or NULL. */
static xmlNodePtr section_of(xmlDocPtr site, const xmlNode *page)
{
	struct slice name = tree_get(page, "section");

	for (xmlNodePtr e = tree_root(site)->children; e && name.length; e = e->next)
		if (tree_is(e, "section") && slice_equal(tree_get(e, "name"), name))
			return e;
	return NULL;
}

static void render(const struct layouts *layouts, struct buf *html, struct diags *d)
{
	const struct layout *layout = layouts_find(layouts, SLICE("page"));
	xmlDocPtr site = read_xml("site.xml", "<site/>"), page = read_xml("page.xml", "<page/>"),
		  out;

	if (layout &&
		render_page(layout, site, section_of(site, tree_root(page)), tree_root(page), &out,
			d)) {
		html_write(out, html);
		tree_free(out);
	}
	tree_free(page);
	tree_free(site);
}

static void run(struct buf *html, struct buf *messages)
{
	struct layouts *layouts = NULL;
	struct arena arena;
	struct diags d;

	arena_init(&arena);
	diags_init(&d, &arena);
	if (layouts_load(&layouts, &arena, "layouts", find_asset, NULL, &d))
		render(layouts, html, &d);
	diags_sort(&d);
	for (const struct diag *m = d.first; m; m = m->next)
		diag_line(m, messages);
	layouts_free(layouts);
	arena_release(&arena);
}

int main(int count, char **arguments)
{
	const char *wanted = count == 2 ? arguments[1] : "";
	struct buf html, messages;

	buf_init(&html, LIMIT_PAGE_OUTPUT);
	buf_init(&messages, LIMIT_PAGE_OUTPUT);
	if (strcmp(wanted, "vocabulary") == 0)
		vocabulary_list(&html);
	else
		run(&html, &messages);
	fputs(buf_string(strcmp(wanted, "messages") == 0 ? &messages : &html), stdout);
	buf_release(&html);
	buf_release(&messages);
	return 0;
}
