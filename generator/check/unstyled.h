/*
 * unstyled: how elements look in a browser without any stylesheet (HTML, "Rendering").
 */
#ifndef CHECK_UNSTYLED_H
#define CHECK_UNSTYLED_H

#include "check/paint.h"

/* Change `l`, the look of what is around `e`, into that of `e`. */
void unstyled_look(const xmlNode *e, struct look *l);

#endif
