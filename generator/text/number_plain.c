#include "text/number_plain.h"

#include "base/amount.h"
#include "base/ascii.h"

static bool is_digit(struct slice text, size_t at)
{
	return at < text.length && ascii_is_digit(text.at[at]);
}

static size_t count_digits(struct slice text, size_t at)
{
	size_t end = at;

	while (is_digit(text, end))
		end++;
	return end - at;
}

/*
 * What stands between thousands: a comma, or a space that does not break. Its bytes at `at`, or 0. What stands on both sides
 * of any other space may be two numbers.
 */
static size_t separator(struct slice text, size_t at)
{
	static const struct slice separators[] = { { ",", 1 }, { "\xc2\xa0", 2 },
		{ "\xe2\x80\xaf", 3 }, { "\xe2\x80\x89", 3 } };
	struct slice rest = slice_after(text, at);

	for (size_t i = 0; i < sizeof(separators) / sizeof(*separators); i++)
		if (slice_starts(rest, separators[i]))
			return separators[i].length;
	return 0;
}

/* A comma is one before pennies. */
static bool is_point(struct slice text, size_t at)
{
	size_t digits = at < text.length ? count_digits(text, at + 1) : 0;

	return digits && (text.at[at] == '.' || (text.at[at] == ',' && digits == 2));
}

/* Take the digits from `*at` on; what separates thousands is left out, and a comma before pennies is a point. */
static size_t take(struct slice text, size_t *at, char *out)
{
	size_t length = 0, between;
	bool has_point = false;

	for (;;) {
		size_t digits = count_digits(text, *at);

		memcpy(out + length, text.at + *at, digits);
		length += digits;
		*at += digits;
		between = separator(text, *at);
		if (!has_point && between && count_digits(text, *at + between) == 3) {
			*at += between;
		} else if (!has_point && is_point(text, *at)) {
			out[length++] = '.';
			has_point = true;
			++*at;
		} else {
			return length;
		}
	}
}

/* What may stand behind a number and leaves it what it is, as "million" and "p" do not. */
static bool is_unit(struct slice rest)
{
	static const char *const units[] = { "a", "an", "per", "hour", "hours", "day", "days",
		"week", "weeks", "month", "months", "year", "years", "point", "points", "pounds",
		"people", NULL };

	rest = slice_trim(rest);
	if (!rest.length || slice_is(rest, ".") || slice_is(rest, "%") || *rest.at == '/')
		return true;
	return slice_is_one_of(slice_until(rest, ' '), units);
}

struct slice number_plain(struct slice text, struct arena *a)
{
	static const struct slice pound = { "\xc2\xa3", 2 };
	char *out = arena_take(a, text.length + 1);
	size_t at = 0, length = 0;
	struct amount value;

	text = slice_trim(text);
	if (slice_starts(text, pound))
		text = slice_trim(slice_after(text, pound.length));
	if (slice_starts(text, SLICE("-")))
		out[length++] = text.at[at++];
	length += take(text, &at, out + length);
	if (!is_unit(slice_after(text, at)))
		return slice_text(NULL);
	return amount_parse(slice_of(out, length), &value) ? slice_of(out, length)
							   : slice_text(NULL);
}
