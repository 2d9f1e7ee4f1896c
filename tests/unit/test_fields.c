#include "support.h"
#include "base/limits.h"
#include "text/fields.h"

struct change {
	struct date date;
	const struct data *says;
};

struct page {
	const struct data *title, *words, *anything;
	struct date issued;
	int order, status;
	struct change change;
	struct records changes;
};

static const struct field change_fields[] = {
	{ "date", FIELD_DATE, REQUIRED, offsetof(struct change, date), NULL, NULL },
	{ "says", FIELD_TEXT, REQUIRED, offsetof(struct change, says), NULL, NULL },
};

static const struct record change_record = RECORD("a change", struct change, change_fields);

static const char *const statuses[] = { "draft", "in force", NULL };

static const struct field page_fields[] = {
	{ "title", FIELD_TEXT, REQUIRED, offsetof(struct page, title), NULL, NULL },
	{ "words", FIELD_TEXTS, OPTIONAL, offsetof(struct page, words), NULL, NULL },
	{ "anything", FIELD_DATA, OPTIONAL, offsetof(struct page, anything), NULL, NULL },
	{ "issued", FIELD_DATE, OPTIONAL, offsetof(struct page, issued), NULL, NULL },
	{ "order", FIELD_NUMBER, OPTIONAL, offsetof(struct page, order), NULL, NULL },
	{ "status", FIELD_CHOICE, OPTIONAL, offsetof(struct page, status), statuses, NULL },
	{ "change", FIELD_RECORD, OPTIONAL, offsetof(struct page, change), NULL, &change_record },
	{ "changes", FIELD_RECORDS, OPTIONAL, offsetof(struct page, changes), NULL,
		&change_record },
};

static const struct record page_record = RECORD("a page", struct page, page_fields);

/* Read `yaml` into `page`, which keeps what the case does not give. */
static bool read_page(struct test *t, const char *yaml, struct page *page)
{
	const struct data *map = data_read(&t->arena, "a.md", slice_text(yaml), 2, &t->diags);

	assert_non_null(map);
	return fields_read(&page_record, map, page, &t->arena, &t->diags);
}

static void values_reach_the_struct(void **state)
{
	struct page page = { .order = -1, .status = -1 };
	char room[DATE_TEXT];
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(read_page(&t,
		"title: Reviews\nwords: [a, b]\nanything: {x: y}\nissued: 2026-11-20\norder: 20\n"
		"status: in force\nchange: {date: 2026-11-21, says: one}\n"
		"changes:\n  - {date: 2026-11-22, says: two}\n  - {date: 2026-11-23, says: three}\n",
		&page));
	assert_string_equal(test_string(&t, page.title->text), "Reviews");
	assert_int_equal(page.words->count, 2);
	assert_int_equal(page.anything->kind, DATA_MAP);
	assert_string_equal(date_text(page.issued, room), "2026-11-20");
	assert_int_equal(page.order, 20);
	assert_int_equal(page.status, 1);
	assert_string_equal(test_string(&t, page.change.says->text), "one");
	assert_int_equal(page.changes.count, 2);

	const struct change *changes = page.changes.items;

	assert_string_equal(date_text(changes[1].date, room), "2026-11-23");
	assert_string_equal(test_string(&t, changes[0].says->text), "two");
	test_end(&t);
}

static void what_is_absent_stays_as_it_was(void **state)
{
	struct page page = { .order = 7, .status = 1 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(read_page(&t, "title: Reviews\nchanges: []\n", &page));
	assert_int_equal(page.order, 7);
	assert_int_equal(page.status, 1);
	assert_null(page.words);
	assert_false(date_given(page.issued));
	assert_int_equal(page.changes.count, 0);
	test_end(&t);
}

static const struct mistake_case {
	int line;
	const char *yaml;
	const char *messages;
} mistake_cases[] = {
	{ __LINE__, "order: 1\n", "a.md:2:1: error: a page needs \"title\" [field-missing]\n" },
	{ __LINE__, "", "a.md:2:1: error: a page needs \"title\" [field-missing]\n" },
	{ __LINE__, "[a]\n",
		"a.md:2:1: error: a page must be a mapping of keys and values, not a list [field-kind]\n" },
	{ __LINE__, "word\n",
		"a.md:2:1: error: a page must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, "titel: A\n",
		"a.md:2:1: error: a page has no \"titel\"; did you mean \"title\"? [field-unknown]\n" },
	{ __LINE__, "title: A\ncolour: red\n",
		"a.md:3:1: error: a page has no \"colour\" [field-unknown]\n" },
	{ __LINE__, "title: [A]\n",
		"a.md:2:8: error: \"title\" must be a text, not a list [field-kind]\n" },
	{ __LINE__, "title: ' '\n",
		"a.md:2:8: error: \"title\" is empty: write its value, in quotes if it begins with #, or take the key out [field-empty]\n" },
	{ __LINE__, "title:\norder: 1\n",
		"a.md:2:7: error: \"title\" is empty: write its value, in quotes if it begins with #, or take the key out [field-empty]\n" },
	{ __LINE__, "title: A\nwords: b\n",
		"a.md:3:8: error: \"words\" must be a list, not a text [field-kind]\n" },
	{ __LINE__, "title: A\nwords: [b, [c], '']\n",
		"a.md:3:12: error: each item of \"words\" must be a text [field-kind]\n"
		"a.md:3:17: error: each item of \"words\" must be a text [field-kind]\n" },
	{ __LINE__, "title: A\nissued: 20 November 2026\n",
		"a.md:3:9: error: \"issued\" must be a day that exists, written as 2026-11-20, "
		"not \"20 November 2026\" [field-date]\n" },
	{ __LINE__, "title: A\nissued: {}\n",
		"a.md:3:9: error: \"issued\" must be a day that exists, written as 2026-11-20, "
		"not a mapping [field-date]\n" },
	{ __LINE__, "title: A\norder: first\n",
		"a.md:3:8: error: \"order\" must be a whole number such as 20, not \"first\" [field-number]\n" },
	{ __LINE__, "title: A\norder: -1\n",
		"a.md:3:8: error: \"order\" must be a whole number such as 20, not \"-1\" [field-number]\n" },
	{ __LINE__, "title: A\norder: 1000000\n",
		"a.md:3:8: error: \"order\" must be a whole number such as 20, not \"1000000\" [field-number]\n" },
	{ __LINE__, "title: A\norder: ''\n",
		"a.md:3:8: error: \"order\" must be a whole number such as 20, not \"\" [field-number]\n" },
	{ __LINE__, "title: A\nstatus: In force\n",
		"a.md:3:9: error: \"status\" must be one of \"draft\", \"in force\", not \"In force\" "
		"[field-choice]\n" },
	{ __LINE__, "title: A\nstatus: [draft]\n",
		"a.md:3:9: error: \"status\" must be one of \"draft\", \"in force\", not a list "
		"[field-choice]\n" },
	{ __LINE__, "title: A\nchange: today\n",
		"a.md:3:9: error: a change must be a mapping of keys and values, not a text [field-kind]\n" },
	{ __LINE__, "title: A\nchanges: {}\n",
		"a.md:3:10: error: \"changes\" must be a list, not a mapping [field-kind]\n" },

	/* all of them at once */
	{ __LINE__, "order: x\nchanges:\n  - {date: 2026-02-30}\n  - {says: y, dat: z}\n",
		"a.md:2:1: error: a page needs \"title\" [field-missing]\n"
		"a.md:2:8: error: \"order\" must be a whole number such as 20, not \"x\" [field-number]\n"
		"a.md:4:5: error: a change needs \"says\" [field-missing]\n"
		"a.md:4:12: error: \"date\" must be a day that exists, written as 2026-11-20, "
		"not \"2026-02-30\" [field-date]\n"
		"a.md:5:15: error: a change has no \"dat\"; did you mean \"date\"? [field-unknown]\n" },
};

static void mistakes_are_all_told(void **state)
{
	(void)state;
	for (const struct mistake_case *c = mistake_cases; c < mistake_cases + COUNT(mistake_cases);
		c++) {
		struct page page = { 0 };
		struct test t;

		test_begin(&t);
		row_true(c, !read_page(&t, c->yaml, &page));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

static void numbers_have_both_ends(void **state)
{
	struct page page = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(read_page(&t, "title: A\norder: 999999\n", &page));
	assert_int_equal(page.order, 999999);
	assert_true(read_page(&t, "title: A\norder: 0\n", &page));
	assert_int_equal(page.order, 0);
	test_end(&t);
}

/* A text, alone and in a list, on both sides of its limit. */
static void texts_have_a_limit(void **state)
{
	(void)state;
	for (int length = LIMIT_TEXT; length <= LIMIT_TEXT + 1; length++) {
		struct page page = { 0 };
		struct test t;
		char text[LIMIT_TEXT + 2] = "";

		test_begin(&t);
		memset(text, 'x', (size_t)length);

		bool good = read_page(&t,
			arena_print(&t.arena, "title: %s\nwords: [%s]\n", text, text).at, &page);

		assert_int_equal(good, length == LIMIT_TEXT);
		assert_string_equal(test_messages(&t),
			good ? ""
			     : "a.md:2:8: error: \"title\" has at most 2048 bytes: say it in fewer "
			       "words [field-long]\n"
			       "a.md:3:9: error: each item has at most 2048 bytes: say it in fewer "
			       "words [field-long]\n");
		test_end(&t);
	}
}

static void an_item_of_a_list_is_called_so(void **state)
{
	struct test t;
	int number;

	(void)state;
	test_begin(&t);

	const struct data *list = data_read(&t.arena, "a.md", SLICE("[two]\n"), 1, &t.diags);

	assert_false(fields_number(list->first, &number, &t.diags));
	assert_string_equal(test_messages(&t),
		"a.md:1:2: error: each item must be a whole number such as 20, not \"two\" "
		"[field-number]\n");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_reach_the_struct),
		cmocka_unit_test(what_is_absent_stays_as_it_was),
		cmocka_unit_test(mistakes_are_all_told),
		cmocka_unit_test(numbers_have_both_ends),
		cmocka_unit_test(texts_have_a_limit),
		cmocka_unit_test(an_item_of_a_list_is_called_so),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
