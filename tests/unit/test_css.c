#include "support.h"
#include "publish/css.h"

/* Every url() that is asked for becomes <url>; "no" is refused. */
static bool refer(
	void *context, struct slice url, struct place at, struct buf *out, struct diags *d)
{
	(void)context;
	if (slice_is(url, "no")) {
		diag_error(d, at, "no", "no");
		return false;
	}
	buf_print(out, "<%.*s>", SLICE_ARG(url));
	return true;
}

static const struct css_case {
	int line;
	const char *text, *result;
	const char *messages;
} css_cases[] = {
	{ __LINE__, "", "", "" },
	{ __LINE__, "a{b:c}", "a{b:c}", "" },
	{ __LINE__, "a{b:url(c)}", "a{b:url(\"<c>\")}", "" },
	{ __LINE__, "a{b:url(\"c d\")}", "a{b:url(\"<c d>\")}", "" },
	{ __LINE__, "a{b:url( 'c' )}", "a{b:url(\"<c>\")}", "" },
	{ __LINE__, "a{b:URL(\n\tc\n)}", "a{b:URL(\"<c>\")}", "" },
	{ __LINE__, "a{b:url(c),url(d)}e{f:url(g)}",
		"a{b:url(\"<c>\"),url(\"<d>\")}e{f:url(\"<g>\")}", "" },
	{ __LINE__, "a{b:url()}", "a{b:url(\"<>\")}", "" },
	{ __LINE__, "@font-face{src:url(a.woff2)format(\"woff2\")}",
		"@font-face{src:url(\"<a.woff2>\")format(\"woff2\")}", "" },

	/* what only looks like a reference */
	{ __LINE__, "/* url(a) @import */b{c:d}", "/* url(a) @import */b{c:d}", "" },
	{ __LINE__, "a{b:\"url(c)\"}", "a{b:\"url(c)\"}", "" },
	{ __LINE__, "a{b:'\\'url(c)'}", "a{b:'\\'url(c)'}", "" },
	{ __LINE__, "a{b:curl(c)}", "a{b:curl(c)}", "" },
	{ __LINE__, "a{b:-url(c)}", "a{b:-url(c)}", "" },
	{ __LINE__, "a{b:url}", "a{b:url}", "" },
	{ __LINE__, ".\\@import{a:b}", ".\\@import{a:b}", "" },
	{ __LINE__, "@important{}", "@important{}", "" },
	{ __LINE__, "/* never closed url(a)", "/* never closed url(a)", "" },
	{ __LINE__, "a{b:\"broken\nc:url(d)}", "a{b:\"broken\nc:url(\"<d>\")}", "" },
	{ __LINE__, "a/b*c", "a/b*c", "" },
	{ __LINE__, "\\", "\\", "" },

	{ __LINE__, "a\n{b:url(no)}", NULL, "a.css:2:8: error: no [no]\n" },
	{ __LINE__, "\xc3\xa9{b:url( \"no\" )}", NULL, "a.css:1:11: error: no [no]\n" },
	{ __LINE__, "@import \"b.css\";", NULL,
		"a.css:1:1: error: @import loads another file; let Sass put it in: @use "
		"[css-reference]\n" },
	{ __LINE__, "a{b:image-set(\"c\" 1x)}", NULL,
		"a.css:1:5: error: only url() may refer to a file [css-reference]\n" },
	{ __LINE__, "a{b:-webkit-image-set(\"c\" 1x)}", NULL,
		"a.css:1:5: error: only url() may refer to a file [css-reference]\n" },
	{ __LINE__, "a{b:src(\"c\")}", NULL,
		"a.css:1:5: error: only url() may refer to a file [css-reference]\n" },

#define UNENDING                                                                                   \
	"error: url() does not end as it should: url(\"pictures/name.svg\") [css-reference]\n"
	{ __LINE__, "a{b:url(", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(c", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(c d)}", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(\"c", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(\"", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(\"c\"d)}", NULL, "a.css:1:9: " UNENDING },
	{ __LINE__, "a{b:url(c\\64 )}", NULL, "a.css:1:9: " UNENDING },
};

static void references_are_found(void **state)
{
	(void)state;
	for (const struct css_case *c = css_cases; c < css_cases + COUNT(css_cases); c++) {
		struct buf out;
		struct test t;

		test_begin(&t);
		buf_init(&out, 1024);
		row_int(c, c->result != NULL,
			css_rewrite("a.css", slice_text(c->text), refer, NULL, &out, &t.diags));
		row_text(c, c->messages, test_messages(&t));
		if (c->result)
			row_text(c, c->result, buf_string(&out));
		buf_release(&out);
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
