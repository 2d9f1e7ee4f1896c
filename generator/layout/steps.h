/*
 * steps: what a layout becomes: one array, run from the first step to the last for every page.
 *
 *	<li data-each="section"><a data-attr-href="@path" data-text="@title">Sample</a></li>
 *
 * is EACH section, OPEN li, OPEN a, SET href @path, VALUE @title, CLOSE, CLOSE.
 */
#ifndef LAYOUT_STEPS_H
#define LAYOUT_STEPS_H

#include "base/diag.h"
#include "base/slice.h"
#include "layout/xpath.h"

enum step_kind {
	STEP_EACH,    /* for each node of `value`, up to `end`; then go on at `end` */
	STEP_IF,      /* go on at `end` unless `value` is true */
	STEP_OPEN,    /* begin the element `name` */
	STEP_WRITTEN, /* its attribute `name` is `text` */
	STEP_ASSET,   /* its attribute `name` is the page's @root and `text` */
	STEP_SET,   /* its attribute `name` is `value`; if that is true, `text`; if false, absent */
	STEP_TEXT,  /* `text` */
	STEP_VALUE, /* the text of `value` */
	STEP_COPY,  /* copies of the children of the nodes of `value` */
	STEP_CLOSE, /* end the element begun last */
};

struct step {
	enum step_kind kind;
	bool is_guarded;  /* must not become a script: an address; text within a script */
	const char *name; /* borrowed from the source, as `text` is */
	struct slice text;
	const struct xpath *value;
	const struct place *place; /* of the element that is begun */
	size_t end;
};

struct steps {
	struct step *first;
	size_t count;
};

#endif
