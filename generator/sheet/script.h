/*
 * script: worksheets as a script, for the estimator (layouts/scripts/engine.js).
 *
 *	var candourSheets={
 *	"taper":"Q05EUgEAAAA..."
 *	};
 *
 * More of them, in a script of their own that comes after it, are added: Object.assign(candourSheets,{...});
 *
 * A script and not a file of bytes, so that pages work from a disk and from hosts that do not know the type.
 */
#ifndef SHEET_SCRIPT_H
#define SHEET_SCRIPT_H

#include "base/arena.h"
#include "base/buf.h"

struct script_sheet {
	struct slice name, image;
};

/* In an arena. `more`: to those that are there. */
struct slice script_sheets(
	const struct script_sheet *sheets, size_t count, bool more, struct arena *a);

#endif
