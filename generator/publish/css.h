/*
 * css: what a stylesheet refers to.
 *
 * As much of CSS Syntax Level 3 as it takes to tell a reference from a comment or a string. What
 * could load something and is not a url() that can be followed is refused: @import, image-set() and
 * src().
 */
#ifndef PUBLISH_CSS_H
#define PUBLISH_CSS_H

#include "base/diag.h"

/*
 * Say in `out` what stands for `url`, which was written at `at`. False, after a message, if there
 * is no such thing.
 */
typedef bool css_refer(
	void *context, struct slice url, struct place at, struct buf *out, struct diags *d);

/*
 * Write the stylesheet `text` of `file`, which is UTF-8, to `out` with another address in every
 * url(). False if there was a message.
 */
MUST_USE bool css_rewrite(const char *file, struct slice text, css_refer *refer, void *context,
	struct buf *out, struct diags *d);

#endif
