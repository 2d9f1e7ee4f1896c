#include "sample_worked.h"
#include "worksheet/explain.h"

/* What the explanation says besides the values: words, rules, sources, inputs, what was rounded, why to ask. */

#define SAYS(answers, path, expected)                                                              \
	{                                                                                          \
		__LINE__, "# the sample\n", answers, path, expected                                \
	}
#define ROW(part, answers, path, expected)                                                         \
	{                                                                                          \
		__LINE__, part, answers, path, expected                                            \
	}
#define HALVES LINE("unit: £/week, ratio: weekly, over: 8, round: half up, to: 0.01")
#define RULES                                                                                      \
	LINE("unit: points, source: the-line, at: page 1, decide: first, rules:"                   \
	     " [{if: weekly is over limit, then: 1, says: First, source: the-rule, at: page 2},"   \
	     " {if: weekly is over 5, then: 2, says: Second}], otherwise: 3")
#define BAND                                                                                       \
	LINE("unit: points, band: weekly, steps: [{under: limit, is: 1}, {from: limit, is: 2, says: A lot}]")
#define LABELS                                                                                     \
	LINE("labels: {less: \"Low <b>\", more: 'High \"&\" dear'}, decide: first,"                \
	     " rules: [{if: weekly is over 5, then: more}], otherwise: less")
#define ALWAYS "refers: [{if: weekly is over 5, says: Ask A}, {if: eating is every, says: Ask E}]\n"

static const struct worked_row whole[] = {
	SAYS("", "worksheet", "a"),
	SAYS("", "version", "1.0"),
	SAYS("", "day", "2026-11-20"),
	SAYS("-as-of", "day", "none"),
	SAYS("", "outcome", "value"),
	SAYS("", "result line", "total"),
	SAYS("", "result says", "T"),
	SAYS("", "result words", "£225 to £275 a week"),
	SAYS("", "result low", "225"),
	SAYS("", "lines 0 line", "visits.1.minutes"),
	SAYS("-eating", "outcome", "answers"),
	SAYS("-eating", "result", "none"),
	SAYS("-eating", "lines", "none"),
	SAYS("as-of=2023-12-31", "outcome", "not-in-force"),
	SAYS("as-of=2023-12-31", "lines", "none"),
	SAYS("weekly=351", "outcome", "refer"),
	SAYS("weekly=351", "result", "none"),
	SAYS("weekly=351", "reasons", "Ask"),
	SAYS("weekly=351", "lines points words", "3 points"),
	SAYS("", "reasons", ""),
};

static const struct worked_row asked[] = {
	SAYS("", "asked",
		"eating; help; night; weekly; hours; extra; tasks; born; visits; visits.1.length; "
		"visits.1.kind; visits.2.length; visits.2.kind"),
	SAYS("help=no\nvisits=0", "asked", "eating; help; weekly; tasks; born; visits"),
	SAYS("-help\n-visits", "asked", "eating; help; weekly; tasks; born; visits"),
	ROW("# the sample\n", "help=yes\nvisits=3", "asked",
		"eating; help; night; weekly; hours; extra; tasks; born; visits; visits.1.length; "
		"visits.1.kind; visits.2.length; visits.2.kind; visits.3.length; visits.3.kind"),
};

static const struct worked_row reasons[] = {
	ROW(ALWAYS, "weekly=6", "reasons", "Ask A"),
	ROW(ALWAYS, "weekly=6\neating=every", "reasons", "Ask A; Ask E"),
	ROW(ALWAYS, "weekly=5\neating=?", "reasons", "Ask E"),
	ROW(ALWAYS, "weekly=5\neating=?", "outcome", "value"),
	ROW(ALWAYS, "weekly=5\neating=?", "result high", "275"),
	ROW(ALWAYS, "weekly=5\neating=?", "lines points high", "7"),
	ROW(ALWAYS, "weekly=5\neating=some", "reasons", ""),
};

static const struct worked_row lines[] = {
	ROW(HALVES, "weekly=0.04", "lines x low", "0.01"),
	ROW(HALVES, "weekly=0.04", "lines x exact", "0.005"),
	ROW(HALVES, "weekly=0.04", "lines x words", "£0.01 a week"),
	ROW(HALVES, "weekly=0.08", "lines x exact", "none"),
	ROW(HALVES, "weekly=0.08", "lines x rounded", "none"),
	ROW(RULES, "weekly=351\nborn=2024-12-31", "lines x rule", "First"),
	ROW(RULES, "weekly=351\nborn=2024-12-31", "lines x source", "the-rule"),
	ROW(RULES, "weekly=351\nborn=2024-12-31", "lines x at", "page 2"),
	ROW(RULES, "weekly=350", "lines x rule", "Second"),
	ROW(RULES, "weekly=350", "lines x source", "the-line"),
	ROW(RULES, "weekly=350", "lines x at", "page 1"),
	ROW(RULES, "weekly=5", "lines x rule", "none"),
	ROW(RULES, "weekly=5", "lines x source", "the-line"),
	ROW(BAND, "weekly=349.99", "lines x rule", "under £350 a week"),
	ROW(BAND, "weekly=350", "lines x rule", "A lot"),
	ROW(LABELS, "weekly=5", "lines x words", "Low <b>"),
	ROW(LABELS, "weekly=6", "lines x words", "High \"&\" dear"),
	ROW(LABELS, "weekly=6", "lines x labels", "more"),
	ROW(LABELS, "weekly=6", "lines x low", "none"),
	SAYS("eating=every", "lines points inputs 0 answer", "L"),
	SAYS("eating=?", "lines points inputs 0 unsure", "true"),
	SAYS("eating=?", "lines points inputs 0 answer", "none"),
	SAYS("eating=every", "lines points inputs 0 says", "E"),
	SAYS("", "lines cost inputs 0 answer", "10 hours a week"),
	SAYS("help=no", "lines cost inputs 0 answer", "none"),
};

static void the_whole_has_an_outcome(void **state)
{
	(void)state;
	worked_check(whole, COUNT(whole));
}

static void what_is_asked_follows_the_answers(void **state)
{
	(void)state;
	worked_check(asked, COUNT(asked));
}

static void reasons_are_those_that_hold_or_might(void **state)
{
	(void)state;
	worked_check(reasons, COUNT(reasons));
}

static void lines_say_how(void **state)
{
	(void)state;
	worked_check(lines, COUNT(lines));
}

/* Nothing in it ends a script or begins an element, wherever the JSON is put. */
static void markup_is_escaped(void **state)
{
	struct worked_case w;

	(void)state;
	worked(&w, LABELS, "weekly=6\neating=?\nzz<&>=1");
	for (size_t i = 0; i < w.worked.json.length; i++)
		assert_null(strchr("<>&", w.worked.json.at[i]));
	test_end(&w.test);
}

/* Told that there is too little room, the length is the same, and nothing is written behind the end. */
static void length_does_not_depend_on_the_room(void **state)
{
	static char out[64 * 1024];
	struct worked_case w;
	struct image image;
	struct work work;
	struct answers read;

	(void)state;
	test_begin(&w.test);

	const struct sheet *s = sample_sheet(&w.test, LABELS);
	struct words words = worked_words(&w.test);
	struct compiled c = { .image = SLICE("") };

	assert_true(s && compile_sheet(s, &words, &w.test.arena, &c, &w.test.diags));
	assert_int_equal(IMAGE_GOOD, image_open(&image, c.image.at, c.image.length));

	size_t memory = work_memory(&image);
	struct slice text = worked_answers(&w.test, "");

	assert_true(work_begin(&work, &image, arena_take(&w.test.arena, memory), memory));

	size_t whole_length = explain_json(&work, &read, text.at, text.length, out, sizeof(out));

	assert_true(whole_length > 0 && whole_length < sizeof(out));
	for (size_t room = 0; room < whole_length; room += 7) {
		memset(out, '#', sizeof(out));
		assert_int_equal(
			whole_length, explain_json(&work, &read, text.at, text.length, out, room));
		assert_int_equal('#', out[room]);
	}
	assert_int_equal(
		whole_length, explain_json(&work, &read, text.at, text.length, out, whole_length));
	test_end(&w.test);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_whole_has_an_outcome),
		cmocka_unit_test(what_is_asked_follows_the_answers),
		cmocka_unit_test(reasons_are_those_that_hold_or_might),
		cmocka_unit_test(lines_say_how),
		cmocka_unit_test(markup_is_escaped),
		cmocka_unit_test(length_does_not_depend_on_the_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
