/* A simple expression: walking gives what libxml2 gives, to which all is left that stands in parentheses. */
#include "fuzz.h"
#include <libxml/parser.h>
#include "layout/expression.h"
#include "layout/simple.h"
#include "layout/xpath.h"
#include "text/tree.h"

static const char site_xml[] =
	"<site title='A' year='2026'><section path='p/' title='P' top='yes'><page path='p/1' title='A'/>"
	"<page path='p/2' title='B'/></section><section path='q/' title='Q'/><brand logo=''/></site>";
static const char page_xml[] =
	"<page path='p/1' root='../' title='A'><heading id='h' title='H'/><heading id='i' title='A'/>"
	"<body>x<p>one <b>two</b></p><p/>y</body></page>";

static bool same(struct xpath_engine *e, const struct xpath_value *a, const struct xpath_value *b)
{
	if (a->kind != b->kind || a->count != b->count || a->truth != b->truth)
		return false;
	for (int i = 0; i < a->count; i++)
		if (a->nodes[i] != b->nodes[i])
			return false;
	return slice_equal(xpath_text(e, a), xpath_text(e, b));
}

static void compare(struct xpath_engine *e, const struct xpath *walked, const struct xpath *other,
	xmlNodePtr node, struct diags *d)
{
	struct xpath_focus focus = { node, 1, 1 };
	struct xpath_value a, b;
	bool a_holds, b_holds;

	if (!xpath_evaluate(e, walked, &focus, &a, d) || !xpath_evaluate(e, other, &focus, &b, d))
		return;
	if (!same(e, &a, &b))
		abort();
	if (xpath_test(e, walked, &focus, &a_holds, d) &&
		xpath_test(e, other, &focus, &b_holds, d) && a_holds != b_holds)
		abort();
}

static void look(struct slice text, struct arena *a, struct diags *d)
{
	const struct place at = { "page.html", 1, 1 };
	xmlDocPtr site = xmlReadDoc((const xmlChar *)site_xml, NULL, NULL, 0);
	xmlDocPtr page = xmlReadDoc((const xmlChar *)page_xml, NULL, NULL, 0);
	struct xpath_engine *e = xpath_open();
	const struct xpath *walked = xpath_compile(e, text, at, d);
	const struct xpath *other = xpath_compile(
		e, arena_print(a, "(%.*s)", SLICE_ARG(text)), at, d);
	xmlNodePtr first = tree_root(site)->children;

	if (!walked || !other)
		abort();
	xpath_begin(e, site, first, tree_root(page));
	compare(e, walked, other, tree_root(site), d);
	compare(e, walked, other, first->children, d);
	compare(e, walked, other, tree_root(page)->last, d);
	compare(e, walked, other, (xmlNodePtr)tree_root(page)->properties, d);
	xpath_close(e);
	tree_free(page);
	tree_free(site);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct expression e;
	struct slice text;

	if (size > 1000 || !fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;
	if (expression_read(&e, text, vocabulary_anything(), (struct place){ 0 }, &diags) &&
		simple_read(&arena, text))
		look(text, &arena, &diags);
	arena_release(&arena);
	return 0;
}
