#include "support.h"

#include "check/selector.h"
#include "text/soup.h"

static const char page[] =
	"<html lang=en><body class=\"a b\"><ul id=u><li>1</li><li class=c>2</li><li>3</li></ul>"
	"<p><a href=x class=d title=\"one two\">4</a><input type=text disabled></p></body></html>";

/* Which elements a list of selectors is for: "ul li li". */
static const struct selector_case {
	int line;
	const char *selectors;
	unsigned state;
	const char *elements;
} selector_cases[] = {
	{ __LINE__, "li", 0, "li li li" },
	{ __LINE__, "LI.c", 0, "li" },
	{ __LINE__, "*", 0, "html body ul li li li p a input" },
	{ __LINE__, "#u > li", 0, "li li li" },
	{ __LINE__, "body li", 0, "li li li" },
	{ __LINE__, "body > li", 0, "" },
	{ __LINE__, "ul + p", 0, "p" },
	{ __LINE__, "li ~ .c", 0, "li" },
	{ __LINE__, "li:first-child, li:last-child", 0, "li li" },
	{ __LINE__, "li:not(.c)", 0, "li li" },
	{ __LINE__, ":is(ul, p)", 0, "ul p" },
	{ __LINE__, ":root", 0, "html" },
	{ __LINE__, "[title]", 0, "a" },
	{ __LINE__, "[title~=\"two\"]", 0, "a" },
	{ __LINE__, "[title^=one]", 0, "a" },
	{ __LINE__, "[title$='two']", 0, "a" },
	{ __LINE__, "[title*=xx]", 0, "" },
	{ __LINE__, "[lang|=en]", 0, "html" },
	{ __LINE__, "a:link", 0, "a" },
	{ __LINE__, "a:hover", 0, "" },
	{ __LINE__, "a:hover", SELECTOR_HOVER, "a" },
	{ __LINE__, "p:hover a", SELECTOR_HOVER, "" },
	{ __LINE__, "input:disabled", 0, "input" },
	{ __LINE__, ".a.b", 0, "body" },
	{ __LINE__, ".a.x", 0, "" },
	{ __LINE__, ":unknown-thing", 0, "" },
	{ __LINE__, "li:nth-child(2)", 0, "" },
	{ __LINE__, "%, li", 0, "li li li" },
	{ __LINE__, "", 0, "" },
};

static bool matches(const struct selector *s, const xmlNode *e, unsigned state)
{
	for (; s; s = s->next)
		if (selector_matches(s, e, state))
			return true;
	return false;
}

static void selectors_match(void **state)
{
	(void)state;
	for (const struct selector_case *c = selector_cases;
		c < selector_cases + COUNT(selector_cases); c++) {
		struct test t;
		struct soup soup;

		test_begin(&t);
		row_true(c, soup_read(&soup, "a.html", slice_text(page), &t.arena));

		const struct selector *s = selector_read(slice_text(c->selectors), &t.arena);
		const xmlNode *root = tree_root(soup.doc);

		for (const xmlNode *e = root; e; e = tree_next(e, root))
			if (matches(s, e, c->state))
				buf_print(&t.text, "%s%s", t.text.length ? " " : "",
					(const char *)e->name);
		row_text(c, c->elements, buf_string(&t.text));
		soup_free(&soup);
		test_end(&t);
	}
}

static const struct weight_case {
	int line;
	const char *selector;
	int weight;
	const char *pseudo;
} weight_cases[] = {
	{ __LINE__, "a", 1, "" },
	{ __LINE__, "*", 0, "" },
	{ __LINE__, "a.b", 101, "" },
	{ __LINE__, "#a b", 10001, "" },
	{ __LINE__, "a:not(.b)", 101, "" },
	{ __LINE__, ":where(#a) b", 1, "" },
	{ __LINE__, "a::before", 1, "before" },
	{ __LINE__, "a:after", 101, "after" },
};

static void selectors_have_weight(void **state)
{
	(void)state;
	for (const struct weight_case *c = weight_cases; c < weight_cases + COUNT(weight_cases);
		c++) {
		struct test t;

		test_begin(&t);

		const struct selector *s = selector_read(slice_text(c->selector), &t.arena);

		row_int(c, c->weight, s->weight);
		buf_add(&t.text, s->pseudo);
		row_text(c, c->pseudo, buf_string(&t.text));
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(selectors_match),
		cmocka_unit_test(selectors_have_weight),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
