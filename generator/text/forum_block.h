/*
 * forum_block: the blocks that show who decides, left as markers, since only the site knows its forums:
 *
 *	```lookup	<candour-lookup show="matrix">, <candour-lookup show="outcome" name="peer_forum">,
 *			<candour-lookup sheet="authorisation" show="form">, in the words of that worksheet alone
 *	```forum	<candour-forum name="enhanced" show="sittings">
 */
#ifndef TEXT_FORUM_BLOCK_H
#define TEXT_FORUM_BLOCK_H

#include "text/component.h"

/* What `show` of a lookup may name. */
enum lookup_part { LOOKUP_FORM, LOOKUP_MATRIX, LOOKUP_UNSAID, LOOKUP_OUTCOMES, LOOKUP_OUTCOME };
extern const char *const lookup_parts[];

/* What `show` of a forum may name. */
enum forum_block_part {
	FORUM_PURPOSE,
	FORUM_CHAIRS,
	FORUM_MEMBERS,
	FORUM_DUTIES,
	FORUM_SITTINGS,
	FORUM_DOCUMENTS
};
extern const char *const forum_parts[];

bool forum_block_lookup(struct component *c);
bool forum_block_forum(struct component *c);

#endif
