#include "sample.h"
#include "base/limits.h"
#include "site/source.h"

#define ALL "publisher: A council\n  nation: England\n  status: In force\n"

static const struct read_case {
	int line;
	const char *yaml;
	const char *date_words; /* of the first source */
	const char *messages;
} read_cases[] = {
	{ __LINE__, "a:\n  title: A\n  date: 2016\n  " ALL, "2016", "" },
	{ __LINE__, "a:\n  title: A\n  date: 2023-11\n  " ALL, "November 2023", "" },
	{ __LINE__, "a:\n  title: A\n  date: 2018-06-27\n  " ALL, "27 June 2018", "" },
	{ __LINE__, "a:\n  title: A\n  date: 2018-02-29\n  " ALL, "",
		"sources.yaml:3:9: error: \"date\" must be a year, a month or a day: 2016, 2016-03 or "
		"2016-03-31 [source-date]\n" },
	{ __LINE__, "a:\n  title: A\n  date: 2018-13\n  " ALL, "",
		"sources.yaml:3:9: error: \"date\" must be a year, a month or a day: 2016, 2016-03 or "
		"2016-03-31 [source-date]\n" },
	{ __LINE__, "a:\n  title: A\n  date: soon\n  " ALL, "",
		"sources.yaml:3:9: error: \"date\" must be a year, a month or a day: 2016, 2016-03 or "
		"2016-03-31 [source-date]\n" },
	{ __LINE__, "a:\n  title: A\n  " ALL, "",
		"sources.yaml:2:3: error: a source needs \"date\" [field-missing]\n" },
	{ __LINE__, "a:\n  title: A\n  date: 2016\n  notes: x\n  " ALL, "2016",
		"sources.yaml:4:3: error: a source has no \"notes\"; did you mean \"note\"? "
		"[field-unknown]\n" },
	{ __LINE__, "A_1:\n  title: A\n  date: 2016\n  " ALL, "",
		"sources.yaml:1:1: error: a source's id is made of lower-case letters, digits and hyphens, "
		"not \"A_1\" [source-id]\n" },
	{ __LINE__, "- a\n", "",
		"sources.yaml:1:1: error: sources must be a mapping of ids to sources, not a list "
		"[field-kind]\n" },
};

static void sources_are_read(void **state)
{
	(void)state;
	for (const struct read_case *c = read_cases; c < read_cases + COUNT(read_cases); c++) {
		struct test t;
		struct sources s;

		test_begin(&t);
		const struct data *file = sample_data(&t, "sources.yaml", c->yaml);

		row_int(c, !*c->messages,
			sources_read(&s, &t.arena, file, sample_words(&t), &t.diags));
		row_text(c, c->messages, test_messages(&t));
		row_text(c, c->date_words, s.count ? test_string(&t, s.items[0].date_words) : "");
		test_end(&t);
	}
}

static const char yaml[] = "guidance:\n  title: Guidance\n  date: 2023-11\n  " ALL
			   "act-2014:\n  title: An Act\n  date: 2014\n  note: Long.\n  " ALL;

static struct sources *sample_sources(struct test *t)
{
	struct sources *s = ARENA_NEW(&t->arena, struct sources);

	assert_true(sources_read(
		s, &t->arena, sample_data(t, "sources.yaml", yaml), sample_words(t), &t->diags));
	return s;
}

static void sources_stand_in_the_document(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	xmlNodePtr site = tree_root(tree_new("site"));

	sources_document(sample_sources(&t), site);
	assert_string_equal(sample_inside(&t, site),
		"<source id=\"guidance\" title=\"Guidance\" date-words=\"November 2023\" "
		"publisher=\"A council\" nation=\"England\" status=\"In force\"/>"
		"<source id=\"act-2014\" title=\"An Act\" date-words=\"2014\" publisher=\"A council\" "
		"nation=\"England\" status=\"In force\" note=\"Long.\"/>");
	tree_free(site->doc);
	test_end(&t);
}

#define NUMBER(n, id)                                                                              \
	"<sup class=\"reference\"><a href=\"#source-" n "\"" id                                    \
	"><span class=\"govuk-visually-hidden\">Source </span>" n "</a></sup>"
#define FIRST(n) NUMBER(n, " id=\"ref-" n "\"")
#define AGAIN(n) NUMBER(n, "")
#define MARKER(id) "<candour-source name=\"" id "\"/>"
#define MARKER_AT(id, at) "<candour-source name=\"" id "\" at=\"" at "\"/>"
#define ENTRY(n, rest) "<reference number=\"" n "\" " rest "/>"

static const struct resolve_case {
	int line;
	const char *front; /* what the page's front matter says */
	const char *body;
	const char *made;
	const char *list;
	const char *messages;
} resolve_cases[] = {
	{ __LINE__, "", "<p>None</p>", "<p>None</p>", "", "" },
	{ __LINE__, "", "<p>A." MARKER("guidance") "</p>", "<p>A." FIRST("1") "</p>",
		ENTRY("1", "title=\"Guidance\" source-id=\"guidance\""), "" },

	/* one number for one place in one source */
	{ __LINE__, "",
		"<p>A." MARKER_AT("guidance", "1") "</p><p>B." MARKER_AT("guidance",
			"2") "</p><p>C." MARKER_AT("guidance", "1") MARKER("act-2014") "</p>",
		"<p>A." FIRST("1") "</p><p>B." FIRST("2") "</p><p>C." AGAIN("1") FIRST("3") "</p>",
		ENTRY("1", "title=\"Guidance\" at=\"1\" source-id=\"guidance\"")
			ENTRY("2", "title=\"Guidance\" at=\"2\" source-id=\"guidance\"")
				ENTRY("3", "title=\"An Act\" source-id=\"act-2014\""),
		"" },

	/* the page's own sources come first, and have an id only where the text refers to them */
	{ __LINE__, "sources:\n  - {source: act-2014, at: \"5\"}\n  - {source: guidance}\n",
		"<p>A." MARKER_AT("guidance", "1") MARKER_AT("act-2014", "5")
			MARKER_AT("act-2014", "5") "</p>",
		"<p>A." FIRST("3") FIRST("1") AGAIN("1") "</p>",
		ENTRY("1", "title=\"An Act\" at=\"5\" source-id=\"act-2014\"")
			ENTRY("2", "title=\"Guidance\" source-id=\"guidance\"")
				ENTRY("3", "title=\"Guidance\" at=\"1\" source-id=\"guidance\""),
		"" },
	{ __LINE__, "sources: guidance\n", "", "", "",
		"front:1:10: error: \"sources\" must be a list, not a text [field-kind]\n" },
	{ __LINE__, "sources:\n  - {source: elsewhere}\n  - {at: x}\n", "", "", "",
		"front:2:14: error: no source \"elsewhere\" [source-unknown]\n"
		"front:3:5: error: a source of the page needs \"source\" [field-missing]\n" },

	{ __LINE__, "", "<p>A." MARKER("guidence") "\n<b>" MARKER("act-2041") "</b></p>",
		"<p>A." MARKER("guidence") "\n<b>" MARKER("act-2041") "</b></p>", "",
		"page.md:1:1: error: no source \"guidence\"; did you mean \"guidance\"? [source-unknown]\n"
		"page.md:2:1: error: no source \"act-2041\"; did you mean \"act-2014\"? [source-unknown]\n" },

	/* places that cannot hold a link */
	{ __LINE__, "", "<h2>A." MARKER("guidance") "</h2>", "<h2>A." MARKER("guidance") "</h2>",
		"",
		"page.md:1:1: error: a reference stands after a sentence, not in a heading, a caption or a "
		"link [source-place]\n" },
	{ __LINE__, "", "<svg><text>A." MARKER("guidance") "B</text></svg>",
		"<svg><text>A.B</text></svg>", "", "" },
};

static void references_are_numbered_by_first_use(void **state)
{
	(void)state;
	for (const struct resolve_case *c = resolve_cases; c < resolve_cases + COUNT(resolve_cases);
		c++) {
		struct test t;
		struct references r;

		test_begin(&t);
		const struct data *front = sample_data(&t, "front", c->front);
		xmlNodePtr body = sample_body(&t, c->body), page = tree_root(tree_new("page"));

		references_init(&r, sample_sources(&t), &t.arena);
		bool good = references_read(&r, data_member(front, "sources"), &t.diags);

		good = references_resolve(&r, sample_words(&t), body, &t.diags) && good;
		row_int(c, !*c->messages, good);
		row_text(c, c->messages, test_messages(&t));
		row_text(c, c->made, sample_inside(&t, body));
		references_document(&r, page);
		row_text(c, c->list, sample_inside(&t, page));
		tree_free(body->doc);
		tree_free(page->doc);
		test_end(&t);
	}
}

/* A body of references: number `i` to the source `name` at "section i". */
static xmlNodePtr many_references(struct test *t, struct slice name, int count)
{
	xmlNodePtr body = tree_root(tree_new("body"));

	for (int i = 0; i < count; i++) {
		xmlNodePtr marker = tree_element(body, "candour-source", NULL);

		tree_set(marker, "name", name);
		tree_set(marker, "at", arena_print(&t->arena, "section %d", i));
	}
	return body;
}

static void a_long_list_keeps_its_numbers(void **state)
{
	struct test t;
	struct references r;

	(void)state;
	test_begin(&t);
	references_init(&r, sample_sources(&t), &t.arena);
	for (int round = 0; round < 2; round++) {
		xmlNodePtr body = many_references(&t, SLICE("guidance"), 20000);

		assert_true(references_resolve(&r, sample_words(&t), body, &t.diags));
		tree_free(body->doc);
	}
	assert_int_equal(r.last->number, 20000);
	assert_string_equal(test_string(&t, r.last->at), "section 19999");
	test_end(&t);
}

static void hints_have_a_limit(void **state)
{
	struct test t;
	struct references r;
	xmlNodePtr body;
	int hints = 0;

	(void)state;
	test_begin(&t);
	references_init(&r, sample_sources(&t), &t.arena);
	body = many_references(&t, SLICE("guidanse"), LIMIT_HINTS + 1);
	assert_false(references_resolve(&r, sample_words(&t), body, &t.diags));
	for (const struct diag *m = t.diags.first; m; m = m->next)
		hints += strcmp(m->text, "no source \"guidanse\"; did you mean \"guidance\"?") == 0;
	assert_int_equal(hints, LIMIT_HINTS);
	assert_int_equal(t.diags.errors, LIMIT_HINTS + 1);
	tree_free(body->doc);
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sources_are_read),
		cmocka_unit_test(sources_stand_in_the_document),
		cmocka_unit_test(references_are_numbered_by_first_use),
		cmocka_unit_test(a_long_list_keeps_its_numbers),
		cmocka_unit_test(hints_have_a_limit),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
