/*
 * plain_driver: the examples of plain.md. Reads easy.md, a page in easy read, or plain.md, any other page, in the
 * marks of tests/plain/marked.h, and prints the messages about its words.
 */
#include <stdio.h>
#include <stdlib.h>
#include "../plain/marked.h"
#include "base/limits.h"
#include "check/plain.h"
#include "publish/disk.h"
#include "text/tree.h"

_Noreturn void memory_exhausted(void)
{
	fputs("plain_driver: out of memory\n", stderr);
	exit(3);
}

static bool read_lexicon(struct lexicon *l, struct arena *a, struct diags *d)
{
	struct slice plain, familiar;
	const struct data *file;

	lexicon_init(l, a);
	if (!disk_read(a, "layouts/words/en-GB-plain.yaml", LIMIT_YAML_FILE, true, &plain, d) ||
		!disk_read(a, "familiar.txt", LIMIT_YAML_FILE, true, &familiar, d))
		return false;
	lexicon_add_familiar(l, familiar, a);
	file = data_read(a, "layouts/words/en-GB-plain.yaml", plain, 1, d);
	return file && lexicon_read(l, file, a, d);
}

/* The glossary of the examples. */
static void read_terms(struct phrases *terms, struct arena *a)
{
	static const char *const words[] = { "personal budget", "advocate", "spokesperson" };
	const struct phrase *other;

	phrases_init(terms, a);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		(void)!phrases_add(terms, a, slice_text(words[i]), words[i < 2 ? i : 1], &other);
}

static void check(struct arena *a, struct diags *d)
{
	bool is_easy = disk_exists("easy.md");
	const char *name = is_easy ? "easy.md" : "plain.md";
	struct lexicon lexicon;
	struct phrases terms;
	struct plain_page page = { .lexicon = &lexicon, .advice = d };
	struct plain_subject subject = {
		.source = { .file = name, .line = 1, .column = 1 },
		.title = { name, 1, 1 },
		.terms = &terms,
		.is_easy = is_easy,
		.is_index = is_easy && !disk_exists("parts"),
	};

	read_terms(&terms, a);
	if (!read_lexicon(&lexicon, a, d) ||
		!disk_read(a, name, LIMIT_MARKDOWN_FILE, true, &subject.source.text, d))
		return;

	xmlNodePtr body = marked_body(a, name, subject.source.text);

	subject.body = body;
	(void)!plain_check(&page, &subject, a, d);
	tree_free(body->doc);
}

int main(void)
{
	struct arena arena;
	struct diags diags;
	struct buf out;

	arena_init(&arena);
	diags_init(&diags, &arena);
	buf_init(&out, LIMIT_PAGE_OUTPUT);
	tree_setup();
	check(&arena, &diags);
	diags_sort(&diags);
	for (const struct diag *m = diags.first; m; m = m->next)
		diag_line(m, &out);
	fwrite(buf_slice(&out).at, 1, out.length, stdout);
	buf_release(&out);
	arena_release(&arena);
	return 0;
}
