/*
 * operation: what each kind of node does with its arguments. The ten operations of worksheets, and the
 * conditions, are rows of one table.
 */
#ifndef WORKSHEET_OPERATION_H
#define WORKSHEET_OPERATION_H

#include "worksheet/work.h"

/* Work one node whose arguments have been worked. */
void operation_work(const struct work *w, uint32_t node, struct value *v);

#endif
