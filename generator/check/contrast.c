#include "check/contrast.h"

#include <ctype.h>
#include <math.h>

bool contrast_is_colour(struct slice text)
{
	bool good = text.length == strlen("#1d4f5c") && text.at[0] == '#';

	for (size_t i = 1; good && i < text.length; i++)
		good = isxdigit((unsigned char)text.at[i]);
	return good;
}

static int digit(char c)
{
	return isdigit((unsigned char)c) ? c - '0' : tolower((unsigned char)c) - 'a' + 10;
}

/* One of the three channels, the first digit of which is at `at`, made linear. */
static double channel(const char *at)
{
	double value = (digit(at[0]) * 16 + digit(at[1])) / 255.0;

	return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(struct slice colour)
{
	return 0.2126 * channel(colour.at + 1) + 0.7152 * channel(colour.at + 3) +
		0.0722 * channel(colour.at + 5);
}

int contrast_of(struct slice one, struct slice other)
{
	double a = luminance(one), b = luminance(other);

	return (int)(100 * ((a > b ? a : b) + 0.05) / ((a > b ? b : a) + 0.05) + 1e-9);
}
