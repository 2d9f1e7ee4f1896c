/*
 * record_block: the blocks that show what is published for the record, left as markers, since only the site knows it:
 *
 *	```downloads	<candour-downloads show="figures">
 *	```gaps		<candour-gaps show="answers">
 *	```register	<candour-register show="documents">
 *	```transparency	<candour-transparency show="tools">
 */
#ifndef TEXT_RECORD_BLOCK_H
#define TEXT_RECORD_BLOCK_H

#include "text/component.h"

/* What `of` may name: all files, or those of one dataset. Ended by NULL. */
extern const char *const record_block_files[];

/* What `show` may name of gaps. */
enum gaps_part { GAPS_OF_FIGURES, GAPS_OF_ANSWERS, GAPS_OF_BOXES, GAPS_PARTS };
extern const char *const record_block_gaps[];

enum register_part { REGISTER_OF_DOCUMENTS, REGISTER_OF_CHANGES, REGISTER_PARTS };
extern const char *const record_block_registers[];

enum transparency_part { TRANSPARENCY_OF_TIER_1, TRANSPARENCY_OF_ALL, TRANSPARENCY_OF_TOOLS };
extern const char *const record_block_transparency[];

bool record_block_downloads(struct component *c);
bool record_block_gaps_make(struct component *c);
bool record_block_register(struct component *c);
bool record_block_transparency_make(struct component *c);

#endif
