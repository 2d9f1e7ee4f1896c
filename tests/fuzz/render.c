/* A layout, compiled and rendered: no text of the document becomes markup, whatever the layout asks for. */
#include "fuzz.h"
#include <libxml/parser.h>
#include "base/limits.h"
#include "layout/compile.h"
#include "layout/html.h"
#include "layout/render.h"
#include "text/tree.h"

/* Every text that there can be has an end tag in it, which no layout has. */
#define CANARY "&lt;/canary>"

static const char site_xml[] = "<site title='" CANARY "' base-url='javascript:" CANARY
			       "'><section name='" CANARY
			       "' title='a' top='yes'><page path='p/1' title='" CANARY
			       "'/><page path='p/2'/></section>"
			       "<section title='b'/><term id='" CANARY "' name='n'/></site>";
static const char page_xml[] = "<page root='../' path='p/1' title='" CANARY
			       "'><heading id='h' level='2' title='" CANARY "'/><body>" CANARY
			       "<p title='" CANARY "'>x</p></body><json-ld>" CANARY
			       "</json-ld></page>";

static bool find_asset(
	void *context, struct slice address, struct layout_asset *found, struct slice *nearest)
{
	(void)context;
	*nearest = SLICE("");
	*found = (struct layout_asset){ SLICE("assets/a.css"), SLICE("") };
	return address.length > 0;
}

/* Layouts of a folder with two files: the input, and a part. */
static bool compile(struct layout *l, struct parts *parts, struct part *part, struct slice text,
	struct diags *d)
{
	static const struct disk_file files[] = {
		{ "page.html", { "page.html", 9 } },
		{ "part.html", { "part.html", 9 } },
	};
	struct compile_with with = { parts->arena, l->engine, parts, find_asset, NULL };

	part[0].name = files[0].name;
	part[0].is_read = written_parse(&part[0].source, parts->arena, "page.html", text, d);
	part[1].name = files[1].name;
	part[1].is_read = written_parse(&part[1].source, parts->arena, "part.html",
		SLICE("<x><b data-text='string(@title)'/></x>"), d);
	part[0].next = &part[1];
	parts->files = files;
	parts->count = 2;
	parts->first = part;
	return compile_steps(&l->steps, &with, files[0].name, d);
}

static void look(xmlDocPtr finished)
{
	struct buf html;

	buf_init(&html, 2 * LIMIT_PAGE_OUTPUT);
	html_write(finished, &html);
	if (slice_search(buf_slice(&html), SLICE("</canary>")) < html.length)
		abort();
	buf_release(&html);
}

static bool render(const struct layout *l, struct diags *d)
{
	xmlDocPtr site = xmlReadDoc((const xmlChar *)site_xml, NULL, NULL, 0);
	xmlDocPtr page = xmlReadDoc((const xmlChar *)page_xml, NULL, NULL, 0), finished;
	bool good = render_page(l, site, tree_root(site)->children, tree_root(page), &finished, d);

	if (good)
		look(finished);
	tree_free(finished);
	tree_free(page);
	tree_free(site);
	return good;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct slice text;
	struct part part[2] = { 0 };
	struct parts parts = { .arena = &arena };

	if (size > LIMIT_LAYOUT_FILE || !fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;

	struct layout layout = { .engine = xpath_open() };
	bool good = compile(&layout, &parts, part, text, &diags) && render(&layout, &diags);

	xpath_close(layout.engine);
	parts_release(&parts);
	fuzz_end(&arena, &diags, good);
	return 0;
}
