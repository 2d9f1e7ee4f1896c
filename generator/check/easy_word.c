#include "check/checking.h"

#include "check/word.h"

/* A bold phrase that is a word of the glossary. */
struct explained {
	struct slice words;
	const void *term;
	size_t passage, at; /* where it first stands */
	int line;
};

struct hard_words {
	struct checking *check;
	struct explained *explained;
	size_t count;
	struct map told; /* hard words that have their message, by their stem */
};

/* "It pays for care": with fewer words, nothing is said of what something is. */
enum { SHORTEST_MEANING = 4 };

static bool marks_hard_word(const struct run *r)
{
	return r->set & SET_BOLD && r->to > r->from;
}

static struct slice run_text(const struct passage *p, const struct run *r)
{
	return slice_trim(slice_of(p->text.at + r->from, r->to - r->from));
}

/* The singular, near enough to find a word again. */
static struct slice stem(struct slice folded)
{
	if (slice_ends(folded, SLICE("'s")) || slice_ends(folded, SLICE("s'")))
		folded.length -= 2;
	else if (slice_ends(folded, SLICE("ies")) && folded.length > 4)
		folded.length -= 3;
	else if (slice_ends(folded, SLICE("s")) && !slice_ends(folded, SLICE("ss")))
		folded.length--;
	return folded.length > 3 && slice_ends(folded, SLICE("y"))
		? slice_first(folded, folded.length - 1)
		: folded;
}

/* What a bold phrase is said to be */

static const struct sentence *sentence_at(const struct passage *p, size_t at, int *index)
{
	for (*index = p->sentence_count - 1; *index > 0; --*index)
		if (p->sentences[*index].at <= at)
			break;
	return *index >= 0 ? &p->sentences[*index] : NULL;
}

/* One of the words of `phrase`, in whatever number. */
static bool is_word_of(struct checking *c, struct slice phrase, struct slice folded)
{
	struct slice word;

	for (size_t at = 0; word_next(phrase, &at, &word); at += word.length)
		if (slice_equal(stem(word_fold(c->arena, word)), stem(folded)))
			return true;
	return false;
}

/*
 * A sentence in which it may be said what something is: it has such a verb, begins with the phrase itself ("A carer
 * looks after a friend") or, being the next, with a word that stands for it.
 */
static bool explains(struct checking *c, const struct sentence *s, struct slice phrase, bool next)
{
	static const char *const verbs[] = { "is", "are", "means", "mean", "call", "called", "like",
		"isn't", "aren't", "was", "were", NULL };
	static const char *const articles[] = { "a", "an", NULL };
	static const char *const first[] = { "this", "these", "it", "they", "that", "he", "she",
		NULL };
	/* the next sentence may also say "The carer ..." of what was named before */
	int begins = next ? 3 : 1;

	for (int i = 0; i < s->count; i++)
		if (slice_is_one_of(s->tokens[i].folded, verbs))
			return true;
	if (s->count < SHORTEST_MEANING)
		return false;
	if (next && slice_is_one_of(s->tokens[0].folded, first))
		return true;
	if (!next && slice_is_one_of(s->tokens[0].folded, articles))
		begins = 2;
	for (int i = 0; i < s->count && i < begins; i++)
		if (is_word_of(c, phrase, s->tokens[i].folded))
			return true;
	return false;
}

/* The sentence after the one numbered `index` of passage `i`, in it or in the next passage; or NULL. */
static const struct sentence *next_sentence(const struct prose *all, size_t i, int index)
{
	const struct passage *p = &all->passages[i];

	if (index + 1 < p->sentence_count)
		return &p->sentences[index + 1];
	if (i + 1 < all->count && p[1].kind != PASSAGE_HEADING && p[1].sentence_count)
		return &p[1].sentences[0];
	return NULL;
}

static void check_explained(struct checking *c, size_t i, const struct run *r)
{
	const struct passage *p = &c->prose.passages[i];
	int index;
	const struct sentence *s = sentence_at(p, r->from, &index);
	const struct sentence *next = next_sentence(&c->prose, i, index);
	struct slice words = run_text(p, r);

	if (s && !explains(c, s, words, false) && !(next && explains(c, next, words, true)))
		checking_tell(c, RULE_EASY_UNEXPLAINED, p, r->from, words, 0, slice_text(NULL));
}

static bool is_explained(const struct hard_words *h, const void *term)
{
	for (size_t i = 0; i < h->count; i++)
		if (h->explained[i].term == term)
			return true;
	return false;
}

static void read_bold(struct hard_words *h, size_t i, const struct run *r)
{
	struct checking *c = h->check;
	const struct passage *p = &c->prose.passages[i];
	struct slice text = run_text(p, r);
	const struct phrase *term = c->page->terms ? phrases_whole(c->page->terms, text) : NULL;

	if (!term) {
		checking_tell(c, RULE_EASY_UNLISTED, p, r->from, text, 0, slice_text(NULL));
	} else if (!is_explained(h, term->of)) {
		h->explained[h->count++] = (struct explained){ text, term->of, i, r->from,
			p->place.line };
		if (p->kind != PASSAGE_HEADING)
			check_explained(c, i, r);
	}
}

static void read_all_bold(struct hard_words *h)
{
	const struct prose *all = &h->check->prose;
	size_t count = 0;

	for (size_t i = 0; i < all->count; i++)
		count += all->passages[i].run_count;
	h->explained = ARENA_ARRAY(h->check->arena, struct explained, count + 1);
	for (size_t i = 0; i < all->count; i++)
		for (size_t k = 0; k < all->passages[i].run_count; k++)
			if (marks_hard_word(&all->passages[i].runs[k]))
				read_bold(h, i, &all->passages[i].runs[k]);
}

/* Hard words */

/* The explained phrase that has the word in it. */
static const struct explained *find_by_word(const struct hard_words *h, struct slice folded)
{
	for (size_t i = 0; i < h->count; i++)
		if (is_word_of(h->check, h->explained[i].words, folded))
			return &h->explained[i];
	return NULL;
}

/* The explained term one of whose forms covers byte `at` of the passage. */
static const struct explained *find_by_term(
	const struct hard_words *h, const struct passage *p, size_t at)
{
	const struct phrases *terms = h->check->page->terms;
	const struct phrase *found;
	size_t from = 0, length = 0;

	while (terms && (found = phrases_next(terms, p->text, &from, &length)) && from <= at) {
		for (size_t i = 0; at < from + length && i < h->count; i++)
			if (h->explained[i].term == found->of)
				return &h->explained[i];
		from += length;
	}
	return NULL;
}

static void check_hard(struct hard_words *h, size_t i, const struct token *t)
{
	const struct passage *p = &h->check->prose.passages[i];
	const struct explained *e = find_by_term(h, p, t->at);
	bool before;

	if (!e)
		e = find_by_word(h, t->folded);
	before = e && (i < e->passage || (i == e->passage && t->at < e->at));
	if (e && (!before || p->kind == PASSAGE_HEADING))
		return;
	if (!map_add(&h->told, h->check->arena, stem(t->folded), h))
		return;
	if (e)
		checking_tell(h->check, RULE_EASY_HARD_EARLY, p, t->at, t->text, e->line,
			slice_text(NULL));
	else
		checking_tell(h->check, RULE_EASY_HARD, p, t->at, t->text, 0, slice_text(NULL));
}

static void check_sentence(struct hard_words *h, size_t i, const struct sentence *s)
{
	for (int k = 0; k < s->count; k++)
		if (checking_is_hard(s, k) && !(s->tokens[k].set & SET_BOLD) &&
			!word_is_initials(s->tokens[k].text))
			check_hard(h, i, &s->tokens[k]);
}

void easy_words(struct checking *c)
{
	struct hard_words h = { .check = c };

	read_all_bold(&h);
	if (!c->lexicon->has_familiar) {
		checking_tell_page(c, RULE_EASY_NO_LIST, 0, slice_text(NULL));
		return;
	}
	for (size_t i = 0; i < c->prose.count; i++)
		for (int k = 0; k < c->prose.passages[i].sentence_count; k++)
			check_sentence(&h, i, &c->prose.passages[i].sentences[k]);
}
