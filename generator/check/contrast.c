#include "check/contrast.h"

#include <math.h>
#include "base/ascii.h"

bool contrast_is_colour(struct slice text)
{
	bool good = text.length == strlen("#1d4f5c") && text.at[0] == '#';

	for (size_t i = 1; good && i < text.length; i++)
		good = ascii_hex(text.at[i]) >= 0;
	return good;
}

/* One of the three channels, made linear. */
static double linear(unsigned char channel)
{
	double value = channel / 255.0;

	return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(const unsigned char c[3])
{
	return 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
}

int contrast_of_channels(const unsigned char one[3], const unsigned char other[3])
{
	double a = luminance(one), b = luminance(other);

	return (int)(100 * ((a > b ? a : b) + 0.05) / ((a > b ? b : a) + 0.05) + 1e-9);
}

static void read_channels(struct slice colour, unsigned char channels[3])
{
	for (int i = 0; i < 3; i++) {
		const char *at = colour.at + 1 + 2 * i;

		channels[i] = (unsigned char)(ascii_hex(at[0]) * 16 + ascii_hex(at[1]));
	}
}

int contrast_of(struct slice one, struct slice other)
{
	unsigned char a[3], b[3];

	read_channels(one, a);
	read_channels(other, b);
	return contrast_of_channels(a, b);
}
