#define _GNU_SOURCE
#include "serve/server.h"

#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include "serve/reply.h"

enum {
	CONNECTIONS =
		64, /* a browser opens six for a site, and there are not many on one machine */
	QUEUE = 64,
	TRIES = 20, /* to find a port that is free for both */
};

struct event {
	void (*ready)(void *context);
	void *context;
};

/* What is polled: the descriptors of its own, those of others, then one for each connection. */
enum { STOP, CLOCK, LISTENERS, EVENTS = LISTENERS + 2, OWN = EVENTS + SERVER_EVENTS };

struct server {
	int port;
	struct pollfd polled[OWN + CONNECTIONS];
	struct event events[SERVER_EVENTS];
	int event_count;
	struct connection connections[CONNECTIONS];
	const struct answers *answers;
	bool asks_again;
};

static void poll_for(struct server *s, int index, int fd)
{
	s->polled[index] = (struct pollfd){ .fd = fd, .events = POLLIN };
}

static int listen_at(const struct sockaddr *address, socklen_t length)
{
	int fd = socket(address->sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	int yes = 1;

	if (fd < 0)
		return -1;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
	if (address->sa_family == AF_INET6)
		setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof(yes));
	if (bind(fd, address, length) == 0 && listen(fd, QUEUE) == 0)
		return fd;

	int error = errno;

	close(fd);
	errno = error;
	return -1;
}

static int listen_old(int *port)
{
	struct sockaddr_in address = {
		.sin_family = AF_INET,
		.sin_port = htons((uint16_t)*port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
	socklen_t length = sizeof(address);
	int fd = listen_at((const struct sockaddr *)&address, length);

	if (fd >= 0 && getsockname(fd, (struct sockaddr *)&address, &length) == 0)
		*port = ntohs(address.sin_port);
	return fd;
}

static int listen_new(int port)
{
	struct sockaddr_in6 address = {
		.sin6_family = AF_INET6,
		.sin6_port = htons((uint16_t)port),
		.sin6_addr = IN6ADDR_LOOPBACK_INIT,
	};

	return listen_at((const struct sockaddr *)&address, sizeof(address));
}

/* A machine without ::1 has nobody there who could be taken for us. */
static bool is_absent(int error)
{
	return error == EAFNOSUPPORT || error == EADDRNOTAVAIL || error == EPROTONOSUPPORT;
}

static bool listen_to_both(struct server *s, int port)
{
	for (int i = 0; i < TRIES; i++) {
		s->port = port;

		int old = listen_old(&s->port), new = old < 0 ? -1 : listen_new(s->port);

		if (old < 0)
			return false;
		poll_for(s, LISTENERS, old);
		poll_for(s, LISTENERS + 1, new);
		if (new >= 0 || is_absent(errno))
			return true;

		int error = errno;

		close(old);
		poll_for(s, LISTENERS, -1);
		errno = error;
		if (port || error != EADDRINUSE)
			return false;
	}
	return false;
}

static bool hold_signals(struct server *s)
{
	sigset_t stop;

	sigemptyset(&stop);
	sigaddset(&stop, SIGINT);
	sigaddset(&stop, SIGTERM);
	if (pthread_sigmask(SIG_BLOCK, &stop, NULL) != 0)
		return false;
	poll_for(s, STOP, signalfd(-1, &stop, SFD_CLOEXEC | SFD_NONBLOCK));
	return s->polled[STOP].fd >= 0;
}

static bool start_clock(struct server *s)
{
	const struct itimerspec second = { { 1, 0 }, { 1, 0 } };
	int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);

	poll_for(s, CLOCK, fd);
	return fd >= 0 && timerfd_settime(fd, 0, &second, NULL) == 0;
}

struct server *server_open(int port, struct diags *d)
{
	struct server *s = memory_take(sizeof(*s));

	*s = (struct server){ 0 };
	for (int i = 0; i < OWN + CONNECTIONS; i++)
		poll_for(s, i, -1);
	if (hold_signals(s) && start_clock(s) && listen_to_both(s, port))
		return s;
	diag_failure(d, arena_print(d->arena, "127.0.0.1:%d", port).at,
		"listen here (--port chooses another port)", errno);
	server_close(s);
	return NULL;
}

int server_port(const struct server *s)
{
	return s->port;
}

void server_listen_to(struct server *s, int fd, void (*ready)(void *context), void *context)
{
	s->events[s->event_count] = (struct event){ ready, context };
	poll_for(s, EVENTS + s->event_count++, fd);
}

void server_ask_again(struct server *s)
{
	s->asks_again = true;
}

static struct connection *find_free(struct server *s)
{
	for (int i = 0; i < CONNECTIONS; i++)
		if (s->connections[i].state == CONNECTION_FREE)
			return &s->connections[i];
	return NULL;
}

static void turn_away(int fd)
{
	struct buf out;

	buf_init(&out, 4096);
	reply_status(503, false, false, &out);
	(void)!send(fd, out.at, out.length, MSG_NOSIGNAL);
	buf_release(&out);
	close(fd);
}

static void welcome(struct server *s, int listener)
{
	int fd;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		struct connection *c = find_free(s);

		if (c)
			connection_begin(c, fd);
		else
			turn_away(fd);
	}
}

static void tick(struct server *s)
{
	uint64_t seconds = 0;

	(void)!read(s->polled[CLOCK].fd, &seconds, sizeof(seconds));
	for (; seconds; seconds--)
		for (int i = 0; i < CONNECTIONS; i++)
			connection_tick(&s->connections[i], s->answers);
}

static void work(struct server *s)
{
	for (int i = 0; i < CONNECTIONS; i++)
		if (s->polled[OWN + i].revents)
			connection_work(&s->connections[i], s->answers);
	for (int i = 0; i < s->event_count; i++)
		if (s->polled[EVENTS + i].revents)
			s->events[i].ready(s->events[i].context);
	for (int i = 0; i < 2; i++)
		if (s->polled[LISTENERS + i].revents)
			welcome(s, s->polled[LISTENERS + i].fd);
	if (s->polled[CLOCK].revents)
		tick(s);
	while (s->asks_again) {
		s->asks_again = false;
		for (int i = 0; i < CONNECTIONS; i++)
			connection_ask_again(&s->connections[i], s->answers);
	}
}

bool server_run(struct server *s, const struct answers *a, struct diags *d)
{
	s->answers = a;
	while (!s->polled[STOP].revents) {
		for (int i = 0; i < CONNECTIONS; i++) {
			const struct connection *c = &s->connections[i];
			bool is_free = c->state == CONNECTION_FREE;

			s->polled[OWN + i].fd = is_free ? -1 : c->fd;
			s->polled[OWN + i].events = connection_wants(c);
		}
		if (poll(s->polled, OWN + CONNECTIONS, -1) >= 0) {
			work(s);
		} else if (errno != EINTR) {
			diag_failure(d, "127.0.0.1", "wait for requests", errno);
			return false;
		}
	}
	return true;
}

void server_close(struct server *s)
{
	for (int i = 0; i < CONNECTIONS; i++)
		connection_end(&s->connections[i]);
	for (int i = STOP; i < EVENTS; i++)
		if (s->polled[i].fd >= 0)
			close(s->polled[i].fd);
	free(s);
}
