#include "support.h"

#include "check/colour.h"

static const struct colour_case {
	int line;
	const char *text;
	const char *hex; /* NULL: it is no colour */
	int alpha;
} colour_cases[] = {
	{ __LINE__, "#1d4f5c", "#1d4f5c", 255 },
	{ __LINE__, "#FFF", "#ffffff", 255 },
	{ __LINE__, "#0b0c0c80", "#0b0c0c", 128 },
	{ __LINE__, "#abc8", "#aabbcc", 136 },
	{ __LINE__, "#ab", NULL, 0 },
	{ __LINE__, "#ggg", NULL, 0 },
	{ __LINE__, "Navy", "#000080", 255 },
	{ __LINE__, "rebeccapurple", "#663399", 255 },
	{ __LINE__, "transparent", "#000000", 0 },
	{ __LINE__, "currentcolor", NULL, 0 },
	{ __LINE__, "CanvasText", NULL, 0 },
	{ __LINE__, "", NULL, 0 },
	{ __LINE__, "rgb(29, 79, 92)", "#1d4f5c", 255 },
	{ __LINE__, "rgba(0,0,0,0)", "#000000", 0 },
	{ __LINE__, "rgb(0 0 0 / 50%)", "#000000", 128 },
	{ __LINE__, "rgb(100% 0% 0%)", "#ff0000", 255 },
	{ __LINE__, "rgb(300, -4, 0)", "#ff0000", 255 },
	{ __LINE__, "hsl(0, 100%, 50%)", "#ff0000", 255 },
	{ __LINE__, "hsl(120deg 100% 25%)", "#008000", 255 },
	{ __LINE__, "hsl(-120, 100%, 50%)", "#0000ff", 255 },
	{ __LINE__, "rgb(1, 2)", NULL, 0 },
	{ __LINE__, "rgb(1, 2, 3", NULL, 0 },
	{ __LINE__, "lab(50% 0 0)", NULL, 0 },
};

static void colours_are_read(void **state)
{
	(void)state;
	for (const struct colour_case *c = colour_cases; c < colour_cases + COUNT(colour_cases);
		c++) {
		struct colour colour;
		char hex[COLOUR_HEX];

		row_int(c, c->hex != NULL, colour_read(&colour, slice_text(c->text)));
		if (!c->hex)
			continue;
		row_text(c, c->hex, colour_hex(colour, hex));
		row_int(c, c->alpha, colour.alpha);
	}
}

static void one_colour_shows_through_another(void **state)
{
	struct colour half = { 0, 0, 0, 128 };
	char hex[COLOUR_HEX];

	(void)state;
	assert_string_equal(colour_hex(colour_over(half, COLOUR_WHITE), hex), "#7f7f7f");
	assert_int_equal(colour_contrast(COLOUR_BLACK, COLOUR_WHITE), 2100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(colours_are_read),
		cmocka_unit_test(one_colour_shows_through_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
