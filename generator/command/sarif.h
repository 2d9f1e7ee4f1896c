/*
 * sarif: messages as code hosts show them beside the lines they are about: SARIF 2.1.0 (OASIS).
 */
#ifndef COMMAND_SARIF_H
#define COMMAND_SARIF_H

#include "base/diag.h"

/* One run with the rules of accessibility and the messages of `d`, which are sorted. */
void sarif_write(const struct diags *d, struct buf *out);

#endif
