/*
 * make: the whole site, from the folders of the command line to a stage.
 */
#ifndef COMMAND_MAKE_H
#define COMMAND_MAKE_H

#include "command/command.h"

struct stage;

/*
 * Read, check and make everything, and put it on `stage`; NULL: put it nowhere. All mistakes are reported;
 * false if there was any. The stage is the caller's to publish or to drop.
 */
MUST_USE bool make_site(struct run *r, struct stage *stage);

#endif
