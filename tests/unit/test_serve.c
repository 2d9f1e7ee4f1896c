#include "blocks.h"

#include <errno.h>
#include "serve/added.h"
#include "serve/reply.h"
#include "serve/told.h"

static const struct type_case {
	int line;
	const char *path, *type;
} type_cases[] = {
	{ __LINE__, "policy/index.html", "text/html; charset=utf-8" },
	{ __LINE__, "assets/site.0a1b2c3d4e5f.css", "text/css; charset=utf-8" },
	{ __LINE__, "assets/module.0a.js", "text/javascript; charset=utf-8" },
	{ __LINE__, "feed.xml", "application/atom+xml; charset=utf-8" },
	{ __LINE__, "sitemap.xml", "application/xml" },
	{ __LINE__, "pictures/logo.svg", "image/svg+xml" },
	{ __LINE__, "_headers", "application/octet-stream" },
	{ __LINE__, "html", "application/octet-stream" },
};

static void files_have_types(void **state)
{
	(void)state;
	for (const struct type_case *c = type_cases; c < type_cases + COUNT(type_cases); c++)
		row_text(c, c->type, reply_type(slice_text(c->path)));
}

/* The words that the preview says, as they are called. */
static struct words words_named(struct test *t)
{
	struct words w = blocks_words;

	for (int i = 0; i < 12; i++)
		w.months[i] = arena_print(&t->arena, "month-%d", i + 1);
	return w;
}

#define BAR                                                                                             \
	"<link rel=\"stylesheet\" href=\"/_candour/preview.css\">"                                      \
	"<aside class=\"candour-preview\" aria-label=\"preview\"><p>preview-as-of date 1 month-4 2027 " \
	"<a href=\"/_candour/?page=/a%22b/\">preview-another</a></p></aside>"
#define SCRIPT "<script src=\"/_candour/reload.js\" data-is=\"right\" data-seen=\"0123\"></script>"

static const struct added_case {
	int line;
	const char *page, *with;
} added_cases[] = {
	{ __LINE__, "<head></head><body class=\"x\"><p>a</p></body></html>",
		"<head></head><body class=\"x\">" BAR "<p>a</p>" SCRIPT "</body></html>" },
	{ __LINE__, "<head><!--<body>--></head><body><p title=\"</body>\">a</p></body>",
		"<head><!--<body>--></head><body>" BAR "<p title=\"</body>\">a</p>" SCRIPT
		"</body>" },
	{ __LINE__, "no page", "no page" BAR SCRIPT },
	{ __LINE__, "", BAR SCRIPT },
	{ __LINE__, "</body><body>", BAR SCRIPT "</body><body>" },
};

static void pages_get_a_bar_and_a_script(void **state)
{
	(void)state;
	for (const struct added_case *c = added_cases; c < added_cases + COUNT(added_cases); c++) {
		struct test t;

		test_begin(&t);

		struct words words = words_named(&t);
		const struct added added = {
			.words = &words,
			.as_of = { 2027, 4, 1 },
			.page = SLICE("/a\"b/"),
			.seen = "0123",
		};

		added_write(&t.text, slice_text(c->page), &added);
		row_text(c, c->with, buf_string(&t.text));
		test_end(&t);
	}
}

static bool says(struct test *t, const char *what)
{
	struct slice text = buf_slice(&t->text);

	return slice_search(text, slice_text(what)) < text.length;
}

/* Of this file. */
static const struct place here = { "tests/unit/test_serve.c", 1, 10 };

static void messages_are_told_with_their_lines(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);

	struct words words = words_named(&t);

	diag_error(&t.diags, here, "a-rule", "no <b>\"x\"</b>");
	told_messages(&t.text, &t.diags, &words);
	assert_true(says(&t, "<h2 id=\"candour-wrong\" tabindex=\"-1\">preview-mistake</h2>"));
	assert_true(says(&t, "<code>tests/unit/test_serve.c:1:10</code>"));
	assert_true(says(&t, "<p>no &lt;b&gt;&quot;x&quot;&lt;/b&gt; [a-rule]</p>"));
	assert_true(says(&t, "<pre><code>#include &quot;blocks.h&quot;</code></pre>"));

	diag_error(&t.diags, (struct place){ "no/such/file.md", 3, 0 }, "b-rule", "two");
	diag_failure(&t.diags, NULL, "go on", ENOSPC);
	diag_warning(&t.diags, here, "c-rule", "advice");
	buf_clear(&t.text);
	told_messages(&t.text, &t.diags, &words);
	assert_true(says(&t, "tabindex=\"-1\">preview-mistakes 3</h2>"));
	assert_true(says(&t, "<code>no/such/file.md:3</code>"));
	assert_true(says(&t, "<code>candour</code></p>\n<p>cannot go on"));
	assert_false(says(&t, "advice"));

	buf_clear(&t.text);
	told_messages(&t.text, &t.diags, NULL);
	assert_true(says(&t, "tabindex=\"-1\">candour</h2>\n<ol>"));
	buf_clear(&t.text);
	told_page(&t.text, SLICE("<p>messages</p>\n"), &words, "0123");
	assert_true(says(&t, "<h1>preview</h1>\n<p>messages</p>\n</main>\n<script "));
	assert_true(says(&t, " data-is=\"wrong\" data-seen=\"0123\">"));
	test_end(&t);
}

static void another_day_is_asked_for(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);

	struct words words = words_named(&t);
	struct told_day told = { &words, SLICE("/a\"<b/"), { 2027, 4, 1 }, false };

	told_day(&t.text, &told);
	assert_true(says(&t, "name=\"page\" value=\"/a&quot;&lt;b/\""));
	assert_true(
		says(&t, "value=\"2027-04-01\" min=\"1000-01-01\" max=\"9999-12-31\" required>"));
	assert_true(says(&t, "<a href=\"/a%22%3Cb/\">preview-back</a>"));
	assert_false(says(&t, "preview-wrong"));
	told.is_wrong = true;
	buf_clear(&t.text);
	told_day(&t.text, &told);
	assert_true(says(&t, "role=\"alert\">preview-wrong</p>"));
	assert_true(says(&t, " required aria-invalid=\"true\" aria-describedby=\"wrong\">"));
	test_end(&t);
}

static void replies_are_written(void **state)
{
	const struct reply page = {
		.status = 303,
		.type = "text/plain",
		.location = SLICE("/a/"),
		.body = SLICE("body"),
	};
	struct test t;

	(void)state;
	test_begin(&t);
	reply_write(&page, false, true, &t.text);
	assert_true(slice_starts(buf_slice(&t.text),
		SLICE("HTTP/1.1 303 See Other\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n"
		      "Location: /a/\r\nCache-Control: no-store\r\n")));
	assert_true(says(&t, "script-src 'self' 'wasm-unsafe-eval'"));
	assert_true(says(&t, "\r\nX-Content-Type-Options: nosniff\r\n"));
	assert_true(slice_ends(buf_slice(&t.text), SLICE("Connection: keep-alive\r\n\r\nbody")));
	buf_clear(&t.text);
	reply_write(&page, true, false, &t.text);
	assert_true(slice_ends(buf_slice(&t.text), SLICE("Connection: close\r\n\r\n")));
	buf_clear(&t.text);
	reply_write(&(struct reply){ .status = 200, .type = "text/html", .has_form = true }, true,
		false, &t.text);
	assert_true(says(&t, "form-action 'self'"));
	assert_false(says(&t, "form-action 'none'"));
	buf_clear(&t.text);
	reply_status(405, false, false, &t.text);
	assert_true(says(&t, "Allow: GET, HEAD\r\n"));
	assert_true(slice_ends(buf_slice(&t.text), SLICE("\r\n\r\n405 Method Not Allowed\n")));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(files_have_types),
		cmocka_unit_test(pages_get_a_bar_and_a_script),
		cmocka_unit_test(messages_are_told_with_their_lines),
		cmocka_unit_test(another_day_is_asked_for),
		cmocka_unit_test(replies_are_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
