#include "sample.h"
#include "base/utf8.h"
#include "publish/plain_body.h"
#include "publish/plain_lines.h"
#include "publish/plain_text.h"

static const struct lines_case {
	int line;
	const char *mark;
	size_t indent;
	const char *words, *lines;
} lines_cases[] = {
	{ __LINE__, "", 0, "a b", "a b\r\n" },
	{ __LINE__, "- ", 2, "a", "- a\r\n" },
	{ __LINE__, "1. ", 5, "a", "  1. a\r\n" },
	{ __LINE__, "", 60, "aaaaaaaaaaaa bb", "%60aaaaaaaaaaaa\r\n%60bb\r\n" },
	{ __LINE__, "- ", 60, "aaaaaaaaa bb ccccc", "%58- aaaaaaaaa bb\r\n%60ccccc\r\n" },
	/* counted in characters, and what is longer than a line stays whole */
	{ __LINE__, "", 60, "££££££££££££ bb", "%60££££££££££££\r\n%60bb\r\n" },
	{ __LINE__, "", 70, "https://a.example b", "%70https://a.example\r\n%70b\r\n" },
};

/* "%60" stands for sixty spaces. */
static const char *spaced(struct test *t, const char *pattern)
{
	struct slice text = slice_text(NULL);

	for (struct slice rest = slice_text(pattern); rest.length;) {
		size_t at = slice_find(rest, '%');
		int spaces = at < rest.length ? (int)strtol(rest.at + at + 1, NULL, 10) : 0;

		text = arena_print(&t->arena, "%.*s%.*s%*s", SLICE_ARG(text),
			SLICE_ARG(slice_first(rest, at)), spaces, "");
		rest = slice_after(rest, at + 3);
	}
	return test_string(t, text);
}

static void words_stand_on_lines(void **state)
{
	(void)state;
	for (const struct lines_case *c = lines_cases; c < lines_cases + COUNT(lines_cases); c++) {
		struct test t;
		struct buf out;

		test_begin(&t);
		buf_init(&out, 1000);
		plain_lines_add(&out, c->mark, c->indent, slice_text(c->words));
		row_text(c, spaced(&t, c->lines), buf_string(&out));
		buf_release(&out);
		test_end(&t);
	}
}

static void set_words(struct words *w)
{
	w->text[WORD_PLAIN_CELL] = SLICE("{}: {}");
	w->text[WORD_PLAIN_TABLE] = SLICE("Table: {}");
	w->text[WORD_PLAIN_LINK] = SLICE("(link {})");
	w->text[WORD_PLAIN_SOURCE] = SLICE("[{}]");
	w->text[WORD_PLAIN_PICTURE] = SLICE("(Picture: {})");
	w->text[WORD_PLAIN_STATUS] = SLICE("{}, {}, {}");
	w->text[WORD_PLAIN_PAGE] = SLICE("{}: {}");
	w->text[WORD_PLAIN_ALSO] = SLICE("Also: {}");
	w->text[WORD_PLAIN_ABOUT] = SLICE("About");
	w->text[WORD_PLAIN_ISSUED] = SLICE("Issued: {}");
	w->text[WORD_PLAIN_REVIEW] = SLICE("Review: {}");
	w->text[WORD_PLAIN_OWNER] = SLICE("Owner: {}");
	w->text[WORD_PLAIN_SOURCES] = SLICE("Sources");
	w->text[WORD_PLAIN_LINKS] = SLICE("Links");
	w->text[WORD_PLAIN_FORMATS] = SLICE("Formats");
	w->text[WORD_PLAIN_ASK] = SLICE("Ask.");
	w->text[WORD_CHANGES_TITLE] = SLICE("Changes");
	w->text[WORD_CONTACT_PHONE] = SLICE("Telephone");
	w->text[WORD_CONTACT_EMAIL] = SLICE("Email");
}

static const struct body_case {
	int line;
	const char *xml, *text; /* without the returns before line feeds */
} body_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "<p>One\n <strong>two</strong>.</p><p>Three</p>", "\nOne two.\n\nThree\n" },
	{ __LINE__, "<h2>Two</h2><h3>Three</h3><p>a</p>", "\n\nTwo\n---\n\nThree\n-----\n\na\n" },
	{ __LINE__, "<ul><li>a</li><li>b</li></ul>", "\n- a\n- b\n" },
	{ __LINE__, "<ol><li>a</li><li>b</li></ol>", "\n1. a\n2. b\n" },
	{ __LINE__, "<ol><li><p>a</p><p>b</p></li><li><p>c</p></li></ol>",
		"\n1. a\n\n   b\n\n2. c\n" },
	{ __LINE__, "<ul><li>a<ul><li>b</li></ul></li></ul>", "\n- a\n\n  - b\n" },
	{ __LINE__,
		"<p>a<br/>b <img src=\"a.svg\" alt=\"A plan\"/><img src=\"b.svg\" alt=\"\"/></p>",
		"\na b (Picture: A plan)\n" },
	{ __LINE__, "<pre>a\n  b\n</pre>", "\n    a\n      b\n" },
	{ __LINE__, "<div class=\"callout callout--gap\"><p>Gap</p><p>a</p></div><p>b</p>",
		"\n  Gap\n\n  a\n\nb\n" },
	{ __LINE__, "<details><summary>a</summary><div><p>b</p></div></details>", "\na\n\nb\n" },
	{ __LINE__, "<dl><dt>a</dt><dd>b</dd></dl>", "\na\n  b\n" },
	{ __LINE__, "<div><svg><text>a</text></svg><p>b</p><button>c</button></div>", "\nb\n" },

	/* figures and words are said, where they come from is on the web page */
	{ __LINE__,
		"<p><a class=\"figure\" href=\"../f.html#a\"><data value=\"6\">6 weeks</data></a> "
		"<a class=\"term\" href=\"../w.html#b\">carer</a> <a href=\"#c\">below</a> "
		"<a href=\"tel:1\">01</a> <a href=\"mailto:a@a.example\">a@a.example</a></p>",
		"\n6 weeks carer below 01 a@a.example\n" },
	{ __LINE__,
		"<p>a.<sup class=\"reference\"><a href=\"#source-2\"><span>Source </span>2</a></sup></p>",
		"\na.[2]\n" },
	{ __LINE__,
		"<p><a href=\"../../b/index.html\">b</a>, <a href=\"../../b/index.html#c\">c</a>, "
		"<a href=\"../../b/index.html\">b</a></p>",
		"\nb (link 1), c (link 2), b (link 1)\n" },

	{ __LINE__,
		"<div><table><caption>Times</caption><thead><tr><th>What</th><th>When</th></tr></thead>"
		"<tbody><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></tbody></table></div>",
		"\nTable: Times\n\nWhat: a\nWhen: b\n\nWhat: c\nWhen: d\n" },
	{ __LINE__,
		"<table><thead><tr><th rowspan=\"2\">A</th><th colspan=\"2\">B</th></tr>"
		"<tr><th>c</th><th>d</th></tr></thead>"
		"<tbody><tr><td rowspan=\"2\">1</td><td>2</td><td>3</td></tr>"
		"<tr><td colspan=\"2\">4</td></tr></tbody></table>",
		"\n\nA: 1\nB, c: 2\nB, d: 3\n\nA: 1\nB, c: 4\n" },
	{ __LINE__, "<table><tr><td>a</td><td></td></tr></table>", "\n\na\n" },
};

static const char *without_returns(struct test *t, struct buf *text)
{
	struct buf out;
	const char *copy;

	buf_init(&out, 10000);
	for (size_t i = 0; i < text->length; i++)
		if (text->at[i] != '\r')
			buf_byte(&out, text->at[i]);
	copy = test_string(t, buf_slice(&out));
	buf_release(&out);
	return copy;
}

static void blocks_become_lines(void **state)
{
	(void)state;
	for (const struct body_case *c = body_cases; c < body_cases + COUNT(body_cases); c++) {
		struct test t;
		struct buf out;

		test_begin(&t);
		struct words *w = sample_words(&t);
		xmlNodePtr body = sample_body(&t, c->xml);
		struct plain_body b = {
			.out = &out,
			.words = w,
			.base_url = SLICE("https://a.example/x/"),
			.root = SLICE("../../"),
			.arena = &t.arena,
		};

		set_words(w);
		buf_init(&out, 10000);
		plain_body_init(&b);
		plain_body_write(&b, body);
		row_text(c, c->text, without_returns(&t, &out));
		plain_body_release(&b);
		buf_release(&out);
		tree_free(body->doc);
		test_end(&t);
	}
}

static const char site_xml[] =
	"<site base-url=\"https://a.example/x/\" organisation=\"Us\" formats-contact=\"f\">"
	"<contact id=\"e\" name=\"E\"/><contact id=\"f\" name=\"F\" phone=\"01\" email=\"f@a.example\"/>"
	"<term name=\"w\" means=\"A word.\" also=\"ws\"/></site>";

static const char page_xml[] =
	"<page title=\"Words £\" summary=\"Of words.\" status-words=\"In force\" version=\"1\" "
	"updated-words=\"1 May\" issued-words=\"1 May\" review-due-words=\"2 May\" owner=\"Lead\" "
	"canonical=\"https://a.example/x/p/w/\" root=\"../../\" layout=\"glossary\">"
	"<body><p><a href=\"../../b/index.html#c\">b</a>, <a href=\"https://b.example/\">c</a></p></body>"
	"<change date-words=\"1 May\" says=\"New.\"/>"
	"<reference number=\"1\" title=\"Act\" at=\"section 1\"/><reference number=\"2\" title=\"Plan\"/>"
	"</page>";

static const char page_text[] =
	"\xEF\xBB\xBF"
	"Words £\n=======\n\nOf words.\n\nIn force, 1, 1 May\n\nUs: https://a.example/x/p/w/\n\n"
	"b (link 1), c (link 2)\n\nw: A word.\nAlso: ws\n\n\n"
	"Sources\n-------\n\n1. Act, section 1\n2. Plan\n\n\n"
	"Links\n-----\n\n1. https://a.example/x/b/#c\n2. https://b.example/\n\n\n"
	"About\n-----\n\nIssued: 1 May\nReview: 2 May\nOwner: Lead\n\n\n"
	"Changes\n-------\n\n- 1 May: New.\n\n\n"
	"Formats\n-------\n\nAsk.\n\nF\nTelephone: 01\nEmail: f@a.example\n";

static void a_page_is_a_text(void **state)
{
	struct test t;
	struct buf out;

	(void)state;
	test_begin(&t);
	struct words *w = sample_words(&t);
	xmlNodePtr site = sample_body(&t, site_xml), page = sample_body(&t, page_xml);

	set_words(w);
	buf_init(&out, 10000);
	plain_text_write(site->children, page->children, w, &out);
	assert_string_equal(page_text, without_returns(&t, &out));
	assert_int_equal(utf8_check(buf_slice(&out)), out.length);
	buf_release(&out);
	tree_free(site->doc);
	tree_free(page->doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_stand_on_lines),
		cmocka_unit_test(blocks_become_lines),
		cmocka_unit_test(a_page_is_a_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
