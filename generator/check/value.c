#include "check/value.h"

#include <stdlib.h>
#include <strings.h>
#include "base/ascii.h"

bool value_is(struct slice text, const char *word)
{
	return text.length == strlen(word) && strncasecmp(text.at, word, text.length) == 0;
}

bool value_colour(struct slice value, struct colour *colour)
{
	while (value.length) {
		size_t end = 0;
		int depth = 0;

		while (end < value.length && (depth || !ascii_is_space(value.at[end]))) {
			depth += value.at[end] == '(' ? 1 : value.at[end] == ')' ? -1 : 0;
			end++;
		}
		if (end && colour_read(colour, slice_first(value, end)))
			return true;
		value = slice_after(value, end + 1);
	}
	return false;
}

static double size_of_word(struct slice text, double above)
{
	static const struct {
		const char *name;
		double px;
	} words[] = { { "xx-small", 9 }, { "x-small", 10 }, { "small", 13 }, { "medium", 16 },
		{ "large", 18 }, { "x-large", 24 }, { "xx-large", 32 } };

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (value_is(text, words[i].name))
			return words[i].px;
	return value_is(text, "smaller")   ? above / 1.2
		: value_is(text, "larger") ? above * 1.2
					   : above;
}

double value_size(struct slice value, double above)
{
	char text[32];
	char *unit;

	value = slice_trim(value);
	if (!value.length || value.length >= sizeof(text) ||
		!(ascii_is_digit(*value.at) || *value.at == '.'))
		return size_of_word(value, above);
	memcpy(text, value.at, value.length);
	text[value.length] = '\0';

	double number = strtod(text, &unit);

	if (strcasecmp(unit, "px") == 0)
		return number;
	if (strcasecmp(unit, "pt") == 0)
		return number * 96 / 72;
	if (strcasecmp(unit, "rem") == 0)
		return number * 16;
	if (strcasecmp(unit, "em") == 0)
		return number * above;
	return strcmp(unit, "%") == 0 ? number * above / 100 : above;
}

bool value_is_picture(struct slice value)
{
	return slice_search(value, SLICE("url(")) < value.length ||
		slice_search(value, SLICE("gradient(")) < value.length;
}

double value_number(struct slice value, double otherwise)
{
	char text[16], *end;

	if (!value.length || value.length >= sizeof(text))
		return otherwise;
	memcpy(text, value.at, value.length);
	text[value.length] = '\0';

	double number = strtod(text, &end);

	return end == text ? otherwise : number;
}
