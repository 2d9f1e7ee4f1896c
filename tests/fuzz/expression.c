/* An expression of a layout: whatever our grammar takes, libxml2 takes too. */
#include "fuzz.h"
#include "layout/expression.h"
#include "layout/xpath.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	const struct place at = { "page.html", 1, 1 };
	struct arena arena;
	struct diags diags;
	struct expression e;
	struct slice text;

	if (!fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;

	bool good = expression_read(&e, text, vocabulary_site(), at, &diags);

	fuzz_end(&arena, &diags, good);
	if (!good || !fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;

	struct xpath_engine *engine = xpath_open();

	if (!xpath_compile(engine, text, at, &diags))
		abort();
	xpath_close(engine);
	fuzz_end(&arena, &diags, true);
	return 0;
}
