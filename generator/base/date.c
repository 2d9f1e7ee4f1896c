#include "base/date.h"

#include "base/ascii.h"

enum { LAST_YEAR = 9999 };

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/* `count` digits at `at`, or -1. */
static int digits(const char *at, int count)
{
	int value = 0;

	for (int i = 0; i < count; i++) {
		if (!ascii_is_digit(at[i]))
			return -1;
		value = value * 10 + (at[i] - '0');
	}
	return value;
}

bool date_parse(struct slice text, struct date *date)
{
	if (text.length != 10 || text.at[4] != '-' || text.at[7] != '-')
		return false;

	struct date d = { digits(text.at, 4), digits(text.at + 5, 2), digits(text.at + 8, 2) };

	if (d.year < 1000 || d.month < 1 || d.month > 12 || d.day < 1 ||
		d.day > days_in_month(d.year, d.month))
		return false;
	*date = d;
	return true;
}

/* Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days. */
struct date date_from_seconds(int64_t seconds)
{
	int64_t days = seconds / 86400 - (seconds % 86400 < 0) + 719468;
	int64_t era = (days >= 0 ? days : days - 146096) / 146097;
	int64_t day_of_era = days - era * 146097;
	int64_t leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
	int64_t year_of_era = (day_of_era - leap_days) / 365;
	int64_t day_of_year = day_of_era - year_of_era * 365 - year_of_era / 4 + year_of_era / 100;
	int64_t shifted = (5 * day_of_year + 2) / 153; /* month from March */
	int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);

	return (struct date){
		.year = (int)(year_of_era + era * 400 + (month <= 2)),
		.month = month,
		.day = (int)(day_of_year - (153 * shifted + 2) / 5 + 1),
	};
}

int date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

struct date date_next(struct date d)
{
	if (!date_given(d))
		return d;
	if (d.day < days_in_month(d.year, d.month))
		return (struct date){ d.year, d.month, d.day + 1 };
	if (d.month < 12)
		return (struct date){ d.year, d.month + 1, 1 };
	return (struct date){ d.year + 1, 1, 1 };
}

struct date date_previous(struct date d)
{
	if (!date_given(d))
		return d;
	if (d.day > 1)
		return (struct date){ d.year, d.month, d.day - 1 };
	if (d.month > 1)
		return (struct date){ d.year, d.month - 1, days_in_month(d.year, d.month - 1) };
	return (struct date){ d.year - 1, 12, 31 };
}

struct date date_year_on(struct date d)
{
	if (d.year < LAST_YEAR)
		d.year++;
	if (d.day > days_in_month(d.year, d.month))
		d.day = days_in_month(d.year, d.month);
	return d;
}

static void put_digits(char *at, int value, int count)
{
	for (int i = count - 1; i >= 0; i--, value /= 10)
		at[i] = (char)('0' + value % 10);
}

const char *date_text(struct date d, char room[DATE_TEXT])
{
	memcpy(room, "0000-00-00", sizeof("0000-00-00"));
	put_digits(room, d.year, 4);
	put_digits(room + 5, d.month, 2);
	put_digits(room + 8, d.day, 2);
	return room;
}
