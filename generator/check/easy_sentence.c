#include "check/checking.h"

#include "base/ascii.h"
#include "check/passive.h"
#include "check/word.h"

enum { MOST_NAMED = 160 }; /* bytes of the words that a message lists */

/* "and, because": the words of `list`, told together. */
struct named {
	char text[MOST_NAMED];
	size_t length;
	int count;
};

static void name(struct named *n, struct slice word)
{
	size_t more = word.length + (n->count ? 2 : 0);

	n->count++;
	if (n->length + more > MOST_NAMED)
		return;
	if (n->count > 1) {
		memcpy(n->text + n->length, ", ", 2);
		n->length += 2;
	}
	memcpy(n->text + n->length, word.at, word.length);
	n->length += word.length;
}

static struct slice named(const struct named *n)
{
	return slice_of(n->text, n->length);
}

static void tell(struct checking *c, enum rule_code rule, const struct passage *p,
	const struct sentence *s, int count, struct slice other)
{
	checking_tell(c, rule, p, s->at, s->text, count, other);
}

/* A word that asks does not join; and a term such as **care and support plan** is one word. */
static bool joins(const struct sentence *s, int i)
{
	const struct token *t = &s->tokens[i];

	if (!(t->is.does & GRAMMAR_JOINER) || t->set & SET_BOLD)
		return false;
	/* "Who can help?", "You choose when." */
	return !(t->is.does & GRAMMAR_ASKS && ((i == 0 && s->asks) || i == s->count - 1));
}

static void check_joiners(struct checking *c, const struct passage *p, const struct sentence *s)
{
	struct named joiners = { 0 };

	for (int i = 0; i < s->count; i++)
		if (joins(s, i))
			name(&joiners, s->tokens[i].folded);
	if (rule_broken(RULE_EASY_JOINERS_MANY, joiners.count))
		tell(c, RULE_EASY_JOINERS_MANY, p, s, joiners.count, named(&joiners));
	else if (rule_broken(RULE_EASY_JOINERS, joiners.count))
		tell(c, RULE_EASY_JOINERS, p, s, joiners.count, named(&joiners));
}

/* "No, you cannot": the answer to a question is no negative of the sentence. */
static void check_negatives(struct checking *c, const struct passage *p, const struct sentence *s)
{
	struct named negatives = { 0 };

	for (int i = 0; i < s->count; i++) {
		const struct token *t = &s->tokens[i];
		struct slice after = slice_after(p->text, t->at + t->text.length);
		bool answers = i == 0 && slice_is(t->folded, "no") && after.length &&
			after.at[0] == ',';

		if (t->is.does & GRAMMAR_NEGATIVE && !answers)
			name(&negatives, t->folded);
	}
	if (rule_broken(RULE_EASY_NEGATIVES, negatives.count))
		tell(c, RULE_EASY_NEGATIVES, p, s, negatives.count, named(&negatives));
}

static void check_commas(struct checking *c, const struct passage *p, const struct sentence *s)
{
	int count = 0;

	for (size_t i = 0; i < s->text.length; i++)
		count += s->text.at[i] == ',' &&
			!(i + 1 < s->text.length && ascii_is_digit(s->text.at[i + 1]));
	if (rule_broken(RULE_EASY_COMMAS, count))
		tell(c, RULE_EASY_COMMAS, p, s, count, slice_text(NULL));
}

static void check_passive(struct checking *c, const struct passage *p, const struct sentence *s)
{
	int count, at = passive_find(s, &count);
	const struct token *first, *last;

	if (at < 0)
		at = passive_find_get(s, &count);
	if (at < 0)
		return;
	first = &s->tokens[at];
	last = &s->tokens[at + count - 1];
	checking_tell(c, RULE_EASY_PASSIVE, p, first->at,
		slice_of(first->text.at,
			(size_t)(last->text.at - first->text.at) + last->text.length),
		0, slice_text(NULL));
}

void easy_sentence(struct checking *c, const struct passage *p, const struct sentence *s)
{
	if (rule_broken(RULE_EASY_LONG, s->count))
		tell(c, RULE_EASY_LONG, p, s, s->count, slice_text(NULL));
	check_joiners(c, p, s);
	check_negatives(c, p, s);
	check_commas(c, p, s);
	check_passive(c, p, s);
}
