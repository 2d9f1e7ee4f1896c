#include "support.h"

#include "check/contrasts.h"
#include "text/soup.h"

static const struct contrast_case {
	int line;
	const char *sheet, *body;
	const char *messages; /* "rule words" of each */
} contrast_cases[] = {
	{ __LINE__, "", "<p>a</p>", "" },
	{ __LINE__, "p{color:#888}", "<p>a</p>", "contrast \"#888888 on #ffffff\"" },
	{ __LINE__, "p{color:#888}", "<p></p><div>a</div>", "" },
	{ __LINE__, "p{color:#767676}", "<p>a</p>", "" },
	/* large text needs less */
	{ __LINE__, "h1{color:#888}", "<h1>a</h1>", "" },
	{ __LINE__, "p{color:#888;font-size:24px}", "<p>a</p>", "" },
	{ __LINE__, "p{color:#888;font-size:14pt;font-weight:700}", "<p>a</p>", "" },
	{ __LINE__, "p{color:#888;font-size:14pt}", "<p>a</p>", "contrast \"#888888 on #ffffff\"" },
	/* inherited, and set apart */
	{ __LINE__, "div{background:#333}p{color:#444}", "<div><p>a</p></div>",
		"contrast \"#444444 on #333333\"" },
	{ __LINE__, "div{background:#333;color:#fff}p{color:inherit}", "<div><p>a</p></div>", "" },
	{ __LINE__, "div{color:#fff;background:#333}p{background:transparent}",
		"<div><p>a</p></div>", "" },
	/* the cascade */
	{ __LINE__, "p{color:#888}.a{color:#000}", "<p class=a>a</p>", "" },
	{ __LINE__, ".a{color:#888}p{color:#000}", "<p class=a>a</p>",
		"contrast \"#888888 on #ffffff\"" },
	{ __LINE__, "p{color:#000!important}.a{color:#888}", "<p class=a>a</p>", "" },
	{ __LINE__, "p{color:#888}", "<p style=\"color:#000\">a</p>", "" },
	{ __LINE__, "@media print{p{color:#888}}", "<p>a</p>", "" },
	/* custom properties */
	{ __LINE__, ":root{--a:#888;--b:var(--a)}p{color:var(--b)}", "<p>a</p>",
		"contrast \"#888888 on #ffffff\"" },
	{ __LINE__, "p{color:var(--none, #888)}", "<p>a</p>", "contrast \"#888888 on #ffffff\"" },
	{ __LINE__, ":root{--a:#888}div{--a:#000}p{color:var(--a)}", "<div><p>a</p></div>", "" },
	/* what shows through */
	{ __LINE__, "p{color:rgb(0 0 0 / 40%)}", "<p>a</p>", "contrast \"#999999 on #ffffff\"" },
	{ __LINE__, "div{background:#000}p{background:rgb(255 255 255 / 50%);color:#fff}",
		"<div><p>a</p></div>", "contrast \"#ffffff on #808080\"" },
	/* what cannot be known, or seen */
	{ __LINE__, "p{color:#fff;background:url(a.png)}", "<p>a</p>", "" },
	{ __LINE__, "p{color:#fff;background:linear-gradient(#000,#000)}", "<p>a</p>", "" },
	{ __LINE__, "p{color:#fff;display:none}", "<p>a</p>", "" },
	{ __LINE__, "p{color:Canvas}", "<p>a</p>", "" },
	{ __LINE__, "button{color:#888}", "<button disabled>a</button>", "" },
	/* states */
	{ __LINE__, "a{color:#000}a:hover{color:#aaa}", "<a href=x>a</a>",
		"contrast \"#aaaaaa on #ffffff when pointed at\"" },
	{ __LINE__, "a{color:#000}a:focus{background:#333}", "<a href=x>a</a>",
		"contrast \"#000000 on #333333 with focus\"" },
	{ __LINE__, "a{color:#000}a:visited{color:#aaa}", "<a href=x>a</a>",
		"contrast \"#aaaaaa on #ffffff once visited\"" },
	/* fields */
	{ __LINE__, "input{border:1px solid #ddd}", "<input>",
		"contrast-field \"#dddddd on #ffffff\"" },
	{ __LINE__, "input{border:1px solid #888}", "<input>", "" },
	{ __LINE__, "input{border:1px solid #ddd;background:#333}", "<input>", "" },
	/* order, and long italics */
	{ __LINE__, "p{float:right}", "<p>a</p><p>b</p><p>c</p>", "order \"p\"" },
	{ __LINE__, "p{float:right}", "<p>a</p><div>b</div><p>c</p>", "" },
	{ __LINE__, "p{font-style:italic}", "<p>a b c</p>", "" },
	{ __LINE__, "p{font-style:italic}", "<p>a b c d e f g h i j k l m n o p q r s t u</p>",
		"italic-style 21 words in italics" },
};

/* The rule, and what it says up to the first colon or the second quote. */
static void describe(const struct diags *d, struct buf *out)
{
	for (const struct diag *m = d->first; m; m = m->next) {
		size_t end = m->text[0] == '"' ? 2 + strcspn(m->text + 1, "\"")
					       : strcspn(m->text, ":");

		buf_print(out, "%s%s %.*s", out->length ? ", " : "", m->rule + strlen("access-"),
			(int)end, m->text);
	}
}

static void look_at(struct test *t, struct contrasts *c, const char *body)
{
	struct slice text = arena_print(
		&t->arena, "<html><head><title>a</title></head><body>%s</body></html>", body);
	struct soup soup;

	assert_true(soup_read(&soup, "a.html", text, &t->arena));

	struct access_page page = {
		.root = tree_root(soup.doc), .place = tree_place, .arena = &t->arena
	};

	(void)!contrasts_check(c, &page, &t->diags);
	soup_free(&soup);
}

static void check(struct test *t, const char *sheet, const char *body)
{
	struct contrasts *c = contrasts_new(&t->arena);

	contrasts_add(c, style_read("a.css", slice_text(sheet), 1, 1, &t->arena));
	look_at(t, c, body);
}

static void colours_are_told_apart(void **state)
{
	(void)state;
	for (const struct contrast_case *c = contrast_cases;
		c < contrast_cases + COUNT(contrast_cases); c++) {
		struct test t;

		test_begin(&t);
		check(&t, c->sheet, c->body);
		describe(&t.diags, &t.text);
		row_text(c, c->messages, buf_string(&t.text));
		test_end(&t);
	}
}

/* What is wrong is said for each place, what is right is not looked at again. */
static void the_same_is_said_wherever_it_stands(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	check(&t, "p{color:#888}", "<p>a</p><p>a</p><p>a</p><p>a</p>");
	assert_int_equal(t.diags.errors, 4);
	test_end(&t);
}

/* What is right in one order or place may be wrong in another: in one page, and in two that share the stylesheet. */
static const struct order_case {
	int line;
	const char *sheet, *first, *second;
	int errors, warnings;
} order_cases[] = {
	{ __LINE__, "h2 + p{color:#bbb}", "<p>a</p><h2>b</h2><p>c</p><h2>d</h2>", "", 1, 0 },
	{ __LINE__, "div + p{color:#bbb}", "<p>a</p><div>b</div><p>c</p><div>d</div>", "", 1, 0 },
	{ __LINE__, "h2 + p{color:#bbb}", "<p>a</p><h2>b</h2>", "<h2>b</h2><p>a</p>", 1, 0 },
	{ __LINE__, "h2 ~ p{color:#bbb}", "<p>a</p><p>b</p><h2>c</h2><p>d</p><p>e</p><i>f</i>", "",
		2, 0 },
	{ __LINE__, "h2 + i + p{color:#bbb}", "<i>a</i><p>b</p><h2>c</h2><i>d</i><p>e</p><b></b>",
		"", 1, 0 },
	{ __LINE__, "p:first-child + p{color:#bbb}", "<b></b><p>a</p><p>b</p>", "<p>a</p><p>b</p>",
		1, 0 },
	{ __LINE__, ":not(h2 + i) + p{color:#bbb}", "<h2>a</h2><i>b</i><p>c</p>",
		"<b></b><i>b</i><p>c</p>", 1, 0 },
	{ __LINE__, "p{color:#bbb}", "<p aria-disabled=true>a</p>", "<p aria-disabled=false>a</p>",
		1, 0 },
	{ __LINE__, "div{cursor:pointer}", "<div>a<input type=text></div>", "<div>a<i>b</i></div>",
		0, 1 },
	{ __LINE__, "b,p{float:right}", "<b>a</b><b>b</b><b>c</b>", "<i>a</i><b>b</b><b>c</b>", 0,
		2 },
};

static void each_place_is_looked_at_by_itself(void **state)
{
	(void)state;
	for (const struct order_case *c = order_cases; c < order_cases + COUNT(order_cases); c++) {
		struct test t;
		struct contrasts *all;

		test_begin(&t);
		all = contrasts_new(&t.arena);
		contrasts_add(all, style_read("a.css", slice_text(c->sheet), 1, 1, &t.arena));
		look_at(&t, all, c->first);
		look_at(&t, all, c->second);
		row_int(c, c->errors, t.diags.errors);
		row_int(c, c->warnings, t.diags.warnings);
		test_end(&t);
	}
}

/* Without the stylesheet, black on what is behind would be a guess. */
static void a_stylesheet_that_is_not_at_hand(void **state)
{
	static const char body[] = "<html><body><p style=\"color:#aaa\">a</p>"
				   "<p style=\"color:#aaa;background:#fff\">b</p></body></html>";
	struct test t;
	struct soup soup;

	(void)state;
	test_begin(&t);

	struct contrasts *c = contrasts_new(&t.arena);

	contrasts_add_unknown(c);
	assert_true(soup_read(&soup, "a.html", slice_text(body), &t.arena));

	struct access_page page = {
		.root = tree_root(soup.doc), .place = tree_place, .arena = &t.arena
	};

	assert_false(contrasts_check(c, &page, &t.diags));
	assert_int_equal(t.diags.errors, 1);
	soup_free(&soup);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colours_are_told_apart),
		cmocka_unit_test(the_same_is_said_wherever_it_stands),
		cmocka_unit_test(each_place_is_looked_at_by_itself),
		cmocka_unit_test(a_stylesheet_that_is_not_at_hand),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
