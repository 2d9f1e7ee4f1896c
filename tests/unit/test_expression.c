#include "support.h"

#include "layout/expression.h"
#include "layout/token.h"

static const struct place first = { "page.html", 1, 1 };

/* Words and signs: their kinds by a letter. */
static const struct token_case {
	int line;
	const char *text, *tokens;
} token_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "page", "n:page" },
	{ __LINE__, "/site/section[1]", "r:/ n:site o:/ n:section s:[ d:1 s:]" },
	{ __LINE__, "$page/@title = 'A b'", "v:$page o:/ s:@ n:title o:= l:'A b'" },
	{ __LINE__, "..//.", "s:.. o:// s:." },
	{ __LINE__, "1.5+.5+5.", "d:1.5 o:+ d:.5 o:+ d:5." },
	{ __LINE__, "a<=b>=c<d>e!=f", "n:a o:<= n:b o:>= n:c o:< n:d o:> n:e o:!= n:f" },
	{ __LINE__, "count(x) | text()", "f:count s:( n:x s:) o:| t:text s:( s:)" },
	{ __LINE__, "child::x", "a:child s::: n:x" },
	{ __LINE__, "child :: x", "a:child s::: n:x" },

	{ __LINE__, "//a//b[/c = /]", "r:// n:a o:// n:b s:[ r:/ n:c o:= r:/ s:]" },

	/* 3.7: after an operand, a name is an operator and * multiplies */
	{ __LINE__, "* * *", "n:* o:* n:*" },
	{ __LINE__, "div div mod", "n:div o:div n:mod" },
	{ __LINE__, "and and or or or", "n:and o:and n:or o:or n:or" },
	{ __LINE__, "@*", "s:@ n:*" },
	{ __LINE__, "(and) and [and]", "s:( n:and s:) o:and s:[ n:and s:]" },
	{ __LINE__, "f(and, or)", "f:f s:( n:and s:, n:or s:)" },
	{ __LINE__, "text", "n:text" },
	{ __LINE__, "$a and 'b' or 1 div 2", "v:$a o:and l:'b' o:or d:1 o:div d:2" },

	/* a hyphen within a name is part of it */
	{ __LINE__, "a-b - c -d", "n:a-b o:- n:c o:- n:d" },
	{ __LINE__, "a.b", "n:a.b" },

	/* what is none */
	{ __LINE__, "a b", "n:a w:b" },
	{ __LINE__, "'a", "w:' w:a" },
	{ __LINE__, "\"a'", "w:\" w:a w:'" },
	{ __LINE__, "$ #!", "w:$ w:# w:!" },
	{ __LINE__, "svg:path", "n:svg w:: w:path" },
	{ __LINE__, "\xc3\xa9t\xc3\xa9", "w:\xc3\xa9 w:t w:\xc3\xa9" },
};

static void expressions_fall_into_tokens(void **state)
{
	static const char letters[] = {
		[TOKEN_SIGN] = 's',
		[TOKEN_OPERATOR] = 'o',
		[TOKEN_ROOT] = 'r',
		[TOKEN_NAME] = 'n',
		[TOKEN_AXIS] = 'a',
		[TOKEN_TYPE] = 't',
		[TOKEN_FUNCTION] = 'f',
		[TOKEN_VARIABLE] = 'v',
		[TOKEN_LITERAL] = 'l',
		[TOKEN_NUMBER] = 'd',
		[TOKEN_WRONG] = 'w',
	};

	(void)state;
	for (const struct token_case *c = token_cases; c < token_cases + COUNT(token_cases); c++) {
		struct tokens tokens = tokens_of(slice_text(c->text));
		struct test t;

		test_begin(&t);
		for (; tokens.now.kind != TOKEN_END; tokens_next(&tokens))
			buf_print(&t.text, "%s%c:%.*s", t.text.length ? " " : "",
				letters[tokens.now.kind], SLICE_ARG(tokens.now.text));
		row_text(c, c->tokens, buf_string(&t.text));
		test_end(&t);
	}
}

/* What an expression gives, with the nodes of another one as its context. */
static const struct kind_case {
	int line;
	const char *context, *text, *gives;
} kind_cases[] = {
	{ __LINE__, "/site", "section", "section" },
	{ __LINE__, "/site", "section/page", "page" },
	{ __LINE__, "/site", "//page", "page" },
	{ __LINE__, "/site", "*[@title]", "brand or contact or easy-choice or others" },
	{ __LINE__, "/site", "section | $page/trail", "section or trail" },
	{ __LINE__, "/site", "@title | section/@title", "an attribute" },
	{ __LINE__, "/site", "/", "the document" },
	{ __LINE__, "/site", ".", "site" },
	{ __LINE__, "/site", "..", "the document" },
	{ __LINE__, "$page", "..", "the document" },
	{ __LINE__, "$page", "/*", "site" },
	{ __LINE__, "section/page", "..", "section" },
	{ __LINE__, "section/page", "../@top", "an attribute" },
	{ __LINE__, "section/page/@title", "..", "page" },
	{ __LINE__, "section/page", "ancestor::*", "site or section" },
	{ __LINE__, "section/page", "ancestor-or-self::page", "page" },
	{ __LINE__, "section/page", "following-sibling::page", "page" },
	{ __LINE__, "section/page", "preceding-sibling::*", "index or page" },
	{ __LINE__, "letter/entry", "following::entry", "entry" },
	{ __LINE__, "letter/entry", "preceding::section", "section" },
	{ __LINE__, "letter", "descendant-or-self::*", "letter or entry" },
	{ __LINE__, "letter", "descendant::entry", "entry" },
	{ __LINE__, "letter", "child::entry/attribute::title", "an attribute" },
	{ __LINE__, "letter", "self::letter", "letter" },
	{ __LINE__, "letter", "parent::site", "site" },
	{ __LINE__, "$page/heading", "/site", "site" },
	{ __LINE__, "$page/body", "h2[@id]/em", "the content" },
	{ __LINE__, "$page/body", "*//@anything", "an attribute" },
	{ __LINE__, "$page/body", ".//text()", "text" },
	{ __LINE__, "$page/json-ld", "text()", "text" },
	{ __LINE__, "$page", "heading[@level = 2][1]", "heading" },
	{ __LINE__, "$page", "(heading | trail)[last()]/@title", "an attribute" },
	{ __LINE__, "$page", "node()", "earlier or coming or trail or others" },

	{ __LINE__, "/site", "'a'", "a text" },
	{ __LINE__, "/site", "concat(@title, ' ', count(section))", "a text" },
	{ __LINE__, "/site", "substring-before(normalize-space(), 'x')", "a text" },
	{ __LINE__, "/site", "1 + count(section) * -2", "a number" },
	{ __LINE__, "/site", "-section", "a number" },
	{ __LINE__, "/site", "sum(section/@title) mod 2", "a number" },
	{ __LINE__, "/site", "section = 'a' or 1 < 2 and not(@title)", "true or false" },
	{ __LINE__, "/site", "starts-with(@title, 'a')", "true or false" },
	{ __LINE__, "/site", " ( ( @title ) ) ", "an attribute" },
	{ __LINE__, "/site", "position() != last()", "true or false" },
};

static vocabulary_set nodes_of(struct test *t, const char *text)
{
	struct expression e;

	assert_true(expression_read(&e, slice_text(text), vocabulary_site(), first, &t->diags));
	assert_int_equal(e.kind, GIVES_NODES);
	return e.nodes;
}

static const char *given(struct test *t, const struct expression *e)
{
	static const char *const words[] = {
		[GIVES_TEXT] = "a text",
		[GIVES_NUMBER] = "a number",
		[GIVES_TRUTH] = "true or false",
	};

	if (e->kind != GIVES_NODES)
		return words[e->kind];
	vocabulary_words(e->nodes, &t->text);
	return buf_string(&t->text);
}

static void expressions_give_one_kind(void **state)
{
	(void)state;
	for (const struct kind_case *c = kind_cases; c < kind_cases + COUNT(kind_cases); c++) {
		struct expression e;
		struct test t;

		test_begin(&t);
		row_true(c,
			expression_read(&e, slice_text(c->text), nodes_of(&t, c->context), first,
				&t.diags));
		row_text(c, c->gives, given(&t, &e));
		test_end(&t);
	}
}

static const struct mistake_case {
	int line;
	const char *text, *message;
} mistake_cases[] = {
	/* names, at their place */
	{ __LINE__, "@titel", "1:2: site has no attribute \"titel\"; did you mean \"title\"?" },
	{ __LINE__, "section/pag", "1:9: section has no element \"pag\"; did you mean \"page\"?" },
	{ __LINE__, "section[@titel]",
		"1:10: section has no attribute \"titel\"; did you mean \"title\"?" },
	{ __LINE__, "count(sections)",
		"1:7: site has no element \"sections\"; did you mean \"section\"?" },
	{ __LINE__, "not(false() or\n@titel)",
		"2:2: site has no attribute \"titel\"; did you mean \"title\"?" },
	{ __LINE__, "/page", "1:2: the document has no element \"page\"" },
	{ __LINE__, "$page/../site", "1:10: the document has no element \"site\"" },
	{ __LINE__, "@title/x", "1:8: an attribute has no element \"x\"" },
	{ __LINE__, "@title/@x", "1:9: an attribute has no attribute \"x\"" },
	{ __LINE__, "$page/json-ld/*", "1:15: json-ld has no element \"*\"" },
	{ __LINE__, "brand/..//coming/../entry", "1:21: figure or page has no element \"entry\"" },
	{ __LINE__, "$pages", "1:1: only $page and $section are variables in \"$pages\"" },
	{ __LINE__, "$section/@root", "1:11: section has no attribute \"root\"" },
	{ __LINE__, "lenght(@title)", "1:1: a layout has no function \"lenght\"" },
	{ __LINE__, "string-lenght(@title)",
		"1:1: a layout has no function \"string-lenght\"; did you mean \"string-length\"?" },
	{ __LINE__, "id('a')", "1:1: a layout has no function \"id\"" },
	{ __LINE__, "children::x", "1:1: no such axis in \"children::x\"" },
	{ __LINE__, "namespace::x", "1:1: no such axis in \"namespace::x\"" },
	{ __LINE__, "comment()",
		"1:1: the document has no comments or processing instructions in \"comment()\"" },

	/* grammar */
	{ __LINE__, "", "1:1: expected a value at the end of \"\"" },
	{ __LINE__, "section/", "1:9: expected a name at the end of \"section/\"" },
	{ __LINE__, "/site//", "1:8: expected a name at the end of \"/site//\"" },
	{ __LINE__, "@", "1:2: expected a name at the end of \"@\"" },
	{ __LINE__, "section page",
		"1:9: expected an operator or the end, not \"page\", in \"section page\"" },
	{ __LINE__, "section]",
		"1:8: expected an operator or the end, not \"]\", in \"section]\"" },
	{ __LINE__, "section[", "1:9: expected a value at the end of \"section[\"" },
	{ __LINE__, "(section", "1:9: expected \")\" at the end of \"(section\"" },
	{ __LINE__, "concat(@title,)",
		"1:15: expected a value, not \")\", in \"concat(@title,)\"" },
	{ __LINE__, "@title = = 1", "1:10: expected a value, not \"=\", in \"@title = = 1\"" },
	{ __LINE__, "1 !", "1:3: expected an operator or the end, not \"!\", in \"1 !\"" },
	{ __LINE__, "'a", "1:1: expected a value, not \"'\", in \"'a\"" },
	{ __LINE__, "section:x",
		"1:8: expected an operator or the end, not \":\", in \"section:x\"" },

	/* kinds and counts of values */
	{ __LINE__, "count('a')", "1:7: this function asks for nodes in \"count('a')\"" },
	{ __LINE__, "sum(1)", "1:5: this function asks for nodes in \"sum(1)\"" },
	{ __LINE__, "'a'/b", "1:1: only nodes are followed by \"[\" or \"/\" in \"'a'/b\"" },
	{ __LINE__, "true()[1]",
		"1:1: only nodes are followed by \"[\" or \"/\" in \"true()[1]\"" },
	{ __LINE__, "section | 1", "1:1: both sides of \"|\" must be nodes in \"section | 1\"" },
	{ __LINE__, "concat('a')", "1:1: too few values in \"concat('a')\"" },
	{ __LINE__, "position(1)", "1:1: too many values in \"position(1)\"" },
	{ __LINE__, "translate('a', 'b', 'c', 'd')",
		"1:1: too many values in \"translate('a', 'b', 'c', 'd')\"" },
};

static void mistakes_have_a_place_and_a_mend(void **state)
{
	(void)state;
	for (const struct mistake_case *c = mistake_cases; c < mistake_cases + COUNT(mistake_cases);
		c++) {
		struct expression e;
		struct test t;

		test_begin(&t);
		row_true(c,
			!expression_read(
				&e, slice_text(c->text), vocabulary_site(), first, &t.diags));
		row_int(c, 1, t.diags.errors);
		buf_print(&t.text, "%d:%d: %s", t.diags.first->place.line,
			t.diags.first->place.column, t.diags.first->text);
		row_text(c, c->message, buf_string(&t.text));
		test_end(&t);
	}
}

/* `count` times `open`, then `middle`, then as many times `close`. */
static struct slice nested(
	struct test *t, int count, const char *open, const char *middle, const char *close)
{
	buf_clear(&t->text);
	for (int i = 0; i < count; i++)
		buf_text(&t->text, open);
	buf_text(&t->text, middle);
	for (int i = 0; i < count; i++)
		buf_text(&t->text, close);
	return arena_copy(&t->arena, buf_slice(&t->text));
}

static const struct depth_case {
	int line;
	const char *open, *middle, *close;
	int most; /* how many times */
} depth_cases[] = {
	{ __LINE__, "(", "1", ")", 63 },
	{ __LINE__, "section[", "1", "]", 63 },
	{ __LINE__, "not(", "1", ")", 63 },
	{ __LINE__, "-", "1", "", 10000 },
	{ __LINE__, "1+", "1", "", 10000 },
	{ __LINE__, "", "section", "[1]", 10000 },
	{ __LINE__, "", ".", "/.", 10000 },
};

static void depth_is_limited(void **state)
{
	(void)state;
	for (const struct depth_case *c = depth_cases; c < depth_cases + COUNT(depth_cases); c++) {
		struct expression e;
		struct test t;

		test_begin(&t);
		for (int more = 0; more < 2; more++) {
			struct slice text = nested(
				&t, c->most + more, c->open, c->middle, c->close);
			bool fits = more == 0 || c->most > 63;

			row_int(c, fits,
				expression_read(&e, text, vocabulary_anything(), first, &t.diags));
		}
		test_end(&t);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expressions_fall_into_tokens),
		cmocka_unit_test(expressions_give_one_kind),
		cmocka_unit_test(mistakes_have_a_place_and_a_mend),
		cmocka_unit_test(depth_is_limited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
