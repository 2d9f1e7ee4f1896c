/*
 * flow: the steps of a process and the arrows between them, and where each stands in a picture.
 *
 *	assess -> forum -> package		row 0: assess
 *	            \                         row 1: the arrow to forum
 *	             -> enhanced		row 2: forum
 *					row 3: the arrows to package and to enhanced
 *					row 4: package, enhanced
 *
 * Steps stand in even rows, each below all that lead to it; an arrow has a slot of its own in every row
 * that it passes. So nothing is ever drawn over, and an arrow's words stand in its first slot.
 */
#ifndef TEXT_FLOW_H
#define TEXT_FLOW_H

#include "base/limits.h"
#include "text/tree.h"

enum {
	FLOW_WIDE = 3,			     /* slots side by side: what fits a column of text */
	FLOW_ROWS = 2 * LIMIT_PROCESS_STEPS, /* the last stays empty */
};

/* The words are elements whose children are inline Markdown; NULL if there are none. */
struct flow_step {
	const xmlNode *title, *by, *text;
};

struct flow_arrow {
	int from, to; /* steps, from 0 */
	const xmlNode *when;
};

struct flow {
	struct flow_step *steps; /* 1 to LIMIT_PROCESS_STEPS; the process begins with the first */
	int step_count;
	struct flow_arrow *arrows; /* in the order written */
	int arrow_count;
};

/* What a walk from the first step along the arrows finds. */
struct flow_walk {
	bool reached[LIMIT_PROCESS_STEPS];
	int circle[LIMIT_PROCESS_STEPS]; /* steps that lead back to the first of them */
	int circle_length;		 /* 0 if there is none */
};

void flow_walk(const struct flow *f, struct flow_walk *walk);

/* One of the two is -1. */
struct flow_slot {
	int step;
	int arrow; /* passes here */
};

struct flow_row {
	struct flow_slot slots[FLOW_WIDE]; /* from left to right */
	int count;
};

struct flow_rows {
	struct flow_row rows[FLOW_ROWS];
	int count;
	int row_of[LIMIT_PROCESS_STEPS]; /* of each step */
};

/* Place a flow without circles whose steps are all reached. False if a row would be wider than FLOW_WIDE. */
MUST_USE bool flow_place(const struct flow *f, struct flow_rows *rows);

#endif
