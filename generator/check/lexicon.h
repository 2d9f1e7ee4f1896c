/*
 * lexicon: what is known of words before a page is looked at: how they work in a sentence, which most
 * people know, which to avoid and which mean the same.
 *
 *	lexicon_init(&lexicon, &arena);
 *	lexicon_read(&lexicon, layouts/words/en-GB-plain.yaml, &arena, d);
 *	lexicon_add_familiar(&lexicon, "a\nable\nabout\n", &arena);
 *	... lexicon_of(&lexicon, SLICE("carers"))	// { GRAMMAR_FAMILIAR, 2 }

 *
 * Written once, then read by all workers.
 */
#ifndef CHECK_LEXICON_H
#define CHECK_LEXICON_H

#include "base/map.h"
#include "check/grammar.h"
#include "text/data.h"
#include "text/phrase.h"

/* Words to avoid, and what to write for them; or words that mean the same as `instead`. */
struct lexicon_entry {
	const struct data *words;
	struct slice instead; /* empty: leave them out */
};

/* What a word is: bits of enum grammar, and how many syllables it has. */
struct lexicon_word {
	unsigned does;
	int syllables;
};

struct lexicon {
	struct map words;	  /* in lower case -> struct lexicon_word */
	struct phrases avoid;	  /* -> struct lexicon_entry */
	struct phrases same;	  /* -> struct lexicon_entry: one word for each thing */
	struct phrases vague;	  /* words of links that do not say where they lead */
	struct map initials;	  /* that readers of this site know: see initials.h */
	const struct data *parts; /* headings that a page in easy read must have */
	const struct data *help;  /* and one more, below which it says whom to ask */
	bool has_familiar;	  /* there is a list: words can be told to be hard */
};

/* Begin with what grammar.h knows. */
void lexicon_init(struct lexicon *l, struct arena *a);

/* Read the words that a policy team may change. All mistakes are reported; false if there was any. */
MUST_USE bool lexicon_read(
	struct lexicon *l, const struct data *file, struct arena *a, struct diags *d);

/* Add familiar words, one a line. */
void lexicon_add_familiar(struct lexicon *l, struct slice lines, struct arena *a);

/* What is known of a word in lower case, as word_fold() gives it. */
struct lexicon_word lexicon_of(const struct lexicon *l, struct slice word);

/* Initials that need no words: everybody knows them, or the readers of this site. */
bool lexicon_knows_initials(const struct lexicon *l, struct slice word);

/*
 * Most people know it: it is in the list, or made of a word in the list by a usual ending (-s, -ed, -ing, -er,
 * -est, -ly, 's, n't), or of several by hyphens.
 */
bool lexicon_is_familiar(const struct lexicon *l, struct slice word);

#endif
