#include "check/access_look.h"
#include "check/access_words.h"
#include "check/word.h"

enum {
	ENOUGH_WORDS = 12, /* of fewer, nobody can tell a language by its small words */
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

/* Small words that are frequent in one language and rare in the others. */
static const struct {
	const char *language, *words;
} small_words[] = {
	{ "en", " the and of to is for that with you are this from have was which they will be " },
	{ "fr", " le les des et du une est pour dans que qui sur avec vous nous pas sont aux ce au " },
	{ "de", " der die und das ist nicht mit den von ein eine sie auf für dem zu im sich auch wir " },
	{ "es", " el los las una por con para como más pero sus del que su y al lo este " },
	{ "it", " il che di per una con del della sono non nel gli le alla anche più è " },
	{ "cy", " yn yr ac ar wedi mae eich chi gan oedd hyn neu ei y o fydd " },
	{ "pl", " w i z na do się nie jest że oraz dla od jak przez są " },
	{ "nl", " de het een van en is dat op te met voor niet zijn aan ook wij " },
	{ "pt", " os as uma para com não por mais dos da do na em que ao é " },
};

enum { LANGUAGES = sizeof(small_words) / sizeof(*small_words) };

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

static void count_word(struct slice word, int *counts)
{
	char spaced[16];

	if (word.length + 2 >= sizeof(spaced))
		return;
	spaced[0] = ' ';
	for (size_t i = 0; i < word.length; i++)
		spaced[i + 1] = word_lower(word.at[i]);
	spaced[word.length + 1] = ' ';
	for (int k = 0; k < LANGUAGES; k++) {
		struct slice list = slice_text(small_words[k].words);

		if (slice_search(list, slice_of(spaced, word.length + 2)) < list.length)
			counts[k]++;
	}
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
		if (words_same(said, slice_text(small_words[k].language)))
			own = k;
	}
	if (total < ENOUGH_WORDS || counts[best] * 6 < total || own == best ||
		(own >= 0 && counts[own] * 2 > counts[best]))
		return NULL;
	return small_words[best].language;
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
	/* of pages in English a few thousand bytes are enough, and most are */
	told = told_language(slice_first(look_words(l, main), 2000), language);
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
