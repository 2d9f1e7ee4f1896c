/*
 * Rows from top to bottom: words, and below them a bar on a line that goes from the lowest number of all to the
 * highest. Presentation attributes and currentColor only, as in text/drawing.c. Whoever does not see it has the
 * table above it, which says the same.
 */
#include "method/parts.h"
#include "text/label.h"

enum {
	WIDTH = 640, /* the column of text on a desktop */
	BEYOND = 40, /* right of the highest number, for a bar that has no end */
	BAR = 14,    /* height of a bar */
	LEAST = 4,   /* width of a bar whose ends are one number */
	GAP = 10,    /* between two rows */
	EDGE = 2,    /* around the drawing */
	MOST_BARS = 40,
};

struct picture {
	const struct method *method;
	const struct method_bar *bars;
	size_t count;
	int scale;	   /* digits after the point of all numbers */
	int64_t low, high; /* of the whole line */
	int width;	   /* from the one to the other */
	struct amount end; /* that the line reaches at least */
	xmlNodePtr svg;
};

static void set_number(const struct picture *p, xmlNodePtr e, const char *name, int number)
{
	tree_set(e, name, arena_print(p->method->arena, "%d", number));
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

/* In units of the picture's scale. False if that does not fit. */
static bool scaled(const struct picture *p, struct amount a, int64_t *value)
{
	*value = a.value;
	for (int i = a.scale; i < p->scale; i++) {
		int64_t tens;

		if (__builtin_mul_overflow(*value, 10, &tens))
			return false;
		*value = tens;
	}
	/* it is multiplied by the width below */
	return *value < INT64_MAX / WIDTH / 4 && *value > INT64_MIN / WIDTH / 4;
}

/* Take an end into the line. False if the picture cannot show it. */
static bool stretch(struct picture *p, struct amount end, bool *begun)
{
	int64_t value;

	if (!scaled(p, end, &value))
		return false;
	if (!*begun || value < p->low)
		p->low = value;
	if (!*begun || value > p->high)
		p->high = value;
	*begun = true;
	return true;
}

/* Find the line's two ends: with money and points it begins at nothing. False if there is nothing to see. */
static bool find_ends(struct picture *p)
{
	bool begun = false;
	int drawn = 0;

	p->scale = p->end.scale;
	for (size_t i = 0; i < p->count; i++)
		if (p->bars[i].is_drawn)
			p->scale = larger(
				p->scale, larger(p->bars[i].low.scale, p->bars[i].high.scale));
	for (size_t i = 0; i < p->count; i++) {
		const struct method_bar *bar = &p->bars[i];

		if (!bar->is_drawn)
			continue;
		if ((!bar->open_low && !stretch(p, bar->low, &begun)) ||
			(!bar->open_high && !stretch(p, bar->high, &begun)))
			return false;
		p->width = bar->open_high ? WIDTH - BEYOND : p->width;
		drawn++;
	}
	if (drawn && !stretch(p, p->end, &begun))
		return false;
	if (p->low > 0)
		p->low = 0;
	return drawn > 1 && p->high > p->low;
}

static int x_of(const struct picture *p, struct amount end)
{
	int64_t value;

	if (!scaled(p, end, &value))
		return 0;
	return (int)((value - p->low) * p->width / (p->high - p->low));
}

static void draw_bar(const struct picture *p, const struct method_bar *bar, int y)
{
	int from = bar->open_low ? 0 : x_of(p, bar->low);
	int to = bar->open_high ? WIDTH : x_of(p, bar->high);
	xmlNodePtr line = method_add(p->svg, "path", "bands__line", NULL);

	tree_set(line, "d", arena_print(p->method->arena, "M0 %dH%d", y + BAR / 2, WIDTH));
	tree_set(line, "fill", SLICE("none"));
	tree_set(line, "stroke", SLICE("currentColor"));
	if (!bar->is_drawn)
		return;

	xmlNodePtr rect = method_add(p->svg, "rect", "bands__bar", NULL);

	if (to - from < LEAST)
		from = larger(0, from - LEAST / 2);
	set_number(p, rect, "x", from);
	set_number(p, rect, "y", y);
	set_number(p, rect, "width", larger(to - from, LEAST));
	set_number(p, rect, "height", BAR);
	tree_set(rect, "fill", SLICE("currentColor"));
}

static void read_label(const struct picture *p, struct slice words, struct label *label)
{
	xmlDocPtr doc = tree_new("words");

	tree_text(tree_root(doc), words);
	label_read(label, tree_root(doc), false, p->method->arena);
	tree_free(doc);
	label_break(label, WIDTH);
}

/* Its words, and below them its bar. Returns where the next row begins. */
static int draw_row(const struct picture *p, const struct method_bar *bar, int y)
{
	struct label label;

	read_label(p, bar->words, &label);
	label_draw(&label, 0, y, p->svg, p->method->arena);
	y += label_height(&label) + 2;
	draw_bar(p, bar, y);
	return y + BAR + GAP;
}

/* The numbers at both ends of the line, below the last row. */
static int draw_ends(const struct picture *p, struct slice unit, int y)
{
	struct saying s = method_saying(p->method);
	xmlNodePtr end = tree_element(p->svg, "g", NULL);
	struct label low, high;

	read_label(p, say_amount(&s, unit, (struct amount){ p->low, p->scale }), &low);
	read_label(p, say_amount(&s, unit, (struct amount){ p->high, p->scale }), &high);
	label_draw(&low, 0, y, p->svg, p->method->arena);
	tree_set(end, "text-anchor", SLICE("end"));
	label_draw(&high, p->width, y, end, p->method->arena);
	return y + LABEL_LINE;
}

/* The frame scrolls where the page is narrower than the drawing (WCAG 2.2 SC 1.4.10, 2.1.1). */
static xmlNodePtr open_frame(const struct picture *p, struct slice name, xmlNodePtr parent)
{
	struct slice title = method_marked(
		p->method, method_fill(p->method, WORD_METHOD_PICTURE, name, slice_text(NULL)));
	xmlNodePtr frame = method_add(parent, "div", "process__picture", NULL);

	tree_set(frame, "role", SLICE("region"));
	tree_set(frame, "tabindex", SLICE("0"));
	tree_set(frame, "aria-label", title);

	xmlNodePtr svg = method_add(frame, "svg", "process__svg", NULL);

	tree_set(svg, "role", SLICE("img"));
	tree_set(svg, "aria-label", title);
	return svg;
}

static void close_frame(const struct picture *p, int height)
{
	set_number(p, p->svg, "width", WIDTH + 2 * EDGE);
	set_number(p, p->svg, "height", height + 2 * EDGE);
	tree_set(p->svg, "viewBox",
		arena_print(p->method->arena, "%d %d %d %d", -EDGE, -EDGE, WIDTH + 2 * EDGE,
			height + 2 * EDGE));
	set_number(p, p->svg, "font-size", LABEL_FONT);
	tree_set(p->svg, "fill", SLICE("currentColor"));
}

void method_picture(const struct method *m, struct slice name, struct slice unit,
	const struct method_bar *bars, size_t count, xmlNodePtr parent)
{
	method_picture_up_to(m, name, unit, bars, count, amount_whole(0), parent);
}

void method_picture_up_to(const struct method *m, struct slice name, struct slice unit,
	const struct method_bar *bars, size_t count, struct amount end, xmlNodePtr parent)
{
	struct picture p = {
		.method = m, .bars = bars, .count = count, .width = WIDTH, .end = end
	};
	int y = 0;

	if (count > MOST_BARS || !find_ends(&p))
		return;
	p.svg = open_frame(&p, name, parent);
	for (size_t i = 0; i < count; i++)
		y = draw_row(&p, &bars[i], y);
	y = draw_ends(&p, unit, y);
	close_frame(&p, y);
}
