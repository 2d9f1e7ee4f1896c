#include "check/checking.h"

#include "base/ascii.h"
#include "check/where.h"
#include "check/word.h"

void checking_tell(struct checking *c, enum rule_code rule, const struct passage *p, size_t at,
	struct slice words, int count, struct slice other)
{
	struct finding f = {
		.rule = rule,
		.place = where_find(&c->page->source, p, at),
		.words = words,
		.other = other,
		.count = count,
	};

	c->figures->messages++;
	rule_tell(&f, c->diags);
}

void checking_tell_page(struct checking *c, enum rule_code rule, int count, struct slice other)
{
	struct finding f = {
		.rule = rule,
		.place = c->page->title,
		.other = other,
		.count = count,
	};

	c->figures->messages++;
	rule_tell(&f, c->diags);
}

bool checking_is_hard(const struct sentence *s, int i)
{
	const struct token *t = &s->tokens[i];

	return !(t->is.does & (GRAMMAR_FAMILIAR | GRAMMAR_LATIN)) && !(t->set & SET_CODE) &&
		t->folded.length > 1 && (i == 0 || !ascii_is_upper(t->text.at[0]));
}

static int rounded_up(int part, int whole)
{
	return whole ? (part + whole - 1) / whole : 0;
}

int checking_tenths(int part, int whole)
{
	return rounded_up(part * 10, whole);
}

int checking_hundredths(int part, int whole)
{
	return rounded_up(part * 100, whole);
}
