/*
 * table: the blocks ```table and ```figure-table.
 *
 *	| Request | Who decides |			first row: the header of each column
 *	| Support at home | Service Manager |
 *
 * No row is ragged, no cell empty, every table has a caption and says whether its rows have headers
 * (WCAG 2.2 SC 1.3.1), and stands in a frame that scrolls and can be focused (SC 1.4.10, 2.1.1).
 */
#ifndef TEXT_TABLE_H
#define TEXT_TABLE_H

#include "text/component.h"

/* The table of a block's rows. False after messages at every row and cell with a mistake. */
bool table_make(struct component *c);

/* The figures named, each with its value, the day from which it holds and its source, as markers. */
bool table_make_figures(struct component *c);

#endif
