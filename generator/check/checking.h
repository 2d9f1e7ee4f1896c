/*
 * checking: a page while its words are checked: what every rule needs, and how it says what it finds.
 */
#ifndef CHECK_CHECKING_H
#define CHECK_CHECKING_H

#include "check/plain.h"
#include "check/prose.h"
#include "check/rule.h"

struct checking {
	const struct plain_subject *page;
	const struct lexicon *lexicon;
	struct prose prose;
	struct plain_figures *figures;
	struct diags *diags;
	struct arena *arena;
};

/* A breach at byte `at` of a passage; `words` are those at fault. */
void checking_tell(struct checking *c, enum rule_code rule, const struct passage *p, size_t at,
	struct slice words, int count, struct slice other);

/* A breach of the page as a whole, told at its title. */
void checking_tell_page(struct checking *c, enum rule_code rule, int count, struct slice other);

/* Of fewer sentences than this, an average or a share is chance. */
enum { CHECKING_ENOUGH = 10 };

/* The word is not familiar, and no name: one with a capital that begins no sentence. */
bool checking_is_hard(const struct sentence *s, int i);

/* `part` for each of `whole`, in tenths; and for each hundred of them. Both are rounded up. */
int checking_tenths(int part, int whole);
int checking_hundredths(int part, int whole);

/*
 * The rules of a sentence, of a passage and of the page in easy read. The first of a severity for a page with
 * more than one limit is enough.
 */
void easy_sentence(struct checking *c, const struct passage *p, const struct sentence *s);
void easy_signs(struct checking *c, const struct passage *p, const struct sentence *s);
void easy_words(struct checking *c);
void easy_same_words(struct checking *c);
void easy_page(struct checking *c);

/* The rules of plain English: of its passages and of the page. */
void plain_page(struct checking *c);

#endif
