/* A text of YAML: its tree, and what the readers of front matter, settings and words make of it. */
#include "look.h"
#include "site/page.h"
#include "site/settings.h"
#include "text/front.h"

/* Every value stands in the file and is text; nothing is nested too deep, and no key stands twice. */
static void look_data(const struct data *node, int depth, struct slice text)
{
	struct map keys = { 0 };
	struct arena arena;
	size_t count = 0;

	look_must(depth <= LIMIT_YAML_DEPTH);
	look_place(node->place, data_kind_words(node->kind), text);
	arena_init(&arena);
	if (node->kind == DATA_TEXT) {
		look_place(node->text_place, "the text", text);
		look_must(utf8_check(node->text) == node->text.length && !node->first);
	}
	for (struct data *child = node->first; child; child = child->next, count++) {
		if (node->kind == DATA_MAP) {
			look_place(child->key_place, "a key", text);
			look_must(map_add(&keys, &arena, child->key, child));
		}
		look_data(child, depth + 1, text);
	}
	look_must(count == node->count);
	arena_release(&arena);
}

/* `part` of the text begins with line `first`. */
static void look_part(struct slice part, int first, struct slice text)
{
	int line, column;

	if (!part.length)
		return;
	utf8_place(text, (size_t)(part.at - text.at), &line, &column);
	look_must(line == first && column == 1);
}

static void look_front(struct slice text, struct arena *a)
{
	struct front front;
	struct diags own;

	diags_init(&own, a);
	if (!front_split(&front, "page.md", text, &own))
		return;
	look_must(front.body.at + front.body.length == text.at + text.length);
	look_part(front.meta, front.meta_line, text);
	look_part(front.body, front.body_line, text);
}

/* What says something refuses, and what refuses says why, in the file. */
static void look_answer(bool good, const struct diags *d, struct slice text)
{
	look_must(good == diags_clean(d));
	for (const struct diag *m = d->first; m; m = m->next)
		look_place(m->place, m->text, text);
}

static void read_records(struct arena *a, const struct data *tree, struct slice text)
{
	struct settings settings;
	struct words words = { 0 };
	struct diags own;

	diags_init(&own, a);
	look_answer(settings_read(&settings, tree, a, &own), &own, text);
	diags_init(&own, a);
	look_answer(words_read(&words, tree, a, &own), &own, text);
}

static void read_page(struct arena *a, struct slice text)
{
	const struct page_file from = { "content/guide/page.md", SLICE("guide/page.md"), text };
	struct diags own;
	struct page page;

	diags_init(&own, a);
	look_answer(page_read(&page, &from, a, &own), &own, text);
	look_must(page.title && page.summary && page.owner && page.version);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	struct arena arena;
	struct diags diags;
	struct slice text;

	if (size > LIMIT_YAML_FILE || !look_begin(&arena, &diags, bytes, size, &text))
		return 0;
	look_front(text, &arena);
	read_page(&arena, text);

	const struct data *tree = data_read(&arena, "data.yaml", text, 1, &diags);

	for (const struct diag *m = diags.first; m; m = m->next)
		look_place(m->place, m->text, text);
	if (tree) {
		look_data(tree, 0, text);
		read_records(&arena, tree, text);
	}
	fuzz_end(&arena, &diags, tree != NULL);
	return 0;
}
