/*
 * connection: one browser's, from its first request to its last reply. Nothing here waits.
 *
 *	connection_begin(&c, fd);
 *	... poll(2) for connection_wants(&c) ...
 *	connection_work(&c, &answers);		// there is something to read, or room to write
 *	connection_tick(&c, &answers);		// a second has gone by
 */
#ifndef SERVE_CONNECTION_H
#define SERVE_CONNECTION_H

#include "base/buf.h"
#include "serve/request.h"

/* Who answers, and at which port. */
struct answers {
	int port;
	/*
	 * Write a whole reply to `r`, whose status is 200, into `out`. False: there is nothing to say yet, and it is
	 * asked again when something has changed. `is_late`: it has been put off so often that it is answered now.
	 */
	bool (*answer)(void *context, const struct request *r, bool is_late, struct buf *out);
	void *context;
};

enum connection_state {
	CONNECTION_FREE,
	CONNECTION_READS,  /* a request */
	CONNECTION_WAITS,  /* for an answer */
	CONNECTION_WRITES, /* a reply */
	CONNECTION_DRAINS, /* what is sent after a reply that ends it, so that the reply arrives */
};

struct connection {
	enum connection_state state;
	int fd;
	int seconds; /* that are left for what it does */
	char in[LIMIT_REQUEST_HEAD];
	size_t length; /* of `in` */
	struct request request;
	struct buf out;
	size_t sent; /* of `out` */
};

/* Begin with a socket that does not block, and which is the connection's from now on. */
void connection_begin(struct connection *c, int fd);

/* What poll(2) is to tell of its socket. */
short connection_wants(const struct connection *c);

/* Go as far as it can be gone without waiting. */
void connection_work(struct connection *c, const struct answers *a);

/* Something has changed: a request that waits may be answered. */
void connection_ask_again(struct connection *c, const struct answers *a);

/* A second has gone by. */
void connection_tick(struct connection *c, const struct answers *a);

void connection_end(struct connection *c);

#endif
