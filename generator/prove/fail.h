/*
 * fail: what must not be, of all that was seen: a message each, with answers that reach it.
 */
#ifndef PROVE_FAIL_H
#define PROVE_FAIL_H

#include "prove/claim.h"

/* After all days have been gone through. */
void fail_claims(struct claims *c);

#endif
