#include "site/picture_size.h"

#include "base/ascii.h"

enum { LARGEST = 16383, THOUSANDTHS = 1000 };

static unsigned byte_at(struct slice bytes, size_t at)
{
	return at < bytes.length ? (unsigned char)bytes.at[at] : 0;
}

static unsigned pair_at(struct slice bytes, size_t at)
{
	return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

static bool set(struct picture_size *size, unsigned width, unsigned height)
{
	if (!width || !height || width > LARGEST || height > LARGEST)
		return false;
	*size = (struct picture_size){ (int)width, (int)height };
	return true;
}

/* https://www.w3.org/TR/png-3/#11IHDR: no picture on a page is wider than two bytes can say. */
static bool png(struct slice bytes, struct picture_size *size)
{
	return slice_starts(bytes, SLICE("\x89PNG\r\n\x1a\n")) && !pair_at(bytes, 16) &&
		!pair_at(bytes, 20) && set(size, pair_at(bytes, 18), pair_at(bytes, 22));
}

/* A start of frame: https://www.w3.org/Graphics/JPEG/itu-t81.pdf, table B.1. */
static bool is_frame(unsigned marker)
{
	return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 &&
		marker != 0xcc;
}

static bool jpeg(struct slice bytes, struct picture_size *size)
{
	size_t at = 2;

	if (pair_at(bytes, 0) != 0xffd8)
		return false;
	while (byte_at(bytes, at) == 0xff) {
		if (is_frame(byte_at(bytes, at + 1)))
			return set(size, pair_at(bytes, at + 7), pair_at(bytes, at + 5));
		at += 2 + pair_at(bytes, at + 2);
	}
	return false;
}

/* A number of at most five digits before the point, in thousandths; what follows it stays in `rest`. */
static bool number(struct slice *rest, unsigned *thousandths)
{
	struct slice s = slice_trim(*rest);
	unsigned value = 0, unit = THOUSANDTHS;
	size_t at = 0;

	while (at < 5 && ascii_is_digit((char)byte_at(s, at)))
		value = value * 10 + (byte_at(s, at++) - '0');
	if (!at || ascii_is_digit((char)byte_at(s, at)))
		return false;
	value *= THOUSANDTHS;
	if (byte_at(s, at) == '.')
		while (ascii_is_digit((char)byte_at(s, ++at)))
			value += (byte_at(s, at) - '0') * (unit /= 10);
	*rest = slice_after(s, at);
	*thousandths = value;
	return true;
}

/* What stands in quotes after ` name=`, or an empty slice. */
static struct slice attribute(struct slice tag, struct slice name)
{
	size_t at = 0;

	while ((at += slice_search(slice_after(tag, at), name)) < tag.length) {
		struct slice after = slice_after(tag, at + name.length);
		bool begins = at && ascii_is_space(tag.at[at - 1]);

		if (begins && slice_starts(after, SLICE("=\"")))
			return slice_until(slice_after(after, 2), '"');
		if (begins && slice_starts(after, SLICE("='")))
			return slice_until(slice_after(after, 2), '\'');
		at++;
	}
	return slice_first(tag, 0);
}

static bool view_box(struct slice tag, unsigned *width, unsigned *height)
{
	struct slice box = attribute(tag, SLICE("viewBox"));
	unsigned ignored;

	for (int corner = 0; corner < 2; corner++) {
		box = slice_trim(box);
		if (slice_starts(box, SLICE("-")))
			box = slice_after(box, 1);
		if (!number(&box, &ignored))
			return false;
		box = slice_after(box, slice_starts(box, SLICE(",")));
	}
	if (!number(&box, width))
		return false;
	box = slice_after(box, slice_starts(box, SLICE(",")));
	return number(&box, height);
}

static bool svg(struct slice bytes, struct picture_size *size)
{
	struct slice tag = slice_after(bytes, slice_search(bytes, SLICE("<svg")));
	struct slice wide, high;
	unsigned width, height;

	tag = slice_until(tag, '>');
	wide = attribute(tag, SLICE("width"));
	high = attribute(tag, SLICE("height"));
	if (!view_box(tag, &width, &height) && !(number(&wide, &width) && number(&high, &height)))
		return false;
	/* less than one is a proportion too */
	if (width < THOUSANDTHS || height < THOUSANDTHS)
		return set(size, width, height);
	return set(size, width / THOUSANDTHS, height / THOUSANDTHS);
}

bool picture_size_of(struct slice name, struct slice bytes, struct picture_size *size)
{
	if (slice_ends(name, SLICE(".svg")))
		return svg(bytes, size);
	return slice_ends(name, SLICE(".png")) ? png(bytes, size) : jpeg(bytes, size);
}

struct picture_size picture_size_within(struct picture_size size, int longest)
{
	int side = size.width > size.height ? size.width : size.height;
	struct picture_size within = { size.width * longest / side, size.height * longest / side };

	within.width += !within.width;
	within.height += !within.height;
	return within;
}
