#include "text/personal.h"

#include "base/ascii.h"

static bool is_word(char c)
{
	return ascii_is_alnum(c) || (unsigned char)c >= 0x80;
}

/* The length of what begins at `text` and looks like `form`: A a letter, 9 a digit, - a space, a hyphen or nothing. */
static size_t match(struct slice text, const char *form)
{
	size_t at = 0;

	for (; *form; form++) {
		char c = at < text.length ? text.at[at] : '\0';

		if (*form == '-') {
			at += c == ' ' || c == '-';
			continue;
		}
		if (*form == '9' ? !ascii_is_digit(c) : !ascii_is_alpha(c))
			return 0;
		at++;
	}
	return at;
}

/* Some word, with what follows it, looks like one of the forms and ends where a word ends. */
static bool has_form(struct slice text, const char *const *forms)
{
	for (size_t i = 0; i < text.length; i++) {
		struct slice rest = slice_after(text, i);

		if (i && is_word(text.at[i - 1]))
			continue;
		for (const char *const *form = forms; *form; form++) {
			size_t end = match(rest, *form);

			if (end && (end == rest.length || !is_word(rest.at[end])))
				return true;
		}
	}
	return false;
}

/* Royal Mail, Programmer's Guide: the forms of a postcode. */
static bool has_postcode(struct slice text)
{
	static const char *const forms[] = { "A9-9AA", "A99-9AA", "AA9-9AA", "AA99-9AA", "A9A-9AA",
		"AA9A-9AA", NULL };

	return has_form(text, forms);
}

static bool has_insurance_number(struct slice text)
{
	static const char *const forms[] = { "AA-99-99-99-A", NULL };

	return has_form(text, forms);
}

/* A sign between two parts of a date. */
static bool is_between(char c)
{
	return c == '/' || c == '.' || c == '-' || c == ' ';
}

/* Digits at `text`, at most `most`; their value in `number`. */
static size_t digits(struct slice text, size_t most, int *number)
{
	size_t count = 0;

	for (*number = 0; count < text.length && ascii_is_digit(text.at[count]); count++)
		if (count < most)
			*number = *number * 10 + (text.at[count] - '0');
	return count <= most ? count : 0;
}

/* "2 May 1940", "02-may-40" */
static bool is_written_date(struct slice text)
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	int day;
	size_t at = digits(text, 2, &day), letters = 0;
	char month[4] = "";

	while (at < text.length && is_between(text.at[at]))
		at++;
	for (; at + letters < text.length && ascii_is_alpha(text.at[at + letters]); letters++)
		if (letters < 3)
			month[letters] = ascii_lower(text.at[at + letters]);
	if (!at || letters < 3 || day < 1 || day > 31)
		return false;

	const char *found = strstr(months, month);

	return found && (found - months) % 3 == 0;
}

/* "1940-05-02", "2/5/40", "02.05.1940" */
static bool is_date(struct slice text)
{
	int part[3];

	if (is_written_date(text))
		return true;
	for (int i = 0; i < 3; i++) {
		size_t count = digits(text, 4, &part[i]);

		text = slice_after(text, count);
		if (!count || (i < 2 && (!text.length || !is_between(text.at[0]))))
			return false;
		if (i < 2)
			text = slice_after(text, 1);
	}
	if (text.length && is_word(text.at[0]))
		return false;

	int day = part[0] > 31 ? part[2] : part[0];
	int month = part[1] > 12 ? part[0]
				 : part[1]; /* or the other way round, as in the United States */

	return day >= 1 && part[1] >= 1 && month <= 12 && part[1] <= 31;
}

static bool has_date(struct slice text)
{
	for (size_t i = 0; i < text.length; i++)
		if (ascii_is_digit(text.at[i]) && (!i || !is_word(text.at[i - 1])) &&
			is_date(slice_after(text, i)))
			return true;
	return false;
}

static bool has_email(struct slice text)
{
	size_t at = slice_find(text, '@');

	return at > 0 && at + 1 < text.length && is_word(text.at[at - 1]) &&
		is_word(text.at[at + 1]);
}

/* The digits of a number that is written in groups, at most `most`; more are counted and not kept. */
static size_t grouped(struct slice text, char *kept, size_t most)
{
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++) {
		bool joins = (text.at[i] == ' ' || text.at[i] == '-') && i + 1 < text.length &&
			ascii_is_digit(text.at[i + 1]);

		if (ascii_is_digit(text.at[i]) && count++ < most)
			kept[count - 1] = text.at[i];
		else if (!ascii_is_digit(text.at[i]) && !joins)
			break;
	}
	return count;
}

/* Modulus 11 with the weights 10 to 2. */
static bool is_health_number(const char digit[10])
{
	int sum = 0;

	for (int i = 0; i < 9; i++)
		sum += (digit[i] - '0') * (10 - i);
	return (11 - sum % 11) % 11 == digit[9] - '0';
}

enum { HEALTH = 10, LONGEST_TELEPHONE = 13 };

static const char *number_kind(struct slice text)
{
	for (size_t i = 0; i < text.length; i++) {
		char kept[LONGEST_TELEPHONE] = "";
		bool begins = !i || !ascii_is_digit(text.at[i - 1]);
		size_t count = begins ? grouped(slice_after(text, i), kept, sizeof(kept)) : 0;

		if (count == HEALTH && is_health_number(kept))
			return "an NHS number";
		if (kept[0] == '0' && (count == 10 || count == 11))
			return "a telephone number";
		if (i && text.at[i - 1] == '+' && count >= 10)
			return "a telephone number";
		if (count == HEALTH)
			return "an NHS number with a wrong digit in it";
		if (count)
			i += count;
	}
	return NULL;
}

/* "Mrs Jones" */
static bool has_title(struct slice text)
{
	static const char *const titles[] = { "mr", "mrs", "ms", "miss", "dr", NULL };
	char word[5] = "";
	size_t length = 0;

	while (length < text.length && length < sizeof(word) - 1 &&
		ascii_is_alpha(text.at[length])) {
		word[length] = ascii_lower(text.at[length]);
		length++;
	}
	return slice_is_one_of(slice_text(word), titles) && length + 1 < text.length &&
		(text.at[length] == ' ' || text.at[length] == '.');
}

const char *personal_value(struct slice text)
{
	const char *number = number_kind(text);

	if (number)
		return number;
	if (has_email(text))
		return "an e-mail address";
	if (has_insurance_number(text))
		return "a National Insurance number";
	if (has_postcode(text))
		return "a postcode";
	if (has_date(text))
		return "a date";
	return has_title(text) ? "a person's name" : NULL;
}

/* Digits one after the other, or in groups with a space between: "2019-2020" are two numbers. */
static bool has_long_number(struct slice text)
{
	enum { LONG = 6 };
	size_t count = 0;

	for (size_t i = 0; i < text.length; i++) {
		if (ascii_is_digit(text.at[i]))
			count++;
		else if (text.at[i] != ' ' || !i || text.at[i - 1] == ' ')
			count = 0;
		if (count == LONG)
			return true;
	}
	return false;
}

const char *personal_group(struct slice text)
{
	const char *is = personal_value(text);

	return !is && has_long_number(text) ? "the number of a case or of a person" : is;
}

bool personal_column(struct slice name)
{
	static const char *const within[] = { "name", "birth", "nhs", "address", "postcode",
		"postalcode", "email", "phone", "mobile", "insurance", "nationalid", "clientid",
		"personid", "caseid", NULL };
	static const char *const whole[] = { "dob", "born", "ni", "nino", "ninumber", "initials",
		"client", "person", "id", "street", "reference", "ref", NULL };
	char letters[64] = "";
	size_t length = 0;

	for (size_t i = 0; i < name.length && length < sizeof(letters) - 1; i++)
		if (ascii_is_alnum(name.at[i]))
			letters[length++] = ascii_lower(name.at[i]);
	for (const char *const *part = within; *part; part++)
		if (strstr(letters, *part))
			return true;
	return slice_is_one_of(slice_text(letters), whole);
}
