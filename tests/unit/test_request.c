#include "support.h"

#include "serve/request.h"

enum { PORT = 8000 };

#define HOST "Host: localhost:8000\r\n"
#define GET(target) "GET " target " HTTP/1.1\r\n" HOST "\r\n"
#define WITH(fields) "GET / HTTP/1.1\r\n" HOST fields "\r\n"
#define AT(host) "GET / HTTP/1.1\r\nHost: " host "\r\n\r\n"

static const struct request_case {
	int line;
	const char *bytes;
	int status;
	const char *path;
} request_cases[] = {
	{ __LINE__, GET("/"), 200, "/" },
	{ __LINE__, GET("/policy/reviews/"), 200, "/policy/reviews/" },
	{ __LINE__, GET("/policy/reviews/?a=b"), 200, "/policy/reviews/" },
	{ __LINE__, GET("/%70olicy/a%20b"), 200, "/policy/a b" },
	{ __LINE__, GET("/caf%C3%A9/"), 200, "/café/" },
	{ __LINE__, GET("/a.b/c..d/..."), 200, "/a.b/c..d/..." },
	{ __LINE__, "HEAD / HTTP/1.1\r\n" HOST "\r\n", 200, "/" },
	{ __LINE__, "GET / HTTP/1.0\r\n" HOST "\r\n", 200, "/" },

	/* more bytes are wanted */
	{ __LINE__, "", 0, "" },
	{ __LINE__, "GET / HT", 0, "" },
	{ __LINE__, "GET / HTTP/1.1\r\n" HOST, 0, "" },
	{ __LINE__, "GET / HTTP/1.1\r\n" HOST "\r", 0, "" },

	/* other methods and versions */
	{ __LINE__, "POST / HTTP/1.1\r\n" HOST "\r\n", 405, NULL },
	{ __LINE__, "get / HTTP/1.1\r\n" HOST "\r\n", 405, NULL },
	{ __LINE__, "G(T / HTTP/1.1\r\n" HOST "\r\n", 400, NULL },
	{ __LINE__, "GET / HTTP/2.0\r\n" HOST "\r\n", 505, NULL },
	{ __LINE__, "GET / http/1.1\r\n" HOST "\r\n", 400, NULL },
	{ __LINE__, "GET /\r\n" HOST "\r\n", 400, NULL },
	{ __LINE__, "GET  / HTTP/1.1\r\n" HOST "\r\n", 400, NULL },
	{ __LINE__, "GET / HTTP/1.1 \r\n" HOST "\r\n", 400, NULL },
	{ __LINE__, "\r\n\r\n", 400, NULL },

	/* paths that lead elsewhere, or that some would read as leading there */
	{ __LINE__, GET("/.."), 400, NULL },
	{ __LINE__, GET("/../etc/passwd"), 400, NULL },
	{ __LINE__, GET("/policy/../../etc"), 400, NULL },
	{ __LINE__, GET("/policy/."), 400, NULL },
	{ __LINE__, GET("/%2e%2E/etc"), 400, NULL },
	{ __LINE__, GET("//etc"), 400, NULL },
	{ __LINE__, GET("/policy//reviews"), 400, NULL },
	{ __LINE__, GET("/policy%2Freviews"), 400, NULL },
	{ __LINE__, GET("/policy%2freviews"), 400, NULL },
	{ __LINE__, GET("/policy%5Creviews"), 400, NULL },
	{ __LINE__, GET("/policy\\reviews"), 400, NULL },
	{ __LINE__, GET("/a%00b"), 400, NULL },
	{ __LINE__, GET("/a%0Ab"), 400, NULL },
	{ __LINE__, GET("/a%7Fb"), 400, NULL },
	{ __LINE__, GET("/a\x7f"), 400, NULL },
	{ __LINE__, GET("/a\tb"), 400, NULL },
	{ __LINE__, GET("/a#b"), 400, NULL },
	{ __LINE__, GET("/%ff"), 400, NULL },
	{ __LINE__, GET("/%C0%AE%C0%AE/"), 400, NULL },
	{ __LINE__, GET("/%"), 400, NULL },
	{ __LINE__, GET("/%4"), 400, NULL },
	{ __LINE__, GET("/%4g"), 400, NULL },
	{ __LINE__, GET("http://localhost:8000/"), 400, NULL },
	{ __LINE__, GET("*"), 400, NULL },
	{ __LINE__, GET(""), 400, NULL },

	/* names of this machine, and others */
	{ __LINE__, AT("127.0.0.1:8000"), 200, "/" },
	{ __LINE__, AT("[::1]:8000"), 200, "/" },
	{ __LINE__, AT("LocalHost:8000"), 200, "/" },
	{ __LINE__, "GET / HTTP/1.1\r\nhOST:localhost:8000 \r\n\r\n", 200, "/" },
	{ __LINE__, AT("localhost"), 421, NULL },
	{ __LINE__, AT("localhost:8001"), 421, NULL },
	{ __LINE__, AT("localhost:80000"), 421, NULL },
	{ __LINE__, AT("localhost.:8000"), 421, NULL },
	{ __LINE__, AT("example.org:8000"), 421, NULL },
	{ __LINE__, AT("localhost:8000.example.org"), 421, NULL },
	{ __LINE__, AT("evil.localhost:8000"), 421, NULL },
	{ __LINE__, AT("127.0.0.2:8000"), 421, NULL },
	{ __LINE__, AT(""), 421, NULL },
	{ __LINE__, "GET / HTTP/1.1\r\n\r\n", 400, NULL },
	{ __LINE__, WITH(HOST), 400, NULL },
	{ __LINE__, WITH("Host: example.org\r\n"), 421, NULL },

	/* what other sites send for */
	{ __LINE__, WITH("Origin: http://localhost:8000\r\n"), 200, "/" },
	{ __LINE__, WITH("Origin: http://127.0.0.1:8000\r\n"), 200, "/" },
	{ __LINE__, WITH("Origin: https://localhost:8000\r\n"), 403, NULL },
	{ __LINE__, WITH("Origin: http://localhost:3000\r\n"), 403, NULL },
	{ __LINE__, WITH("Origin: https://example.org\r\n"), 403, NULL },
	{ __LINE__, WITH("Origin: null\r\n"), 403, NULL },
	{ __LINE__, WITH("Sec-Fetch-Site: none\r\n"), 200, "/" },
	{ __LINE__, WITH("Sec-Fetch-Site: same-origin\r\n"), 200, "/" },
	{ __LINE__, WITH("Sec-Fetch-Site: same-site\r\n"), 403, NULL },
	{ __LINE__, WITH("Sec-Fetch-Site: cross-site\r\n"), 403, NULL },
	{ __LINE__, WITH("Origin: http://localhost:8000\r\nOrigin: http://localhost:8000\r\n"), 400,
		NULL },

	/* a body, and fields that are none */
	{ __LINE__, WITH("Content-Length: 0\r\n"), 200, "/" },
	{ __LINE__, WITH("Content-Length: 1\r\n"), 400, NULL },
	{ __LINE__, WITH("Transfer-Encoding: chunked\r\n"), 400, NULL },
	{ __LINE__, WITH("A:b\tc\r\n"), 200, "/" },
	{ __LINE__, WITH("A :b\r\n"), 400, NULL },
	{ __LINE__, WITH(" continued\r\n"), 400, NULL },
	{ __LINE__, WITH("A\r\n"), 400, NULL },
	{ __LINE__, WITH(": b\r\n"), 400, NULL },
	{ __LINE__, WITH("A: b\x01\r\n"), 400, NULL },
	{ __LINE__, WITH("A: b\nB: c\r\n"), 400, NULL },
	{ __LINE__, WITH("A: b\rc\r\n"), 400, NULL },
	{ __LINE__, "GET / HTTP/1.1\nHost: localhost:8000\n\r\n\r\n", 400, NULL },
};

static void requests_are_read_or_refused(void **state)
{
	(void)state;
	for (const struct request_case *c = request_cases; c < request_cases + COUNT(request_cases);
		c++) {
		struct slice bytes = slice_text(c->bytes);
		struct request r;
		struct test t;

		test_begin(&t);
		request_read(&r, bytes, PORT);
		row_int(c, c->status, r.status);
		if (c->path)
			row_text(c, c->path, arena_string(&t.arena, r.path));
		if (c->status == 200)
			row_int(c, bytes.length, r.length);
		test_end(&t);
	}
}

static void what_else_a_request_says(void **state)
{
	struct request r;

	(void)state;
	request_read(&r, SLICE("HEAD /a?b=c HTTP/1.1\r\n" HOST "\r\nGET"), PORT);
	assert_true(r.is_head && r.keeps && slice_is(r.query, "b=c"));
	assert_int_equal(sizeof("HEAD /a?b=c HTTP/1.1\r\n" HOST "\r\n") - 1, r.length);
	request_read(&r, SLICE(WITH("Connection: CLOSE\r\n")), PORT);
	assert_true(r.status == 200 && !r.keeps && !r.is_head && !r.query.length);
	request_read(&r, SLICE("GET / HTTP/1.0\r\n" HOST "\r\n"), PORT);
	assert_false(r.keeps);
	request_read(&r, SLICE(AT("localhost")), 80);
	assert_int_equal(200, r.status);
}

/* A request whose head has `length` bytes, of them a target of `target` letters. */
static struct slice request_of(struct test *t, size_t target, size_t length)
{
	size_t bare = sizeof(GET("/")) - 1 + sizeof("A: \r\n") - 1 + target;
	char *a = arena_take(&t->arena, target + 1), *b = arena_take(&t->arena, length + 1);

	memset(a, 'a', target);
	memset(b, 'b', length - bare);
	return arena_print(&t->arena, "GET /%s HTTP/1.1\r\n" HOST "A: %s\r\n\r\n", a, b);
}

static void long_requests_are_refused(void **state)
{
	struct request r;
	struct test t;

	(void)state;
	test_begin(&t);
	request_read(&r, request_of(&t, 10, LIMIT_REQUEST_HEAD), PORT);
	assert_int_equal(200, r.status);
	request_read(&r, request_of(&t, 10, LIMIT_REQUEST_HEAD + 1), PORT);
	assert_int_equal(431, r.status);
	request_read(&r, request_of(&t, LIMIT_REQUEST_HEAD - 100, LIMIT_REQUEST_HEAD), PORT);
	assert_int_equal(200, r.status);
	request_read(&r, request_of(&t, LIMIT_REQUEST_HEAD, 2 * LIMIT_REQUEST_HEAD), PORT);
	assert_int_equal(414, r.status);
	test_end(&t);
}

static void many_fields_are_refused(void **state)
{
	(void)state;
	for (int count = LIMIT_REQUEST_FIELDS; count <= LIMIT_REQUEST_FIELDS + 1; count++) {
		struct request r;
		struct test t;

		test_begin(&t);
		buf_text(&t.text, "GET / HTTP/1.1\r\n" HOST);
		for (int i = 1; i < count; i++)
			buf_text(&t.text, "A: b\r\n");
		buf_text(&t.text, "\r\n");
		request_read(&r, buf_slice(&t.text), PORT);
		assert_int_equal(count > LIMIT_REQUEST_FIELDS ? 431 : 200, r.status);
		test_end(&t);
	}
}

static const struct value_case {
	int line;
	const char *query, *value;
} value_cases[] = {
	{ __LINE__, "", "" },
	{ __LINE__, "day=2027-04-01", "2027-04-01" },
	{ __LINE__, "page=%2Fpolicy%2F&day=a", "a" },
	{ __LINE__, "days=a&day=%2Fb%2f", "/b/" },
	{ __LINE__, "day=a&day=b", "a" },
	{ __LINE__, "day", "" },
	{ __LINE__, "&&day=a=b&", "a=b" },
	{ __LINE__, "day=%2", "" },
	{ __LINE__, "day=1234567890", "1234567890" },
	{ __LINE__, "day=12345678901", "" },
};

static void values_are_found_in_a_query(void **state)
{
	(void)state;
	for (const struct value_case *c = value_cases; c < value_cases + COUNT(value_cases); c++) {
		char room[10];
		struct test t;

		test_begin(&t);
		row_text(c, c->value,
			arena_string(&t.arena,
				request_value(slice_text(c->query), "day", room, sizeof(room))));
		test_end(&t);
	}
}

static void statuses_have_names(void **state)
{
	(void)state;
	assert_string_equal("Misdirected Request", request_reason(421));
	assert_string_equal("", request_reason(999));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(requests_are_read_or_refused),
		cmocka_unit_test(what_else_a_request_says),
		cmocka_unit_test(long_requests_are_refused),
		cmocka_unit_test(many_fields_are_refused),
		cmocka_unit_test(values_are_found_in_a_query),
		cmocka_unit_test(statuses_have_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
