#include "sample_sheet.h"
#include "sheet/compile.h"
#include "sheet/worked.h"
#include "text/words.h"

#define TWO_UNITS                                                                                  \
	"£/week: {one: '£{} a week', many: '£{} a week', alone: '£{}'}\n"                      \
	"  points: {one: '{} point', many: '{} points'}\n"

/* Words with the units that are given: all others are unsaid. */
static void read_words(struct test *t, struct words *w, const char *units)
{
	static const struct words none;
	struct slice text = arena_print(&t->arena, "units:\n  %s", units);
	const struct data *file = data_read(&t->arena, "words.yaml", text, 1, &t->diags);

	*w = none;
	for (int i = 0; i < WORD_COUNT; i++)
		w->text[i] = SLICE("");
	for (int i = 0; i < 12; i++)
		w->months[i] = SLICE("");
	w->units = ARENA_NEW(&t->arena, struct map);
	for (const struct data *u = data_member(file, "units")->first; u; u = u->next) {
		struct unit_words *said = ARENA_NEW(&t->arena, struct unit_words);

		said->one = data_text(data_member(u, "one"));
		said->many = data_text(data_member(u, "many"));
		said->alone = said->alone_one = data_text(data_member(u, "alone"));
		assert_true(map_add(w->units, &t->arena, u->key, said));
	}
}

static const char *compile(struct test *t, const struct sheet *s, const char *units)
{
	struct words words;
	struct compiled compiled;

	assert_non_null(s);
	read_words(t, &words, units);

	bool good = compile_sheet(s, &words, &t->arena, &compiled, &t->diags);

	assert_int_equal(good, diags_clean(&t->diags));
	return test_messages(t);
}

static void units_must_be_said(void **state)
{
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal(
		"a.yaml:2:32: error: the words file does not say \"points\": add it to its units, in "
		"layouts/words [sheet-unit-words]\n",
		compile(&t,
			sample_sheet(&t,
				"questions: {q: {asks: Q, called: Q, about: need, choices: {a: A, b: B}}}\n"
				"lines: {total: {says: T, unit: points, map: q, to: {a: 0, b: 1}}}\n"
				"figures: {}\nrefers: []\n"
				"examples: [{says: A, given: {q: a}, expect: {total: 0}}, "
				"{says: B, given: {q: b}, expect: {total: 1}}]\n"),
			"£/week: {one: '£{} a week', many: '£{} a week', alone: '£{}'}\n"));
	test_end(&t);
}

/* A group of `questions` numbers with as many rows as it may have. */
static const struct sheet *with_group(struct test *t, int questions)
{
	struct slice part = SLICE(
		"figures: {}\nrefers: []\nquestions:\n  v:\n    asks: V\n    called: V\n    rows: 28\n"
		"    row: R\n    questions:\n");

	for (int i = 0; i < questions; i++)
		part = arena_print(&t->arena,
			"%.*s      q%d: {asks: Q, called: Q, about: need, number: points, from: 0, to: 9, "
			"step: 1}\n",
			SLICE_ARG(part), i);
	part = arena_print(&t->arena, "%.*s    lines:\n      all: {says: A, unit: points, sum: [",
		SLICE_ARG(part));
	for (int i = 0; i < questions; i++)
		part = arena_print(&t->arena, "%.*s%sq%d", SLICE_ARG(part), i ? ", " : "", i);
	part = arena_print(&t->arena,
		"%.*s]}\nlines: {total: {says: T, unit: points, sum: [v.all]}}\n"
		"examples: [{says: A, given: {v: 0}, expect: {total: 0}}, "
		"{says: B, given: {v: 0}, expect: {total: 0}}]\n",
		SLICE_ARG(part));
	return sample_sheet(t, part.at);
}

static void sheets_have_a_size(void **state)
{
	static const char units[] = TWO_UNITS "  number: {one: '{}', many: '{}'}\n";
	struct test t;

	(void)state;
	test_begin(&t);
	assert_string_equal("", compile(&t, with_group(&t, 9), units));
	test_end(&t);
	test_begin(&t);
	assert_non_null(strstr(compile(&t, with_group(&t, 10), units), "[sheet-size]"));
	test_end(&t);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(units_must_be_said),
		cmocka_unit_test(sheets_have_a_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
