/*
 * sample_proof: a worksheet around some questions and lines, proved.
 *
 *	struct proved k;
 *	proved_make(&k, &t, "questions: ...lines: ...result: total\nexamples: ...")
 */
#ifndef TESTS_UNIT_SAMPLE_PROOF_H
#define TESTS_UNIT_SAMPLE_PROOF_H

#include "base/limits.h"
#include "prove/prove.h"
#include "publish/disk.h"
#include "sample_sheet.h"

struct proved {
	const struct sheet *sheet; /* NULL if it cannot be read */
	struct words words;
	struct compiled compiled;
	struct proof proof;
	bool good;
};

/* The words of the site: what is proved is said in them. */
static inline void proved_words(struct test *t, struct words *w)
{
	struct slice text;
	const char *path = "layouts/words/en-GB.yaml";

	assert_true(disk_read(&t->arena, path, LIMIT_YAML_FILE, true, &text, &t->diags));
	assert_true(words_read(
		w, data_read(&t->arena, path, text, 1, &t->diags), &t->arena, &t->diags));
}

/* Some parts of the file "a.yaml", as sample_sheet.h has it, without figures and referrals unless they are given. */
static inline void proved_make(struct proved *k, struct test *t, const char *part)
{
	const struct date as_of = { 2024, 6, 1 };
	bool figures = strstr(part, "figures:"), refers = strstr(part, "refers:");
	struct slice whole = arena_print(&t->arena, "%s%s%s", part, figures ? "" : "# no figures\n",
		refers ? "" : "# no refers\n");

	proved_words(t, &k->words);
	k->good = false;
	k->sheet = sample_sheet(t, arena_string(&t->arena, whole));
	if (k->sheet && compile_sheet(k->sheet, &k->words, &t->arena, &k->compiled, &t->diags))
		k->good = prove_sheet(
			k->sheet, &k->compiled, &k->words, as_of, &t->arena, &k->proof, &t->diags);
}

#endif
