#include "base/ascii.h"
#include "check/access_look.h"
#include "check/initials.h"
#include "check/word.h"

/*
 * Initials that nothing on the page says in words (SC 3.1.4). Those in <abbr> are looked at in access_text.c; of our
 * own pages the rules of plain English say it, which know the glossary.
 */

static bool is_block(enum access_kind k)
{
	return k == KIND_P;
}

/* "HRA (Human Rights Act)", "the Human Rights Act (HRA)". */
static bool is_said(struct slice text, size_t at, struct slice word)
{
	struct slice after = slice_after(text, at + word.length);

	return slice_starts(after, SLICE(" (")) ||
		(at > 0 && text.at[at - 1] == '(' && slice_starts(after, SLICE(")")));
}

/* A part of a postcode, the number of a form or a bus: AN1, 2YT, CT1. */
static bool has_digit(struct slice word)
{
	for (size_t i = 0; i < word.length; i++)
		if (ascii_is_digit(word.at[i]))
			return true;
	return false;
}

static bool is_unknown(struct slice word)
{
	return word_is_initials(word) && !has_digit(word) && !word_is_roman(word) &&
		initials_of(word) == INITIALS_OTHER;
}

/* A word in capitals among others in capitals is no initials: the whole is shouted. */
static bool is_shouted(struct slice text, size_t at, struct slice word)
{
	struct slice next;
	size_t from = at + word.length;
	bool shouts = word_next(text, &from, &next) && next.length > 1 &&
		ascii_is_upper(next.at[0]) && ascii_is_upper(next.at[1]);
	size_t end = at;

	while (end > 0 && !word_is_letter(text.at[end - 1]))
		end--;
	return shouts ||
		(end > 1 && ascii_is_upper(text.at[end - 1]) && ascii_is_upper(text.at[end - 2]));
}

static void look_through(struct look *l, struct map *said, int i, bool tells)
{
	struct slice text = look_line(l, i), word;

	for (size_t at = 0; word_next(text, &at, &word); at += word.length) {
		if (!is_unknown(word) || is_shouted(text, at, word) ||
			(!tells && !is_said(text, at, word)))
			continue;
		if (map_add(said, l->arena, word, l) && tells)
			look_tell_words(l, ACCESS_ABBREVIATION, i, word, SLICE(""));
	}
}

void access_initials(struct look *l)
{
	struct map said = { 0 };

	if (l->page->is_ours)
		return;
	for (int i = 0; i < l->count; i++)
		if (l->elements[i].kind == KIND_ABBR || l->elements[i].kind == KIND_CODE)
			(void)!map_add(&said, l->arena, look_words(l, i), l);
	for (int tells = 0; tells < 2; tells++)
		for (int i = 0; i < l->count; i++)
			if (is_block(l->elements[i].kind) &&
				!look_in(l, i,
					IN_CODE | IN_HIDDEN | IN_FOREIGN | IN_NAV | IN_FOOTER))
				look_through(l, &said, i, tells);
}
