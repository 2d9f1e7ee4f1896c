/*
 * label: words in a drawing, broken into lines by an estimate of their width.
 *
 * SVG 1.1 does not break lines, and the fonts of the reader are not known; nor is a figure's text, which the
 * site puts in later. So the estimate is generous.
 */
#ifndef TEXT_LABEL_H
#define TEXT_LABEL_H

#include "text/tree.h"

enum {
	LABEL_FONT = 16, /* all lengths are in the units of the drawing: one is a CSS pixel */
	LABEL_LINE = 20,
};

struct label_word;

struct label {
	struct label_word *first;
	bool bold;
	int widest; /* of the parts that cannot be broken */
	int lines;  /* 0 until label_break() */
};

/* The words of `inline`, an element with inline Markdown; none for NULL. References are left out. */
void label_read(struct label *l, const xmlNode *inline_words, bool bold, struct arena *a);

/* Break it into lines at most `width` wide, or as wide as its widest part. */
void label_break(struct label *l, int width);

static inline int label_height(const struct label *l)
{
	return l->lines * LABEL_LINE;
}

/*
 * Append a <text> to the drawing: each line at `x`, where the drawing's text-anchor puts it, and the first
 * one's top at `y`. Nothing is appended for a label without words.
 */
void label_draw(const struct label *l, int x, int y, xmlNodePtr drawing, struct arena *a);

#endif
