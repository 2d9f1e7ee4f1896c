/* A content file: front matter, Markdown and the blocks in it, as elements and as HTML. */
#include <strings.h>
#include "look.h"
#include "site/page.h"
#include "text/components.h"
#include "text/links.h"

/* What is good leads only where pages may lead. */
static void look_links(const xmlNode *body)
{
	static const char *const schemes[] = { "", "https", "http", "mailto", "tel" };

	for (const xmlNode *e = body; e; e = tree_next(e, body)) {
		struct slice scheme = links_scheme(tree_get(e, "href"));
		size_t i = 0;

		while (i < 5 &&
			(scheme.length != strlen(schemes[i]) ||
				strncasecmp(scheme.at, schemes[i], scheme.length) != 0))
			i++;
		look_must(i < 5);
	}
}

static bool read_body(struct arena *a, const struct page *p, const struct words *words,
	xmlNodePtr body, struct diags *d)
{
	struct components blocks = { .words = words, .mark = { a, d, NULL, NULL } };
	const struct mark mark = { a, d, components_make, &blocks };
	const struct markdown source = { p->file, p->body, p->body_line, 1 };

	return mark_blocks(&mark, &source, body);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct words words = { 0 };
	struct arena arena;
	struct diags diags;
	struct slice text;
	struct page page;

	if (size > LIMIT_MARKDOWN_FILE || !look_begin(&arena, &diags, bytes, size, &text))
		return 0;
	look_words(&words, &arena);

	const struct page_file from = { "content/guide/page.md", SLICE("guide/page.md"), text };
	bool good = page_read(&page, &from, &arena, &diags);
	struct place top = { page.file, page.body_line ? page.body_line : 1, 1 };
	xmlDocPtr doc = tree_new("body");
	xmlNodePtr body = tree_root(doc);

	memcpy(&body->_private, &(const struct place *){ &top }, sizeof(void *));
	if (page.body.at) {
		bool made = read_body(&arena, &page, &words, body, &diags);

		if (made)
			look_links(body);
		good = made && good;
	}
	look_names(body, text);
	look_back(doc, &arena);
	for (const struct diag *m = diags.first; m; m = m->next)
		look_place(m->place, m->text, text);
	tree_free(doc);
	fuzz_end(&arena, &diags, good);
	return 0;
}
