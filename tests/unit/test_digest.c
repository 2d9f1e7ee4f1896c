#include "support.h"
#include "publish/digest.h"

/* The examples of FIPS 180-4, and one on either side of its block of 64 bytes. */
static const struct digest_case {
	int line;
	const char *text, *hex;
} digest_cases[] = {
	{ __LINE__, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" },
	{ __LINE__, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" },
	{ __LINE__, "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
		"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1" },
	{ __LINE__, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
		"057ee79ece0b9a849552ab8d3c335fe9a5f1c46ef5f1d9b190c295728628299c" },
	{ __LINE__, "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
		"2a6ad82f3620d3ebe9d678c812ae12312699d673240d5be8fac0910a70000d93" },
};

static void texts_have_known_checksums(void **state)
{
	(void)state;
	for (const struct digest_case *c = digest_cases; c < digest_cases + COUNT(digest_cases);
		c++) {
		struct digest digest = digest_of(slice_text(c->text));
		char hex[DIGEST_HEX];

		row_text(c, c->hex, digest_hex(&digest, hex));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_have_known_checksums),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
