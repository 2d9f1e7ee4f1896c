#include "text/slips.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static const struct slip anywhere[] = {
	{ { "](", 2 }, "text-slip",
		"this is not a link: write [words](/address/), or [](source:ID \"place\") with straight "
		"quotation marks around the place" },
	{ { "] (", 3 }, "text-slip", "no space between ] and ( : write [words](/address/)" },
	{ { "{", 1 }, "text-slip", "two braces make a figure: write {{ name }}" },
	{ { "}", 1 }, "text-slip", "two braces make a figure: write {{ name }}" },
	{ { "**", 2 }, "text-slip", "bold words have no space inside the stars: write **words**" },
};

static const struct slip at_the_beginning[] = {
	{ { "#", 1 }, "text-slip", "a heading has a space after its #: write ## Words" },
	{ { "*", 1 }, "text-slip", "an item of a list has a space after its star: write * words" },
	{ { "|", 1 }, "pipe-table",
		"a table stands in a block: put ```table, its caption and row-headers before it, and ``` "
		"after it" },
	{ { "``", 2 }, "text-slip", "a block begins with three `: write ```name" },
};

const struct slip *slips_find(struct slice text, bool begins, size_t *at)
{
	*at = 0;
	for (size_t i = 0; begins && i < COUNT(at_the_beginning); i++)
		if (slice_starts(text, at_the_beginning[i].mark))
			return &at_the_beginning[i];
	for (size_t i = 0; i < COUNT(anywhere); i++) {
		*at = slice_search(text, anywhere[i].mark);
		if (*at < text.length)
			return &anywhere[i];
	}
	return NULL;
}
