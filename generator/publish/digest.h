/*
 * digest: checksums, through nettle, which uses the processor's own instructions for them.
 *
 *	char text[DIGEST_HEX];
 *	struct digest d = digest_of(bytes);
 *	digest_hex(&d, text);	// "e3b0c44298fc1c14..."
 */
#ifndef PUBLISH_DIGEST_H
#define PUBLISH_DIGEST_H

#include "base/slice.h"

/* SHA-256 of some bytes (FIPS 180-4). */
struct digest {
	unsigned char bytes[32];
};

struct digest digest_of(struct slice bytes);

/*
 * The value of an `integrity` attribute: "sha384-" and the SHA-384 of `bytes` in base64 (W3C,
 * Subresource Integrity). Into `text`, which it returns.
 */
enum { DIGEST_INTEGRITY = 7 + 64 + 1 };
const char *digest_integrity(struct slice bytes, char text[DIGEST_INTEGRITY]);

enum { DIGEST_HEX = 2 * 32 + 1 };

/* In lower-case hexadecimal digits and a NUL, into `text`, which it returns. */
const char *digest_hex(const struct digest *digest, char text[DIGEST_HEX]);

#endif
