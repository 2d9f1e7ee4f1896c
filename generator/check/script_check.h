/*
 * script_check: the rules of accessibility for a script: what it listens to that some people cannot do.
 *
 *	script_check("menu.js", text, 1, &arena, d);
 *	// menu.js:8:9: warning: a script acts when a pointer goes down ("mousedown"); ... [access-pointer]
 *
 * It looks for the names of events where one listens to them, not at what the script does then.
 */
#ifndef CHECK_SCRIPT_CHECK_H
#define CHECK_SCRIPT_CHECK_H

#include "base/arena.h"
#include "base/diag.h"

/* `text` begins on that line of `file`. False if there was any error. */
MUST_USE bool script_check(
	const char *file, struct slice text, int line, struct arena *a, struct diags *d);

#endif
