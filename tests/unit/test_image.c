#include "support.h"
#include "sheet/builder.h"
#include "worksheet/explain.h"

/* A small worksheet with every kind of node, made by hand. */

enum { TEXT_ROOM = 256 * 1024 };

static uint32_t add_choice(struct builder *b, const char *name)
{
	const uint32_t words[CHOICE_WORDS] = {
		builder_text(b, slice_text(name)),
		builder_text(b, slice_text(name)),
	};

	return builder_record(b, SECTION_CHOICE, words);
}

static void add_questions(struct builder *b)
{
	uint32_t choice[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(b, SLICE("kind")),
		[QUESTION_KIND] = ASKS_CHOICE,
		[QUESTION_FLAGS] = FLAG_UNSURE,
		[QUESTION_CHOICE_FIRST] = add_choice(b, "home"),
		[QUESTION_CHOICES] = 2,
	};
	uint32_t several[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(b, SLICE("tasks")),
		[QUESTION_KIND] = ASKS_SEVERAL,
		[QUESTION_CHOICE_FIRST] = 0,
		[QUESTION_CHOICES] = 2,
		[QUESTION_NONE] = 2,
	};
	uint32_t number[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(b, SLICE("weekly")),
		[QUESTION_KIND] = ASKS_NUMBER,
		[QUESTION_FLAGS] = FLAG_UNASKED,
		[QUESTION_WHEN] = 1,
		[QUESTION_UNIT] = 1,
		[QUESTION_SCALE] = 2,
	};
	uint32_t date[QUESTION_WORDS] = {
		[QUESTION_NAME] = builder_text(b, SLICE("decided")),
		[QUESTION_KIND] = ASKS_DATE,
	};

	add_choice(b, "away");
	builder_long(&choice[QUESTION_STEP], 1);
	builder_long(&several[QUESTION_STEP], 1);
	builder_long(&number[QUESTION_TO], 100000);
	builder_long(&number[QUESTION_STEP], 1);
	builder_long(&date[QUESTION_FROM], 20000101);
	builder_long(&date[QUESTION_TO], 29991231);
	builder_long(&date[QUESTION_STEP], 1);
	builder_record(b, SECTION_QUESTION, choice);
	builder_record(b, SECTION_QUESTION, several);
	builder_record(b, SECTION_QUESTION, number);
	builder_record(b, SECTION_QUESTION, date);
}

static void add_figure(struct builder *b)
{
	const uint32_t unit[UNIT_WORDS] = { UNIT_POUNDS, builder_text(b, SLICE("£{} a week")),
		builder_text(b, SLICE("£{} a week")), builder_text(b, SLICE("£{}")) };
	const uint32_t figure[FIGURE_WORDS] = { [FIGURE_UNIT] = 1, [FIGURE_VALUES] = 1 };
	uint32_t value[VALUE_WORDS] = { [VALUE_FROM] = 20231120 };

	builder_long(&value[VALUE_NUMBER], 350);
	builder_record(b, SECTION_UNIT, unit);
	builder_record(b, SECTION_VALUE, value);
	builder_record(b, SECTION_FIGURE, figure);
}

static uint32_t node(struct builder *b, enum image_op op, uint32_t extra, uint32_t first,
	uint32_t second, size_t count)
{
	const uint32_t args[] = { first, second };

	return builder_node(b, op, extra, args, count);
}

static uint32_t add_nodes(struct builder *b)
{
	const uint32_t is_home[] = { node(b, OP_CHOICE, 0, 0, 0, 0), 1, 0 };
	const uint32_t home_set[] = { 1, 0 };
	uint32_t home = is_home[0] + 1, weekly, limit, over, two;

	/* node 0 must be the truth that `weekly` waits for, so it comes first */
	builder_node(b, OP_IS, 0, is_home, 3);
	weekly = node(b, OP_ANSWER, 2, 0, 0, 0);
	limit = node(b, OP_FIGURE, 0, 0, 0, 0);
	over = node(b, OP_COMPARE, COMPARE_OVER, weekly, limit, 2);
	two = builder_constant(b, amount_whole(2));

	const uint32_t map[] = { limit, two, two };
	const uint32_t band[] = { weekly, 0, limit + 1, BAND_HIGH_CLOSED, two, limit + 1, 0, 0,
		node(b, OP_PAIR, 0, two, limit, 2) };
	const uint32_t table[] = { is_home[0], 2, limit, two };
	const uint32_t decide[] = { over, two, node(b, OP_REFERRAL, 0, 0, 0, 0) };
	const uint32_t ratio[] = { weekly, two, limit, two };
	const uint32_t sum[] = { weekly, 3, limit, (uint32_t)-1 };
	const uint32_t when[] = { home, weekly, node(b, OP_NOTHING, 0, 0, 0, 0) };
	uint32_t bands = builder_node(b, OP_BAND, 0, band, 9);

	builder_node(b, OP_MAP, 0, map, 3);
	builder_node(b, OP_TABLE, 1, table, 4);
	builder_node(b, OP_DECIDE, 0, decide, 3);
	builder_node(b, OP_RATIO, 2, ratio, 4);
	builder_node(b, OP_WHEN, 0, when, 3);
	builder_node(b, OP_INCLUDES, 1, home_set, 2);
	node(b, OP_MAX, 0, weekly, limit, 2);
	node(b, OP_MIN, 0, weekly, limit, 2);
	node(b, OP_COUNT, 0, home, over, 2);
	node(b, OP_LOW, 0, bands, 0, 1);
	node(b, OP_HIGH, 0, bands, 0, 1);
	node(b, OP_AND, 0, home, over, 2);
	node(b, OP_OR, 0, home, over, 2);
	node(b, OP_NOT, 0, home, 0, 1);
	node(b, OP_ASKED, 2, 0, 0, 0);
	node(b, OP_LABEL, 1, 0, 0, 0);
	return builder_node(b, OP_SUM, 0, sum, 4);
}

static struct slice make_image(struct arena *a)
{
	struct builder b;
	struct slice image;
	const uint32_t step[STEP_WORDS] = { 0 };

	builder_init(&b, a);
	add_questions(&b);
	add_figure(&b);
	for (int i = 0; i < 12; i++)
		add_choice(&b, "month");
	builder_record(&b, SECTION_STEP, step);
	builder_record(&b, SECTION_STEP, step);

	uint32_t result = add_nodes(&b);
	const uint32_t line[LINE_WORDS] = {
		[LINE_NODE] = result, [LINE_UNIT] = 1, [LINE_INPUTS] = 1
	};
	const uint32_t input[INPUT_WORDS] = { [INPUT_QUESTION] = 3 };

	builder_record(&b, SECTION_INPUT, input);
	builder_record(&b, SECTION_LINE, line);
	b.header[HEADER_OUTCOME] = result;
	b.header[HEADER_DAY] = 4;
	b.header[HEADER_MONTHS] = 2;
	b.header[HEADER_RANGE] = builder_text(&b, SLICE("{} to {}"));
	b.header[HEADER_DATE] = builder_text(&b, SLICE("{} {} {}"));
	assert_true(builder_finish(&b, &image));
	builder_release(&b);
	return image;
}

/* Work whatever opens: under the sanitizers, nothing may be touched that is not the engine's. */
static size_t try(const struct image *image, const char *answers)
{
	static char out[TEXT_ROOM];
	struct answers read;
	struct work w;
	size_t size = work_memory(image);
	void *memory = malloc(size);
	size_t length;

	assert_non_null(memory);
	assert_true(work_begin(&w, image, memory, size));
	assert_false(work_begin(&w, image, memory, size - 1));
	assert_true(work_begin(&w, image, memory, size));
	length = explain_json(&w, &read, answers, strlen(answers), out, sizeof(out));
	free(memory);
	return length;
}

static const char *const given[] = {
	"",
	"kind=home\ntasks=home\nweekly=350.01\ndecided=2026-11-25\n",
	"kind=?\ntasks=away\nweekly=0\ndecided=2023-11-19\n",
};

static void images_are_worked(void **state)
{
	struct arena a;
	struct image image;

	(void)state;
	arena_init(&a);

	struct slice bytes = make_image(&a);

	assert_int_equal(IMAGE_GOOD, image_open(&image, bytes.at, bytes.length));
	for (size_t i = 0; i < COUNT(given); i++)
		assert_true(try(&image, given[i]) > 2);
	arena_release(&a);
}

static void images_are_refused_when_cut(void **state)
{
	struct arena a;
	struct image image;

	(void)state;
	arena_init(&a);

	struct slice bytes = make_image(&a);

	for (size_t length = 0; length < bytes.length; length++) {
		char *copy = malloc(length + 1);

		memcpy(copy, bytes.at, length);
		assert_int_not_equal(IMAGE_GOOD, image_open(&image, copy, length));
		free(copy);
	}
	assert_int_equal(IMAGE_TOO_LARGE, image_open(&image, bytes.at, IMAGE_SIZE + 1));
	arena_release(&a);
}

/* Each word in turn is something else: it is refused, or it does no harm. */
static void images_with_any_word_changed_do_no_harm(void **state)
{
	static const uint32_t words[] = { 0, 1, 2, 63, 64, 0x7fffffff, 0x80000000, 0xffffffff };
	struct arena a;
	size_t refused = 0;

	(void)state;
	arena_init(&a);

	struct slice bytes = make_image(&a);
	char *copy = malloc(bytes.length);

	for (size_t at = 0; at + 4 <= bytes.length; at += 4) {
		for (size_t i = 0; i < COUNT(words); i++) {
			struct image image;

			memcpy(copy, bytes.at, bytes.length);
			memcpy(copy + at, &words[i], sizeof(words[i]));
			if (image_open(&image, copy, bytes.length) != IMAGE_GOOD)
				refused++;
			else
				for (size_t k = 0; k < COUNT(given); k++)
					(void)try(&image, given[k]);
		}
	}
	free(copy);
	assert_true(refused > bytes.length / 4);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(images_are_worked),
		cmocka_unit_test(images_are_refused_when_cut),
		cmocka_unit_test(images_with_any_word_changed_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
