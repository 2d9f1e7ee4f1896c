/*
 * record_block: the blocks that show what is published for the record, left as markers, since only the site knows it:
 *
 *	```downloads	<candour-downloads show="figures">
 *	```gaps		<candour-gaps show="answers">
 */
#ifndef TEXT_RECORD_BLOCK_H
#define TEXT_RECORD_BLOCK_H

#include "text/component.h"

/* What `of` may name: all files, or those of one dataset. Ended by NULL. */
extern const char *const record_block_files[];

/* What `show` may name of gaps. */
enum gaps_part { GAPS_OF_FIGURES, GAPS_OF_ANSWERS, GAPS_OF_BOXES, GAPS_PARTS };
extern const char *const record_block_gaps[];

bool record_block_downloads(struct component *c);
bool record_block_gaps_make(struct component *c);

#endif
