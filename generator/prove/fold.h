/*
 * fold: sums, largest and smallest, counts and conditions of parts that have no answer in common, taken one
 * part after the other: the values of the first two together, then those with the third, and so on.
 */
#ifndef PROVE_FOLD_H
#define PROVE_FOLD_H

#include "prove/plan.h"

/* Whether a node that is walked as `p` says can be taken part by part. */
bool fold_fits(const struct walks *ws, const struct plan *p);

/*
 * All parts but the last, as if they were one: a walk of their values. NULL if there are too many. The caller
 * takes it with the last part by fold_last().
 */
const struct walked *fold_parts(struct walks *ws, const struct plan *p);

/* The last part. */
const struct walk_input *fold_last_input(const struct walks *ws, const struct plan *p);

/* What the node is, from one value of that and one of the last part. */
struct value fold_last(const struct walks *ws, const struct plan *p, const struct value *parts,
	const struct value *last);

#endif
