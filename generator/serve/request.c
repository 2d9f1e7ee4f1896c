#include "serve/request.h"

#include <stdio.h>
#include "base/ascii.h"
#include "base/utf8.h"

/* What the fields of a request say of it. */
struct fields {
	int hosts, origins; /* how often each stands there */
	bool is_foreign;    /* sent for by a page of another site */
	bool has_body;
	bool closes;
};

static const struct reason {
	int status;
	const char *text;
} reasons[] = {
	{ 200, "OK" },
	{ 303, "See Other" },
	{ 400, "Bad Request" },
	{ 403, "Forbidden" },
	{ 404, "Not Found" },
	{ 405, "Method Not Allowed" },
	{ 408, "Request Timeout" },
	{ 414, "URI Too Long" },
	{ 421, "Misdirected Request" },
	{ 431, "Request Header Fields Too Large" },
	{ 500, "Internal Server Error" },
	{ 503, "Service Unavailable" },
	{ 505, "HTTP Version Not Supported" },
};

const char *request_reason(int status)
{
	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++)
		if (reasons[i].status == status)
			return reasons[i].text;
	return "";
}

static bool is_token(struct slice s)
{
	static const char allowed[] = "!#$%&'*+-.^_`|~0123456789"
				      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

	for (size_t i = 0; i < s.length; i++)
		if (!s.at[i] || !strchr(allowed, s.at[i]))
			return false;
	return s.length > 0;
}

/* Names of fields and of hosts are the same in any case. */
static bool is_name(struct slice s, const char *name)
{
	size_t i = 0;

	while (i < s.length && ascii_lower(s.at[i]) == name[i] && name[i])
		i++;
	return i == s.length && !name[i];
}

/* Put what `written` stands for into `room`, which is as long at least. False if it stands for nothing. */
static bool decode(struct slice written, char *room, size_t *length)
{
	size_t end = 0;

	for (size_t i = 0; i < written.length; i++) {
		char c = written.at[i];

		if (c == '%') {
			int high = i + 2 < written.length ? ascii_hex(written.at[i + 1]) : -1;
			int low = high < 0 ? -1 : ascii_hex(written.at[i + 2]);

			if (low < 0)
				return false;
			c = (char)(high * 16 + low);
			i += 2;
		}
		room[end++] = c;
	}
	*length = end;
	return true;
}

bool request_path_stays(struct slice path)
{
	struct slice rest = slice_after(path, 1);

	if (!path.length || path.at[0] != '/' || utf8_check(path) < path.length)
		return false;
	for (size_t i = 0; i < path.length; i++)
		if ((unsigned char)path.at[i] < ' ' || path.at[i] == '\\' || path.at[i] == 0x7f)
			return false;
	while (rest.length) {
		struct slice part = slice_until(rest, '/');

		if (!part.length || slice_is(part, ".") || slice_is(part, ".."))
			return false;
		rest = slice_after(rest, part.length + 1);
	}
	return true;
}

/* Whether a slash is written as a code, which some programs take for one and others for a letter. */
static bool hides_slash(struct slice written)
{
	return slice_search(written, SLICE("%2f")) < written.length ||
		slice_search(written, SLICE("%2F")) < written.length;
}

static int read_target(struct request *r, struct slice target)
{
	struct slice written = slice_until(target, '?');
	size_t length;

	for (size_t i = 0; i < target.length; i++)
		if (target.at[i] <= ' ' || target.at[i] == 0x7f || target.at[i] == '#')
			return 400;
	r->query = slice_after(target, written.length + 1);
	if (hides_slash(written) || !decode(written, r->room, &length))
		return 400;
	r->path = slice_of(r->room, length);
	return request_path_stays(r->path) ? 200 : 400;
}

static int read_version(struct request *r, struct slice version)
{
	r->keeps = slice_is(version, "HTTP/1.1");
	if (r->keeps || slice_is(version, "HTTP/1.0"))
		return 200;
	return version.length == strlen("HTTP/1.1") && slice_starts(version, SLICE("HTTP/")) ? 505
											     : 400;
}

/* METHOD TARGET VERSION */
static int read_line(struct request *r, struct slice line)
{
	struct slice method = slice_until(line, ' ');
	struct slice target = slice_until(slice_after(line, method.length + 1), ' ');
	struct slice version = slice_after(line, method.length + target.length + 2);

	if (!is_token(method))
		return 400;

	int status = read_version(r, version);

	if (status == 200)
		status = read_target(r, target);
	if (status != 200)
		return status;
	r->is_head = slice_is(method, "HEAD");
	return r->is_head || slice_is(method, "GET") ? 200 : 405;
}

/* This machine by one of its own names, with our port. */
static bool is_here(struct slice host, int port)
{
	static const char *const names[] = { "localhost", "127.0.0.1", "[::1]" };
	char whole[32];

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		snprintf(whole, sizeof(whole), "%s:%d", names[i], port);
		if (is_name(host, whole) || (port == 80 && is_name(host, names[i])))
			return true;
	}
	return false;
}

static bool is_value(struct slice value)
{
	for (size_t i = 0; i < value.length; i++)
		if (((unsigned char)value.at[i] < ' ' && value.at[i] != '\t') ||
			value.at[i] == 0x7f)
			return false;
	return true;
}

static int note_field(struct fields *f, struct slice name, struct slice value, int port)
{
	struct slice scheme = SLICE("http://");

	if (is_name(name, "host")) {
		f->hosts++;
		return is_here(value, port) ? 200 : 421;
	}
	if (is_name(name, "origin")) {
		f->origins++;
		f->is_foreign = f->is_foreign || !slice_starts(value, scheme) ||
			!is_here(slice_after(value, scheme.length), port);
	} else if (is_name(name, "sec-fetch-site")) {
		/* "none" is a person who typed the address */
		f->is_foreign = f->is_foreign ||
			!(slice_is(value, "same-origin") || slice_is(value, "none"));
	} else if (is_name(name, "content-length")) {
		f->has_body = f->has_body || !slice_is(value, "0");
	} else if (is_name(name, "transfer-encoding")) {
		f->has_body = true;
	} else if (is_name(name, "connection")) {
		f->closes = f->closes || is_name(value, "close");
	}
	return 200;
}

static int read_field(struct fields *f, struct slice line, int port)
{
	struct slice name = slice_until(line, ':');
	struct slice value = slice_trim(slice_after(line, name.length + 1));

	if (name.length == line.length || !is_token(name) || !is_value(value))
		return 400;
	return note_field(f, name, value, port);
}

/* Take the next line off `rest`; false if its end is not CR LF. */
static bool next_line(struct slice *rest, struct slice *line)
{
	size_t end = slice_search(*rest, SLICE("\r\n"));

	*line = slice_first(*rest, end);
	if (end == rest->length || slice_find(*line, '\n') < end || slice_find(*line, '\r') < end)
		return false;
	*rest = slice_after(*rest, end + 2);
	return true;
}

static int read_head(struct request *r, struct slice head, int port)
{
	struct fields fields = { 0 };
	struct slice line;
	size_t count = 0;
	int status = next_line(&head, &line) ? read_line(r, line) : 400;

	while (status == 200 && head.length) {
		if (++count > LIMIT_REQUEST_FIELDS)
			return 431;
		status = next_line(&head, &line) ? read_field(&fields, line, port) : 400;
	}
	if (status != 200)
		return status;
	if (fields.hosts != 1 || fields.origins > 1 || fields.has_body)
		return 400;
	r->keeps = r->keeps && !fields.closes;
	return fields.is_foreign ? 403 : 200;
}

/* A head that is not whole yet and cannot become one any more. */
static int read_part(struct slice seen)
{
	if (seen.length < LIMIT_REQUEST_HEAD)
		return 0;
	return slice_find(seen, '\n') == seen.length ? 414 : 431;
}

void request_read(struct request *r, struct slice bytes, int port)
{
	struct slice seen = slice_first(bytes, LIMIT_REQUEST_HEAD);
	size_t end = slice_search(seen, SLICE("\r\n\r\n"));

	r->path = r->query = slice_text(NULL);
	r->is_head = r->keeps = false;
	if (end == seen.length) {
		r->status = read_part(seen);
		return;
	}
	r->length = end + 4;
	r->status = read_head(r, slice_first(bytes, end + 2), port);
}

struct slice request_value(struct slice query, const char *name, char *room, size_t size)
{
	while (query.length) {
		struct slice pair = slice_until(query, '&');
		struct slice key = slice_until(pair, '=');
		struct slice value = slice_after(pair, key.length + 1);
		size_t length;

		query = slice_after(query, pair.length + 1);
		if (!slice_is(key, name))
			continue;
		if (value.length <= size && decode(value, room, &length))
			return slice_of(room, length);
		break;
	}
	return slice_text(NULL);
}
