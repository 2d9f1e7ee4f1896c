#include "sample.h"
#include "site/called.h"

static const struct form_case {
	int line;
	const char *words;
	bool is_short, is_plural;
} form_cases[] = {
	{ __LINE__, "EPF", true, false },
	{ __LINE__, "PB", true, false },
	{ __LINE__, "PBs", true, true },
	{ __LINE__, "", false, false },
	{ __LINE__, "P", false, false },
	{ __LINE__, "As", false, false },
	{ __LINE__, "s", false, false },
	{ __LINE__, "PBS", true, false },
	{ __LINE__, "PBsS", false, false },
	{ __LINE__, "PBss", false, false },
	{ __LINE__, "EHC plan", false, false },
	{ __LINE__, "Peer Forum", false, false },
	{ __LINE__, "carers", false, false },
	{ __LINE__, "G20", false, false },
};

static void initials_are_told_from_words(void **state)
{
	(void)state;
	for (const struct form_case *c = form_cases; c < form_cases + COUNT(form_cases); c++) {
		row_int(c, c->is_short, called_is_short(slice_text(c->words)));
		row_int(c, c->is_plural, called_is_plural(slice_text(c->words)));
	}
}

static const char glossary[] = "package of care: {means: A., also: [packages of care, POC, POCs]}\n"
			       "Peer Forum: {means: B., also: [PF]}\n"
			       "personal budget: {means: C., also: [PB, money for care]}\n"
			       "therapist: {means: D., also: [OT]}\n";

/* The title and the `index` of each page: in easy read, without navigation, and three others. */
static const struct {
	const char *folder, *title, *index;
	int navigation;
} given[] = {
	{ "easy-read", "Personal budget", "[PB]", 0 },
	{ "policy", "Hidden", "[OT]", 1 },
	{ "policy", "Your budget", "[PB, Cash, peer forum]", 0 },
	{ "guidance", "Approval", "[Packages of care]", 0 },
	{ "guidance", "Peer Forum", "[Forum]", 0 },
};

/*
 * A title counts more than the `index` of a page before it. The page in easy read is about no term, and no
 * listed page is about therapists.
 */
static const char expected[] = "PB: 0 (page)\nPB: 2 (page)\nCash: 2 (page)\npeer forum: 2 (page)\n"
			       "Packages of care: 3 (page)\nForum: 4 (page)\n"
			       "package of care: 3\npackages of care: 3\nPOC: 3\nPOCs: 3\n"
			       "Peer Forum: 4\nPF: 4\n"
			       "personal budget: 2\nmoney for care: 2\n"
			       "therapist: -1\nOT: -1\n";

static void pages_are_called_what_the_glossary_calls_them(void **state)
{
	struct page pages[COUNT(given)] = { 0 };
	struct site site = { .pages = pages, .page_count = COUNT(given) };
	struct calling calling;
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(glossary_read(
		&site.glossary, &t.arena, sample_data(&t, "g.yaml", glossary), &t.diags));
	for (size_t i = 0; i < COUNT(given); i++) {
		struct data *title = ARENA_NEW(&t.arena, struct data);

		title->text = slice_text(given[i].title);
		pages[i].folder = slice_text(given[i].folder);
		pages[i].kind = PAGE_PAGE;
		pages[i].navigation = given[i].navigation;
		pages[i].title = title;
		pages[i].index = sample_data(&t, "p.yaml", given[i].index);
	}
	called_find(&calling, &site, &t.arena);
	for (size_t i = 0; i < calling.count; i++) {
		const struct called *c = &calling.all[i];

		buf_print(&t.text, "%.*s: %d%s\n", SLICE_ARG(c->words),
			c->page ? (int)(c->page - pages) : -1, c->term ? "" : " (page)");
	}
	assert_string_equal(expected, buf_string(&t.text));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(initials_are_told_from_words),
		cmocka_unit_test(pages_are_called_what_the_glossary_calls_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
