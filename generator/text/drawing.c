#include "text/drawing.h"

#include "base/arena.h"
#include "text/label.h"

enum {
	WIDTH = 640,	 /* the column of text on a desktop */
	BOX_WIDTH = 320, /* at most: a single column would be too wide to read */
	PADDING = 12,	 /* within a box */
	BETWEEN = 30,	 /* boxes side by side */
	STRAIGHT = 20,	 /* between two rows */
	CURVED = 40,	 /* the same, if an arrow has to change sides */
	EDGE = 2,	 /* around the drawing: its outermost lines are two wide */
	HEAD = 8,	 /* of an arrow */
	LONGEST_PATH = 64 * 1024,
};

struct drawing {
	const struct flow *flow;
	const struct flow_rows *rows;
	struct arena *arena;
	struct label *titles, *bys; /* of each step */
	struct label *whens;	    /* of each arrow */
	int columns;
	int box; /* width of each box */
	int width;
	int top[FLOW_ROWS], bottom[FLOW_ROWS];
	xmlNodePtr svg;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static void read_labels(struct drawing *g)
{
	const struct flow *f = g->flow;

	g->titles = ARENA_ARRAY(g->arena, struct label, (size_t)f->step_count);
	g->bys = ARENA_ARRAY(g->arena, struct label, (size_t)f->step_count);
	g->whens = ARENA_ARRAY(g->arena, struct label, (size_t)f->arrow_count);
	for (int i = 0; i < f->step_count; i++) {
		label_read(&g->titles[i], f->steps[i].title, true, g->arena);
		label_read(&g->bys[i], f->steps[i].by, false, g->arena);
	}
	for (int i = 0; i < f->arrow_count; i++)
		label_read(&g->whens[i], f->arrows[i].when, false, g->arena);
}

/* The boxes share the column, and are wider only if a word would not fit. */
static void find_widths(struct drawing *g)
{
	int widest = 0;

	for (int i = 0; i < g->rows->count; i++)
		g->columns = larger(g->columns, g->rows->rows[i].count);
	for (int i = 0; i < g->flow->step_count; i++)
		widest = larger(widest, larger(g->titles[i].widest, g->bys[i].widest));
	for (int i = 0; i < g->flow->arrow_count; i++)
		widest = larger(widest, g->whens[i].widest);

	int share = (WIDTH - (g->columns - 1) * BETWEEN) / g->columns;

	g->box = larger(share < BOX_WIDTH ? share : BOX_WIDTH, widest + 2 * PADDING);
	g->width = g->columns * g->box + (g->columns - 1) * BETWEEN;
}

static void break_labels(struct drawing *g)
{
	for (int i = 0; i < g->flow->step_count; i++) {
		label_break(&g->titles[i], g->box - 2 * PADDING);
		label_break(&g->bys[i], g->box - 2 * PADDING);
	}
	for (int i = 0; i < g->flow->arrow_count; i++)
		label_break(&g->whens[i], g->box);
}

/* The slots of a row stand in the middle of equal parts of the width. */
static int x_of(const struct drawing *g, int row, int slot)
{
	return g->width * (2 * slot + 1) / (2 * g->rows->rows[row].count);
}

/* Where an arrow is as it passes, leaves or reaches a row. */
static int x_of_arrow(const struct drawing *g, int arrow, int row)
{
	const struct flow_arrow *a = &g->flow->arrows[arrow];
	const struct flow_slot *slots = g->rows->rows[row].slots;
	int i = 0;

	while (slots[i].arrow != arrow && slots[i].step != a->from && slots[i].step != a->to)
		i++;
	return x_of(g, row, i);
}

/* Words of an arrow stand in the row below the step that it leaves. */
static bool has_words_in(const struct drawing *g, int arrow, int row)
{
	const struct flow_arrow *a = &g->flow->arrows[arrow];

	return a->when && row == g->rows->row_of[a->from] + 1;
}

static int height_of_slot(const struct drawing *g, const struct flow_slot *slot, int row)
{
	if (slot->step >= 0)
		return label_height(&g->titles[slot->step]) + label_height(&g->bys[slot->step]) +
			2 * PADDING;
	return has_words_in(g, slot->arrow, row) ? label_height(&g->whens[slot->arrow]) : 0;
}

static int space_below(const struct drawing *g, int row)
{
	for (int i = 0; i < g->flow->arrow_count; i++) {
		const struct flow_arrow *a = &g->flow->arrows[i];

		if (g->rows->row_of[a->from] <= row && row < g->rows->row_of[a->to] &&
			x_of_arrow(g, i, row) != x_of_arrow(g, i, row + 1))
			return CURVED;
	}
	return STRAIGHT;
}

static void find_heights(struct drawing *g)
{
	int y = 0;

	for (int row = 0; row < g->rows->count; row++) {
		const struct flow_row *slots = &g->rows->rows[row];
		int height = 0;

		for (int i = 0; i < slots->count; i++)
			height = larger(height, height_of_slot(g, &slots->slots[i], row));
		g->top[row] = y;
		g->bottom[row] = y + height;
		y += height + space_below(g, row);
	}
}

static void set_number(const struct drawing *g, xmlNodePtr e, const char *name, int number)
{
	tree_set(e, name, arena_print(g->arena, "%d", number));
}

static void set_outline(xmlNodePtr e)
{
	tree_set(e, "fill", SLICE("none"));
	tree_set(e, "stroke", SLICE("currentColor"));
}

static void draw_box(const struct drawing *g, int step, int x, int row)
{
	const struct label *title = &g->titles[step], *by = &g->bys[step];
	int height = g->bottom[row] - g->top[row];
	int y = g->top[row] + (height - label_height(title) - label_height(by)) / 2;
	xmlNodePtr box = tree_element(g->svg, "rect", NULL);

	tree_set(box, "class", SLICE("process__box"));
	set_number(g, box, "x", x - g->box / 2);
	set_number(g, box, "y", g->top[row]);
	set_number(g, box, "width", g->box);
	set_number(g, box, "height", height);
	tree_set(box, "rx", SLICE("4"));
	set_outline(box);
	label_draw(title, x, y, g->svg, g->arena);
	label_draw(by, x, y + label_height(title), g->svg, g->arena);
}

static void draw_boxes(const struct drawing *g)
{
	for (int row = 0; row < g->rows->count; row += 2)
		for (int i = 0; i < g->rows->rows[row].count; i++)
			if (g->rows->rows[row].slots[i].step >= 0)
				draw_box(g, g->rows->rows[row].slots[i].step, x_of(g, row, i), row);
}

/* A line under way. Straight down is drawn when it ends, so that one line crosses many rows. */
struct pen {
	struct buf path;
	int x, y; /* drawn to here */
};

static void pen_move(struct pen *p, int x, int y)
{
	buf_print(&p->path, "M%d %d", x, y);
	p->x = x;
	p->y = y;
}

static void pen_down(struct pen *p, int y)
{
	if (y != p->y)
		buf_print(&p->path, "V%d", y);
	p->y = y;
}

static void pen_curve(struct pen *p, int x, int y)
{
	int middle = (p->y + y) / 2;

	buf_print(&p->path, "C%d %d %d %d %d %d", p->x, middle, x, middle, x, y);
	p->x = x;
	p->y = y;
}

static void pen_head(struct pen *p)
{
	buf_print(&p->path, "M%d %dL%d %dL%d %d", p->x - HEAD, p->y - HEAD, p->x, p->y, p->x + HEAD,
		p->y - HEAD);
}

/* The line of an arrow, with a gap where its words stand. */
static void trace(const struct drawing *g, int arrow, struct pen *p)
{
	const struct flow_arrow *a = &g->flow->arrows[arrow];
	int row = g->rows->row_of[a->from], last = g->rows->row_of[a->to];

	pen_move(p, x_of_arrow(g, arrow, row), g->bottom[row]);
	while (row++ < last) {
		int x = x_of_arrow(g, arrow, row);

		if (x != p->x) {
			pen_down(p, g->bottom[row - 1]);
			pen_curve(p, x, g->top[row]);
		}
		if (has_words_in(g, arrow, row)) {
			pen_down(p, g->top[row]);
			pen_move(p, x, g->top[row] + label_height(&g->whens[arrow]));
		}
	}
	pen_down(p, g->top[last]);
	pen_head(p);
}

static void draw_arrow(const struct drawing *g, int arrow)
{
	int row = g->rows->row_of[g->flow->arrows[arrow].from] + 1;
	xmlNodePtr path = tree_element(g->svg, "path", NULL);
	struct pen pen = { 0 };

	buf_init(&pen.path, LONGEST_PATH);
	trace(g, arrow, &pen);
	tree_set(path, "class", SLICE("process__arrow"));
	tree_set(path, "d", buf_slice(&pen.path));
	set_outline(path);
	buf_release(&pen.path);
	label_draw(&g->whens[arrow], x_of_arrow(g, arrow, row), g->top[row], g->svg, g->arena);
}

static void open_picture(struct drawing *g, struct slice name, xmlNodePtr parent)
{
	int width = g->width + 2 * EDGE, height = g->bottom[g->rows->count - 1] + 2 * EDGE;

	g->svg = tree_element(parent, "svg", NULL);
	tree_set(g->svg, "class", SLICE("process__svg"));
	tree_set(g->svg, "role", SLICE("img"));
	tree_set(g->svg, "aria-label", name);
	set_number(g, g->svg, "width", width);
	set_number(g, g->svg, "height", height);
	tree_set(g->svg, "viewBox",
		arena_print(g->arena, "%d %d %d %d", -EDGE, -EDGE, width, height));
	set_number(g, g->svg, "font-size", LABEL_FONT);
	tree_set(g->svg, "text-anchor", SLICE("middle"));
	tree_set(g->svg, "fill", SLICE("currentColor"));
	tree_set(g->svg, "stroke-width", SLICE("2"));
}

void drawing_make(const struct flow *f, const struct flow_rows *rows, struct slice name,
	xmlNodePtr parent, struct arena *a)
{
	struct drawing g = { .flow = f, .rows = rows, .arena = a, .columns = 1 };

	read_labels(&g);
	find_widths(&g);
	break_labels(&g);
	find_heights(&g);
	open_picture(&g, name, parent);
	draw_boxes(&g);
	for (int i = 0; i < f->arrow_count; i++)
		draw_arrow(&g, i);
}
