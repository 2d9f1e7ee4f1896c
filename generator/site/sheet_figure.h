/*
 * sheet_figure: the figures that a worksheet owns, among the figures of the site.
 *
 *	sheet_figures_add(&figures, sheet, &words, &arena);	// before figures_settle()
 *
 * {{ indicative-budget.point_price }} is then a figure like any other. Where its worksheet is illustrative and
 * names no source for it, so is the figure, and whatever shows it says so.
 */
#ifndef SITE_SHEET_FIGURE_H
#define SITE_SHEET_FIGURE_H

#include "sheet/sheet.h"
#include "site/figure.h"

/* What the words file does not say was refused when the worksheet was compiled: nothing is said of it again. */
void sheet_figures_add(
	struct figures *f, const struct sheet *s, const struct words *w, struct arena *a);

/* A worksheet of that name was refused: nobody is told that its figures are not there. */
void sheet_figures_refuse(struct figures *f, struct slice sheet, struct arena *a);

#endif
