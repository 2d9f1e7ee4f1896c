#include "support.h"

#include "check/style.h"
#include "check/style_check.h"

static void describe(const struct stylesheet *s, struct buf *out)
{
	for (size_t i = 0; i < s->count; i++) {
		const struct style_rule *r = &s->rules[i];

		buf_print(out, "%s%.*s", i ? " " : "", SLICE_ARG(r->selectors));
		if (r->media)
			buf_print(out, "!%u", r->media);
		buf_text(out, "{");
		for (size_t k = 0; k < r->count; k++)
			buf_print(out, "%s%.*s:%.*s%s@%d:%d", k ? ";" : "",
				SLICE_ARG(r->declarations[k].name),
				SLICE_ARG(r->declarations[k].value),
				r->declarations[k].is_important ? "!" : "",
				r->declarations[k].place.line, r->declarations[k].place.column);
		buf_text(out, "}");
	}
}

static const struct style_case {
	int line;
	const char *text, *rules;
} style_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "a{b:c}", "a{b:c@1:3}" },
	{ __LINE__, "a, b > c {\n\tCOLOR : red ;\n\tx: y !important\n}",
		"a, b > c{color:red@2:2;x:y!@3:2}" },
	{ __LINE__, "/* a{b:c} */ d{e:f}", "d{e:f@1:16}" },
	{ __LINE__, "a{b:\"};\"}c{d:url(a;b)}", "a{b:\"};\"@1:3} c{d:url(a;b)@1:12}" },
	{ __LINE__, "@media print{a{b:c}}d{e:f}", "a!1{b:c@1:16} d{e:f@1:23}" },
	{ __LINE__, "@media (max-width: 20em){a{b:c}}", "a!2{b:c@1:28}" },
	{ __LINE__, "@media (prefers-reduced-motion: reduce){a{b:c}}", "a!8{b:c@1:43}" },
	{ __LINE__, "@keyframes x{from{a:b}to{a:c}}d{e:f}", "d{e:f@1:33}" },
	{ __LINE__, "@font-face{font-family:x}", "" },
	{ __LINE__, "a{b:c;&:hover{d:e}f{g:h}}", "a{b:c@1:3} a:hover{d:e@1:15} a f{g:h@1:21}" },
	{ __LINE__, "a,b{c &{d:e}}", "a,b{} c a, c b{d:e@1:9}" },
	{ __LINE__, "a{@media print{b:c}d:e}", "a{d:e@1:20} a!1{b:c@1:16}" },
	{ __LINE__, ":root{--Brand:#fff}", ":root{--Brand:#fff@1:7}" },
	/* Sass */
	{ __LINE__, "$x: (a: b);\n// c: d\n.e { @include f; g: h }", ".e{g:h@3:18}" },
	/* not closed */
	{ __LINE__, "a{b:c", "a{b:c@1:3}" },
	{ __LINE__, "}}a{b:c}", "a{b:c@1:5}" },
	{ __LINE__, "a{b", "a{}" },
};

static void stylesheets_are_read(void **state)
{
	(void)state;
	for (const struct style_case *c = style_cases; c < style_cases + COUNT(style_cases); c++) {
		struct test t;

		test_begin(&t);
		describe(style_read("a.css", slice_text(c->text), 1, 1, &t.arena), &t.text);
		row_text(c, c->rules, buf_string(&t.text));
		test_end(&t);
	}
}

/* The ids of the rules that are broken, in the order of the text. */
static void check(struct test *t, const char *text)
{
	(void)!style_check(
		style_read("a.css", slice_text(text), 1, 1, &t->arena), &t->arena, &t->diags);
	for (const struct diag *m = t->diags.first; m; m = m->next)
		buf_print(&t->text, "%s%s", t->text.length ? " " : "", m->rule + strlen("access-"));
}

static const struct check_case {
	int line;
	const char *text, *rules;
} check_cases[] = {
	{ __LINE__, "a:focus{outline:none}", "outline" },
	{ __LINE__, "*{outline:0}", "outline" },
	{ __LINE__, "a:focus{outline:none;box-shadow:0 0 0 3px #000}", "" },
	{ __LINE__, "a{outline:0}a:focus{border:1px solid}", "" },
	{ __LINE__, "a{outline:0}b:focus{border:1px solid}", "outline" },
	{ __LINE__, "a:focus:not(:focus-visible){outline:none}", "" },
	{ __LINE__, "[tabindex=\"-1\"]:focus{outline:none}", "" },
	{ __LINE__, "a:focus{outline:3px solid transparent}", "" },
	{ __LINE__, "a{font-size:16px}", "font-px" },
	{ __LINE__, "a{font-size:1rem}", "" },
	{ __LINE__, "@media print{a{font-size:10px}}", "" },
	{ __LINE__, "a{font-size:0.7rem}", "small-text" },
	{ __LINE__, "a{font-size:0.75rem}", "" },
	{ __LINE__, "a{position:sticky}b{position:fixed}", "sticky sticky" },
	{ __LINE__, "a{position:absolute}", "" },
	{ __LINE__, "a{order:2}", "order" },
	{ __LINE__, "a{order:0}", "" },
	{ __LINE__, "a{flex-flow:row-reverse wrap}", "order" },
	{ __LINE__, "a{animation:b 1s infinite}", "motion" },
	{ __LINE__, "@media (prefers-reduced-motion:no-preference){a{animation:b 1s infinite}}",
		"" },
	{ __LINE__, "a{animation:b 1s}", "" },
	{ __LINE__, "a{text-align:justify}", "justify" },
	{ __LINE__, "a{text-transform:uppercase}", "uppercase" },
	{ __LINE__, "p{line-height:1}", "line-height" },
	{ __LINE__, "p{line-height:1.5}h1{line-height:1}", "" },
	{ __LINE__, "a::before{content:\"New: \"}", "style-text" },
	{ __LINE__, "a::before{content:\"\\201c\"}", "" },
	{ __LINE__, "a::before{content:counter(step)}", "" },
	{ __LINE__, "a{width:900px}", "wide" },
	{ __LINE__, "a{width:900px;max-width:100%}", "" },
	{ __LINE__, "@media (min-width:1000px){a{width:900px}}", "" },
	{ __LINE__, "a{height:90px;overflow:hidden}", "fixed-height" },
	{ __LINE__, "a{height:1px;overflow:hidden}", "" },
};

static void rules_are_kept(void **state)
{
	(void)state;
	for (const struct check_case *c = check_cases; c < check_cases + COUNT(check_cases); c++) {
		struct test t;

		test_begin(&t);
		check(&t, c->text);
		row_text(c, c->rules, buf_string(&t.text));
		test_end(&t);
	}
}

static void attributes_are_styles_too(void **state)
{
	struct test t;
	struct place place = { "a.html", 3, 4 };

	(void)state;
	test_begin(&t);

	const struct style_rule *rule = style_read_inline(
		SLICE("color: red; line-height: 1.5 !important;"), place, &t.arena);

	assert_int_equal(rule->count, 2);
	assert_false(style_check_inline(rule, SLICE("p"), &t.arena, &t.diags));
	assert_string_equal(t.diags.first->rule, "access-spacing-lock");
	assert_int_equal(t.diags.first->place.line, 3);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(stylesheets_are_read),
		cmocka_unit_test(rules_are_kept),
		cmocka_unit_test(attributes_are_styles_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
