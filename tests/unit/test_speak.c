#include "support.h"

#include "sheet/builder.h"
#include "worksheet/speak.h"

/* Numbers and days in words, with an image that has nothing but units and months. */

enum unit { POINTS, POUNDS, DAY };

static uint32_t text(struct builder *b, const char *words)
{
	return builder_text(b, slice_text(words));
}

static struct slice make_image(struct arena *a)
{
	static const char *const units[][3] = { { "{} point", "{} points", "{}" },
		{ "£{} a week", "£{} a week", "£{}" }, { "{}", "{}", "{}" } };
	struct builder b;
	struct slice image;
	const uint32_t line[LINE_WORDS] = { 0 };

	builder_init(&b, a);
	for (uint32_t i = 0; i < COUNT(units); i++) {
		const uint32_t words[UNIT_WORDS] = { i, text(&b, units[i][0]),
			text(&b, units[i][1]), text(&b, units[i][2]) };

		builder_record(&b, SECTION_UNIT, words);
	}
	for (int i = 1; i <= 12; i++) {
		const uint32_t month[CHOICE_WORDS] = { 0,
			text(&b, arena_print(a, "Month%d", i).at) };

		builder_record(&b, SECTION_CHOICE, month);
	}
	(void)builder_constant(&b, amount_whole(0));
	builder_record(&b, SECTION_LINE, line);
	b.header[HEADER_RANGE] = text(&b, "from {} to {}");
	b.header[HEADER_DATE] = text(&b, "{} {} {}");
	assert_true(builder_finish(&b, &image));
	builder_release(&b);
	return image;
}

static const struct span_case {
	int line;
	enum unit unit;
	struct number low, high;
	const char *words;
} span_cases[] = {
	{ __LINE__, POINTS, { 0, 1 }, { 0, 1 }, "0 points" },
	{ __LINE__, POINTS, { 1, 1 }, { 1, 1 }, "1 point" },
	{ __LINE__, POINTS, { 3, 3 }, { 1, 1 }, "1 point" },
	{ __LINE__, POINTS, { 2, 1 }, { 2, 1 }, "2 points" },
	{ __LINE__, POINTS, { -1, 1 }, { -1, 1 },
		"\xe2\x88\x92"
		"1 points" },
	{ __LINE__, POINTS, { 5, 2 }, { 5, 2 }, "2.5 points" },
	{ __LINE__, POINTS, { 250, 100 }, { 250, 100 }, "2.5 points" },
	{ __LINE__, POINTS, { 999, 1 }, { 999, 1 }, "999 points" },
	{ __LINE__, POINTS, { 1000, 1 }, { 1000, 1 }, "1,000 points" },
	{ __LINE__, POINTS, { 1234567, 1 }, { 1234567, 1 }, "1,234,567 points" },
	{ __LINE__, POINTS, { -1000, 1 }, { -1000, 1 },
		"\xe2\x88\x92"
		"1,000 points" },
	{ __LINE__, POINTS, { 1, 1000000000 }, { 1, 1000000000 }, "0.000000001 points" },
	/* what does not end is cut after the fourth digit */
	{ __LINE__, POINTS, { 1, 3 }, { 1, 3 }, "0.3333… points" },
	{ __LINE__, POINTS, { 2, 3 }, { 2, 3 }, "0.6666… points" },
	{ __LINE__, POINTS, { -22, 7 }, { -22, 7 },
		"\xe2\x88\x92"
		"3.1428… points" },
	{ __LINE__, POINTS, { 1, INT64_MAX }, { 1, INT64_MAX }, "0.0000… points" },
	{ __LINE__, POINTS, { INT64_MAX, 1 }, { INT64_MAX, 1 },
		"9,223,372,036,854,775,807 points" },
	{ __LINE__, POINTS, { INT64_MIN, 1 }, { INT64_MIN, 1 },
		"\xe2\x88\x92"
		"9,223,372,036,854,775,808 points" },
	/* pence are two digits, or none */
	{ __LINE__, POUNDS, { 350, 1 }, { 350, 1 }, "£350 a week" },
	{ __LINE__, POUNDS, { 35000, 100 }, { 35000, 100 }, "£350 a week" },
	{ __LINE__, POUNDS, { 701, 2 }, { 701, 2 }, "£350.50 a week" },
	{ __LINE__, POUNDS, { 35001, 100 }, { 35001, 100 }, "£350.01 a week" },
	{ __LINE__, POUNDS, { 1, 1000 }, { 1, 1000 }, "£0.001 a week" },
	{ __LINE__, POUNDS, { 10, 3 }, { 10, 3 }, "£3.3333… a week" },
	{ __LINE__, POUNDS, { 1000000, 1 }, { 1000000, 1 }, "£1,000,000 a week" },
	/* in a range of money each end has its sign */
	{ __LINE__, POUNDS, { 10, 1 }, { 41, 2 }, "from £10 to £20.50 a week" },
	{ __LINE__, POINTS, { 10, 1 }, { 20, 1 }, "from 10 to 20 points" },
	{ __LINE__, POINTS, { 0, 1 }, { 1, 1 }, "from 0 to 1 points" },
	{ __LINE__, POINTS, { 1, 1 }, { 4, 3 }, "from 1 to 1.3333… points" },
	{ __LINE__, POUNDS, { -10, 1 }, { -10, 1 }, "−£10 a week" },
	{ __LINE__, DAY, { 20231120, 1 }, { 20231120, 1 }, "20 Month11 2023" },
	{ __LINE__, DAY, { 20240201, 1 }, { 20240201, 1 }, "1 Month2 2024" },
};

static const struct exact_case {
	int line;
	struct number number;
	const char *text;
} exact_cases[] = {
	{ __LINE__, { 0, 1 }, "0" },
	{ __LINE__, { 0, 7 }, "0" },
	{ __LINE__, { -3, 1 }, "-3" },
	{ __LINE__, { 35001, 100 }, "350.01" },
	{ __LINE__, { -35010, 100 }, "-350.1" },
	{ __LINE__, { 70, 2 }, "35" },
	{ __LINE__, { 1, 8 }, "0.125" },
	{ __LINE__, { 1, 512 }, "0.001953125" },
	{ __LINE__, { 1, 1024 }, "1/1024" },
	{ __LINE__, { 91001, 260 }, "91001/260" },
	{ __LINE__, { -2, 6 }, "-1/3" },
	{ __LINE__, { 1000000, 1 }, "1000000" },
	{ __LINE__, { INT64_MAX, 1 }, "9223372036854775807" },
	{ __LINE__, { INT64_MIN, 1 }, "-9223372036854775808" },
	{ __LINE__, { INT64_MIN, 1000000000 }, "-9223372036.854775808" },
	{ __LINE__, { 1, INT64_MAX }, "1/9223372036854775807" },
};

static void numbers_are_said_in_their_units(void **state)
{
	char room[128];
	struct arena a;
	struct image image;

	(void)state;
	arena_init(&a);

	struct slice bytes = make_image(&a);

	assert_int_equal(IMAGE_GOOD, image_open(&image, bytes.at, bytes.length));
	for (const struct span_case *c = span_cases; c < span_cases + COUNT(span_cases); c++) {
		struct output o = { .at = room, .room = sizeof(room) };

		speak_span(&o, &image, c->unit, &c->low, &c->high);
		output_byte(&o, '\0');
		row_text(c, c->words, room);
	}
	arena_release(&a);
}

static void programs_are_told_exact_numbers(void **state)
{
	char room[64];

	(void)state;
	for (const struct exact_case *c = exact_cases; c < exact_cases + COUNT(exact_cases); c++) {
		struct output o = { .at = room, .room = sizeof(room) };

		speak_exact(&o, &c->number);
		output_byte(&o, '\0');
		row_text(c, c->text, room);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_said_in_their_units),
		cmocka_unit_test(programs_are_told_exact_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
