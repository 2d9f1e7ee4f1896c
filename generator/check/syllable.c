#include "check/syllable.h"

#define COUNT(table) (sizeof(table) / sizeof(*(table)))

static bool is_vowel(char c)
{
	return c && strchr("aeiouy", c);
}

/* Words that the rules below count wrong. */
static const struct known {
	const char *word;
	int count;
} known[] = {
	{ "anyone", 3 },
	{ "being", 2 },
	{ "business", 2 },
	{ "businesses", 3 },
	{ "create", 2 },
	{ "created", 3 },
	{ "creates", 2 },
	{ "does", 1 },
	{ "doing", 2 },
	{ "eighteen", 2 },
	{ "every", 2 },
	{ "everybody", 4 },
	{ "everyday", 3 },
	{ "everyone", 3 },
	{ "everything", 3 },
	{ "everywhere", 3 },
	{ "evening", 2 },
	{ "going", 2 },
	{ "idea", 3 },
	{ "ideas", 3 },
	{ "maybe", 2 },
	{ "ourselves", 2 },
	{ "people", 2 },
	{ "poem", 2 },
	{ "real", 1 },
	{ "realise", 3 },
	{ "realised", 3 },
	{ "realises", 4 },
	{ "reality", 4 },
	{ "recipe", 3 },
	{ "science", 2 },
	{ "seeing", 2 },
	{ "somebody", 3 },
	{ "someone", 2 },
	{ "something", 2 },
	{ "sometimes", 2 },
	{ "somewhere", 2 },
	{ "themselves", 2 },
	{ "yourselves", 2 },
	{ "area", 3 },
	{ "areas", 3 },
	{ "useful", 2 },
	{ "centred", 2 },
	{ "giant", 2 },
	{ "museum", 3 },
	{ "museums", 3 },
};

/* Endings that are a syllable of their own after a silent e: state-ment, care-ful-ly. */
static const struct ending {
	const char *text;
	int count;
} endings[] = {
	{ "fulness", 2 },
	{ "fully", 2 },
	{ "lessness", 2 },
	{ "ments", 1 },
	{ "ment", 1 },
	{ "ness", 1 },
	{ "less", 1 },
	{ "ful", 1 },
	{ "ly", 1 },
	{ "some", 1 },
	{ "home", 1 },
	{ "homes", 1 },
	{ "guard", 1 },
	{ "guards", 1 },
	{ "guarding", 2 },
	{ "time", 1 },
	{ "times", 1 },
	{ "where", 1 },
	{ "fore", 1 },
};

/* First words of compounds whose e is silent within: care-taker, home-work. */
static const char *const firsts[] = { "care", "fire", "home", "house", "life", "live", "make",
	"note", "safe", "some", "there", "time", "use", "where", "wide" };

/* Vowels side by side that are two syllables, and the endings where they are one after all. */
static const char *const pairs[] = { "ia", "io", "iu", "eo", "ua", "uo", "ya", "yi", "yo", "ei",
	"oi" };

/* The same by what follows, from some byte on and not after some letters: qui-et, flu-id, easi-er. */
static const struct triple {
	const char *text;
	size_t from;
	const char *not_after;
} triples[] = {
	{ "iet", 0, "" },
	{ "ience", 0, "tc" },
	{ "ient", 0, "tc" },
	{ "ier", 2, "dh" },
	{ "iest", 2, "" },
	{ "uel", 0, "gq" },
	{ "uen", 0, "gq" },
	{ "uin", 0, "gqb" },
	{ "uid", 0, "gqb" },
	{ "aye", 0, "" },
	{ "oye", 0, "" },
};

/* Two vowels at `at` that are spoken apart. */
static bool is_apart(struct slice w, size_t at)
{
	char before = at ? w.at[at - 1] : '\0';
	struct slice two = slice_of(w.at + at, 2), rest = slice_after(w, at);

	for (size_t i = 0; i < COUNT(pairs); i++) {
		if (!slice_is(two, pairs[i]))
			continue;
		if (two.at[0] ==
			'i') /* na-tion, spe-cial, re-li-gious; but so-ci-al would be soci-ety */
			return !strchr("tscgx", before) || before == '\0' ||
				slice_starts(rest, SLICE("iat")) ||
				slice_starts(rest, SLICE("iab"));
		if (two.at[0] == 'e' && two.at[1] == 'o')
			return !slice_starts(rest, SLICE("eop")) && !strchr("g", before);
		if (two.at[0] == 'e') /* be-ing, but the-ir */
			return slice_starts(rest, SLICE("eing"));
		if (two.at[0] == 'o')
			return slice_starts(rest, SLICE("oing"));
		if (two.at[0] == 'u')
			return before != 'q' && before != 'g' && before != 's';
		return at > 0;
	}
	for (size_t i = 0; i < COUNT(triples); i++)
		if (slice_starts(rest, slice_text(triples[i].text)))
			return at >= triples[i].from &&
				(!before || !strchr(triples[i].not_after, before));
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

static bool ends_with(struct slice w, const char *text)
{
	return slice_ends(w, slice_text(text));
}

/* "care", "lives", "asked": an e that is not heard. */
static bool has_silent_end(struct slice w)
{
	static const char *const hissing[] = { "ses", "zes", "xes", "ches", "shes", "ces", "ges" };
	char before;

	if (ends_with(w, "es")) {
		for (size_t i = 0; i < COUNT(hissing); i++)
			if (ends_with(w, hissing[i]))
				return false;
		w.length--;
	} else if (ends_with(w, "gue") || ends_with(w, "que")) {
		return true;
	} else if (ends_with(w, "ed")) {
		before = w.length > 2 ? w.at[w.length - 3] : '\0';
		return before && !strchr("td", before) && !is_vowel(before);
	}
	if (w.length < 3 || !ends_with(w, "e") || is_vowel(w.at[w.length - 2]))
		return false;
	/* ta-ble, cen-tre */
	return !((w.at[w.length - 2] == 'l' && !is_vowel(w.at[w.length - 3])) ||
		ends_with(w, "tre"));
}

static int count_plain(struct slice w)
{
	int count = count_runs(w) - has_silent_end(w);

	/* di-sa-bled: the e is silent, the l is not */
	if (w.length > 4 && ends_with(w, "led") && strchr("bcdgkptz", w.at[w.length - 4]))
		count++;
	if (ends_with(w, "n't") && w.length > 4 && !is_vowel(w.at[w.length - 4]) &&
		!strchr("rl", w.at[w.length - 4]))
		count++; /* did-n't */
	if (ends_with(w, "sm"))
		count++;
	return count > 0 ? count : 1;
}

static const struct ending *find_ending(struct slice w)
{
	for (size_t i = 0; i < COUNT(endings); i++)
		if (ends_with(w, endings[i].text) && w.length > strlen(endings[i].text) + 2 &&
			w.at[w.length - strlen(endings[i].text) - 1] == 'e')
			return &endings[i];
	return NULL;
}

/* Of one part of a word, without hyphens. */
static int count_part(struct slice w)
{
	int more = 0;

	if (ends_with(w, "'s") || ends_with(w, "s'"))
		w.length -= 2;
	for (size_t i = 0; i < COUNT(known); i++)
		if (slice_is(w, known[i].word))
			return known[i].count;
	for (size_t i = 0; i < COUNT(firsts); i++) {
		size_t length = strlen(firsts[i]);

		if (w.length > length + 3 && slice_starts(w, slice_text(firsts[i])) &&
			!is_vowel(w.at[length]) && w.at[length] != 'r' && w.at[length] != 'd') {
			w = slice_after(w, length);
			more++;
			break;
		}
	}
	for (const struct ending *e; (e = find_ending(w));) {
		w.length -= strlen(e->text);
		more += e->count;
	}
	return count_plain(w) + more;
}

int syllables_of(struct slice word)
{
	int count = 0;

	if (word.length && word.at[0] >= '0' && word.at[0] <= '9')
		return 1;
	while (word.length) {
		struct slice part = slice_until(word, '-');

		count += count_part(part);
		word = slice_after(word, part.length + 1);
	}
	return count ? count : 1;
}
