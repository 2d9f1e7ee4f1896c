/*
 * request: what a browser asks for, read from bytes that anybody on this machine may have sent.
 *
 *	GET /policy/reviews/ HTTP/1.1
 *	Host: 127.0.0.1:8000
 *
 * A preview says what the public is not to see yet, so more is refused than a web server needs to refuse: another
 * name than this machine's own (a site whose name was changed to mean this machine: DNS rebinding), whatever
 * another site sends for, and paths that say anything but names.
 */
#ifndef SERVE_REQUEST_H
#define SERVE_REQUEST_H

#include "base/limits.h"
#include "base/slice.h"

struct request {
	int status; /* 0: more bytes are wanted; 200: it can be answered; or else how it is refused */
	size_t length;		       /* of its bytes, if the status is 200 */
	bool is_head;		       /* the head of the answer is enough */
	bool keeps;		       /* the connection is for more requests */
	struct slice query;	       /* as it was written, after the "?" */
	struct slice path;	       /* decoded, from its first "/": "/policy/reviews/" */
	char room[LIMIT_REQUEST_HEAD]; /* of `path` */
};

/*
 * Read the request that `bytes` begins with, sent to this machine's port number `port`. The query is a view of the bytes.
 * RFC 9110 and 9112; of the choices they leave, the stricter: lines end in CR LF, no line is continued, there is no body.
 */
void request_read(struct request *r, struct slice bytes, int port);

/*
 * The value called `name` of a query such as "as-of=2027-04-01&page=%2Fpolicy%2F", decoded into `room`; empty if there is
 * none, if it is not well written, or if it is longer than the room.
 */
struct slice request_value(struct slice query, const char *name, char *room, size_t size);

/*
 * Whether `path` leads to something below this server and nowhere else: it begins with one "/", and has no empty, "."
 * or ".." part, no backslash and no control character, and is UTF-8.
 */
bool request_path_stays(struct slice path);

/* What a status is called: "Not Found". */
const char *request_reason(int status);

#endif
