/*
 * script_time: a script that shows one thing and takes that away again by itself, after a time that is not its reader's.
 *
 *	// box.hidden = false; setTimeout(() => { box.hidden = true; }, 500);
 *	if (script_takes_away(script, at, &hides, &after)) ...	// with `at` at setTimeout: `after` is 500
 */
#ifndef CHECK_SCRIPT_TIME_H
#define CHECK_SCRIPT_TIME_H

#include <stdbool.h>
#include "base/slice.h"

/* Whether the setTimeout( at `at`, if there is one, does: at byte `hides`, `after` so many milliseconds. */
bool script_takes_away(struct slice script, size_t at, size_t *hides, int *after);

#endif
