/*
 * caught: which answers fit no rule of a decision, listed in words as a person would.
 *
 *	Request is “Something urgent, or an emergency” or “A one-off payment”
 */
#ifndef PROVE_CAUGHT_H
#define PROVE_CAUGHT_H

#include "prove/claim.h"
#include "prove/prove.h"

enum { CAUGHT = 40 }; /* entries of one list */

/* Fill in what the `otherwise` of a decision catches. */
void caught_list(struct proving *p, const struct claim *k, struct proof_line *line);

#endif
