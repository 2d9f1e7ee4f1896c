#include "publish/hosting.h"

static const struct rule {
	const char *path; /* NULL: as the rule before */
	const char *header, *value;
} rules[] = {
	/*
	 * nothing from elsewhere is loaded, nothing is sent, and no other site can show a page as
	 * its own
	 */
	{ "/*", "Content-Security-Policy",
		"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; "
		"base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
	{ NULL, "X-Content-Type-Options", "nosniff" },
	/*
	 * which page somebody came from is nobody's business: it may say what support they look for
	 */
	{ NULL, "Referrer-Policy", "no-referrer" },
	{ NULL, "Permissions-Policy",
		"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()" },
	{ NULL, "Cross-Origin-Opener-Policy", "same-origin" },
	/* other bytes have another name */
	{ "/assets/*", "Cache-Control", "public, max-age=31536000, immutable" },
	{ "/feed.xml", "Content-Type", "application/atom+xml; charset=utf-8" },
};

void hosting_headers(struct buf *out)
{
	for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		if (rules[i].path)
			buf_print(out, "%s\n", rules[i].path);
		buf_print(out, "  %s: %s\n", rules[i].header, rules[i].value);
	}
}

void hosting_fields(struct buf *out, bool has_policy)
{
	for (size_t i = has_policy ? 0 : 1; i == 0 || !rules[i].path; i++)
		buf_print(out, "%s: %s\r\n", rules[i].header, rules[i].value);
}
