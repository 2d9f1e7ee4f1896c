/*
 * wording: no threshold and no cap may be worded as the most that a person can get. What a budget must be is enough
 * to meet the needs (Care Act 2014, section 26), so such words would be wrong wherever they stand.
 */
#ifndef SHEET_WORDING_H
#define SHEET_WORDING_H

#include "text/data.h"

/* Refuse such words in `says`, which may be NULL. False after a message. */
MUST_USE bool wording_check(const struct data *says, struct diags *d);

#endif
