/*
 * read_figures: the figures of a worksheet, each with its values and where they come from.
 */
#ifndef SHEET_READ_FIGURES_H
#define SHEET_READ_FIGURES_H

#include "sheet/reading.h"

/* Read the figure that `named` declares into its place in the sheet. False after messages. */
MUST_USE bool read_figure(struct reading *r, const struct named *named);

#endif
