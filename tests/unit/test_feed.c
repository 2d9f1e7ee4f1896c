#include "support.h"
#include "publish/feed.h"
#include "publish/sitemap.h"

#define TEXT(words) (&(const struct data){ .text = { words, sizeof(words) - 1 } })

static const struct page_change reviews_changes[] = {
	{ { 2026, 11, 20 }, TEXT("The third & \"newest\".") },
	{ { 2026, 11, 20 }, TEXT("The second.") },
	{ { 2026, 11, 1 }, TEXT("The first.") },
};

static const struct page_change home_changes[] = {
	{ { 2026, 11, 10 }, TEXT("New.") },
};

#define CHANGES(table)                                                                             \
	{                                                                                          \
		.items = (void *)(uintptr_t)(table), .count = COUNT(table)                         \
	}

/* A home page, a page, one that is not listed, and the page for errors. */
static struct page pages[] = {
	{ .kind = PAGE_HOME,
		.address = { "/", 1 },
		.title = TEXT("Home"),
		.changes = CHANGES(home_changes) },
	{ .kind = PAGE_PAGE,
		.address = { "/policy/reviews/", 16 },
		.title = TEXT("Reviews <now>"),
		.changes = CHANGES(reviews_changes) },
	{ .kind = PAGE_PAGE,
		.address = { "/policy/hidden/", 15 },
		.title = TEXT("Hidden"),
		.changes = CHANGES(home_changes),
		.navigation = 1 },
	{ .kind = PAGE_ERROR,
		.address = { "/404.html", 9 },
		.title = TEXT("Not found"),
		.changes = CHANGES(home_changes) },
};

static const struct base_case {
	int line;
	const char *base_url, *host, *path;
} base_cases[] = {
	{ __LINE__, "https://budgets.example.org/", "budgets.example.org", "/" },
	{ __LINE__, "http://localhost:8080/care/a&b/", "localhost", "/care/a&amp;b/" },
};

static const struct data *const title = TEXT("Budgets & care");
static const struct data *const organisation = TEXT("Your council");
static const struct data *const language = TEXT("en-GB");

static struct site make_site(const char *base_url)
{
	return (struct site){
		.settings = { .title = title, .organisation = organisation, .language = language },
		.pages = pages,
		.page_count = COUNT(pages) - 1,
		.base_url = slice_text(base_url),
		.as_of = { 2027, 1, 1 },
	};
}

#define ENTRY(title, address, id, day, says)                                                       \
	"<entry>\n<title>" title "</title>\n<link href=\"https://example.org" address "\"/>\n"     \
	"<id>tag:example.org," day ":" id "</id>\n<updated>" day                                   \
	"T00:00:00Z</updated>\n<summary>" says "</summary>\n</entry>\n"

static void changes_are_entries(void **state)
{
	struct site s = make_site("https://example.org/");
	struct history h;
	struct test t;

	(void)state;
	test_begin(&t);
	history_make(&h, &s, &t.arena);
	feed_write(&s, &h, &t.text);
	assert_string_equal(buf_string(&t.text),
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">\n"
		"<title>Budgets &amp; care</title>\n"
		"<link rel=\"self\" href=\"https://example.org/feed.xml\"/>\n"
		"<link rel=\"alternate\" href=\"https://example.org/\"/>\n"
		"<id>tag:example.org,2026-11-01:/feed.xml</id>\n"
		"<updated>2026-11-20T00:00:00Z</updated>\n"
		"<author>\n<name>Your council</name>\n</author>\n" ENTRY("Reviews &lt;now&gt;",
			"/policy/reviews/", "/policy/reviews/#2", "2026-11-20",
			"The third &amp; &quot;newest&quot;.") ENTRY("Reviews &lt;now&gt;",
			"/policy/reviews/", "/policy/reviews/", "2026-11-20", "The second.")
			ENTRY("Home", "/", "/", "2026-11-10", "New.")
				ENTRY("Reviews &lt;now&gt;", "/policy/reviews/", "/policy/reviews/",
					"2026-11-01", "The first.") "</feed>\n");
	test_end(&t);
}

static void a_base_url_may_have_a_port_and_folders(void **state)
{
	(void)state;
	for (const struct base_case *c = base_cases; c < base_cases + COUNT(base_cases); c++) {
		struct site s = make_site(c->base_url);
		struct history h;
		struct test t;

		test_begin(&t);
		history_make(&h, &s, &t.arena);
		feed_write(&s, &h, &t.text);
		row_true(c,
			strstr(buf_string(&t.text),
				arena_print(&t.arena,
					"<id>tag:%s,2026-11-20:%spolicy/reviews/</id>", c->host,
					c->path)
					.at));
		test_end(&t);
	}
}

/* The newest of many, and a site that has never changed. */
static void feeds_have_a_length(void **state)
{
	static const size_t counts[] = { 0, 1, FEED_ENTRIES, FEED_ENTRIES + 1 };

	(void)state;
	for (size_t i = 0; i < COUNT(counts); i++) {
		struct site s = make_site("https://example.org/");
		struct history h = { .count = counts[i] };
		const char *at;
		size_t entries = 0;
		struct test t;

		test_begin(&t);
		h.entries = ARENA_ARRAY(&t.arena, struct history_entry, h.count + 1);
		for (size_t k = 0; k < h.count; k++)
			h.entries[k] = (struct history_entry){ &pages[k % 2], home_changes };
		feed_write(&s, &h, &t.text);
		for (at = buf_string(&t.text); (at = strstr(at, "<entry>")); at++)
			entries++;
		assert_int_equal(entries, counts[i] < FEED_ENTRIES ? counts[i] : FEED_ENTRIES);
		assert_non_null(strstr(buf_string(&t.text),
			h.count ? "\n<updated>2026-11-10T" : "\n<updated>2027-01-01T"));
		test_end(&t);
	}
}

static void listed_pages_are_on_the_site_map(void **state)
{
	struct site s = make_site("https://example.org/");
	struct test t;

	(void)state;
	s.page_count = COUNT(pages);
	test_begin(&t);
	sitemap_write(&s, &t.text);
	assert_string_equal(buf_string(&t.text),
		"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
		"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
		"<url><loc>https://example.org/</loc><lastmod>2026-11-10</lastmod></url>\n"
		"<url><loc>https://example.org/policy/reviews/</loc><lastmod>2026-11-20</lastmod></url>\n"
		"</urlset>\n");
	buf_clear(&t.text);
	sitemap_robots(&s, &t.text);
	assert_string_equal(buf_string(&t.text),
		"User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(changes_are_entries),
		cmocka_unit_test(a_base_url_may_have_a_port_and_folders),
		cmocka_unit_test(feeds_have_a_length),
		cmocka_unit_test(listed_pages_are_on_the_site_map),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
