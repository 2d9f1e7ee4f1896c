#include "check/checking.h"

#include "check/word.h"

static void tell(struct checking *c, enum rule_code rule, const struct passage *p, size_t at,
	struct slice words, struct slice other)
{
	checking_tell(c, rule, p, at, words, 0, other);
}

/* Sentences and paragraphs */

static void check_length(struct checking *c, const struct passage *p)
{
	for (int i = 0; i < p->sentence_count; i++) {
		const struct sentence *s = &p->sentences[i];

		if (rule_broken(RULE_PLAIN_LONG, s->count))
			checking_tell(
				c, RULE_PLAIN_LONG, p, s->at, s->text, s->count, slice_text(NULL));
	}
	if (p->kind == PASSAGE_PARAGRAPH && rule_broken(RULE_PLAIN_PARAGRAPH, p->sentence_count))
		checking_tell(c, RULE_PLAIN_PARAGRAPH, p, 0, p->text, p->sentence_count,
			slice_text(NULL));
}

/* Links */

static void check_links(struct checking *c, const struct passage *p)
{
	for (size_t i = 0; i < p->run_count; i++) {
		const struct run *r = &p->runs[i];
		struct slice text = slice_trim(slice_of(p->text.at + r->from, r->to - r->from));

		if (r->set & SET_LINK && phrases_whole(&c->lexicon->vague, text))
			tell(c, RULE_PLAIN_LINK, p, r->from, text, slice_text(NULL));
	}
}

/* Words */

static void check_avoided(struct checking *c, const struct passage *p)
{
	const struct phrase *found;
	size_t length = 0;

	for (size_t at = 0; (found = phrases_next(&c->lexicon->avoid, p->text, &at, &length));
		at += length) {
		const struct lexicon_entry *entry = found->of;

		tell(c, RULE_PLAIN_AVOID, p, at, slice_of(p->text.at + at, length), entry->instead);
	}
}

/* "a personal budget (PB)", "PB (personal budget)". */
static bool is_spelt_out(const struct passage *p, const struct token *t)
{
	struct slice after = slice_after(p->text, t->at + t->text.length);
	bool inside = t->at > 0 && p->text.at[t->at - 1] == '(' && slice_starts(after, SLICE(")"));

	return inside || slice_starts(after, SLICE(" ("));
}

static bool is_unknown(const struct checking *c, const struct token *t)
{
	return word_is_initials(t->text) && !word_is_roman(t->text) && !(t->set & SET_CODE) &&
		!lexicon_knows_initials(c->lexicon, t->text) &&
		!(c->page->terms && phrases_whole(c->page->terms, t->text));
}

/* All initials that `does` is asked of: of each token of each sentence. */
static void check_initials(
	struct checking *c, const struct passage *p, struct map *spelt, bool tells)
{
	for (int i = 0; i < p->sentence_count; i++)
		for (int k = 0; k < p->sentences[i].count; k++) {
			const struct token *t = &p->sentences[i].tokens[k];

			if (!is_unknown(c, t) || (!tells && !is_spelt_out(p, t)))
				continue;
			if (map_add(spelt, c->arena, t->text, c) && tells)
				tell(c, RULE_PLAIN_INITIALS, p, t->at, t->text, slice_text(NULL));
		}
}

/* First those that are spelt out somewhere, then the others, each once. */
static void check_all_initials(struct checking *c)
{
	struct map spelt = { 0 };

	for (int tells = 0; tells < 2; tells++)
		for (size_t i = 0; i < c->prose.count; i++)
			check_initials(c, &c->prose.passages[i], &spelt, tells);
}

/* The page */

static void check_page(struct checking *c)
{
	const struct plain_figures *f = c->figures;
	enum rule_code rule = c->page->is_for_staff ? RULE_PLAIN_GRADE_STAFF : RULE_PLAIN_GRADE;
	int grade = plain_grade(f);

	if (f->sentences < CHECKING_ENOUGH)
		return;
	if (rule_broken_mean(RULE_PLAIN_MEAN, f->words, f->sentences))
		checking_tell_page(c, RULE_PLAIN_MEAN, checking_tenths(f->words, f->sentences),
			slice_text(NULL));
	if (rule_broken_mean(rule, grade, 10))
		checking_tell_page(c, rule, grade, slice_text(NULL));
	if (rule_broken_share(RULE_PLAIN_PASSIVE, f->passive, f->sentences))
		checking_tell_page(c, RULE_PLAIN_PASSIVE,
			checking_hundredths(f->passive, f->sentences), slice_text(NULL));
}

void plain_page(struct checking *c)
{
	for (size_t i = 0; i < c->prose.count; i++) {
		const struct passage *p = &c->prose.passages[i];

		check_length(c, p);
		check_links(c, p);
		check_avoided(c, p);
	}
	check_all_initials(c);
	check_page(c);
}
