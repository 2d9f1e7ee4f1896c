#include "check/checking.h"

#include "check/word.h"

/* The first word that a page uses for a thing. */
struct used {
	const void *thing; /* a group of the lexicon or a term of the glossary */
	struct slice form, words;
	int line;
	bool told;
};

struct same_words {
	struct checking *check;
	struct used *used;
	size_t count;
};

enum { MOST_THINGS = 256, LONGEST_FORM = 80 };

/* The letters alone, small, in `room`. */
static struct slice letters(struct slice form, char room[LONGEST_FORM])
{
	size_t length = 0;

	for (size_t i = 0; i < form.length && length < LONGEST_FORM; i++)
		if (word_is_capital(form.at[i]) || word_is_small(form.at[i]))
			room[length++] = word_lower(form.at[i]);
	return slice_of(room, length);
}

/* Forms of one word (advocate, advocates, advocacy), or one with more words than the other. */
static bool is_one_word(struct slice one, struct slice other)
{
	char room[2][LONGEST_FORM];
	struct slice a = letters(one, room[0]), b = letters(other, room[1]);
	size_t shorter = a.length < b.length ? a.length : b.length, alike = 0;

	while (alike < shorter && a.at[alike] == b.at[alike])
		alike++;
	return (alike > 2 && alike + 3 >= shorter) || slice_search(a, b) < a.length ||
		slice_search(b, a) < b.length;
}

static void use(struct same_words *s, const struct passage *p, size_t at, size_t length,
	const void *thing, struct slice form)
{
	struct slice words = slice_of(p->text.at + at, length);

	for (size_t i = 0; i < s->count; i++) {
		struct used *u = &s->used[i];

		if (u->thing != thing)
			continue;
		if (!u->told && !is_one_word(u->form, form)) {
			u->told = true;
			checking_tell(
				s->check, RULE_EASY_TWO_WORDS, p, at, words, u->line, u->words);
		}
		return;
	}
	if (s->count < MOST_THINGS)
		s->used[s->count++] = (struct used){ thing, form, words, p->place.line, false };
}

static void check_passage(struct same_words *s, const struct passage *p)
{
	const struct phrases *terms = s->check->page->terms;
	const struct phrase *found;
	size_t length = 0;

	for (size_t at = 0; (found = phrases_next(&s->check->lexicon->same, p->text, &at, &length));
		at += length) {
		const struct lexicon_entry *entry = found->of;

		use(s, p, at, length, entry->instead.at, found->text);
	}
	for (size_t at = 0; terms && (found = phrases_next(terms, p->text, &at, &length));
		at += length)
		if (!found->exact)
			use(s, p, at, length, found->of, found->text);
}

void easy_same_words(struct checking *c)
{
	struct same_words s = { .check = c };

	s.used = ARENA_ARRAY(c->arena, struct used, MOST_THINGS);
	for (size_t i = 0; i < c->prose.count; i++)
		check_passage(&s, &c->prose.passages[i]);
}
