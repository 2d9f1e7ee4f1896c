/*
 * prove_fill: the proof that pages and the terminal show, from what was seen.
 */
#ifndef SHEET_PROVE_FILL_H
#define SHEET_PROVE_FILL_H

#include "sheet/prove.h"
#include "sheet/prove_claim.h"
#include "sheet/prove_extent.h"
#include "sheet/prove_step.h"

/* Lines, with what their `otherwise` catches. */
void fill_lines(struct claims *c, const struct extent *extents);

/* Questions, jumps, and what is not covered. */
void fill_questions(struct claims *c, const struct steps *s);

#endif
