#include "publish/digest.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

_Static_assert(sizeof(struct digest) == SHA256_DIGEST_SIZE, "a digest is a SHA-256");

struct digest digest_of(struct slice bytes)
{
	struct sha256_ctx context;
	struct digest digest;

	sha256_init(&context);
	sha256_update(&context, bytes.length, (const uint8_t *)bytes.at);
	sha256_digest(&context, sizeof(digest.bytes), digest.bytes);
	return digest;
}

const char *digest_integrity(struct slice bytes, char text[DIGEST_INTEGRITY])
{
	static const char algorithm[] = "sha384-";
	struct sha384_ctx context;
	uint8_t digest[SHA384_DIGEST_SIZE];

	_Static_assert(BASE64_ENCODE_RAW_LENGTH(SHA384_DIGEST_SIZE) + sizeof(algorithm) ==
			DIGEST_INTEGRITY,
		"an integrity attribute fits");
	sha384_init(&context);
	sha384_update(&context, bytes.length, (const uint8_t *)bytes.at);
	sha384_digest(&context, sizeof(digest), digest);
	memcpy(text, algorithm, sizeof(algorithm));
	base64_encode_raw(text + sizeof(algorithm) - 1, sizeof(digest), digest);
	text[DIGEST_INTEGRITY - 1] = '\0';
	return text;
}

const char *digest_hex(const struct digest *digest, char text[DIGEST_HEX])
{
	static const char digits[] = "0123456789abcdef";

	for (size_t i = 0; i < sizeof(digest->bytes); i++) {
		text[2 * i] = digits[digest->bytes[i] >> 4];
		text[2 * i + 1] = digits[digest->bytes[i] & 15];
	}
	text[DIGEST_HEX - 1] = '\0';
	return text;
}
