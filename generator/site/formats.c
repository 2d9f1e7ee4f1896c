#include "site/formats.h"

bool formats_has(const struct site *s, const struct page *p)
{
	const struct data *sections = s->settings.formats.sections;

	if (p->kind != PAGE_PAGE || p->audience == FOR_PRACTITIONERS || page_is_easy(p))
		return false;
	for (const struct data *n = sections ? sections->first : NULL; n; n = n->next)
		if (slice_equal(n->text, p->folder))
			return true;
	return false;
}

struct slice formats_large_print(struct slice address, struct arena *a)
{
	return arena_print(a, "%.*s" FORMATS_LAYOUT ".html", SLICE_ARG(slice_after(address, 1)));
}

struct slice formats_plain_text(struct slice address, struct arena *a)
{
	struct slice folder = slice_after(address, 1),
		     name = slice_first(folder, folder.length - 1);

	while (slice_find(name, '/') < name.length)
		name = slice_after(name, slice_find(name, '/') + 1);
	return arena_print(a, "%.*s%.*s.txt", SLICE_ARG(folder), SLICE_ARG(name));
}

void formats_document(const struct site *s, const struct page *p, xmlNodePtr page, struct arena *a)
{
	if (!formats_has(s, p))
		return;
	tree_set(page, "large-print", formats_large_print(p->address, a));
	tree_set(page, "plain-text", formats_plain_text(p->address, a));
}
