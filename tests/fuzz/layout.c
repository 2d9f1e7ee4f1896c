/* A layout's file: what is refused before libxml2 sees it, and the places of what is not. */
#include "fuzz.h"
#include "base/limits.h"
#include "layout/written.h"
#include "text/tree.h"

/* Every place lies in the text. */
static void look(const struct written *s)
{
	const xmlNode *root = tree_root(s->doc);

	for (const xmlNode *e = root; e; e = tree_next(e, root)) {
		if (written_place(e)->line < 1)
			abort();
		for (const xmlAttr *a = e->properties; a; a = a->next) {
			struct place at;
			struct slice value = written_value(e, (const char *)a->name, &at);

			if (utf8_check(value) < value.length || at.line < 1)
				abort();
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct written source;
	struct slice text;

	if (size > LIMIT_LAYOUT_FILE || !fuzz_begin(&arena, &diags, bytes, size, &text))
		return 0;

	bool good = written_parse(&source, &arena, "page.html", text, &diags);

	if (good) {
		look(&source);
		written_release(&source);
	}
	fuzz_end(&arena, &diags, good);
	return 0;
}
