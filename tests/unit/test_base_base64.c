#include "support.h"
#include "base/base64.h"

/* RFC 4648, section 10, and bytes that are no text. */
static const struct base64_case {
	int line;
	struct slice bytes;
	const char *text;
} base64_cases[] = {
	{ __LINE__, { "", 0 }, "" },
	{ __LINE__, { "f", 1 }, "Zg==" },
	{ __LINE__, { "fo", 2 }, "Zm8=" },
	{ __LINE__, { "foo", 3 }, "Zm9v" },
	{ __LINE__, { "foob", 4 }, "Zm9vYg==" },
	{ __LINE__, { "fooba", 5 }, "Zm9vYmE=" },
	{ __LINE__, { "foobar", 6 }, "Zm9vYmFy" },
	{ __LINE__, { "\xff\xfb\xf0\x00", 4 }, "//vwAA==" },
};

static void bytes_become_letters(void **state)
{
	(void)state;
	for (const struct base64_case *c = base64_cases; c < base64_cases + COUNT(base64_cases);
		c++) {
		struct buf out;

		buf_init(&out, 100);
		base64_add(&out, c->bytes);
		buf_byte(&out, '\0');
		row_text(c, c->text, buf_slice(&out).at);
		buf_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bytes_become_letters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
