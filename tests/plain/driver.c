/*
 * driver: what the rules of easy read say of sentences that stand in no page.
 *
 *	driver layouts/words/en-GB-plain.yaml build/assets/words/familiar.txt <sentences
 *
 * Each line of standard input is a row: its text, **bold** for a hard word and *italics* as in Markdown. For each, a
 * line of the ids of the rules that are broken, sorted, each once. With "syllables" for the first argument each line
 * is a word, and the answer how many syllables it has.
 */
#include <stdio.h>
#include <stdlib.h>
#include "base/limits.h"
#include "check/checking.h"
#include "check/syllable.h"
#include "marked.h"
#include "publish/disk.h"

enum { LONGEST_LINE = 4096 };

_Noreturn void memory_exhausted(void)
{
	fputs("driver: out of memory\n", stderr);
	exit(3);
}

/* The rules of a sentence and of its words: those of a whole page have nothing to look at. */
static void check_row(const struct lexicon *l, const struct phrases *terms, struct slice text,
	struct arena *a, struct diags *d)
{
	struct plain_figures figures = { 0 };
	struct plain_subject subject = { .source = { "row", text, 1, 1 }, .terms = terms };
	struct checking c = { &subject, l, { 0 }, &figures, d, a };
	xmlNodePtr body = marked_body(a, "row", text);

	prose_gather(&c.prose, body, "row", l, a);
	for (size_t i = 0; i < c.prose.count; i++)
		for (int k = 0; k < c.prose.passages[i].sentence_count; k++) {
			easy_sentence(&c, &c.prose.passages[i], &c.prose.passages[i].sentences[k]);
			easy_signs(&c, &c.prose.passages[i], &c.prose.passages[i].sentences[k]);
		}
	easy_words(&c);
	easy_same_words(&c);
	tree_free(body->doc);
}

static int compare(const void *left, const void *right)
{
	return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static void print_rules(const struct diags *d)
{
	const char *ids[RULE_COUNT * 8] = { NULL };
	size_t count = 0;

	for (const struct diag *m = d->first; m && count < sizeof(ids) / sizeof(*ids); m = m->next)
		ids[count++] = m->rule;
	qsort(ids, count, sizeof(*ids), compare);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || strcmp(ids[i], ids[i - 1]) != 0)
			printf("%s%s", i ? " " : "", ids[i]);
	putchar('\n');
}

static bool read_lexicon(struct lexicon *l, char **files, struct arena *a, struct diags *d)
{
	struct slice plain, familiar;
	const struct data *file;

	lexicon_init(l, a);
	if (!disk_read(a, files[0], LIMIT_YAML_FILE, true, &plain, d) ||
		!disk_read(a, files[1], LIMIT_YAML_FILE, true, &familiar, d))
		return false;
	lexicon_add_familiar(l, familiar, a);
	file = data_read(a, files[0], plain, 1, d);
	return file && lexicon_read(l, file, a, d);
}

/* Words of a glossary, for sentences that explain one. */
static void read_terms(struct phrases *terms, struct arena *a)
{
	static const char *const words[] = { "personal budget", "care and support plan", "review",
		"direct payment", "assessment", "eligible needs" };
	const struct phrase *other;

	phrases_init(terms, a);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		(void)!phrases_add(terms, a, slice_text(words[i]), words[i], &other);
}

static void answer_rows(const struct lexicon *l, const struct phrases *terms, struct arena *a)
{
	char line[LONGEST_LINE];

	while (fgets(line, sizeof(line), stdin)) {
		struct diags diags;

		diags_init(&diags, a);
		check_row(l, terms, slice_trim(arena_copy(a, slice_text(line))), a, &diags);
		print_rules(&diags);
	}
}

static void answer_syllables(void)
{
	char line[LONGEST_LINE];

	while (fgets(line, sizeof(line), stdin))
		printf("%d\n", syllables_of(slice_trim(slice_text(line))));
}

int main(int count, char **arguments)
{
	struct arena arena;
	struct diags diags;
	struct lexicon lexicon;
	struct phrases terms;

	if (count == 2 && strcmp(arguments[1], "syllables") == 0) {
		answer_syllables();
		return 0;
	}
	arena_init(&arena);
	diags_init(&diags, &arena);
	tree_setup();
	if (count != 3 || !read_lexicon(&lexicon, arguments + 1, &arena, &diags)) {
		fputs("driver: no words\n", stderr);
		return 2;
	}
	read_terms(&terms, &arena);
	answer_rows(&lexicon, &terms, &arena);
	arena_release(&arena);
	return 0;
}
