/*
 * paint: what stylesheets make of an element: its colours and the size of its letters (CSS Cascade 4).
 *
 *	struct paint *p = paint_new(&arena);
 *	paint_add(p, sheet);
 *	paint_look(p, html, 0, NULL, &around);
 *	paint_look(p, body, 0, &around, &look);		// look.text stands on look.behind
 *
 * As much of the cascade as that needs. Rules for paper, for less motion and for the reader's own colours do not
 * count, nor do those for small screens.
 */
#ifndef CHECK_PAINT_H
#define CHECK_PAINT_H

#include <stdint.h>
#include "check/colour.h"
#include "check/selector.h"
#include "check/style.h"

struct paint;

/* A custom property, as an element has it or inherits it. */
struct variable {
	struct slice name, value;
	struct place place;
	const struct variable *next;
};

struct look {
	struct colour text, behind, border;
	bool knows_behind;		   /* no picture is there */
	bool is_told_text, is_told_behind; /* by a stylesheet, not by the browser */
	bool has_border;
	bool is_bold, is_italic, is_hidden, floats_right;
	bool is_underlined;  /* by itself, not by what is around it */
	bool is_pressed;     /* the pointer over it says so: cursor: pointer */
	bool is_narrow;	     /* something limits how long its lines are */
	unsigned may_change; /* states in which another rule may be for it (selector.h) */
	uint64_t within;     /* names of it and of what is around it, for paint.c */
	double size;	     /* px */
	double opacity;
	const struct variable *variables; /* custom properties, the nearest first */
};

/* It and all it needs live in `a`. It belongs to one thread. */
struct paint *paint_new(struct arena *a);

/* The sheet that comes next. It is borrowed. */
void paint_add(struct paint *p, const struct stylesheet *s);

/* Whether a stylesheet may tell elements apart by the value of this attribute. */
bool paint_reads(const struct paint *p, const xmlAttr *attribute);

/* Whether what stands behind `e`, and not only right behind it, may look otherwise for that. */
bool paint_reads_far(const struct paint *p, const xmlNode *e);

/* How `e` looks in `state` (selector.h), when the element around it looks as `above`; NULL: it is the root. */
void paint_look(struct paint *p, const xmlNode *e, unsigned state, const struct look *above,
	struct look *look);

#endif
