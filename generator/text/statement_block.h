/*
 * statement_block: a part of the accessibility statement, left as a marker, since only the site knows what is true of
 * it:
 *
 *	```statement	<candour-statement show="compliance">
 */
#ifndef TEXT_STATEMENT_BLOCK_H
#define TEXT_STATEMENT_BLOCK_H

#include "text/component.h"

/* What `show` may name, in the order of the model statement; the criteria are ours. */
enum statement_part {
	STATEMENT_ENFORCEMENT,
	STATEMENT_COMPLIANCE,
	STATEMENT_FAILURES,
	STATEMENT_PREPARATION,
	STATEMENT_CRITERIA,
	STATEMENT_PARTS,
};
extern const char *const statement_parts[];

bool statement_block_make(struct component *c);

#endif
