/*
 * sample_plain: what the tests of plain words share: a lexicon with a few familiar words, a glossary of two
 * terms, and pages written in a few marks of Markdown.
 */
#ifndef TESTS_UNIT_SAMPLE_PLAIN_H
#define TESTS_UNIT_SAMPLE_PLAIN_H

#include "../plain/marked.h"
#include "check/plain.h"
#include "check/prose.h"
#include "sample.h"

static const char sample_lexicon_yaml[] = "familiar: [wheelchair]\n"
					  "initials: [RAC]\n"
					  "same:\n  phone: [telephone]\n"
					  "avoid:\n  utilise: use\n  in order to: to\n"
					  "vague: [see more]\n"
					  "parts: [What you can do]\n"
					  "help: Who can help\n";

static const char sample_familiar[] =
	"a\nand\nask\nat\nbag\nbook\nbox\nby\ncan\ncannot\ncarry\ncat\ndo\ndog\neat\nfor\nfriend\nget\ngo\nhave\n"
	"he\nhelp\nhome\nhow\nI\nif\nin\nis\nit\nmake\nmoney\nmy\nno\nnot\nof\non\nor\npage\npay\nplan\nred\n"
	"rule\nsay\nsee\nso\nthe\nthey\nthis\nto\nus\nwait\nwalk\nwe\nwhat\nwhen\nwho\nwill\nwith\nwrite\nyou\nyour\n";

static inline struct lexicon *sample_lexicon(struct test *t, bool has_familiar)
{
	struct lexicon *l = ARENA_NEW(&t->arena, struct lexicon);

	lexicon_init(l, &t->arena);
	if (has_familiar)
		lexicon_add_familiar(l, slice_text(sample_familiar), &t->arena);
	assert_true(lexicon_read(
		l, sample_data(t, "plain.yaml", sample_lexicon_yaml), &t->arena, &t->diags));
	return l;
}

static inline struct phrases *sample_terms(struct test *t)
{
	static const char *const forms[] = { "budget", "budgets", "advocate", "advocacy",
		"spokesperson" };
	static const char *const terms[] = { "budget", "budget", "advocate", "advocate",
		"advocate" };
	struct phrases *all = ARENA_NEW(&t->arena, struct phrases);
	const struct phrase *other;

	phrases_init(all, &t->arena);
	for (size_t i = 0; i < COUNT(forms); i++)
		assert_int_equal(PHRASE_ADDED,
			phrases_add(all, &t->arena, slice_text(forms[i]), terms[i < 2 ? 0 : 2],
				&other));
	return all;
}

enum sample_kind { EASY, EASY_INDEX, EASY_NO_LIST, PLAIN, PLAIN_STAFF };

/* Check a page.md; its messages are among those of the test. */
static inline struct plain_figures sample_check(
	struct test *t, enum sample_kind kind, struct slice text)
{
	xmlNodePtr body = marked_body(&t->arena, "page.md", text);
	struct plain_page page = {
		.lexicon = sample_lexicon(t, kind != EASY_NO_LIST),
		.advice = &t->diags,
	};
	const struct plain_subject subject = {
		.source = { "page.md", text, 1, 1 },
		.title = { "page.md", 1, 1 },
		.body = body,
		.terms = sample_terms(t),
		.is_easy = kind < PLAIN,
		.is_index = kind == EASY_INDEX,
		.is_for_staff = kind == PLAIN_STAFF,
	};
	int errors = t->diags.errors;
	bool good = plain_check(&page, &subject, &t->arena, &t->diags);

	assert_int_equal(good, t->diags.errors == errors);
	tree_free(body->doc);
	return page.figures;
}

#endif
