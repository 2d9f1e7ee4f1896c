/* A page that somebody else wrote, with its styles and scripts: whatever it is, it is read and looked at. */
#include "fuzz.h"
#include "base/limits.h"
#include "check/access.h"
#include "check/contrasts.h"
#include "check/script_check.h"
#include "check/style_check.h"
#include "text/soup.h"

/* Every place lies in the file, and every message is text. */
static void look(const struct diags *d)
{
	for (const struct diag *m = d->first; m; m = m->next)
		if (m->place.line < 0 || m->place.column < 0 ||
			utf8_check(slice_text(m->text)) < strlen(m->text))
			abort();
}

static void check(const struct soup *s, struct arena *a, struct diags *d)
{
	struct access_page page = { .root = tree_root(s->doc), .place = tree_place, .arena = a };
	struct contrasts *contrasts = contrasts_new(a);

	for (const xmlNode *e = page.root; e; e = tree_next(e, page.root)) {
		struct slice text = slice_text(
			e->children ? (const char *)e->children->content : NULL);
		struct slice style = tree_get(e, "style");

		if (tree_is(e, "style")) {
			const struct stylesheet *sheet = style_read("a.css", text, 1, 1, a);

			(void)!style_check(sheet, a, d);
			contrasts_add(contrasts, sheet);
		} else if (tree_is(e, "script")) {
			(void)!script_check("a.js", text, 1, a, d);
		}
		if (style.length)
			(void)!style_check_inline(
				style_read_inline(style, tree_place(e), a), SLICE("a"), a, d);
	}
	(void)!access_check(&page, d);
	(void)!contrasts_check(contrasts, &page, d);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct soup soup;

	if (size > LIMIT_HTML_FILE)
		return 0;
	arena_init(&arena);
	diags_init(&diags, &arena);
	if (soup_read(&soup, "a.html", slice_of((const char *)bytes, size), &arena))
		check(&soup, &arena, &diags);
	look(&diags);
	soup_free(&soup);
	arena_release(&arena);
	return 0;
}
