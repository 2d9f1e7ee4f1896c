#include "support.h"

#include "site/picture_size.h"

#define PNG "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define WIDE "\xff\xff"
#define BYTES(literal)                                                                             \
	{                                                                                          \
		literal, sizeof(literal) - 1                                                       \
	}

/* The sizes are 0 where the file does not say any. */
static const struct size_case {
	int line;
	const char *name;
	struct slice bytes;
	int width, height;
} size_cases[] = {
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 72 48\">"), 72, 48 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox='-4,-4, 72.9 48.2'/>"), 72, 48 },
	{ __LINE__, "a.svg", BYTES("<svg width=\"10\" viewBox=\"0 0 72 48\" height=\"9\">"), 72,
		48 },
	{ __LINE__, "a.svg",
		BYTES("<?xml version=\"1.0\"?>\n<svg\n\twidth=\"10mm\"\n\theight='20mm'>"), 10,
		20 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 0.5 0.25\">"), 500, 250 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 16383 1\">"), 16383, 1 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 16384 1\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 123456 1\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 72\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 0 0\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg width=\"100%\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg data-width=\"9\" height=\"9\">"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg><rect width=\"9\" height=\"9\"/></svg>"), 0, 0 },
	{ __LINE__, "a.svg", BYTES("<svg viewBox=\"0 0 9 9"), 9, 9 },
	{ __LINE__, "a.svg", BYTES(""), 0, 0 },

	{ __LINE__, "a.png", BYTES(PNG "\0\0\x01\x02\0\0\0\x10"), 258, 16 },
	{ __LINE__, "a.png", BYTES(PNG "\0\x01\0\0\0\0\0\x10"), 0, 0 },
	{ __LINE__, "a.png", BYTES(PNG "\0\0" WIDE "\0\0\0\x10"), 0, 0 },
	{ __LINE__, "a.png", BYTES(PNG "\0\0\x01"), 0, 0 },
	{ __LINE__, "a.png", BYTES("<svg viewBox=\"0 0 9 9\">"), 0, 0 },

	{ __LINE__, "a.jpg", BYTES("\xff\xd8\xff\xe0\0\x04JF\xff\xc0\0\x11\x08\0\x20\0\x40\x03"),
		64, 32 },
	{ __LINE__, "a.jpg", BYTES("\xff\xd8\xff\xc2\0\x11\x08\0\x20\0\x40\x03"), 64, 32 },
	{ __LINE__, "a.jpg", BYTES("\xff\xd8\xff\xc4\0\x02\xff\xd9"), 0, 0 },
	{ __LINE__, "a.jpg", BYTES("\xff\xd8\xff\xe0" WIDE), 0, 0 },
	{ __LINE__, "a.jpg", BYTES("\xff\xd8"), 0, 0 },
	{ __LINE__, "a.jpg", BYTES("GIF89a"), 0, 0 },
};

static void sizes_are_read(void **state)
{
	(void)state;
	for (const struct size_case *c = size_cases; c < size_cases + COUNT(size_cases); c++) {
		struct picture_size size = { 0 };

		row_int(c, c->width > 0, picture_size_of(slice_text(c->name), c->bytes, &size));
		row_int(c, c->width, size.width);
		row_int(c, c->height, size.height);
	}
}

static const struct within_case {
	int line;
	struct picture_size size, within;
} within_cases[] = {
	{ __LINE__, { 72, 72 }, { 160, 160 } },
	{ __LINE__, { 72, 36 }, { 160, 80 } },
	{ __LINE__, { 10, 1000 }, { 1, 160 } },
	{ __LINE__, { 1, 16383 }, { 1, 160 } },
	{ __LINE__, { 16383, 16383 }, { 160, 160 } },
};

static void proportions_are_kept(void **state)
{
	(void)state;
	for (const struct within_case *c = within_cases; c < within_cases + COUNT(within_cases);
		c++) {
		struct picture_size within = picture_size_within(c->size, 160);

		row_int(c, c->within.width, within.width);
		row_int(c, c->within.height, within.height);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sizes_are_read),
		cmocka_unit_test(proportions_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
