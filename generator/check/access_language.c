#include <stdlib.h>
#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"

enum {
	ENOUGH_WORDS = 12, /* of fewer, nobody can tell a language by its small words */
	ENOUGH_BYTES = 600,
	LONGEST_TAG = 35,
};

/* ISO 639-1 */
static const char languages[] =
	"aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz "
	"ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik "
	"io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml "
	"mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd "
	"se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi "
	"vo wa wo xh yi yo za zh zu";

/* Written from right to left. */
static const char leftward[] = "ar dv fa he ku ps sd ug ur yi";

enum { L_EN, L_FR, L_DE, L_ES, L_IT, L_CY, L_PL, L_NL, L_PT, LANGUAGES };

static const char *const language_codes[] = { "en", "fr", "de", "es", "it", "cy", "pl", "nl",
	"pt" };

/* Small words, in the order of their bytes, with the languages in which they are frequent. */
static const struct small_word {
	const char *word;
	unsigned languages;
} small_words[] = {
	{ "aan", 1 << L_NL },
	{ "ac", 1 << L_CY },
	{ "al", 1 << L_ES },
	{ "alla", 1 << L_IT },
	{ "anche", 1 << L_IT },
	{ "and", 1 << L_EN },
	{ "ao", 1 << L_PT },
	{ "ar", 1 << L_CY },
	{ "are", 1 << L_EN },
	{ "as", 1 << L_PT },
	{ "au", 1 << L_FR },
	{ "auch", 1 << L_DE },
	{ "auf", 1 << L_DE },
	{ "aux", 1 << L_FR },
	{ "avec", 1 << L_FR },
	{ "be", 1 << L_EN },
	{ "ce", 1 << L_FR },
	{ "che", 1 << L_IT },
	{ "chi", 1 << L_CY },
	{ "com", 1 << L_PT },
	{ "como", 1 << L_ES },
	{ "con", 1 << L_ES | 1 << L_IT },
	{ "da", 1 << L_PT },
	{ "dans", 1 << L_FR },
	{ "das", 1 << L_DE },
	{ "dat", 1 << L_NL },
	{ "de", 1 << L_NL },
	{ "del", 1 << L_ES | 1 << L_IT },
	{ "della", 1 << L_IT },
	{ "dem", 1 << L_DE },
	{ "den", 1 << L_DE },
	{ "der", 1 << L_DE },
	{ "des", 1 << L_FR },
	{ "di", 1 << L_IT },
	{ "die", 1 << L_DE },
	{ "dla", 1 << L_PL },
	{ "do", 1 << L_PL | 1 << L_PT },
	{ "dos", 1 << L_PT },
	{ "du", 1 << L_FR },
	{ "een", 1 << L_NL },
	{ "ei", 1 << L_CY },
	{ "eich", 1 << L_CY },
	{ "ein", 1 << L_DE },
	{ "eine", 1 << L_DE },
	{ "el", 1 << L_ES },
	{ "em", 1 << L_PT },
	{ "en", 1 << L_NL },
	{ "est", 1 << L_FR },
	{ "este", 1 << L_ES },
	{ "et", 1 << L_FR },
	{ "for", 1 << L_EN },
	{ "from", 1 << L_EN },
	{ "fydd", 1 << L_CY },
	{ "f\xC3\xBCr", 1 << L_DE },
	{ "gan", 1 << L_CY },
	{ "gli", 1 << L_IT },
	{ "have", 1 << L_EN },
	{ "het", 1 << L_NL },
	{ "hyn", 1 << L_CY },
	{ "i", 1 << L_PL },
	{ "il", 1 << L_IT },
	{ "im", 1 << L_DE },
	{ "is", 1 << L_EN | 1 << L_NL },
	{ "ist", 1 << L_DE },
	{ "jak", 1 << L_PL },
	{ "jest", 1 << L_PL },
	{ "las", 1 << L_ES },
	{ "le", 1 << L_FR | 1 << L_IT },
	{ "les", 1 << L_FR },
	{ "lo", 1 << L_ES },
	{ "los", 1 << L_ES },
	{ "mae", 1 << L_CY },
	{ "mais", 1 << L_PT },
	{ "met", 1 << L_NL },
	{ "mit", 1 << L_DE },
	{ "m\xC3\xA1s", 1 << L_ES },
	{ "na", 1 << L_PL | 1 << L_PT },
	{ "nel", 1 << L_IT },
	{ "neu", 1 << L_CY },
	{ "nicht", 1 << L_DE },
	{ "nie", 1 << L_PL },
	{ "niet", 1 << L_NL },
	{ "non", 1 << L_IT },
	{ "nous", 1 << L_FR },
	{ "n\xC3\xA3o", 1 << L_PT },
	{ "o", 1 << L_CY },
	{ "od", 1 << L_PL },
	{ "oedd", 1 << L_CY },
	{ "of", 1 << L_EN },
	{ "ook", 1 << L_NL },
	{ "op", 1 << L_NL },
	{ "oraz", 1 << L_PL },
	{ "os", 1 << L_PT },
	{ "para", 1 << L_ES | 1 << L_PT },
	{ "pas", 1 << L_FR },
	{ "per", 1 << L_IT },
	{ "pero", 1 << L_ES },
	{ "pi\xC3\xB9", 1 << L_IT },
	{ "por", 1 << L_ES | 1 << L_PT },
	{ "pour", 1 << L_FR },
	{ "przez", 1 << L_PL },
	{ "que", 1 << L_FR | 1 << L_ES | 1 << L_PT },
	{ "qui", 1 << L_FR },
	{ "sich", 1 << L_DE },
	{ "sie", 1 << L_DE },
	{ "si\xC4\x99", 1 << L_PL },
	{ "sono", 1 << L_IT },
	{ "sont", 1 << L_FR },
	{ "su", 1 << L_ES },
	{ "sur", 1 << L_FR },
	{ "sus", 1 << L_ES },
	{ "s\xC4\x85", 1 << L_PL },
	{ "te", 1 << L_NL },
	{ "that", 1 << L_EN },
	{ "the", 1 << L_EN },
	{ "they", 1 << L_EN },
	{ "this", 1 << L_EN },
	{ "to", 1 << L_EN },
	{ "uma", 1 << L_PT },
	{ "una", 1 << L_ES | 1 << L_IT },
	{ "und", 1 << L_DE },
	{ "une", 1 << L_FR },
	{ "van", 1 << L_NL },
	{ "von", 1 << L_DE },
	{ "voor", 1 << L_NL },
	{ "vous", 1 << L_FR },
	{ "w", 1 << L_PL },
	{ "was", 1 << L_EN },
	{ "wedi", 1 << L_CY },
	{ "which", 1 << L_EN },
	{ "wij", 1 << L_NL },
	{ "will", 1 << L_EN },
	{ "wir", 1 << L_DE },
	{ "with", 1 << L_EN },
	{ "y", 1 << L_ES | 1 << L_CY },
	{ "yn", 1 << L_CY },
	{ "you", 1 << L_EN },
	{ "yr", 1 << L_CY },
	{ "z", 1 << L_PL },
	{ "zijn", 1 << L_NL },
	{ "zu", 1 << L_DE },
	{ "\xC3\xA8", 1 << L_IT },
	{ "\xC3\xA9", 1 << L_PT },
	{ "\xC5\xBC"
	  "e",
		1 << L_PL },
};

static bool is_listed(const char *list, struct slice word)
{
	struct slice rest = slice_text(list), part;

	while (words_part(&rest, &part))
		if (words_same(part, word))
			return true;
	return false;
}

/* BCP 47: a language of two or three letters, then parts of one to eight letters and digits. */
static bool is_tag(struct slice tag)
{
	struct slice language = slice_until(tag, '-');
	size_t length = 0;

	if (tag.length > LONGEST_TAG || tag.length == 0)
		return false;
	if (words_same(language, SLICE("x")) || words_same(language, SLICE("i")))
		return true;
	if (language.length == 2 ? !is_listed(languages, language) : language.length != 3)
		return false;
	for (size_t i = 0; i < tag.length; i++) {
		length = tag.at[i] == '-' ? 0 : length + 1;
		if ((tag.at[i] == '-' && (i + 1 == tag.length || tag.at[i + 1] == '-')) ||
			length > 8 ||
			(tag.at[i] != '-' &&
				((unsigned char)tag.at[i] >= 0x80 || !word_is_letter(tag.at[i]))))
			return false;
	}
	return true;
}

static bool is_leftward(struct slice language)
{
	return is_listed(leftward, language);
}

/* What `dir` says where `i` stands, or empty. */
static struct slice direction(const struct look *l, int i)
{
	for (; i >= 0; i = l->elements[i].parent)
		if (look_has(l, i, HAS(DIR)))
			return look_get(l, i, "dir");
	return SLICE("");
}

static void check_direction(struct look *l, int i, struct slice language)
{
	struct slice dir = direction(l, i);

	if (words_same(dir, SLICE("auto")) || !language.length)
		return;
	if (is_leftward(language) && !words_same(dir, SLICE("rtl")))
		look_tell_words(l, ACCESS_DIRECTION, i, language, SLICE("rtl"));
	if (!is_leftward(language) && words_same(dir, SLICE("rtl")))
		look_tell_words(l, ACCESS_DIRECTION, i, language, SLICE("ltr"));
}

static int compare(const void *left, const void *right)
{
	return strcmp(left, ((const struct small_word *)right)->word);
}

static void count_word(struct slice word, int *counts)
{
	char small[16];
	const struct small_word *found;

	if (word.length >= sizeof(small))
		return;
	for (size_t i = 0; i < word.length; i++)
		small[i] = word_lower(word.at[i]);
	small[word.length] = '\0';
	found = bsearch(small, small_words, sizeof(small_words) / sizeof(*small_words),
		sizeof(*small_words), compare);
	for (int k = 0; found && k < LANGUAGES; k++)
		counts[k] += (int)(found->languages >> k & 1);
}

/*
 * What language the words are in, by its small words: one in six or more are of it, and twice as many as of
 * `said`; NULL if that cannot be told, or it is the one that is said.
 */
static const char *told_language(struct slice text, struct slice said)
{
	int counts[LANGUAGES] = { 0 }, total = 0, best = 0, own = -1;
	struct slice word;

	for (size_t at = 0; word_next(text, &at, &word); at += word.length, total++)
		count_word(word, counts);
	for (int k = 0; k < LANGUAGES; k++) {
		if (counts[k] > counts[best])
			best = k;
		if (words_same(said, slice_text(language_codes[k])))
			own = k;
	}
	if (total < ENOUGH_WORDS || counts[best] * 6 < total || own == best ||
		(own >= 0 && counts[own] * 2 > counts[best]))
		return NULL;
	return language_codes[best];
}

/* Parts in other languages say which. */
static bool has_foreign_parts(const struct look *l)
{
	for (int i = 0; i < l->count; i++)
		if (look_in(l, i, IN_FOREIGN))
			return true;
	return false;
}

/* Of the page its main part is enough; one with parts in other languages is a mixture. */
static void check_words(struct look *l, int i, struct slice language)
{
	int main = i == 0 ? look_find(l, 0, KIND_MAIN) : i;
	const char *told;

	if (main < 0)
		main = look_find(l, 0, KIND_BODY);
	if (main < 0 || (i == 0 && has_foreign_parts(l)))
		return;
	told = told_language(look_beginning(l, main, ENOUGH_BYTES), language);
	if (told)
		look_tell_words(l, i == 0 ? ACCESS_LANG_OTHER : ACCESS_LANG_PART_OTHER, i, language,
			slice_text(told));
}

void access_language(struct look *l, int i)
{
	struct slice tag = look_get(l, i, "lang"), language = slice_until(tag, '-');

	if (look_has(l, i, HAS(DIR)) && !tag.length)
		for (int k = i; k >= 0 && !language.length; k = l->elements[k].parent)
			language = slice_until(look_get(l, k, "lang"), '-');
	check_direction(l, i, language);
	if (!look_has(l, i, HAS(LANG)) || (i == 0 && !tag.length))
		return;
	if (!is_tag(tag))
		look_tell_words(l, i == 0 ? ACCESS_LANG_BAD : ACCESS_LANG_PART, i, tag, SLICE(""));
	else
		check_words(l, i, language);
}
