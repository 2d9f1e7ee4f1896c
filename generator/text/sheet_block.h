/*
 * sheet_block: the blocks that show a worksheet, left as markers, since only the site knows its worksheets:
 *
 *	```worksheet	<candour-worksheet name="indicative-budget" show="sum">
 *	```worked	<candour-worked name="indicative-budget"><candour-answer name="eating" value="some"/>...
 *	```estimator	<candour-estimator name="indicative-budget"><candour-then name="contribution"/>...
 *			with easy="yes", if it asks in easy words
 */
#ifndef TEXT_SHEET_BLOCK_H
#define TEXT_SHEET_BLOCK_H

#include "text/component.h"

/* What `show` may name, ended by NULL. The first is all of the others. */
extern const char *const sheet_block_parts[];

bool sheet_block_worksheet(struct component *c);
bool sheet_block_worked(struct component *c);
bool sheet_block_estimator(struct component *c);

#endif
