#include "base/amount.h"

#include "base/ascii.h"

static bool is_well_formed(struct slice digits, size_t point)
{
	size_t whole = point, part = digits.length - point;

	if (whole == 0 || (whole > 1 && digits.at[0] == '0'))
		return false;
	if (part == 1 || part > AMOUNT_SCALE + 1)
		return false;
	for (size_t i = 0; i < digits.length; i++)
		if (i != point && !ascii_is_digit(digits.at[i]))
			return false;
	return true;
}

bool amount_parse(struct slice text, struct amount *amount)
{
	bool negative = text.length && text.at[0] == '-';
	struct slice digits = slice_after(text, negative);
	size_t point = slice_find(digits, '.');
	int64_t value = 0;

	if (!is_well_formed(digits, point))
		return false;
	for (size_t i = 0; i < digits.length; i++) {
		if (i == point)
			continue;

		int digit = digits.at[i] - '0';

		if (value > (INT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	amount->value = negative ? -value : value;
	amount->scale = point < digits.length ? (int)(digits.length - point - 1) : 0;
	return true;
}

bool amount_parse_date(struct slice text, struct amount *amount)
{
	struct date date;

	if (!date_parse(text, &date))
		return false;
	*amount = amount_whole((date.year * 100 + date.month) * 100 + date.day);
	return true;
}

/* Two digits as a number, or -1. */
static int two_digits(const char *at)
{
	if (!ascii_is_digit(at[0]) || !ascii_is_digit(at[1]))
		return -1;
	return (at[0] - '0') * 10 + (at[1] - '0');
}

bool amount_parse_time(struct slice text, struct amount *amount)
{
	if (text.length != strlen("13:00") || text.at[2] != ':')
		return false;

	int hour = two_digits(text.at), minute = two_digits(text.at + 3);

	if (hour < 0 || minute < 0 || minute > 59 || hour * 100 + minute > 2400)
		return false;
	*amount = amount_whole(hour * 100 + minute);
	return true;
}

struct date amount_as_date(struct amount a)
{
	int number = (int)a.value;

	return (struct date){ number / 10000, number / 100 % 100, number % 100 };
}

static int64_t power_of_ten(int exponent)
{
	int64_t power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

static int order(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

int amount_compare(struct amount a, struct amount b)
{
	int64_t one_a = power_of_ten(a.scale), one_b = power_of_ten(b.scale);
	int wholes = order(a.value / one_a, b.value / one_b);

	if (wholes)
		return wholes;
	return order(a.value % one_a * power_of_ten(AMOUNT_SCALE - a.scale),
		b.value % one_b * power_of_ten(AMOUNT_SCALE - b.scale));
}

/* Any amount at the finest scale: 28 digits. */
__extension__ typedef __int128 fine;

static fine finest(struct amount a)
{
	return (fine)a.value * power_of_ten(AMOUNT_SCALE - a.scale);
}

bool amount_is_step(struct amount a, struct amount from, struct amount step)
{
	return (finest(a) - finest(from)) % finest(step) == 0;
}

/*
 * Written from the last digit to the first, so that nothing has to be counted beforehand, with at least
 * `decimals` digits after the point.
 */
static const char *write(struct amount a, int decimals, bool commas, char room[AMOUNT_TEXT])
{
	char *at = room + AMOUNT_TEXT - 1;
	uint64_t rest = a.value < 0 ? 0 - (uint64_t)a.value : (uint64_t)a.value;
	int first = a.scale > decimals ? -a.scale : -decimals;

	*at = '\0';
	for (int place = first; rest || place <= 0; place++) { /* 0 for ones, 1 for tens */
		if (place == 0 && first)
			*--at = '.';
		if (commas && place > 0 && place % 3 == 0)
			*--at = ',';
		if (place < -a.scale) {
			*--at = '0';
			continue;
		}
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (a.value < 0)
		*--at = '-';
	return at;
}

const char *amount_text(struct amount a, char room[AMOUNT_TEXT])
{
	return write(a, 0, false, room);
}

static struct amount without_needless_zeros(struct amount a)
{
	while (a.scale && a.value % 10 == 0) {
		a.value /= 10;
		a.scale--;
	}
	return a;
}

const char *amount_words(struct amount a, char room[AMOUNT_TEXT])
{
	return write(without_needless_zeros(a), 0, true, room);
}

const char *amount_money(struct amount a, char room[AMOUNT_TEXT])
{
	struct amount shown = without_needless_zeros(a);

	return write(shown, shown.scale ? 2 : 0, true, room);
}
