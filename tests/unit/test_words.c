#include "support.h"
#include "text/words.h"

#define MONTHS                                                                                     \
	"months: [January, February, March, April, May, June, July, August, September, October, "  \
	"November, December]\n"
#define UNITS "units:\n  weeks: {one: '{} week', many: '{} weeks'}\n"

/* Every word there has to be, as YAML: its name, and as many places as it has. */
static const char *const words[] = {
#define PLACES_0 ""
#define PLACES_1 "{}"
#define PLACES_2 "{}{}"
#define PLACES_3 "{} {} {}"
#define PLACES_4 "{} {} {} {}"
#define PLACES_5 "{} {} {} {} {}"
#define X(code, name, places) "  " name ": '" name " " PLACES_##places "'\n",
	WORDS(X)
#undef X
};

static bool read_words(struct test *t, const char *yaml, struct words *w)
{
	const struct data *file = data_read(&t->arena, "en.yaml", slice_text(yaml), 1, &t->diags);

	assert_non_null(file);
	return words_read(w, file, &t->arena, &t->diags);
}

static const char *whole_file(struct test *t, const char *months, const char *units)
{
	buf_clear(&t->text);
	buf_print(&t->text, "%s%swords:\n", months, units);
	for (size_t i = 0; i < COUNT(words); i++)
		buf_text(&t->text, words[i]);
	return test_string(t, buf_slice(&t->text));
}

static void every_word_is_read(void **state)
{
	struct words w = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(read_words(&t, whole_file(&t, MONTHS, UNITS), &w));
	assert_string_equal(test_string(&t, w.months[0]), "January");
	assert_string_equal(test_string(&t, w.months[11]), "December");
	assert_string_equal(test_string(&t, w.text[WORD_HOME]), "home ");
	assert_string_equal(test_string(&t, w.text[WORD_CHANGES_TITLE]), "changes-title ");
	assert_string_equal(
		test_string(&t, words_date(&w, &t.arena, (struct date){ 2023, 11, 20 })),
		"date 20 November 2023");
	test_end(&t);
}

static void a_unit_alone_is_the_same_unless_it_says_so(void **state)
{
	struct words w = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_true(read_words(&t,
		whole_file(&t, MONTHS,
			"units:\n  weeks: {one: '{} week', many: '{} weeks'}\n"
			"  £/week: {one: '£{} a week', many: '£{} a week', alone-one: '£{}', alone: '£{}'}\n"),
		&w));

	const struct unit_words *weeks = map_get(w.units, SLICE("weeks"));
	const struct unit_words *money = map_get(w.units, SLICE("£/week"));

	assert_string_equal(test_string(&t, weeks->one), "{} week");
	assert_string_equal(test_string(&t, weeks->alone_one), "{} week");
	assert_string_equal(test_string(&t, weeks->alone), "{} weeks");
	assert_string_equal(test_string(&t, money->many), "£{} a week");
	assert_string_equal(test_string(&t, money->alone), "£{}");
	assert_null(map_get(w.units, SLICE("hours")));
	test_end(&t);
}

static const struct mistake_case {
	int line;
	const char *months, *units;
	const char *messages;
} mistake_cases[] = {
	{ __LINE__, "months: [January]\n", UNITS,
		"en.yaml:1:9: error: a year has 12 months, not 1 [words-months]\n" },
	{ __LINE__, "", UNITS,
		"en.yaml:1:1: error: a file of words needs \"months\" [field-missing]\n" },
	{ __LINE__, "month: x\n", UNITS,
		"en.yaml:1:1: error: a file of words has no \"month\"; did you mean \"months\"? "
		"[field-unknown]\n" },
	{ __LINE__, MONTHS, "units: [weeks]\n",
		"en.yaml:2:8: error: \"units\" must be a mapping, not a list [field-kind]\n" },
	{ __LINE__, MONTHS, "units:\n  weeks: {}\n  days: {one: a, many: '{} {}'}\n",
		"en.yaml:3:10: error: a unit needs \"many\" [field-missing]\n"
		"en.yaml:3:10: error: a unit needs \"one\" [field-missing]\n"
		"en.yaml:4:15: error: \"one\" needs 1 {} for its values, not 0 "
		"[words-places]\n"
		"en.yaml:4:24: error: \"many\" needs 1 {} for its values, not 2 "
		"[words-places]\n" },
};

static void mistakes_are_all_told(void **state)
{
	(void)state;
	for (const struct mistake_case *c = mistake_cases; c < mistake_cases + COUNT(mistake_cases);
		c++) {
		struct words w = { 0 };
		struct test t;

		test_begin(&t);
		row_true(c, !read_words(&t, whole_file(&t, c->months, c->units), &w));
		row_text(c, c->messages, test_messages(&t));
		test_end(&t);
	}
}

static void a_word_with_the_wrong_places_is_refused(void **state)
{
	struct words w = { 0 };
	struct test t;

	(void)state;
	test_begin(&t);
	assert_false(read_words(
		&t, MONTHS UNITS "words:\n  range: '{} to'\n  home: 'Home {}'\n  hom: x\n", &w));

	/* and one for each word that is not there */
	assert_int_equal(t.diags.errors, 3 + WORD_COUNT - 2);
	assert_non_null(strstr(test_messages(&t),
		"en.yaml:5:10: error: \"range\" needs 2 {} for its values, not 1 "
		"[words-places]\n"
		"en.yaml:6:9: error: \"home\" needs 0 {} for its values, not 1 "
		"[words-places]\n"
		"en.yaml:7:3: error: the list of words has no \"hom\"; did you mean \"home\"? "
		"[field-unknown]\n"));
	test_end(&t);
}

static const struct fill_case {
	int line;
	size_t count;
	const char *pattern;
	struct slice parts[3];
	const char *filled;
} fill_cases[] = {
	{ __LINE__, 0, "plain", { { 0 } }, "plain" },
	{ __LINE__, 1, "from {}", { { "May", 3 } }, "from May" },
	{ __LINE__, 2, "{} to {}", { { "6", 1 }, { "8", 1 } }, "6 to 8" },
	{ __LINE__, 3, "{}{}{}", { { "a", 1 }, { "", 0 }, { "c", 1 } }, "ac" },
	{ __LINE__, 1, "{} {}", { { "a", 1 } }, "a {}" },
	{ __LINE__, 1, "{ } {}", { { "a", 1 } }, "{ } a" },
	{ __LINE__, 1, "{}", { { "{}", 2 } }, "{}" },
};

static void values_fill_their_places(void **state)
{
	(void)state;
	for (const struct fill_case *c = fill_cases; c < fill_cases + COUNT(fill_cases); c++) {
		struct test t;

		test_begin(&t);
		row_text(c, c->filled,
			test_string(&t,
				words_filled(
					&t.arena, slice_text(c->pattern), c->parts, c->count)));
		test_end(&t);
	}
}

static void a_pattern_comes_in_pieces(void **state)
{
	struct slice pattern = SLICE("when {}: step {}");
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(test_string(&t, words_piece(&pattern)), "when ");
	assert_string_equal(test_string(&t, words_piece(&pattern)), ": step ");
	assert_string_equal(test_string(&t, words_piece(&pattern)), "");
	assert_string_equal(test_string(&t, words_piece(&pattern)), "");
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_word_is_read),
		cmocka_unit_test(a_unit_alone_is_the_same_unless_it_says_so),
		cmocka_unit_test(mistakes_are_all_told),
		cmocka_unit_test(a_word_with_the_wrong_places_is_refused),
		cmocka_unit_test(values_fill_their_places),
		cmocka_unit_test(a_pattern_comes_in_pieces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
