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
		output_byte(o, (char)('0' + rest / under));
		rest %= under;
	}
	return rest == 0;
}

static uint64_t magnitude(int64_t n)
{
	return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

static bool ends(struct number n)
{
	int64_t ten = 1;

	for (int i = 0; i < IMAGE_SCALE; i++)
		ten *= 10;
	return ten % n.under == 0;
}

void speak_exact(struct output *o, struct number n)
{
	n = number_reduced(n);

	uint64_t over = magnitude(n.over), under = (uint64_t)n.under;

	if (n.over < 0)
		output_byte(o, '-');
	if (ends(n)) {
		speak_whole(o, over / under, false);
		(void)speak_places(o, over % under, under, 0, IMAGE_SCALE);
	} else {
		speak_whole(o, over, false);
		output_byte(o, '/');
		speak_whole(o, under, false);
	}
}

/* A number for people, without its unit. Pence are two digits, or none. */
static void speak_number(struct output *o, enum image_unit_kind kind, struct number n)
{
	n = number_reduced(n);

	uint64_t over = magnitude(n.over), under = (uint64_t)n.under, rest = over % under;
	int most = ends(n) ? IMAGE_SCALE : PLACES_SHOWN;

	if (n.over < 0)
		output_plain(o, "\xe2\x88\x92"); /* U+2212, the minus sign */
	speak_whole(o, over / under, true);
	if (!speak_places(o, rest, under, kind == UNIT_POUNDS && rest ? PENCE : 0, most))
		output_plain(o, "\xe2\x80\xa6"); /* U+2026, an ellipsis */
}

/* What stands before the next "{}" of `pattern`, which is taken off with it. */
static struct image_text piece(struct image_text *pattern)
{
	struct image_text before = { pattern->at, 0 };

	while (before.length < pattern->length &&
		!(pattern->at[before.length] == '{' && before.length + 1 < pattern->length &&
			pattern->at[before.length + 1] == '}'))
		before.length++;

	uint32_t taken = before.length < pattern->length ? before.length + 2 : before.length;

	pattern->at += taken;
	pattern->length -= taken;
	return before;
}

void speak_day(struct output *o, const struct image *im, int64_t day)
{
	struct image_text pattern = image_text(im, image_header(im, HEADER_DATE));
	uint32_t month = (uint32_t)(day / 100 % 100);

	output_text(o, piece(&pattern));
	speak_whole(o, (uint64_t)(day % 100), false);
	output_text(o, piece(&pattern));
	if (month >= 1 && month <= 12)
		output_text(o,
			image_text(im,
				image_word(im, SECTION_CHOICE,
					image_header(im, HEADER_MONTHS) + month - 1, CHOICE_SAYS)));
	output_text(o, piece(&pattern));
	speak_whole(o, (uint64_t)(day / 10000), false);
	output_text(o, pattern);
}

/* In a range of money the second end has its own sign: £10 to £20. */
static void speak_range(struct output *o, const struct image *im, uint32_t unit, struct number low,
	struct number high)
{
	enum image_unit_kind kind =
		(enum image_unit_kind)image_word(im, SECTION_UNIT, unit, UNIT_KIND);
	struct image_text range = image_text(im, image_header(im, HEADER_RANGE));
	struct image_text alone = image_text(im, image_word(im, SECTION_UNIT, unit, UNIT_ALONE));

	output_text(o, piece(&range));
	speak_number(o, kind, low);
	output_text(o, piece(&range));
	if (kind == UNIT_POUNDS)
		output_text(o, piece(&alone));
	speak_number(o, kind, high);
	if (kind == UNIT_POUNDS)
		output_text(o, alone);
	output_text(o, range);
}

void speak_span(struct output *o, const struct image *im, uint32_t unit, struct number low,
	struct number high)
{
	enum image_unit_kind kind =
		(enum image_unit_kind)image_word(im, SECTION_UNIT, unit, UNIT_KIND);
	bool is_range = number_compare(low, high) != 0;
	bool is_one = !is_range && number_compare(low, number_whole(1)) == 0;
	struct image_text pattern = image_text(
		im, image_word(im, SECTION_UNIT, unit, is_one ? UNIT_ONE : UNIT_MANY));

	output_text(o, piece(&pattern));
	if (kind == UNIT_DAY)
		speak_day(o, im, low.over);
	else if (is_range)
		speak_range(o, im, unit, low, high);
	else
		speak_number(o, kind, low);
	output_text(o, pattern);
}

static void speak_figure(struct output *o, const struct work *w, uint32_t figure)
{
	const struct image *im = w->image;
	struct call c = { .work = w, .extra = figure };
	struct value v = known_figure(&c);
	uint32_t unit = image_word(im, SECTION_FIGURE, figure, FIGURE_UNIT);

	if (v.state == STATE_VALUE && unit)
		speak_span(o, im, unit - 1, v.low, v.high);
	else
		output_text(o, image_text(im, image_word(im, SECTION_FIGURE, figure, FIGURE_SAYS)));
}

void speak_step(struct output *o, const struct work *w, struct image_text text)
{
	for (uint32_t i = 0; i < text.length; i++) {
		if (text.at[i] != 1 || i + 1 == text.length) {
			output_byte(o, text.at[i]);
			continue;
		}

		uint32_t figure = (uint32_t)(unsigned char)text.at[++i] - 1;

		if (figure < w->image->count[SECTION_FIGURE])
			speak_figure(o, w, figure);
	}
}
