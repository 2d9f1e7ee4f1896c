/*
 * figure_rows: every value of every figure as a row for other programs: data/figures.csv.
 */
#ifndef SITE_FIGURE_ROWS_H
#define SITE_FIGURE_ROWS_H

#include "site/dataset.h"
#include "site/site.h"

/* Figures in the order in which the site lists them; of each, its values from the oldest on. */
void figure_rows(struct dataset *d, const struct site *s, struct arena *a);

/* The address of a figure on the page that lists all; empty if there is no such page. */
struct slice figure_rows_url(const struct site *s, struct slice name, struct arena *a);

#endif
