#include "check/colour.h"

#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include "base/ascii.h"
#include "check/contrast.h"

/* CSS Color 4, 6.1. */
static const struct named {
	const char *name;
	unsigned value;
} names[] = {
	{ "aliceblue", 0xf0f8ff },
	{ "antiquewhite", 0xfaebd7 },
	{ "aqua", 0x00ffff },
	{ "aquamarine", 0x7fffd4 },
	{ "azure", 0xf0ffff },
	{ "beige", 0xf5f5dc },
	{ "bisque", 0xffe4c4 },
	{ "black", 0x000000 },
	{ "blanchedalmond", 0xffebcd },
	{ "blue", 0x0000ff },
	{ "blueviolet", 0x8a2be2 },
	{ "brown", 0xa52a2a },
	{ "burlywood", 0xdeb887 },
	{ "cadetblue", 0x5f9ea0 },
	{ "chartreuse", 0x7fff00 },
	{ "chocolate", 0xd2691e },
	{ "coral", 0xff7f50 },
	{ "cornflowerblue", 0x6495ed },
	{ "cornsilk", 0xfff8dc },
	{ "crimson", 0xdc143c },
	{ "cyan", 0x00ffff },
	{ "darkblue", 0x00008b },
	{ "darkcyan", 0x008b8b },
	{ "darkgoldenrod", 0xb8860b },
	{ "darkgray", 0xa9a9a9 },
	{ "darkgreen", 0x006400 },
	{ "darkgrey", 0xa9a9a9 },
	{ "darkkhaki", 0xbdb76b },
	{ "darkmagenta", 0x8b008b },
	{ "darkolivegreen", 0x556b2f },
	{ "darkorange", 0xff8c00 },
	{ "darkorchid", 0x9932cc },
	{ "darkred", 0x8b0000 },
	{ "darksalmon", 0xe9967a },
	{ "darkseagreen", 0x8fbc8f },
	{ "darkslateblue", 0x483d8b },
	{ "darkslategray", 0x2f4f4f },
	{ "darkslategrey", 0x2f4f4f },
	{ "darkturquoise", 0x00ced1 },
	{ "darkviolet", 0x9400d3 },
	{ "deeppink", 0xff1493 },
	{ "deepskyblue", 0x00bfff },
	{ "dimgray", 0x696969 },
	{ "dimgrey", 0x696969 },
	{ "dodgerblue", 0x1e90ff },
	{ "firebrick", 0xb22222 },
	{ "floralwhite", 0xfffaf0 },
	{ "forestgreen", 0x228b22 },
	{ "fuchsia", 0xff00ff },
	{ "gainsboro", 0xdcdcdc },
	{ "ghostwhite", 0xf8f8ff },
	{ "gold", 0xffd700 },
	{ "goldenrod", 0xdaa520 },
	{ "gray", 0x808080 },
	{ "green", 0x008000 },
	{ "greenyellow", 0xadff2f },
	{ "grey", 0x808080 },
	{ "honeydew", 0xf0fff0 },
	{ "hotpink", 0xff69b4 },
	{ "indianred", 0xcd5c5c },
	{ "indigo", 0x4b0082 },
	{ "ivory", 0xfffff0 },
	{ "khaki", 0xf0e68c },
	{ "lavender", 0xe6e6fa },
	{ "lavenderblush", 0xfff0f5 },
	{ "lawngreen", 0x7cfc00 },
	{ "lemonchiffon", 0xfffacd },
	{ "lightblue", 0xadd8e6 },
	{ "lightcoral", 0xf08080 },
	{ "lightcyan", 0xe0ffff },
	{ "lightgoldenrodyellow", 0xfafad2 },
	{ "lightgray", 0xd3d3d3 },
	{ "lightgreen", 0x90ee90 },
	{ "lightgrey", 0xd3d3d3 },
	{ "lightpink", 0xffb6c1 },
	{ "lightsalmon", 0xffa07a },
	{ "lightseagreen", 0x20b2aa },
	{ "lightskyblue", 0x87cefa },
	{ "lightslategray", 0x778899 },
	{ "lightslategrey", 0x778899 },
	{ "lightsteelblue", 0xb0c4de },
	{ "lightyellow", 0xffffe0 },
	{ "lime", 0x00ff00 },
	{ "limegreen", 0x32cd32 },
	{ "linen", 0xfaf0e6 },
	{ "magenta", 0xff00ff },
	{ "maroon", 0x800000 },
	{ "mediumaquamarine", 0x66cdaa },
	{ "mediumblue", 0x0000cd },
	{ "mediumorchid", 0xba55d3 },
	{ "mediumpurple", 0x9370db },
	{ "mediumseagreen", 0x3cb371 },
	{ "mediumslateblue", 0x7b68ee },
	{ "mediumspringgreen", 0x00fa9a },
	{ "mediumturquoise", 0x48d1cc },
	{ "mediumvioletred", 0xc71585 },
	{ "midnightblue", 0x191970 },
	{ "mintcream", 0xf5fffa },
	{ "mistyrose", 0xffe4e1 },
	{ "moccasin", 0xffe4b5 },
	{ "navajowhite", 0xffdead },
	{ "navy", 0x000080 },
	{ "oldlace", 0xfdf5e6 },
	{ "olive", 0x808000 },
	{ "olivedrab", 0x6b8e23 },
	{ "orange", 0xffa500 },
	{ "orangered", 0xff4500 },
	{ "orchid", 0xda70d6 },
	{ "palegoldenrod", 0xeee8aa },
	{ "palegreen", 0x98fb98 },
	{ "paleturquoise", 0xafeeee },
	{ "palevioletred", 0xdb7093 },
	{ "papayawhip", 0xffefd5 },
	{ "peachpuff", 0xffdab9 },
	{ "peru", 0xcd853f },
	{ "pink", 0xffc0cb },
	{ "plum", 0xdda0dd },
	{ "powderblue", 0xb0e0e6 },
	{ "purple", 0x800080 },
	{ "rebeccapurple", 0x663399 },
	{ "red", 0xff0000 },
	{ "rosybrown", 0xbc8f8f },
	{ "royalblue", 0x4169e1 },
	{ "saddlebrown", 0x8b4513 },
	{ "salmon", 0xfa8072 },
	{ "sandybrown", 0xf4a460 },
	{ "seagreen", 0x2e8b57 },
	{ "seashell", 0xfff5ee },
	{ "sienna", 0xa0522d },
	{ "silver", 0xc0c0c0 },
	{ "skyblue", 0x87ceeb },
	{ "slateblue", 0x6a5acd },
	{ "slategray", 0x708090 },
	{ "slategrey", 0x708090 },
	{ "snow", 0xfffafa },
	{ "springgreen", 0x00ff7f },
	{ "steelblue", 0x4682b4 },
	{ "tan", 0xd2b48c },
	{ "teal", 0x008080 },
	{ "thistle", 0xd8bfd8 },
	{ "tomato", 0xff6347 },
	{ "turquoise", 0x40e0d0 },
	{ "violet", 0xee82ee },
	{ "wheat", 0xf5deb3 },
	{ "white", 0xffffff },
	{ "whitesmoke", 0xf5f5f5 },
	{ "yellow", 0xffff00 },
	{ "yellowgreen", 0x9acd32 },
};

static bool is_word(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

static bool read_name(struct colour *c, struct slice text)
{
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (is_word(text, names[i].name)) {
			unsigned v = names[i].value;

			*c = (struct colour){ (unsigned char)(v >> 16), (unsigned char)(v >> 8),
				(unsigned char)v, 255 };
			return true;
		}
	if (!is_word(text, "transparent"))
		return false;
	*c = (struct colour){ 0 };
	return true;
}

/* The digits after the hash: three or four, or twice as many. */
static bool read_hex(struct colour *c, struct slice digits)
{
	unsigned char channel[4] = { 0, 0, 0, 255 };
	size_t each = digits.length > 4 ? 2 : 1;

	if (digits.length != 3 && digits.length != 4 && digits.length != 6 && digits.length != 8)
		return false;
	for (size_t i = 0; i < digits.length; i++)
		if (ascii_hex(digits.at[i]) < 0)
			return false;
	for (size_t i = 0; i * each < digits.length; i++) {
		int high = ascii_hex(digits.at[i * each]),
		    low = ascii_hex(digits.at[i * each + each - 1]);

		channel[i] = (unsigned char)(high * 16 + low);
	}
	*c = (struct colour){ channel[0], channel[1], channel[2], channel[3] };
	return true;
}

/* The next number of a function, as a part of `whole` if it is a percentage. False at the end. */
static bool next_number(struct slice *rest, double whole, double *number)
{
	char text[32];
	size_t length = 0;

	while (rest->length && strchr(" \t\r\n,/", *rest->at))
		*rest = slice_after(*rest, 1);
	while (length < rest->length && length < sizeof(text) - 1 &&
		strchr("+-.0123456789", rest->at[length])) {
		text[length] = rest->at[length];
		length++;
	}
	if (!length)
		return false;
	text[length] = '\0';
	*number = strtod(text, NULL);
	*rest = slice_after(*rest, length);
	if (rest->length && *rest->at == '%') {
		*number *= whole / 100;
		*rest = slice_after(*rest, 1);
	} else if (slice_starts(*rest, SLICE("deg"))) {
		*rest = slice_after(*rest, 3);
	}
	return true;
}

static unsigned char byte_of(double value)
{
	return (unsigned char)(value < 0 ? 0 : value > 255 ? 255 : value + 0.5);
}

/* https://www.w3.org/TR/css-color-4/#hsl-to-rgb */
static unsigned char hue_channel(double hue, double saturation, double light, double number)
{
	double k = number + hue / 30;
	double a = saturation * (light < 1 - light ? light : 1 - light);

	while (k >= 12)
		k -= 12;
	while (k < 0)
		k += 12;

	double least = k - 3 < 9 - k ? k - 3 : 9 - k;

	if (least > 1)
		least = 1;
	return byte_of(255 * (light - a * (least > -1 ? least : -1)));
}

static bool read_function(struct colour *c, struct slice text)
{
	struct slice name = slice_until(text, '('), rest = slice_after(text, name.length + 1);
	bool is_hue = is_word(name, "hsl") || is_word(name, "hsla");
	double whole = is_hue ? 1 : 255, part[4] = { 0, 0, 0, 1 };

	if (!is_hue && !is_word(name, "rgb") && !is_word(name, "rgba"))
		return false;
	for (int i = 0; i < 3; i++)
		if (!next_number(&rest, whole, &part[i]))
			return false;
	if (!next_number(&rest, 1, &part[3]))
		part[3] = 1;
	rest = slice_trim(rest);
	if (!slice_is(rest, ")") || part[0] > 1000 || part[0] < -1000)
		return false;
	c->alpha = byte_of(part[3] * 255);
	c->red = is_hue ? hue_channel(part[0], part[1], part[2], 0) : byte_of(part[0]);
	c->green = is_hue ? hue_channel(part[0], part[1], part[2], 8) : byte_of(part[1]);
	c->blue = is_hue ? hue_channel(part[0], part[1], part[2], 4) : byte_of(part[2]);
	return true;
}

bool colour_read(struct colour *c, struct slice text)
{
	text = slice_trim(text);
	if (text.length && *text.at == '#')
		return read_hex(c, slice_after(text, 1));
	if (slice_find(text, '(') < text.length)
		return read_function(c, text);
	return read_name(c, text);
}

static unsigned char mix(unsigned char above, unsigned char below, unsigned char alpha)
{
	return (unsigned char)((above * alpha + below * (255 - alpha) + 127) / 255);
}

struct colour colour_over(struct colour above, struct colour below)
{
	return (struct colour){ mix(above.red, below.red, above.alpha),
		mix(above.green, below.green, above.alpha),
		mix(above.blue, below.blue, above.alpha), 255 };
}

int colour_contrast(struct colour one, struct colour other)
{
	return contrast_of_channels((const unsigned char[]){ one.red, one.green, one.blue },
		(const unsigned char[]){ other.red, other.green, other.blue });
}

const char *colour_hex(struct colour c, char text[COLOUR_HEX])
{
	snprintf(text, COLOUR_HEX, "#%02x%02x%02x", c.red, c.green, c.blue);
	return text;
}
