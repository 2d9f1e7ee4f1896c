#include "check/checking.h"

#include "base/ascii.h"
#include "check/word.h"

/* The first word that a page uses for a thing. */
struct used {
	const void *thing; /* a group of the lexicon, or a term of the glossary */
	const void *word; /* which of the group; NULL: all forms of a term that are alike are one */
	struct slice form, written; /* small, and as it stands there */
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
		if (ascii_is_alpha(form.at[i]))
			room[length++] = ascii_lower(form.at[i]);
	return slice_of(room, length);
}

static size_t shared_start(struct slice a, struct slice b)
{
	size_t alike = 0;

	while (alike < a.length && alike < b.length && a.at[alike] == b.at[alike])
		alike++;
	return alike;
}

/* Forms of one word (advocate, advocates, advocacy), or one with more words than the other. */
static bool is_one_word(struct slice one, struct slice other)
{
	char room[2][LONGEST_FORM];
	struct slice a = letters(one, room[0]), b = letters(other, room[1]);
	size_t alike = shared_start(a, b);

	return (alike > 2 && (alike + 3 >= a.length || alike + 3 >= b.length)) ||
		slice_search(a, b) < a.length || slice_search(b, a) < b.length;
}

static bool differ(const struct used *u, const struct used *now)
{
	return now->word ? u->word != now->word : !is_one_word(u->form, now->form);
}

static void use(struct same_words *s, const struct passage *p, size_t at, const struct used *now)
{
	for (size_t i = 0; i < s->count; i++) {
		struct used *u = &s->used[i];

		if (u->thing != now->thing)
			continue;
		if (!u->told && differ(u, now)) {
			u->told = true;
			checking_tell(s->check, RULE_EASY_TWO_WORDS, p, at, now->written, u->line,
				u->written);
		}
		return;
	}
	if (s->count < MOST_THINGS)
		s->used[s->count++] = *now;
}

static void use_all(struct same_words *s, const struct passage *p, const struct phrases *all)
{
	const struct phrase *found;
	size_t length = 0;

	for (size_t at = 0; all && (found = phrases_next(all, p->text, &at, &length));
		at += length) {
		struct used now = {
			.thing = found->of,
			.form = found->text,
			.written = slice_of(p->text.at + at, length),
			.line = p->place.line,
		};

		if (all == &s->check->lexicon->same) {
			now.thing = ((const struct lexicon_entry *)found->of)->instead.at;
			now.word = found->of;
		}
		if (!found->exact)
			use(s, p, at, &now);
	}
}

void easy_same_words(struct checking *c)
{
	struct same_words s = { .check = c };

	s.used = ARENA_ARRAY(c->arena, struct used, MOST_THINGS);
	for (size_t i = 0; i < c->prose.count; i++) {
		use_all(&s, &c->prose.passages[i], &c->lexicon->same);
		use_all(&s, &c->prose.passages[i], c->page->terms);
	}
}
