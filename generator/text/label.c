#include "text/label.h"

#include "base/arena.h"
#include "base/utf8.h"

enum {
	SPACE = 5,
	FIGURE = 130, /* as wide as "20 November 2023", the longest figure that is not a sentence */
	BASELINE = 15, /* from the top of a line */
};

/* What stands between two spaces, or a part of it: "{{ limit }}," is a figure and a comma. */
struct label_word {
	struct slice text; /* empty for a figure */
	const xmlNode *figure;
	int width;
	bool joined; /* no space before it */
	bool breaks; /* first of its line */
	struct label_word *next;
};

/* In Arial and Liberation Sans at 16 pixels, rounded up; DejaVu Sans, wider by a tenth, still fits a box. */
static int width_of_character(uint32_t c)
{
	if (c < 0x80 && strchr("iljtfI.,:;'!|()[]-", (int)c))
		return 6;
	if (c < 0x80 && strchr("mwMW@%&", (int)c))
		return 15;
	return c >= 'a' && c <= 'z' ? 9 : 11;
}

static int width_of(struct slice text, bool bold)
{
	int width = 0;
	size_t length;

	for (uint32_t c; (c = utf8_next(text, &length)) != 0; text = slice_after(text, length))
		width += width_of_character(c);
	return bold ? width * 11 / 10 : width;
}

struct reader {
	struct label *label;
	struct label_word **link;
	struct arena *arena;
	bool spaced; /* there was a space since the last word */
	int width;   /* of what cannot be broken and ends with the last word */
};

static void add_word(struct reader *r, struct slice text, const xmlNode *figure)
{
	struct label_word *w = ARENA_NEW(r->arena, struct label_word);

	w->text = text;
	w->figure = figure;
	w->width = figure ? FIGURE : width_of(text, r->label->bold);
	w->joined = !r->spaced && r->label->first;
	*r->link = w;
	r->link = &w->next;
	r->width = w->width + (w->joined ? r->width : 0);
	if (r->label->widest < r->width)
		r->label->widest = r->width;
	r->spaced = false;
}

static void add_words(struct reader *r, struct slice text)
{
	while (text.length) {
		size_t end = 0;

		while (end < text.length && text.at[end] != ' ' && text.at[end] != '\n')
			end++;
		if (end)
			add_word(r, arena_copy(r->arena, slice_first(text, end)), NULL);
		r->spaced = r->spaced || end < text.length;
		text = slice_after(text, end + 1);
	}
}

static void read_node(struct reader *r, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE)
		add_words(r, slice_text((const char *)node->content));
	else if (tree_is(node, "candour-figure"))
		add_word(r, slice_text(NULL), node);
	r->spaced = r->spaced || tree_is(node, "br");
	for (const xmlNode *child = node->children; child; child = child->next)
		read_node(r, child);
}

void label_read(struct label *l, const xmlNode *inline_words, bool bold, struct arena *a)
{
	struct reader r = { .label = l, .link = &l->first, .arena = a };

	*l = (struct label){ .bold = bold };
	if (inline_words)
		read_node(&r, inline_words);
}

/* The width from `w` to the next place where a line may be broken. */
static int width_unbroken(const struct label_word *w)
{
	int width = w->width;

	while ((w = w->next) && w->joined)
		width += w->width;
	return width;
}

void label_break(struct label *l, int width)
{
	int used = 0; /* of the line */

	l->lines = 0;
	for (struct label_word *w = l->first; w; w = w->next) {
		if (w->joined)
			continue;

		int more = width_unbroken(w);

		w->breaks = l->lines == 0 || used + SPACE + more > width;
		l->lines += w->breaks;
		used = w->breaks ? more : used + SPACE + more;
	}
}

void label_draw(const struct label *l, int x, int y, xmlNodePtr drawing, struct arena *a)
{
	xmlNodePtr text, line = NULL;

	if (!l->first)
		return;
	text = tree_element(drawing, "text", NULL);
	tree_set(text, "class", SLICE("process__label"));
	if (l->bold)
		tree_set(text, "font-weight", SLICE("bold"));
	for (const struct label_word *w = l->first; w; w = w->next) {
		if (w->breaks) {
			line = tree_element(text, "tspan", NULL);
			tree_set(line, "x", arena_print(a, "%d", x));
			tree_set(line, "y", arena_print(a, "%d", y + BASELINE));
			y += LABEL_LINE;
		} else if (!w->joined) {
			tree_text(line, SLICE(" "));
		}
		tree_text(line, w->text);
		if (w->figure)
			tree_copy(line, w->figure);
	}
}
