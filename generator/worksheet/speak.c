#include "worksheet/speak.h"

#include "worksheet/known.h"

enum { PLACES_SHOWN = 4, PENCE = 2 };

/* The digits of `n`, a comma between thousands if it is for people. */
static void speak_whole(struct output *o, uint64_t n, bool commas)
{
	char digits[20];
	int count = 0;

	do {
		digits[count++] = (char)('0' + n % 10);
		n /= 10;
	} while (n);
	while (count-- > 0) {
		output_byte(o, digits[count]);
		if (commas && count > 0 && count % 3 == 0)
			output_byte(o, ',');
	}
}

/*
 * The digits after the point of rest / under: as many as there are, up to `most`, and at least `least`. False if
 * there are more.
 */
static bool speak_places(struct output *o, uint64_t rest, uint64_t under, int least, int most)
{
	for (int i = 0; i < most && (rest || i < least); i++) {
		if (i == 0)
			output_byte(o, '.');
		/* `under` has at most 19 digits: ten times what is left of it fits 64 bits, unless it is huge */
		if (rest > UINT64_MAX / 10)
			return false;
		rest *= 10;
		/* cppcheck-suppress zerodivcond; a denominator is above 0 */
		output_byte(o, (char)('0' + rest / under));
		rest %= under;
	}
	return rest == 0;
}

static uint64_t magnitude(int64_t n)
{
	return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

/* Whether the decimals of a number in lowest terms end. */
static bool ends(const struct number *n)
{
	_Static_assert(IMAGE_SCALE == 9, "as many zeros as there are places");
	return 1000000000 % n->under == 0;
}

void speak_exact(struct output *o, const struct number *exact)
{
	struct number n = *exact;

	number_reduce(&n);

	uint64_t over = magnitude(n.over), under = (uint64_t)n.under;

	if (n.over < 0)
		output_byte(o, '-');
	if (ends(&n)) {
		speak_whole(o, over / under, false);
		(void)speak_places(o, over % under, under, 0, IMAGE_SCALE);
	} else {
		speak_whole(o, over, false);
		output_byte(o, '/');
		speak_whole(o, under, false);
	}
}

void speak_text(struct output *o, const struct image *im, enum image_section section,
	uint32_t record, uint32_t field)
{
	struct image_text text = image_text(im, image_word(im, section, record, field));

	output_text(o, &text);
}

/* Write what stands before the next "{}" of `pattern`, and take it off with that. */
static void speak_piece(struct output *o, struct image_text *pattern)
{
	while (pattern->length) {
		const char *at = pattern->at++;

		if (pattern->length-- > 1 && at[0] == '{' && at[1] == '}') {
			pattern->at++;
			pattern->length--;
			return;
		}
		output_byte(o, *at);
	}
}

/*
 * A number for people, after what stands before the next "{}" of `pattern`; a minus sign comes first of all: -£5.
 * Pence are two digits, or none.
 */
static void speak_number(struct output *o, enum image_unit_kind kind, const struct number *number,
	struct image_text *pattern)
{
	struct number n = *number;

	number_reduce(&n);

	uint64_t over = magnitude(n.over), under = (uint64_t)n.under, rest = over % under;
	int most = ends(&n) ? IMAGE_SCALE : PLACES_SHOWN;

	if (n.over < 0)
		output_plain(o, "\xe2\x88\x92"); /* U+2212, the minus sign */
	speak_piece(o, pattern);
	speak_whole(o, over / under, true);
	if (!speak_places(o, rest, under, kind == UNIT_POUNDS && rest ? PENCE : 0, most))
		output_plain(o, "\xe2\x80\xa6"); /* U+2026, an ellipsis */
}

/* One of the phrases in the header. */
static struct image_text phrase(const struct image *im, enum image_header field)
{
	return image_text(im, image_header(im, field));
}

void speak_day(struct output *o, const struct image *im, int64_t day)
{
	struct image_text pattern = phrase(im, HEADER_DATE);
	uint32_t number = (uint32_t)day, month = number / 100 % 100 - 1;

	speak_piece(o, &pattern);
	speak_whole(o, number % 100, false);
	speak_piece(o, &pattern);
	if (month < 12)
		speak_text(o, im, SECTION_CHOICE, image_header(im, HEADER_MONTHS) + month,
			CHOICE_SAYS);
	speak_piece(o, &pattern);
	speak_whole(o, number / 10000, false);
	output_text(o, &pattern);
}

/* In a range of money the second end has its own sign: £10 to £20. */
static void speak_range(struct output *o, const struct image *im, uint32_t unit,
	const struct number *low, const struct number *high, struct image_text *pattern)
{
	enum image_unit_kind kind = (enum image_unit_kind)image_word(
		im, SECTION_UNIT, unit, UNIT_KIND);
	struct image_text range = phrase(im, HEADER_RANGE);
	struct image_text alone = image_text(im, image_word(im, SECTION_UNIT, unit, UNIT_ALONE));

	speak_piece(o, &range);
	speak_number(o, kind, low, pattern);
	speak_piece(o, &range);
	speak_number(o, kind, high, &alone);
	output_text(o, &alone);
	output_text(o, &range);
}

void speak_span(struct output *o, const struct image *im, uint32_t unit, const struct number *low,
	const struct number *high)
{
	const struct number one = { 1, 1 };
	enum image_unit_kind kind = (enum image_unit_kind)image_word(
		im, SECTION_UNIT, unit, UNIT_KIND);
	bool is_range = number_compare(low, high) != 0;
	bool is_one = !is_range && number_compare(low, &one) == 0;
	struct image_text pattern = image_text(
		im, image_word(im, SECTION_UNIT, unit, is_one ? UNIT_ONE : UNIT_MANY));

	if (kind == UNIT_DAY) {
		speak_piece(o, &pattern);
		speak_day(o, im, low->over);
	} else if (is_range) {
		speak_range(o, im, unit, low, high, &pattern);
	} else {
		speak_number(o, kind, low, &pattern);
	}
	output_text(o, &pattern);
}

static void speak_figure(struct output *o, const struct work *w, uint32_t figure)
{
	const struct image *im = w->image;
	struct call c = { .work = w, .extra = figure };
	uint32_t unit = image_word(im, SECTION_FIGURE, figure, FIGURE_UNIT);
	struct value v;

	value_clear(&v);
	known_figure(&c, &v);
	if (v.state == STATE_VALUE && unit)
		speak_span(o, im, unit - 1, &v.low, &v.high);
	else
		speak_text(o, im, SECTION_FIGURE, figure, FIGURE_SAYS);
}

void speak_words(struct output *o, const struct work *w, uint32_t text)
{
	struct image_text t = image_text(w->image, text);

	for (uint32_t i = 0; i < t.length; i++) {
		struct image_text run = { t.at + i, 0 };

		/* a mark at the very end is no mark */
		while (i < t.length && (t.at[i] != 1 || i + 1 == t.length)) {
			run.length++;
			i++;
		}
		output_text(o, &run);
		if (i == t.length)
			break;

		uint32_t figure = (uint32_t)(unsigned char)t.at[++i] - 1;

		if (figure < w->image->count[SECTION_FIGURE])
			speak_figure(o, w, figure);
	}
}
