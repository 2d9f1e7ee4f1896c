/*
 * prove_fail: what must not be, of all that was seen: a message each, with answers that reach it.
 */
#ifndef SHEET_PROVE_FAIL_H
#define SHEET_PROVE_FAIL_H

#include "sheet/prove_claim.h"

/* After all days have been gone through. */
void fail_claims(struct claims *c);

#endif
