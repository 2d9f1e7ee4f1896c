/*
 * sheets: one worksheet for a command, by its name or its path.
 *
 *	candour run authorisation		content/worksheets/authorisation.yaml, or the folder of that name
 *	candour run tests/sheets/taper.yaml
 */
#ifndef COMMAND_SHEETS_H
#define COMMAND_SHEETS_H

#include "command/command.h"
#include "sheet/compile.h"

struct loaded {
	const struct sheet *sheet;
	struct words words;
	struct compiled compiled;
};

/* Read and compile the worksheet that the command line names first. False after messages. */
MUST_USE bool sheets_load(struct run *r, struct loaded *l);

/* The same for the worksheet called `name`. */
MUST_USE bool sheets_load_named(struct run *r, const char *name, struct loaded *l);

#endif
