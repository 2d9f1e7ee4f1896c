#include "base/base64.h"

#include <stdint.h>

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* One to three bytes as four letters. */
static void add_group(struct buf *out, struct slice bytes)
{
	uint32_t group = 0;

	for (size_t i = 0; i < 3; i++)
		group = group << 8 | (i < bytes.length ? (unsigned char)bytes.at[i] : 0);
	for (size_t i = 0; i < 4; i++)
		buf_byte(out, i <= bytes.length ? letters[group >> (18 - 6 * i) & 63] : '=');
}

void base64_add(struct buf *out, struct slice bytes)
{
	for (; bytes.length > 3; bytes = slice_after(bytes, 3))
		add_group(out, slice_first(bytes, 3));
	if (bytes.length)
		add_group(out, bytes);
}
