/*
 * plain_table: a table row by row, each cell behind the name of its column, so that it makes sense read aloud.
 *
 *	Table: When we look at your support again
 *
 *	Review: Informal check
 *	When: After 4 weeks
 *	What for: To see that support has started well
 */
#ifndef PUBLISH_PLAIN_TABLE_H
#define PUBLISH_PLAIN_TABLE_H

#include "publish/plain_body.h"

/* Append the table after `indent` spaces. */
void plain_table_write(struct plain_body *b, size_t indent, const xmlNode *table);

#endif
