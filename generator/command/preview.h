/*
 * preview: which edition of the site is shown, and what becomes of it when somebody saves a file.
 *
 * A saved page is made again at once, alone, from what the edition that is shown knows of the rest; that takes about a
 * millisecond. A moment after the last save another thread makes the whole site anew, with all checks, and what it comes to
 * is shown from then on: the new edition, or what is wrong. While something is wrong the last good edition waits.
 *
 *	preview_open(&p, run, server);
 *	server_run(server, preview_answers(&p), d);
 *	preview_close(&p);
 */
#ifndef COMMAND_PREVIEW_H
#define COMMAND_PREVIEW_H

#include "command/command.h"
#include "serve/server.h"

struct preview;

/* Begin to make the first edition. NULL, after a message, if the machine refuses. All is borrowed. */
struct preview *preview_open(struct run *r, struct server *s);

/* Its answers to what browsers ask for. */
const struct answers *preview_answers(const struct preview *p);

void preview_close(struct preview *p);

#endif
