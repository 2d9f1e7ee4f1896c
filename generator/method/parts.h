/*
 * parts: the parts of a method page, each of which shows one side of a worksheet. What they have to show
 * is said by method/method.h; without anything to show they say that, and never nothing.
 */
#ifndef METHOD_PARTS_H
#define METHOD_PARTS_H

#include "method/element.h"

/* questions.c: each with its answers, what it is about and when it is asked. */
void method_questions(const struct method *m, xmlNodePtr parent);

/* The steps that may give less in spite of more need, each with its reason. */
void method_exceptions(const struct method *m, const struct sheet_question *q, xmlNodePtr parent);

/* figures.c: each value with its day, source and status. */
void method_figures(const struct method *m, xmlNodePtr parent);

/* sum.c: when there is no estimate, and the numbered lines. */
void method_sum(const struct method *m, xmlNodePtr parent);

/* sum.c: let a script find whom to ask first for a reason. */
void method_reason(const struct sheet_refer *r, xmlNodePtr e);

/* sum.c: when somebody has to be asked instead, which comes before any sum; nothing if there is no such case. */
void method_refers(const struct method *m, xmlNodePtr parent);

/* line.c: what one line is worked from, as a list or as tables. */
void method_line(const struct method *m, const struct sheet_line *line, xmlNodePtr parent);

/* line.c: the bands and the tables of one side alone, each as a table and a picture. */
void method_bands(const struct method *m, xmlNodePtr parent);

/* picture.c: a picture of a table's rows, each a bar from its lowest to its highest number. */
struct method_bar {
	struct slice words;
	bool is_drawn;		  /* false: it gives no number */
	bool open_low, open_high; /* it has no end there */
	struct amount low, high;
};

/* Nothing is drawn if fewer than two bars have numbers. `unit`: of the numbers, for the words at both ends. */
void method_picture(const struct method *m, struct slice name, struct slice unit,
	const struct method_bar *bars, size_t count, xmlNodePtr parent);

/* The same on a line that goes at least up to `end`, such as the whole of a share. */
void method_picture_up_to(const struct method *m, struct slice name, struct slice unit,
	const struct method_bar *bars, size_t count, struct amount end, xmlNodePtr parent);

/* calibration.c: how close its estimates are to what real packages cost. */
void method_calibration(const struct method *m, xmlNodePtr parent);

/* rounding.c: every rounding. */
void method_rounding(const struct method *m, xmlNodePtr parent);

/* proofs.c: what the build proved, and what it found besides. */
void method_proofs(const struct method *m, xmlNodePtr parent);

/* How many combinations of answers that was, in words. */
struct slice method_combinations(const struct method *m);

/* worked.c: the worksheet's examples, each line by line. */
void method_examples(const struct method *m, xmlNodePtr parent);

/* versions.c: what changed, and the files to download. */
void method_versions(const struct method *m, xmlNodePtr parent);
void method_downloads(const struct method *m, xmlNodePtr parent);

#endif
