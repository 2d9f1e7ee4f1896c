/*
 * guard: Markdown that cmark should not see: what takes it too long, and what would put characters on a
 * page that no file may have.
 */
#ifndef TEXT_GUARD_H
#define TEXT_GUARD_H

#include "text/lines.h"

/*
 * At most LIMIT_MARKDOWN_BLOCK bytes between two empty lines, and no control character as a reference such
 * as "&#27;". False after messages.
 */
MUST_USE bool guard_check(struct lines *l, struct diags *d);

#endif
