#include "check/passive.h"

enum { MOST_BETWEEN = 4 };

static bool does(const struct sentence *s, int i, unsigned what)
{
	return i < s->count && s->tokens[i].is.does & what;
}

/* Past what may stand between "is" and "paid". */
static int skip_between(const struct sentence *s, int i)
{
	for (int n = 0; n < MOST_BETWEEN && does(s, i, GRAMMAR_BETWEEN); n++)
		i++;
	return i;
}

/* "is it paid", "is the money paid": in a question, whoever it is about stands between. */
static int skip_subject(const struct sentence *s, int be)
{
	bool begins = be == 0 || (be <= 2 && does(s, 0, GRAMMAR_ASKS));

	if (!s->asks || !begins)
		return be + 1;
	if (does(s, be + 1, GRAMMAR_PRONOUN))
		return be + 2;
	if (!does(s, be + 1, GRAMMAR_DETERMINER))
		return be + 1;
	/* a noun, or two: "is your care plan agreed" */
	return does(s, be + 3, GRAMMAR_PARTICIPLE | GRAMMAR_BETWEEN) ? be + 3 : be + 4;
}

/* A comma or the like before the word `i`: what stands before belongs to something else. */
static bool is_apart(const struct sentence *s, int i)
{
	const struct token *before = &s->tokens[i - 1], *t = &s->tokens[i];
	struct slice gap = slice_of(before->text.at + before->text.length,
		(size_t)(t->text.at - before->text.at) - before->text.length);

	for (size_t k = 0; k < gap.length; k++)
		if (strchr(",:;(", gap.at[k]))
			return true;
	return false;
}

static bool is_participle(const struct sentence *s, int i, unsigned but)
{
	return does(s, i, GRAMMAR_PARTICIPLE) && !does(s, i, but);
}

int passive_find(const struct sentence *s, int *count)
{
	for (int i = 0; i < s->count; i++) {
		if (!does(s, i, GRAMMAR_BE))
			continue;

		int at = skip_between(s, skip_subject(s, i));

		if (is_participle(s, at, GRAMMAR_STATE) && !is_apart(s, at)) {
			*count = at - i + 1;
			return i;
		}
	}
	return -1;
}

int passive_find_get(const struct sentence *s, int *count)
{
	for (int i = 0; i + 1 < s->count; i++) {
		if (!does(s, i, GRAMMAR_GET) ||
			!is_participle(s, i + 1, GRAMMAR_STATE | GRAMMAR_DRESSED))
			continue;
		*count = 2;
		return i;
	}
	return -1;
}
