#include "base/utf8.h"

/* Well-formed sequences of more than one byte: bounds of the first and the second byte. */
static const struct form {
	unsigned char first_low, first_high, second_low, second_high;
	int length;
} forms[] = {
	{ 0xc2, 0xdf, 0x80, 0xbf, 2 },
	{ 0xe0, 0xe0, 0xa0, 0xbf, 3 },
	{ 0xe1, 0xec, 0x80, 0xbf, 3 },
	{ 0xed, 0xed, 0x80, 0x9f, 3 },
	{ 0xee, 0xef, 0x80, 0xbf, 3 },
	{ 0xf0, 0xf0, 0x90, 0xbf, 4 },
	{ 0xf1, 0xf3, 0x80, 0xbf, 4 },
	{ 0xf4, 0xf4, 0x80, 0x8f, 4 },
};

/* Length of the well-formed sequence of several bytes at the start of `s`, or 0. */
static size_t sequence_length(struct slice s)
{
	const unsigned char *b = (const unsigned char *)s.at;

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		const struct form *f = &forms[i];

		if (b[0] < f->first_low || b[0] > f->first_high)
			continue;
		if (s.length < (size_t)f->length || b[1] < f->second_low || b[1] > f->second_high)
			return 0;
		for (int k = 2; k < f->length; k++)
			if (b[k] < 0x80 || b[k] > 0xbf)
				return 0;
		/* U+0080 to U+009F are control characters too */
		return f->first_low == 0xc2 && b[0] == 0xc2 && b[1] < 0xa0 ? 0 : (size_t)f->length;
	}
	return 0;
}

static bool is_allowed_ascii(unsigned char c)
{
	return (c >= 0x20 && c < 0x7f) || c == '\n' || c == '\t' || c == '\r';
}

/*
 * Whether the eight bytes at `at` are all printable ASCII, which most text is. Adding 1 takes 0x7f, and
 * taking 0x20 away takes what is below it, to a byte with its high bit set (or a carry that does no harm:
 * the answer is then no, and the bytes are looked at one by one).
 */
static bool is_plain_run(const char *at)
{
	const uint64_t ones = 0x0101010101010101u, high = 0x8080808080808080u;
	uint64_t b;

	memcpy(&b, at, sizeof(b));
	return ((b | (b + ones) | (b - ones * 0x20)) & high) == 0;
}

size_t utf8_check(struct slice s)
{
	size_t at = 0;

	while (at < s.length) {
		while (s.length - at >= 8 && is_plain_run(s.at + at))
			at += 8;
		if (at == s.length)
			break;

		unsigned char c = (unsigned char)s.at[at];

		if (is_allowed_ascii(c)) {
			at++;
			continue;
		}
		size_t length = c < 0x80 ? 0 : sequence_length(slice_after(s, at));
		if (!length)
			return at;
		at += length;
	}
	return at;
}

static bool starts_character(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

size_t utf8_count(struct slice s)
{
	size_t count = 0;

	for (size_t i = 0; i < s.length; i++)
		count += starts_character(s.at[i]);
	return count;
}

void utf8_place(struct slice s, size_t at, int *line, int *column)
{
	*line = 1;
	*column = 1;
	for (size_t i = 0; i < at && i < s.length; i++) {
		if (s.at[i] == '\n') {
			++*line;
			*column = 1;
		} else if (starts_character(s.at[i])) {
			++*column;
		}
	}
}

uint32_t utf8_next(struct slice s, size_t *length)
{
	if (!s.length) {
		*length = 0;
		return 0;
	}

	const unsigned char *b = (const unsigned char *)s.at;
	size_t n = b[0] < 0x80 ? 1 : b[0] < 0xe0 ? 2 : b[0] < 0xf0 ? 3 : 4;
	uint32_t c = n == 1 ? b[0] : b[0] & (0x7fu >> n);

	if (n > s.length)
		n = s.length;
	for (size_t i = 1; i < n; i++)
		c = c << 6 | (b[i] & 0x3fu);
	*length = n;
	return c;
}
