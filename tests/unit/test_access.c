#include "support.h"

#include "check/access.h"
#include "check/access_kind.h"
#include "check/access_site.h"
#include "check/access_words.h"
#include "text/tree.h"

/* Names are found by halves, so a row of a table that stands in the wrong place is not found. */
static const struct kind_case {
	int line;
	enum access_kind kind;
	const char *name;
} kind_cases[] = {
#define X(code, name) { __LINE__, KIND_##code, name },
	ACCESS_KINDS(X)
#undef X
		{ __LINE__, KIND_OTHER, "ruby" },
	{ __LINE__, KIND_OTHER, "aa" },
	{ __LINE__, KIND_OTHER, "zzz" },
};

static void every_kind_is_found(void **state)
{
	struct access_kinds kinds = { 0 };
	xmlDocPtr doc = tree_new("html");

	(void)state;
	for (const struct kind_case *c = kind_cases; c < kind_cases + COUNT(kind_cases); c++)
		row_int(c, c->kind,
			access_kind_of(&kinds, tree_element(tree_root(doc), c->name, NULL)));
	tree_free(doc);
}

static const struct attribute_case {
	int line;
	uint64_t bit;
	const char *name;
} attribute_cases[] = {
#define X(code, name) { __LINE__, HAS(code), name },
	ACCESS_ATTRIBUTES(X)
#undef X
		{ __LINE__, HAS(HANDLER), "onclick" },
	{ __LINE__, HAS(ARIA), "aria-expanded" },
	{ __LINE__, 0, "data-x" },
};

static void every_attribute_is_found(void **state)
{
	xmlDocPtr doc = tree_new("html");

	(void)state;
	for (const struct attribute_case *c = attribute_cases;
		c < attribute_cases + COUNT(attribute_cases); c++) {
		struct access_kinds kinds = { 0 };
		xmlNodePtr e = tree_element(tree_root(doc), "p", NULL);

		tree_set(e, c->name, SLICE("x"));
		row_true(c, access_has_of(&kinds, e) == c->bit);
	}
	tree_free(doc);
}

static const struct path_case {
	int line;
	const char *path, *address, *leads;
} path_cases[] = {
	{ __LINE__, "policy/reviews/index.html", "../../index.html", "index.html" },
	{ __LINE__, "policy/reviews/index.html", "../carers/index.html#when",
		"policy/carers/index.html" },
	{ __LINE__, "policy/reviews/index.html", "../", "policy/index.html" },
	{ __LINE__, "policy/reviews/index.html", "#when", "" },
	{ __LINE__, "index.html", "policy/", "policy/index.html" },
	{ __LINE__, "index.html", "./a.html?b=c", "a.html" },
	{ __LINE__, "index.html", "../../a.html", "a.html" },
	{ __LINE__, "a/b.html", "/c/", "c/index.html" },
	{ __LINE__, "a/b.html", "/", "index.html" },
	{ __LINE__, "a/b.html", "https://example.org/c", "https://example.org/c" },
	{ __LINE__, "a/b.html", "//example.org/c", "//example.org/c" },
	{ __LINE__, "a/b.html", "mailto:a@example.org", "mailto:a@example.org" },
};

static void addresses_lead_to_paths(void **state)
{
	(void)state;
	for (const struct path_case *c = path_cases; c < path_cases + COUNT(path_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->leads,
			arena_string(&t.arena,
				access_path(
					&t.arena, slice_text(c->path), slice_text(c->address))));
		test_end(&t);
	}
}

static const struct bare_case {
	int line;
	const char *words, *bare;
} bare_cases[] = {
	{ __LINE__, "More", "More" },
	{ __LINE__, "More \xC2\xBB", "More" },
	{ __LINE__, "\xE2\x80\xB9 Back", "Back" },
	{ __LINE__, "...", "" },
	{ __LINE__, "", "" },
	{ __LINE__, "caf\xC3\xA9.", "caf\xC3\xA9" },
	{ __LINE__, "5", "5" },
};

static void signs_are_taken_off(void **state)
{
	(void)state;
	for (const struct bare_case *c = bare_cases; c < bare_cases + COUNT(bare_cases); c++) {
		struct slice bare = words_bare(slice_text(c->words));

		row_true(c, slice_is(bare, c->bare));
	}
}

static void endings_are_those_of_files(void **state)
{
	(void)state;
	assert_true(slice_is(words_ending(SLICE("a/b.PDF?x=1#y")), "PDF"));
	assert_true(slice_is(words_ending(SLICE("https://example.org/a.b/c.docx")), "docx"));
	assert_true(slice_is(words_ending(SLICE("https://example.org")), ""));
	assert_true(slice_is(words_ending(SLICE("a/b")), ""));
}

static void styles_hide(void **state)
{
	(void)state;
	assert_true(words_style_hides(SLICE("color: red; Display:none")));
	assert_true(words_style_hides(SLICE("visibility : hidden")));
	assert_false(words_style_hides(SLICE("display: block; overflow: hidden")));
	assert_false(words_style_hides(SLICE("")));
}

/* A message names its criterion, and every rule is found by its name. */
static void rules_have_names(void **state)
{
	(void)state;
	for (size_t i = 0; i < access_rule_count; i++) {
		const struct access_rule *r = access_rule_find(access_rules[i].id);

		assert_non_null(r);
		assert_string_equal(r->id, access_rules[i].id);
		assert_int_equal(strncmp(r->id, "access-", 7), 0);
	}
	assert_null(access_rule_find("access-none"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_is_found),
		cmocka_unit_test(every_attribute_is_found),
		cmocka_unit_test(addresses_lead_to_paths),
		cmocka_unit_test(signs_are_taken_off),
		cmocka_unit_test(endings_are_those_of_files),
		cmocka_unit_test(styles_hide),
		cmocka_unit_test(rules_have_names),
	};

	tree_setup();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
