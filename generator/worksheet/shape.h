/*
 * shape: what the arguments of each kind of node must be, so that nodes only ever refer to earlier ones.
 */
#ifndef WORKSHEET_SHAPE_H
#define WORKSHEET_SHAPE_H

#include "worksheet/image.h"

/* Whether a node has the arguments that its operation takes, all within bounds. */
bool shape_is_good(const struct image *image, uint32_t node);

/* Whether argument `i` of a node names another node, which then is *operand. */
bool shape_operand(const struct image *image, uint32_t node, uint32_t i, uint32_t *operand);

/* Whether `extra` of a node of that operation is a question. */
bool shape_asks(uint32_t op);

#endif
