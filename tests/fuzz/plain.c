/* The words of a page, as rows and as paragraphs: each is counted once, and every message has a place in the page. */
#include "../plain/marked.h"
#include "check/plain.h"
#include "check/prose.h"
#include "check/rule.h"
#include "fuzz.h"

static void check(struct slice text, bool is_easy, struct arena *a, struct diags *d)
{
	struct lexicon lexicon;
	struct prose prose;
	struct plain_page page = { .lexicon = &lexicon, .advice = d };
	struct plain_subject subject = {
		.source = { "page.md", text, 1, 1 },
		.title = { "page.md", 1, 1 },
		.is_easy = is_easy,
	};
	xmlNodePtr body = marked_body(a, "page.md", text);

	lexicon_init(&lexicon, a);
	lexicon_add_familiar(&lexicon, SLICE("a\nword\n"), a);
	subject.body = body;
	(void)!plain_check(&page, &subject, a, d);
	prose_gather(&prose, body, "page.md", &lexicon, a);
	for (size_t i = 0; i < prose.count; i++) {
		const struct passage *p = &prose.passages[i];

		for (int k = 0; k < p->sentence_count; k++)
			if (!p->sentences[k].count ||
				p->sentences[k].at + p->sentences[k].text.length > p->text.length)
				abort();
	}
	if (page.figures.messages != d->errors + d->warnings)
		abort();
	tree_free(body->doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	for (int is_easy = 0; is_easy < 2; is_easy++) {
		struct arena arena;
		struct diags diags;
		struct slice text;

		if (!fuzz_begin(&arena, &diags, bytes, size, &text))
			return 0;
		check(text, is_easy, &arena, &diags);
		fuzz_end(&arena, &diags, diags_clean(&diags));
	}
	return 0;
}
