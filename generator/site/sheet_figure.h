/*
 * sheet_figure: the figures that a worksheet owns, among the figures of the site.
 *
 *	sheet_figures_add(&figures, &worksheets, name, &words, &arena);	// before figures_settle()
 *
 * {{ indicative-budget.point_price }} is then a figure like any other. Where its worksheet is illustrative and
 * names no source for it, so is the figure, and whatever shows it says so. Where a worksheet has versions, a figure is on
 * each day what the version of that day says.
 */
#ifndef SITE_SHEET_FIGURE_H
#define SITE_SHEET_FIGURE_H

#include "site/figure.h"
#include "site/worksheets.h"

/*
 * Add the figures of all versions of the worksheet called `name`, but of those that were refused; the one with
 * that name today was not. What the words file
 * does not say was refused when the worksheet was compiled: nothing is said of it again.
 */
void sheet_figures_add(struct figures *f, const struct worksheets *all, struct slice name,
	const struct words *w, struct arena *a);

/* A worksheet of that name was refused: nobody is told that its figures are not there. */
void sheet_figures_refuse(struct figures *f, struct slice sheet, struct arena *a);

#endif
