/*
 * picture: a drawing that does nothing but show something.
 *
 * A browser runs the scripts of an SVG file that is opened by itself, at the council's own address. So
 * elements that are not for drawing, attributes such as onload, links, document types and instructions are
 * refused: what is left cannot act, wherever it is shown.
 */
#ifndef SITE_PICTURE_H
#define SITE_PICTURE_H

#include "base/diag.h"

/* Look through the text of an SVG file. False after a message about the first thing that it cannot have. */
MUST_USE bool picture_check(const char *file, struct slice svg, struct diags *d);

#endif
