/*
 * fill: the proof that pages and the terminal show, from what was seen.
 */
#ifndef PROVE_FILL_H
#define PROVE_FILL_H

#include "prove/claim.h"
#include "prove/extent.h"
#include "prove/prove.h"
#include "prove/step.h"

/* Lines, with what their `otherwise` catches. */
void fill_lines(struct claims *c, const struct extent *extents);

/* Questions, jumps, and what is not covered. */
void fill_questions(struct claims *c, const struct steps *s);

#endif
