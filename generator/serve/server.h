/*
 * server: answers browsers on this machine, and nobody else, until it is told to stop.
 *
 *	if (!(s = server_open(8000, d))) return false;
 *	server_listen_to(s, fd, saved, context);
 *	server_run(s, &(struct answers){ ... });
 *	server_close(s);
 *
 * One thread. What takes long is done by others, who say so through a file descriptor that it listens to.
 */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include "base/diag.h"
#include "serve/connection.h"

struct server;

/*
 * Listen on port `port` of 127.0.0.1 and, where there is one, of ::1; 0: on any that is free. NULL after a message if that
 * cannot be. From now on an interrupt (Ctrl and C) does not end the program but server_run().
 */
struct server *server_open(int port, struct diags *d);

int server_port(const struct server *s);

/* Call `ready` whenever there is something to read on `fd`; for at most SERVER_EVENTS of them. */
enum { SERVER_EVENTS = 4 };
void server_listen_to(struct server *s, int fd, void (*ready)(void *context), void *context);

/* Answer until there is an interrupt or SIGTERM; false, after a message, if the machine fails before. */
MUST_USE bool server_run(struct server *s, const struct answers *a, struct diags *d);

/* Something has changed: every request that waits is asked about again. For who is called by server_run(). */
void server_ask_again(struct server *s);

void server_close(struct server *s);

#endif
