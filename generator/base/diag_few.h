/*
 * diag_few: messages for people, without burying some under many of another kind.
 *
 *	diags_few(&diags, 20, &out);
 *	// a.html:9:1: error: a picture has no alt; ... [access-alt]		and so on, 20 of them
 *	// a.html: error: 380 more like these; --messages json lists all [access-alt]
 */
#ifndef BASE_DIAG_FEW_H
#define BASE_DIAG_FEW_H

#include "base/diag.h"

/* The messages of `d`, which are sorted, a line each: of one rule, severity and file `most`; 0: all. */
void diags_few(const struct diags *d, int most, struct buf *out);

#endif
