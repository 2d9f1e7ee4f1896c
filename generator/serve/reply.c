#include "serve/reply.h"

#include <stdio.h>
#include "publish/hosting.h"
#include "serve/request.h"

static const struct type {
	const char *ending, *type;
} types[] = {
	{ ".html", "text/html; charset=utf-8" },
	{ ".css", "text/css; charset=utf-8" },
	{ ".js", "text/javascript; charset=utf-8" },
	{ ".mjs", "text/javascript; charset=utf-8" },
	{ ".json", "application/json" },
	{ ".txt", "text/plain; charset=utf-8" },
	{ ".yaml", "text/plain; charset=utf-8" },
	{ "feed.xml", "application/atom+xml; charset=utf-8" },
	{ ".xml", "application/xml" },
	{ ".csv", "text/csv; charset=utf-8" },
	{ ".svg", "image/svg+xml" },
	{ ".png", "image/png" },
	{ ".jpg", "image/jpeg" },
	{ ".webp", "image/webp" },
	{ ".ico", "image/x-icon" },
	{ ".woff2", "font/woff2" },
	{ ".wasm", "application/wasm" },
	{ ".pdf", "application/pdf" },
};

const char *reply_type(struct slice path)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
		if (slice_ends(path, slice_text(types[i].ending)))
			return types[i].type;
	return "application/octet-stream";
}

/* The site's own policy lets no form be sent. */
static const char form_policy
	[] = "Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; "
	     "form-action 'self'; frame-ancestors 'none'\r\n";

void reply_write(const struct reply *r, bool is_head, bool keeps, struct buf *out)
{
	buf_print(out, "HTTP/1.1 %d %s\r\n", r->status, request_reason(r->status));
	buf_print(out, "Content-Type: %s\r\nContent-Length: %zu\r\n", r->type, r->body.length);
	if (r->location.length)
		buf_print(out, "Location: %.*s\r\n", SLICE_ARG(r->location));
	if (r->status == 405)
		buf_text(out, "Allow: GET, HEAD\r\n");
	buf_text(out, "Cache-Control: no-store\r\nCross-Origin-Resource-Policy: same-origin\r\n");
	if (r->has_form)
		buf_text(out, form_policy);
	hosting_fields(out, !r->has_form);
	buf_print(out, "Connection: %s\r\n\r\n", keeps ? "keep-alive" : "close");
	if (!is_head)
		buf_add(out, r->body);
}

void reply_status(int status, bool is_head, bool keeps, struct buf *out)
{
	char text[64];

	snprintf(text, sizeof(text), "%d %s\n", status, request_reason(status));
	reply_write(
		&(struct reply){
			.status = status,
			.type = reply_type(SLICE(".txt")),
			.body = slice_text(text),
		},
		is_head, keeps, out);
}
