#include "serve/connection.h"

#include <errno.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include "serve/reply.h"

/* Seconds for each state: who is slower has gone, or wants to keep others out. */
enum {
	TIME_TO_BEGIN = 20, /* the next request of a browser that may have none */
	TIME_TO_ASK = 5,    /* a request, from its first byte to its last */
	TIME_TO_WAIT =
		50, /* then it is told that nothing has changed, and asks again if it is still there */
	TIME_TO_TAKE = 30, /* a reply */
	TIME_TO_LEAVE = 2,
};

/* More than any page with what the preview adds. */
enum { LONGEST_REPLY = 512 * 1024 * 1024 };

static void enter(struct connection *c, enum connection_state state, int seconds)
{
	c->state = state;
	c->seconds = seconds;
}

void connection_begin(struct connection *c, int fd)
{
	*c = (struct connection){ .fd = fd };
	buf_init(&c->out, LONGEST_REPLY);
	enter(c, CONNECTION_READS, TIME_TO_BEGIN);
}

void connection_end(struct connection *c)
{
	if (c->state == CONNECTION_FREE)
		return;
	close(c->fd);
	buf_release(&c->out);
	c->state = CONNECTION_FREE;
}

short connection_wants(const struct connection *c)
{
	static const short wants[] = {
		[CONNECTION_FREE] = 0,
		[CONNECTION_READS] = POLLIN,
		[CONNECTION_WAITS] = POLLIN,
		[CONNECTION_WRITES] = POLLOUT,
		[CONNECTION_DRAINS] = POLLIN,
	};

	return wants[c->state];
}

static void refuse(struct connection *c, int status)
{
	c->request.keeps = false;
	buf_clear(&c->out);
	reply_status(status, c->request.is_head, false, &c->out);
	enter(c, CONNECTION_WRITES, TIME_TO_TAKE);
}

static void ask(struct connection *c, const struct answers *a, bool is_late)
{
	buf_clear(&c->out);
	if (a->answer(a->context, &c->request, is_late, &c->out))
		enter(c, CONNECTION_WRITES, TIME_TO_TAKE);
	else if (c->state != CONNECTION_WAITS)
		enter(c, CONNECTION_WAITS, TIME_TO_WAIT);
}

/* Look at what has come so far. */
static void look(struct connection *c, const struct answers *a)
{
	request_read(&c->request, slice_of(c->in, c->length), a->port);
	if (c->request.status == 200)
		ask(c, a, false);
	else if (c->request.status)
		refuse(c, c->request.status);
}

/* False if the other side is gone, or there is no room for what it sends. */
static bool take(struct connection *c)
{
	ssize_t got = recv(c->fd, c->in + c->length, sizeof(c->in) - c->length, 0);

	if (got < 0)
		return errno == EAGAIN || errno == EINTR;
	if (!c->length && got > 0 && c->state == CONNECTION_READS)
		c->seconds = TIME_TO_ASK;
	c->length += (size_t)got;
	return got > 0;
}

/* After a whole reply: the next request may have come with the last. */
static void finish(struct connection *c, const struct answers *a)
{
	if (!c->request.keeps) {
		shutdown(c->fd, SHUT_WR);
		c->length = 0;
		enter(c, CONNECTION_DRAINS, TIME_TO_LEAVE);
		return;
	}
	c->length -= c->request.length;
	memmove(c->in, c->in + c->request.length, c->length);
	enter(c, CONNECTION_READS, c->length ? TIME_TO_ASK : TIME_TO_BEGIN);
	if (c->length)
		look(c, a);
}

static void give(struct connection *c, const struct answers *a)
{
	while (c->state == CONNECTION_WRITES) {
		ssize_t sent = send(
			c->fd, c->out.at + c->sent, c->out.length - c->sent, MSG_NOSIGNAL);

		if (sent < 0 && (errno == EAGAIN || errno == EINTR))
			return;
		if (sent < 0) {
			connection_end(c);
			return;
		}
		c->sent += (size_t)sent;
		if (c->sent < c->out.length)
			continue;
		c->sent = 0;
		finish(c, a);
	}
}

void connection_work(struct connection *c, const struct answers *a)
{
	if (c->state != CONNECTION_WRITES && !take(c)) {
		connection_end(c);
		return;
	}
	if (c->state == CONNECTION_DRAINS)
		c->length = 0;
	if (c->state == CONNECTION_READS)
		look(c, a);
	give(c, a);
}

void connection_ask_again(struct connection *c, const struct answers *a)
{
	if (c->state != CONNECTION_WAITS)
		return;
	ask(c, a, false);
	give(c, a);
}

void connection_tick(struct connection *c, const struct answers *a)
{
	if (c->state == CONNECTION_FREE || --c->seconds > 0)
		return;
	if (c->state == CONNECTION_READS && c->length)
		refuse(c, 408);
	else if (c->state == CONNECTION_WAITS)
		ask(c, a, true);
	else
		connection_end(c);
	give(c, a);
}
