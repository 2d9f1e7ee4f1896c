#define _GNU_SOURCE
#include "support.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include "serve/connection.h"

/* A connection, and the browser at its other end. */
struct pair {
	struct connection connection;
	struct answers answers;
	int browser;
	bool has_changed; /* what "/later" waits for */
	int asked;
};

static bool answer(void *context, const struct request *r, bool is_late, struct buf *out)
{
	struct pair *p = context;

	p->asked++;
	if (slice_is(r->path, "/later") && !p->has_changed && !is_late)
		return false;
	buf_print(out, "[%.*s%s]", SLICE_ARG(r->path), is_late ? " late" : "");
	return true;
}

static void begin(struct pair *p)
{
	int ends[2];

	assert_int_equal(0, socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, ends));
	*p = (struct pair){ .answers = { 8000, answer, p }, .browser = ends[1] };
	connection_begin(&p->connection, ends[0]);
	assert_int_equal(POLLIN, connection_wants(&p->connection));
}

static void end(struct pair *p)
{
	connection_end(&p->connection);
	assert_int_equal(CONNECTION_FREE, p->connection.state);
	close(p->browser);
}

static void ask(struct pair *p, const char *bytes)
{
	assert_int_equal((int)strlen(bytes), (int)send(p->browser, bytes, strlen(bytes), 0));
	connection_work(&p->connection, &p->answers);
}

/* What has come so far. */
static const char *heard(struct pair *p, char room[4096])
{
	ssize_t length = recv(p->browser, room, 4095, MSG_DONTWAIT);

	room[length > 0 ? length : 0] = '\0';
	return room;
}

static void tick(struct pair *p, int seconds)
{
	for (int i = 0; i < seconds; i++)
		connection_tick(&p->connection, &p->answers);
}

#define GET(path) "GET " path " HTTP/1.1\r\nHost: localhost:8000\r\n\r\n"
#define LAST(path) "GET " path " HTTP/1.1\r\nHost: localhost:8000\r\nConnection: close\r\n\r\n"

static void requests_are_answered_one_after_the_other(void **state)
{
	struct pair p;
	char room[4096];

	(void)state;
	begin(&p);
	ask(&p, GET("/a"));
	assert_string_equal("[/a]", heard(&p, room));
	ask(&p, "GET /b HTTP/1.1\r\nHo");
	assert_string_equal("", heard(&p, room));
	ask(&p, "st: localhost:8000\r\n\r\n" GET("/c") LAST("/d") GET("/e"));
	assert_string_equal("[/b][/c][/d]", heard(&p, room));
	assert_int_equal(CONNECTION_DRAINS, p.connection.state);
	ask(&p, "whatever");
	assert_int_equal(3 + 1, p.asked);
	tick(&p, 2);
	assert_int_equal(CONNECTION_FREE, p.connection.state);
	end(&p);
}

static void what_waits_is_asked_again(void **state)
{
	struct pair p;
	char room[4096];

	(void)state;
	begin(&p);
	ask(&p, GET("/later"));
	connection_ask_again(&p.connection, &p.answers);
	assert_string_equal("", heard(&p, room));
	assert_int_equal(CONNECTION_WAITS, p.connection.state);
	p.has_changed = true;
	connection_ask_again(&p.connection, &p.answers);
	assert_string_equal("[/later]", heard(&p, room));
	p.has_changed = false;
	ask(&p, GET("/later"));
	tick(&p, 49);
	assert_string_equal("", heard(&p, room));
	tick(&p, 1);
	assert_string_equal("[/later late]", heard(&p, room));
	assert_int_equal(CONNECTION_READS, p.connection.state);
	end(&p);
}

static void who_is_slow_is_sent_away(void **state)
{
	struct pair p;
	char room[4096];

	(void)state;
	begin(&p);
	tick(&p, 19);
	assert_int_equal(CONNECTION_READS, p.connection.state);
	tick(&p, 1);
	assert_int_equal(CONNECTION_FREE, p.connection.state);
	end(&p);

	begin(&p);
	ask(&p, "G");
	tick(&p, 4);
	ask(&p, "E");
	assert_int_equal(CONNECTION_READS, p.connection.state);
	tick(&p, 1);
	assert_int_equal(0, strncmp("HTTP/1.1 408 ", heard(&p, room), 13));
	assert_int_equal(CONNECTION_DRAINS, p.connection.state);
	end(&p);
}

static void who_is_gone_is_let_go(void **state)
{
	struct pair p;

	(void)state;
	begin(&p);
	ask(&p, GET("/later"));
	shutdown(p.browser, SHUT_WR);
	connection_work(&p.connection, &p.answers);
	assert_int_equal(CONNECTION_FREE, p.connection.state);
	end(&p);
}

static void what_is_wrong_is_refused(void **state)
{
	struct pair p;
	char room[4096];

	(void)state;
	begin(&p);
	ask(&p, "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n" GET("/a"));
	assert_int_equal(0, strncmp("HTTP/1.1 421 Misdirected Request\r\n", heard(&p, room), 34));
	assert_int_equal(CONNECTION_DRAINS, p.connection.state);
	assert_int_equal(0, p.asked);
	end(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(requests_are_answered_one_after_the_other),
		cmocka_unit_test(what_waits_is_asked_again),
		cmocka_unit_test(who_is_slow_is_sent_away),
		cmocka_unit_test(who_is_gone_is_let_go),
		cmocka_unit_test(what_is_wrong_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
