#include "check/syllable.h"

#include "base/ascii.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))
#define TEXT(literal)                                                                              \
	{                                                                                          \
		literal, sizeof(literal) - 1                                                       \
	}

/* Small letters only; a bit for each. */
static bool is_vowel(char c)
{
	static const unsigned vowels = 1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('i' - 'a') |
		1u << ('o' - 'a') | 1u << ('u' - 'a') | 1u << ('y' - 'a');

	return ascii_is_lower(c) && vowels >> (c - 'a') & 1;
}

/* Words that the rules below count wrong. */
static const struct known {
	struct slice word;
	int count;
} known[] = {
	{ TEXT("anyone"), 3 },
	{ TEXT("being"), 2 },
	{ TEXT("business"), 2 },
	{ TEXT("businesses"), 3 },
	{ TEXT("create"), 2 },
	{ TEXT("created"), 3 },
	{ TEXT("creates"), 2 },
	{ TEXT("does"), 1 },
	{ TEXT("doing"), 2 },
	{ TEXT("eighteen"), 2 },
	{ TEXT("every"), 2 },
	{ TEXT("everybody"), 4 },
	{ TEXT("everyday"), 3 },
	{ TEXT("everyone"), 3 },
	{ TEXT("everything"), 3 },
	{ TEXT("everywhere"), 3 },
	{ TEXT("evening"), 2 },
	{ TEXT("going"), 2 },
	{ TEXT("idea"), 3 },
	{ TEXT("ideas"), 3 },
	{ TEXT("maybe"), 2 },
	{ TEXT("ourselves"), 2 },
	{ TEXT("people"), 2 },
	{ TEXT("poem"), 2 },
	{ TEXT("real"), 1 },
	{ TEXT("realise"), 3 },
	{ TEXT("realised"), 3 },
	{ TEXT("realises"), 4 },
	{ TEXT("reality"), 4 },
	{ TEXT("recipe"), 3 },
	{ TEXT("science"), 2 },
	{ TEXT("seeing"), 2 },
	{ TEXT("somebody"), 3 },
	{ TEXT("someone"), 2 },
	{ TEXT("something"), 2 },
	{ TEXT("sometimes"), 2 },
	{ TEXT("somewhere"), 2 },
	{ TEXT("themselves"), 2 },
	{ TEXT("yourselves"), 2 },
	{ TEXT("area"), 3 },
	{ TEXT("areas"), 3 },
	{ TEXT("useful"), 2 },
	{ TEXT("centred"), 2 },
	{ TEXT("giant"), 2 },
	{ TEXT("museum"), 3 },
	{ TEXT("museums"), 3 },
};

/* Endings that are a syllable of their own after a silent e: state-ment, care-ful-ly. */
static const struct ending {
	struct slice text;
	int count;
} endings[] = {
	{ TEXT("fulness"), 2 },
	{ TEXT("fully"), 2 },
	{ TEXT("lessness"), 2 },
	{ TEXT("ments"), 1 },
	{ TEXT("ment"), 1 },
	{ TEXT("ness"), 1 },
	{ TEXT("less"), 1 },
	{ TEXT("ful"), 1 },
	{ TEXT("ly"), 1 },
	{ TEXT("some"), 1 },
	{ TEXT("home"), 1 },
	{ TEXT("homes"), 1 },
	{ TEXT("guard"), 1 },
	{ TEXT("guards"), 1 },
	{ TEXT("guarding"), 2 },
	{ TEXT("time"), 1 },
	{ TEXT("times"), 1 },
	{ TEXT("where"), 1 },
	{ TEXT("fore"), 1 },
};

/* First words of compounds whose e is silent within: care-taker, home-work. */
static const struct slice firsts[] = { TEXT("care"), TEXT("fire"), TEXT("home"), TEXT("house"),
	TEXT("life"), TEXT("live"), TEXT("make"), TEXT("note"), TEXT("safe"), TEXT("some"),
	TEXT("there"), TEXT("time"), TEXT("use"), TEXT("where"), TEXT("wide") };

enum { NEVER = 99 }; /* more letters than any word has before its first vowels */

/*
 * Vowels side by side that are spoken apart, from some letter of the word on and not after some letters: qui-et,
 * flu-id, easi-er, but na-tion. The first that fits decides.
 */
static const struct apart {
	struct slice text;
	size_t from;
	const char *not_after;
} apart[] = {
	{ TEXT("iat"), 0, "" },
	{ TEXT("iab"), 0, "" },
	{ TEXT("ia"), 0, "tscgx" },
	{ TEXT("io"), 0, "tscgx" },
	{ TEXT("iu"), 0, "tscgx" },
	{ TEXT("iet"), 0, "" },
	{ TEXT("ience"), 0, "tc" },
	{ TEXT("ient"), 0, "tc" },
	{ TEXT("ier"), 2, "dh" },
	{ TEXT("iest"), 2, "" },
	{ TEXT("eop"), NEVER, "" },
	{ TEXT("eo"), 0, "g" },
	{ TEXT("eing"), 0, "" },
	{ TEXT("oing"), 0, "" },
	{ TEXT("ua"), 0, "qgs" },
	{ TEXT("uo"), 0, "qgs" },
	{ TEXT("uel"), 0, "gq" },
	{ TEXT("uen"), 0, "gq" },
	{ TEXT("uin"), 0, "gqb" },
	{ TEXT("uid"), 0, "gqb" },
	{ TEXT("ya"), 1, "" },
	{ TEXT("yi"), 1, "" },
	{ TEXT("yo"), 1, "" },
	{ TEXT("aye"), 0, "" },
	{ TEXT("oye"), 0, "" },
};

static bool is_apart(struct slice w, size_t at)
{
	char before = at ? w.at[at - 1] : '\0';
	struct slice rest = slice_after(w, at);

	for (size_t i = 0; i < COUNT(apart); i++)
		if (apart[i].text.at[0] == rest.at[0] && slice_starts(rest, apart[i].text))
			return at >= apart[i].from &&
				(!before || !strchr(apart[i].not_after, before));
	return false;
}

/* Vowels that stand together, each run of them once, and the pairs that are spoken apart. */
static int count_runs(struct slice w)
{
	int count = 0;

	for (size_t i = 0; i < w.length; i++) {
		if (!is_vowel(w.at[i]) ||
			(i == 0 && w.at[0] == 'y' && w.length > 1 && is_vowel(w.at[1])))
			continue;
		if (i == 0 || !is_vowel(w.at[i - 1]) || (i == 1 && w.at[0] == 'y') ||
			is_apart(w, i - 1))
			count++;
	}
	return count;
}

/* "care", "lives", "asked": an e that is not heard. */
static bool has_silent_end(struct slice w)
{
	static const struct slice hissing[] = { TEXT("ses"), TEXT("zes"), TEXT("xes"), TEXT("ches"),
		TEXT("shes"), TEXT("ces"), TEXT("ges") };
	char before;

	if (slice_ends(w, SLICE("es"))) {
		for (size_t i = 0; i < COUNT(hissing); i++)
			if (slice_ends(w, hissing[i]))
				return false;
		w.length--;
	} else if (slice_ends(w, SLICE("gue")) || slice_ends(w, SLICE("que"))) {
		return true;
	} else if (slice_ends(w, SLICE("ed"))) {
		before = w.length > 2 ? w.at[w.length - 3] : '\0';
		return before && !strchr("td", before) && !is_vowel(before);
	}
	if (w.length < 3 || !slice_ends(w, SLICE("e")) || is_vowel(w.at[w.length - 2]))
		return false;
	/* ta-ble, cen-tre */
	return !((w.at[w.length - 2] == 'l' && !is_vowel(w.at[w.length - 3])) ||
		slice_ends(w, SLICE("tre")));
}

static int count_plain(struct slice w)
{
	int count = count_runs(w) - has_silent_end(w);

	/* di-sa-bled: the e is silent, the l is not */
	if (w.length > 4 && slice_ends(w, SLICE("led")) && strchr("bcdgkptz", w.at[w.length - 4]))
		count++;
	if (slice_ends(w, SLICE("n't")) && w.length > 4 && !is_vowel(w.at[w.length - 4]) &&
		!strchr("rl", w.at[w.length - 4]))
		count++; /* did-n't */
	if (slice_ends(w, SLICE("sm")))
		count++;
	return count > 0 ? count : 1;
}

static const struct ending *find_ending(struct slice w)
{
	for (size_t i = 0; i < COUNT(endings); i++)
		if (slice_ends(w, endings[i].text) && w.length > endings[i].text.length + 2 &&
			w.at[w.length - endings[i].text.length - 1] == 'e')
			return &endings[i];
	return NULL;
}

/* Of one part of a word, without hyphens. */
static int count_part(struct slice w)
{
	int more = 0;

	if (slice_ends(w, SLICE("'s")) || slice_ends(w, SLICE("s'")))
		w.length -= 2;
	for (size_t i = 0; i < COUNT(known); i++)
		if (w.length == known[i].word.length && slice_equal(w, known[i].word))
			return known[i].count;
	for (size_t i = 0; i < COUNT(firsts); i++) {
		size_t length = firsts[i].length;

		if (w.length > length + 3 && slice_starts(w, firsts[i]) &&
			!is_vowel(w.at[length]) && w.at[length] != 'r' && w.at[length] != 'd') {
			w = slice_after(w, length);
			more++;
			break;
		}
	}
	for (const struct ending *e; (e = find_ending(w));) {
		w.length -= e->text.length;
		more += e->count;
	}
	return count_plain(w) + more;
}

int syllables_of(struct slice word)
{
	int count = 0;

	if (word.length && ascii_is_digit(word.at[0]))
		return 1;
	while (word.length) {
		struct slice part = slice_until(word, '-');

		count += count_part(part);
		word = slice_after(word, part.length + 1);
	}
	return count ? count : 1;
}
