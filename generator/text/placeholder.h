/*
 * placeholder: what stands in a text until somebody writes what belongs there: "TBC", "[name of team]", "lorem ipsum".
 * A document published with one says less than nothing, so records refuse them.
 */
#ifndef TEXT_PLACEHOLDER_H
#define TEXT_PLACEHOLDER_H

#include "text/data.h"

/* The first one in `text`, or empty. */
struct slice placeholder_in(struct slice text);

/* Every text of `node` and below it. False after a message at each that has one. */
MUST_USE bool placeholder_check(const struct data *node, struct diags *d);

#endif
