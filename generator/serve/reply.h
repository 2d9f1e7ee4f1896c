/*
 * reply: what a browser is answered.
 *
 *	reply_write(&(struct reply){ .status = 200, .type = reply_type(path), .body = bytes }, false, true, &out);
 *
 * Nothing is to be kept by the browser, for the next save makes it another.
 */
#ifndef SERVE_REPLY_H
#define SERVE_REPLY_H

#include "base/buf.h"

struct reply {
	int status;
	const char *type;      /* of its body: reply_type() */
	struct slice location; /* for 303 */
	bool has_form;	       /* a page of the preview's own, whose form may be sent to it */
	struct slice body;
};

/* The media type of the file at `path`, by its ending. */
const char *reply_type(struct slice path);

/* Write it as HTTP/1.1 says; only the head of it if `is_head`. The connection goes on if `keeps`. */
void reply_write(const struct reply *r, bool is_head, bool keeps, struct buf *out);

/* Write a reply that says nothing but its status and what that is called. */
void reply_status(int status, bool is_head, bool keeps, struct buf *out);

#endif
