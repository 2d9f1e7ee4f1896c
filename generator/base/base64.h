/*
 * base64: bytes as letters, for what has to be text (RFC 4648, section 4).
 *
 *	base64_add(&out, SLICE("Man"));		// "TWFu"
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/buf.h"

/* Append `bytes`, with "=" at the end where their number is no multiple of three. */
void base64_add(struct buf *out, struct slice bytes);

#endif
